"""Makes the explorer's boundaries: `python derive.py OUTPUT.json`. See README.md beside this file."""

import functools
import json
import sys
from pathlib import Path

import shapely
from shapely.geometry import Point, Polygon, box, shape
from shapely.validation import make_valid

from former import Seam, split
from grid import METRES, ORIGIN, STEP, to_grid, units
from sources import municipalities_2020, photo_footprints
from topology import Topology, encode

ATTRIBUTION = (
    "Kartgrunnlag: Kartverket (CC BY 4.0), forenklet; kommunegrenser fra 2015 i Drammen, Asker og "
    "Holmestrand delvis utledet (SSB/ssb-sgis, MIT)."
)

# Municipalities whose borders are the same in all years: number of 2020 -> (2015, 2024, name of
# 2024, name of 2015 where it was another).
UNCHANGED = {
    "3006": ("0604", "3303", "Kongsberg"),
    "3007": ("0605", "3305", "Ringerike"),
    "3038": ("0612", "3310", "Hole"),
    "3039": ("0615", "3320", "Flå"),
    "3040": ("0616", "3322", "Nesbyen"),
    "3041": ("0617", "3324", "Gol"),
    "3042": ("0618", "3326", "Hemsedal"),
    "3043": ("0619", "3328", "Ål"),
    "3044": ("0620", "3330", "Hol"),
    "3045": ("0621", "3332", "Sigdal"),
    "3046": ("0622", "3318", "Krødsherad"),
    "3047": ("0623", "3316", "Modum"),
    "3048": ("0624", "3314", "Øvre Eiker"),
    "3049": ("0626", "3312", "Lier"),
    "3050": ("0631", "3334", "Flesberg"),
    "3051": ("0632", "3336", "Rollag"),
    "3052": ("0633", "3338", "Nore og Uvdal"),
}
FORMER_NAMES = {"0616": "Nes"}

# Municipalities of 2020 that former ones are cut out of: number of 2020 -> the former borders
# through it, and a point well inside each part. Parts are named by the number of 2015 or, where the
# explorer does not show them on their own, by their county of today.
DIVIDED = {
    "3005": (
        [
            Seam((10.09, 59.74), "Drammen 2014", "Eiker 2015"),
            Seam((10.31, 59.69), "Drammen 2014", "Drammen 2012"),
        ],
        {"0602": (10.2045, 59.7339), "0625": (10.0248, 59.7508), "0711": (10.38, 59.60)},
    ),
    "3025": (
        [
            Seam((10.42, 59.785), "Røyken og Hurum 2012", "Asker 2010"),
            Seam((10.48, 59.685), "Hurum 2003"),
        ],
        {"32": (10.4372, 59.8333), "0627": (10.3883, 59.7472), "0628": (10.50, 59.62)},
    ),
    "3802": (
        [Seam((10.17, 59.57), "Sande 2015")],
        {"39": (10.10, 59.52), "0713": (10.20, 59.62)},
    ),
}
NEW_IN_2015 = {"0602": "Drammen", "0625": "Nedre Eiker", "0627": "Røyken", "0628": "Hurum"}

# Municipalities of 2015 outside the county that its plan's regions reach into, with the county of
# today that their land is drawn in while nothing else covers it.
OUTSIDE = {
    "0532": ("Jevnaker", "32"),
    "0711": ("Svelvik", "39"),
    "0713": ("Sande", "39"),
    "0807": ("Notodden", "40"),
    "0826": ("Tinn", "40"),
    "0827": ("Hjartdal", "40"),
}
OUTSIDE_2020 = {"3053": "0532", "3808": "0807", "3818": "0826", "3819": "0827"}

COUNTIES = {
    "03": "Oslo",
    "11": "Rogaland",
    "15": "Møre og Romsdal",
    "31": "Østfold",
    "32": "Akershus",
    "34": "Innlandet",
    "39": "Vestfold",
    "40": "Telemark",
    "42": "Agder",
    "46": "Vestland",
    "50": "Trøndelag",
}
MARGIN = (1.5, 1.0)  # degrees of longitude and latitude around the county

FINEST = units(200)  # tolerance for borders of municipalities outside the county
SLOPE = 0.08  # of the land around, the tolerance grows with the distance to the county ...
COARSEST = units(2500)  # ... up to this
SMALLEST = units(4000) ** 2  # islands below 16 km2 in the land around are left out


