"""Borders that were abolished in 2020, found again.

Before 2020 the county and its neighbours ordered aerial photographs by municipality. The outlines
of those campaigns follow the municipality's border at a short distance outside it. Where campaigns
from both sides overlap, the border runs along the middle of the overlap.

Compared with the borders of the time, these lines are typically 50 to 120 m off.
"""

import math
from dataclasses import dataclass

from shapely import from_wkt, transform
from shapely.geometry import LineString, Point
from shapely.ops import linemerge, nearest_points, polygonize, unary_union

from grid import ORIGIN, STEP, to_grid, units

SPACING = units(100)  # between the points that a middle line is measured at
OVERLAP = units(400)  # two campaigns further apart than this do not share a border
TOLERANCE = units(40)  # the lines' own inaccuracy is larger than this
NARROW = units(40)  # a line that comes this near to itself again has made a loop
REACH = units(300)  # how far the end of a line is moved to meet a corner of other borders
SKIN = units(20)  # campaign outlines this close to the outline of the land run along it


@dataclass(frozen=True)
class Seam:
    """One former border through a municipality of 2020."""

    near: tuple  # a point by the border (degrees): picks the right stretch of the outline
    campaign: str
    opposite: str | None = None  # the campaign from the other side, where there is one


def split(land, seams, seeds, corners, footprints):
    """Cuts `land` (a polygon on the grid) along `seams`.

    `seeds` says whose the parts are: name -> a point (degrees) well inside the main part. Parts
    without a seed, such as small islands, go to the nearest main part. `corners` are the points
    that the outline of the land shares with other municipalities.
    """
    lines = [_line(land, seam, corners, footprints) for seam in seams]
    network = unary_union([land.boundary, *lines])
    parts = [part for part in polygonize(network) if land.contains(part.representative_point())]

    main = {}
    for name, seed in seeds.items():
        at = Point(to_grid(seed))
        main[name] = next(part for part in parts if part.covers(at))
    shares = {name: [part] for name, part in main.items()}
    for part in parts:
        if part not in main.values():
            shares[min(main, key=lambda name: main[name].distance(part))].append(part)
    return shares


def _line(land, seam, corners, footprints):
    """The seam as a line on the grid, both ends on or outside the outline of the land."""
    line = _stretch(land, seam, _outline(footprints[seam.campaign]))
    if seam.opposite:
        line = _middle(line, _outline(footprints[seam.opposite]))
    points = _without_loops(list(line.simplify(TOLERANCE).coords))
    for _ in range(2):
        points = _ending(points, corners)[::-1]
    return LineString(points)


def _outline(footprint):
    """The outline of a campaign, on the grid but not rounded to it."""
    return transform(from_wkt(footprint), lambda points: (points - ORIGIN) / STEP).boundary


def _stretch(land, seam, outline):
    """The stretch of a campaign's outline that crosses the land near the seam's point."""
    pieces = outline.intersection(land.buffer(-SKIN))
    merged = linemerge(pieces) if pieces.geom_type == "MultiLineString" else pieces
    at = Point(to_grid(seam.near))
    return min(getattr(merged, "geoms", [merged]), key=at.distance)


def _middle(stretch, other):
    """The line half way between a stretch and another outline, where they are close."""
    points = []
    for step in range(int(stretch.length // SPACING) + 1):
        here = stretch.interpolate(step * SPACING)
        there = nearest_points(other, here)[0]
        if here.distance(there) <= OVERLAP:
            points.append(((here.x + there.x) / 2, (here.y + there.y) / 2))
    return LineString(points)


def _without_loops(points):
    """The same line without the loops that a middle makes where an outline turns back sharply."""
    for first in range(len(points) - 1):
        for last in range(len(points) - 2, first + 1, -1):
            one, other = LineString(points[first : first + 2]), LineString(points[last : last + 2])
            if one.distance(other) < NARROW:
                meeting = nearest_points(one, other)[0].coords[0]
                return _without_loops([*points[: first + 1], meeting, *points[last + 1 :]])
    return points


def _ending(points, corners):
    """The same line with its last point brought to the outline of the land.

    Inland that must be a corner which the neighbours have too, or the borders there would no
    longer be the same point for point. On the coast the line runs out into the sea.
    """
    last = Point(points[-1])
    corner = min(corners, key=lambda corner: (last.distance(Point(corner)), corner))
    if last.distance(Point(corner)) <= REACH:
        kept = [point for point in points if Point(point).distance(Point(corner)) > REACH / 2]
        return [*kept, corner]
    (x0, y0), (x1, y1) = points[-2:]
    stretch = 2 * REACH / math.hypot(x1 - x0, y1 - y0)
    return [*points, (x1 + (x1 - x0) * stretch, y1 + (y1 - y0) * stretch)]
