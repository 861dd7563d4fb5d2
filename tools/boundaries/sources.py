"""Where the geometry comes from: two pinned wheels on the Python package index, read as archives.

Neither package is installed or run. Only one data file of each is read.
"""

import bz2
import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = HERE.parents[1] / ".tools" / "boundaries-data"
PINS = HERE / "data-requirements.txt"

MUNICIPALITIES_2020 = "hvor/resources/Kommuner-2020-large.json.bz2"
PHOTO_FOOTPRINTS = "sgis/maps/norge_i_bilder.json"


def municipalities_2020():
    """The municipalities of 2020, cut at the coast: number -> GeoJSON geometry (degrees, WGS84)."""
    collection = json.loads(bz2.decompress(_member("hvor", MUNICIPALITIES_2020)))
    return {
        f"{feature['properties']['kommunenummer']:04}": feature["geometry"]
        for feature in collection["features"]
    }


def photo_footprints():
    """What each aerial photo campaign covered: name -> WKT (degrees, WGS84)."""
    return {
        item["name"]: item["geometry"] for item in json.loads(_member("ssb_sgis", PHOTO_FOOTPRINTS))
    }


def _member(package, member):
    """One file out of a package's wheel."""
    with zipfile.ZipFile(_wheel(package)) as wheel:
        return wheel.read(member)


def _wheel(package):
    """The wheel in the cache; downloaded first where it is missing or not the pinned one."""
    pinned = _pinned_hashes()
    for attempt in ("cached", "downloaded"):
        for path in sorted(CACHE.glob(f"{package}-*.whl")):
            if hashlib.sha256(path.read_bytes()).hexdigest() in pinned:
                return path
        if attempt == "cached":
            _download()
    raise SystemExit(f"no wheel of {package} in {CACHE} has a hash that {PINS.name} names")


def _download():
    # Without their dependencies: ssb-sgis would bring a whole geodata stack that nothing here uses.
    CACHE.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
    command += ["--only-binary", ":all:", "--requirement", str(PINS), "--dest", str(CACHE)]
    subprocess.run(command, check=True)


def _pinned_hashes():
    words = PINS.read_text(encoding="utf-8").replace("\\", " ").split()
    return {
        word.removeprefix("--hash=sha256:") for word in words if word.startswith("--hash=sha256:")
    }