def county_of(number):
    """The county of today that a municipality of 2020 lies in."""
    county, place = number[:2], int(number)
    if county == "30":
        return "31" if place <= 3004 or 3011 <= place <= 3018 else "32"
    if county == "38":
        return "39" if place <= 3805 or place == 3811 else "40"
    return county


def rings_of(polygons):
    """Polygons on the grid as rings of whole grid points, without the repeated last point."""
    return [
        [[(round(x), round(y)) for x, y in ring.coords[:-1]] for ring in (polygon.exterior, *polygon.interiors)]
        for polygon in polygons
    ]


def on_grid(geometry):
    """A GeoJSON geometry as a list of rings of whole grid points."""
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    return [[[to_grid(point) for point in ring[:-1]] for ring in rings] for rings in parts]


def faces():
    """All land near the county, as label -> polygons (rings of grid points)."""
    source = municipalities_2020()
    county = [*UNCHANGED, "3005"]
    west, south, east, north = shapely.total_bounds([shape(source[number]) for number in county])
    near = box(west - MARGIN[0], south - MARGIN[1], east + MARGIN[0], north + MARGIN[1])
    window = box(*to_grid(near.bounds[:2]), *to_grid(near.bounds[2:]))

    land = {}
    for number, geometry in sorted(source.items()):
        if shape(geometry).envelope.intersects(near):
            land[number] = on_grid(geometry)

    for number, polygons in land.items():
        if number in UNCHANGED:
            yield UNCHANGED[number][0], polygons
        elif number in OUTSIDE_2020:
            yield OUTSIDE_2020[number], polygons
        elif number in DIVIDED:
            seams, seeds = DIVIDED[number]
            others = {
                point
                for other, polygons_of_other in land.items()
                if other != number
                for rings in polygons_of_other
                for ring in rings
                for point in ring
            }
            corners = sorted(others.intersection(p for rings in polygons for ring in rings for p in ring))
            whole = shapely.union_all([Polygon(rings[0], rings[1:]) for rings in polygons])
            for name, parts in split(whole, seams, seeds, corners, photo_footprints()).items():
                yield name, rings_of(parts)
        else:
            whole = [make_valid(Polygon(rings[0], rings[1:])) for rings in polygons if len(rings[0]) > 2]
            clipped = shapely.union_all(whole).intersection(window)
            parts = [part for part in getattr(clipped, "geoms", [clipped]) if part.geom_type == "Polygon" and not part.is_empty]
            yield county_of(number), rings_of(parts)


def main(output):
    topology = Topology()
    for label, polygons in faces():
        topology.add(label, polygons)
    topology.cut()

    base = {number: FORMER_NAMES.get(number, name) for number, _, name in UNCHANGED.values()} | NEW_IN_2015
    detailed = {*base, "0711"}

    core = shapely.union_all([
        Polygon(topology.ring_points(rings[0])) for rings in topology.polygons(detailed)
    ])
    shapely.prepare(core)

    @functools.cache
    def remoteness(point):
        return core.distance(Point(point))

    def tolerance(sides, point):
        if detailed.intersection(sides):
            return 0.0
        if set(OUTSIDE).intersection(sides):
            return FINEST
        return min(max(SLOPE * remoteness(point), FINEST), COARSEST)

    topology.simplify(tolerance)

    today = {number: (name, {former}) for former, number, name in UNCHANGED.values()}
    today["3301"] = ("Drammen", {"0602", "0625", "0711"})
    around = {number: {number} for number in COUNTIES}
    around["32"] |= {"0627", "0628"}
    for number, (_, county) in OUTSIDE.items():
        around[county].add(number)

    objects = {
        "base": [(n, {"name": name}, topology.polygons({n})) for n, name in sorted(base.items())],
        "today": [(n, {"name": name}, topology.polygons(parts)) for n, (name, parts) in sorted(today.items())],
        "outside": [(n, {"name": name}, topology.polygons({n})) for n, (name, _) in sorted(OUTSIDE.items())],
        "surroundings": [
            (n, {"name": COUNTIES[n]}, polygons)
            for n, parts in sorted(around.items())
            if (polygons := topology.polygons(parts, SMALLEST))
        ],
    }
    document = encode(topology, objects, STEP, ORIGIN, {"attribution": ATTRIBUTION})
    Path(output).write_text(
        json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main(sys.argv[1])
