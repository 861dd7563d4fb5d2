"""Makes the explorer's boundaries: `python derive.py OUTPUT.json`.

The same input gives the same file, byte for byte. What the file holds, where it comes from and how
exact it is, is told in public/data/boundaries.README.md.
"""

import functools
import json
import sys
from pathlib import Path

import shapely
from shapely.geometry import Point, Polygon, box, shape

from former import split
from grid import ORIGIN, STEP, to_grid, units
from places import (
    BASE,
    COUNTIES,
    DIVIDED,
    GONE_TO,
    OUTSIDE,
    OUTSIDE_2020,
    SWEDEN,
    SWEDEN_BEHIND,
    SWEDEN_COAST,
    TODAY,
    UNCHANGED,
    county_of,
)
from sources import municipalities_2020, photo_footprints
from topology import Topology, encode, signed_area

ATTRIBUTION = (
    "Kartgrunnlag: Kartverket (CC BY 4.0), forenklet; kommunegrenser fra 2015 i Drammen, Asker og "
    "Holmestrand delvis utledet (SSB/ssb-sgis, MIT)."
)

MARGIN = (1.7, 1.0)  # degrees of longitude and latitude around the county

# How far simplified lines may be from the true ones. The county's own are not simplified.
OUTSIDE_TOLERANCE = units(200)
SLOPE = 0.08  # of the land around: this share of the distance to the county ...
COARSEST = units(2500)  # ... up to this
SMALLEST = units(4000) ** 2  # islands below 16 km2 in the land around are left out


def main(output):
    topology = Topology()
    for label, polygons in faces(municipalities_2020()):
        topology.add(label, polygons)
    topology.cut()
    topology.simplify(tolerance_around(topology))
    document = encode(topology, objects(topology), STEP, ORIGIN, {"attribution": ATTRIBUTION})
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    Path(output).write_text(text + "\n", encoding="utf-8")


def faces(source):
    """All land near the county as (label, polygons), in pieces that no border of any year divides.

    Labels are numbers of municipalities of 2015, of counties, or SE.
    """
    county = [shape(source[number]) for number in (*UNCHANGED, "3005")]
    west, south, east, north = shapely.total_bounds(county)
    window = box(west - MARGIN[0], south - MARGIN[1], east + MARGIN[0], north + MARGIN[1])
    land = {
        number: on_grid(geometry)
        for number, geometry in sorted(source.items())
        if shape(geometry).envelope.intersects(window)
    }
    window = box(*to_grid(window.bounds[:2]), *to_grid(window.bounds[2:]))

    for number, polygons in land.items():
        if number in UNCHANGED:
            yield UNCHANGED[number][0], rings_of(polygons)
        elif number in OUTSIDE_2020:
            yield OUTSIDE_2020[number], rings_of(polygons)
        elif number in DIVIDED:
            seams, seeds = DIVIDED[number]
            rest = {point for other in land if other != number for point in points_of(land[other])}
            corners = sorted(rest.intersection(points_of(polygons)))
            parts = split(shapely.union_all(polygons), seams, seeds, corners, photo_footprints())
            for label, part in parts.items():
                yield label, rings_of(part)
        else:
            yield county_of(number), rings_of(clip(polygons, window))
    yield SWEDEN[0], rings_of(sweden(land, window))


def on_grid(geometry):
    """A GeoJSON geometry as polygons on the grid, mended where rounding made lines cross."""
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    polygons = []
    for rings in parts:
        outer, *holes = [[to_grid(point) for point in ring] for ring in rings]
        if len(set(outer)) > 2:
            polygon = Polygon(outer, holes)
            polygons += [polygon] if polygon.is_valid else pieces(shapely.make_valid(polygon))
    return polygons


def clip(polygons, window):
    return pieces(shapely.union_all(polygons).intersection(window))


def pieces(geometry):
    """The polygons in a geometry of any kind."""
    parts = shapely.get_parts(geometry, return_index=False)
    parts = [inner for part in parts for inner in shapely.get_parts(part)]
    return [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]


def sweden(land, window):
    """What is neither sea nor Norway, of the land within the window."""
    coast = [to_grid(point) for point in SWEDEN_COAST]
    # Begins in a point that Norway has too, so that the two share their border exactly.
    norway = {point for polygons in land.values() for point in points_of(polygons)}
    coast[0] = min(norway, key=lambda point: (Point(point).distance(Point(coast[0])), point))
    east = Polygon(coast + [to_grid(point) for point in SWEDEN_BEHIND])
    rest = east.intersection(window).difference(
        shapely.union_all([polygon for polygons in land.values() for polygon in polygons])
    )
    return [piece for piece in pieces(rest) if piece.area > SMALLEST]


def points_of(polygons):
    """The corners of polygons, as whole grid points."""
    return {point for rings in rings_of(polygons) for ring in rings for point in ring}


def rings_of(polygons):
    """Polygons as lists of rings of whole grid points; the first is not repeated at the end."""
    return [
        [
            [(round(x), round(y)) for x, y in ring.coords[:-1]]
            for ring in (polygon.exterior, *polygon.interiors)
        ]
        for polygon in polygons
    ]


def tolerance_around(topology):
    """How much a line may be simplified: the further from the county, the more."""
    detailed = {*BASE, *(former for _, parts in TODAY.values() for former in parts)}
    county = shapely.union_all(
        [Polygon(topology.ring_points(rings[0])) for rings in topology.polygons(detailed)]
    )
    shapely.prepare(county)

    @functools.cache
    def distance(point):
        return county.distance(Point(point))

    def tolerance(sides, point):
        if not detailed.isdisjoint(sides):
            return 0.0
        if not set(OUTSIDE).isdisjoint(sides):
            return OUTSIDE_TOLERANCE
        return min(max(SLOPE * distance(point), OUTSIDE_TOLERANCE), COARSEST)

    return tolerance


def objects(topology):
    """The file's four lists: name -> [(id, name, polygons of arcs)]."""
    around = {county: {county} for county in COUNTIES}
    for number, county in {**GONE_TO, **{n: county for n, (_, county) in OUTSIDE.items()}}.items():
        around[county].add(number)
    names = {**COUNTIES, SWEDEN[0]: SWEDEN[1]}
    around[SWEDEN[0]] = {SWEDEN[0]}
    surroundings = [
        (label, names[label], without_specks(topology, topology.polygons(parts)))
        for label, parts in sorted(around.items())
    ]
    return {
        "base": [(n, name, topology.polygons({n})) for n, name in sorted(BASE.items())],
        "today": [
            (n, name, topology.polygons(parts)) for n, (name, parts) in sorted(TODAY.items())
        ],
        "outside": [(n, name, topology.polygons({n})) for n, (name, _) in sorted(OUTSIDE.items())],
        "surroundings": [shape for shape in surroundings if shape[2]],
    }


def without_specks(topology, polygons):
    """Land without the islands and waters that are too small to matter.

    What belongs to one of the municipalities by name stays: it is in the file in any case.
    """
    named = {*BASE, *OUTSIDE}

    def matters(ring):
        arcs = [arc if arc >= 0 else ~arc for arc in ring]
        return abs(signed_area(topology.ring_points(ring))) >= SMALLEST or any(
            not named.isdisjoint(topology.sides[arc]) for arc in arcs
        )

    return [
        [outer, *(hole for hole in holes if matters(hole))]
        for outer, *holes in polygons
        if matters(outer)
    ]


if __name__ == "__main__":
    main(sys.argv[1])
