"""Shared borders as arcs: cutting faces into arcs, joining arcs into shapes, writing TopoJSON.

A *face* is a piece of land with a label. Every edge (a step from one grid point to the next) has a
face or the sea on either side; an *arc* is a run of edges with the same two sides. Shapes are sets
of labels, so a border inside a shape disappears by itself and a border between two shapes is one
and the same arc.
"""

import math

from shapely import STRtree
from shapely.geometry import LineString, Polygon

SEA = None


class Topology:
    """The arcs between labelled faces."""

    def __init__(self):
        self._left = {}  # directed edge -> the label on its left
        self.arcs = []  # each a list of grid points
        self.sides = []  # for each arc the labels on its left and its right

    def add(self, label, polygons):
        """Adds land under a label. Polygons are rings of whole grid points, outer ring first."""
        for rings in polygons:
            for index, ring in enumerate(rings):
                self._add_ring(label, ring, counterclockwise=index == 0)

    def _add_ring(self, label, ring, counterclockwise):
        points = [point for point, before in zip(ring, [ring[-1], *ring[:-1]]) if point != before]
        if (signed_area(points) > 0) != counterclockwise:
            points.reverse()
        for edge in zip(points, [*points[1:], *points[:1]]):
            if self._left.get(edge[::-1], SEA) == label:
                del self._left[edge[::-1]]  # the same label on both sides: no border
            elif edge in self._left:
                raise ValueError(f"{label} and {self._left[edge]} overlap at {edge}")
            else:
                self._left[edge] = label

    def cut(self):
        """Finds the arcs. To be called once, after everything is added."""
        around = {}
        for edge in self._left:
            for here, there in (edge, edge[::-1]):
                around.setdefault(here, set()).add(there)

        def sides(edge):
            return self._left.get(edge, SEA), self._left.get(edge[::-1], SEA)

        def is_node(point):
            ends = around[point]
            if len(ends) != 2:
                return True
            before, after = ends
            return sides((before, point)) != sides((point, after))

        nodes = {point for point in around if is_node(point)}
        done = set()
        # Nodes first, so that what is left over is islands: closed arcs without a node.
        for start in [*sorted(nodes), *sorted(set(around) - nodes)]:
            for following in sorted(around[start]):
                if (start, following) in done:
                    continue
                arc = [start, following]
                while arc[-1] not in nodes and arc[-1] != start:
                    (onward,) = around[arc[-1]] - {arc[-2]}
                    arc.append(onward)
                for edge in zip(arc, arc[1:]):
                    done.update((edge, edge[::-1]))
                self.arcs.append(arc)
                self.sides.append(sides((start, following)))

    def simplify(self, tolerance):
        """Straightens arcs; their ends stay, so shapes still meet.

        `tolerance(sides, point)` is how far, in grid units, the simplified arc may be from a point.
        Where a straightened edge would cross another, points are put back until it does not.
        """
        whole = list(self.arcs)
        kept = [
            _straighten(arc, [tolerance(sides, point) for point in arc])
            for arc, sides in zip(whole, self.sides)
        ]
        restored = True
        while restored:
            self.arcs = [[arc[i] for i in indexes] for arc, indexes in zip(whole, kept)]
            restored = False
            for arc, edge in sorted(self._crossing(), reverse=True):
                first, last = kept[arc][edge : edge + 2]
                if last - first > 1:
                    kept[arc].insert(edge + 1, _furthest(whole[arc], first, last))
                    restored = True

    def _crossing(self):
        """The edges, as (arc, edge in it), that meet another anywhere but at a common end."""
        edges, lines = [], []
        for number, arc in enumerate(self.arcs):
            for index, pair in enumerate(zip(arc, arc[1:])):
                edges.append((number, index))
                lines.append(LineString(pair))
        found = set()
        for one, other in STRtree(lines).query(lines, predicate="intersects").T:
            if one < other:
                ends = set(lines[one].coords).intersection(lines[other].coords)
                meeting = lines[one].intersection(lines[other])
                if meeting.geom_type != "Point" or meeting.coords[0] not in ends:
                    found.update((edges[one], edges[other]))
        return found

    def rings(self, labels):
        """The outline of everything under the labels: rings of signed arc references.

        Land is on the left: outer rings run counterclockwise, holes clockwise. A reference below
        zero is TopoJSON's: the arc `~reference` backwards.
        """
        leaving = {}
        for index, (left, right) in enumerate(self.sides):
            if (left in labels) != (right in labels):
                reference = index if left in labels else ~index
                leaving.setdefault(self.points(reference)[0], []).append(reference)
        rings = []
        while leaving:
            ring = [_take(leaving, min(leaving))]
            while ring:
                points = self.points(ring[-1])
                starts = [self.points(reference)[0] for reference in ring]
                if points[-1] in starts:
                    # A ring may not touch itself: what closes here is a ring of its own.
                    at = starts.index(points[-1])
                    rings.append(ring[at:])
                    del ring[at:]
                else:
                    ring.append(self._leftmost(leaving, points[-2], points[-1]))
        return rings

    def _leftmost(self, leaving, before, here):
        """Where several arcs go on, the one that keeps to the same piece of land."""

        def turn(reference):
            there = self.points(reference)[1]
            back = math.atan2(before[1] - here[1], before[0] - here[0])
            on = math.atan2(there[1] - here[1], there[0] - here[0])
            return (back - on) % math.tau

        return _take(leaving, here, turn)

    def points(self, reference):
        """The points of an arc, backwards where the reference says so."""
        return self.arcs[reference] if reference >= 0 else self.arcs[~reference][::-1]

    def ring_points(self, ring):
        """The points of a ring; the first is not repeated at the end."""
        return [point for reference in ring for point in self.points(reference)[:-1]]

    def polygons(self, labels):
        """The rings under the labels, sorted into polygons: outer ring, then its holes."""
        outer, holes = [], []
        for ring in self.rings(labels):
            points = self.ring_points(ring)
            area = signed_area(points)
            if area > 0:
                outer.append(([ring], Polygon(points)))
            elif area < 0:
                holes.append((ring, Polygon(points).representative_point()))
        for ring, inside in holes:
            around = [polygon for polygon in outer if polygon[1].contains(inside)]
            min(around, key=lambda polygon: polygon[1].area)[0].append(ring)
        return [rings for rings, _ in sorted(outer, key=lambda polygon: -polygon[1].area)]


def encode(topology, objects, step, origin, extra):
    """A TopoJSON topology with only the arcs that the objects use.

    `objects`: list's name -> [(id, name, polygons of arc references)].
    """
    order = {}

    def renumber(reference):
        index = reference if reference >= 0 else ~reference
        new = order.setdefault(index, len(order))
        return new if reference >= 0 else ~new

    collections = {}
    for name, shapes in objects.items():
        geometries = []
        for identity, label, polygons in shapes:
            arcs = [[[renumber(arc) for arc in ring] for ring in rings] for rings in polygons]
            kind, arcs = ("Polygon", arcs[0]) if len(arcs) == 1 else ("MultiPolygon", arcs)
            geometries.append(
                {"type": kind, "id": identity, "properties": {"name": label}, "arcs": arcs}
            )
        collections[name] = {"type": "GeometryCollection", "geometries": geometries}
    return {
        "type": "Topology",
        **extra,
        "transform": {"scale": step, "translate": origin},
        "objects": collections,
        "arcs": [_deltas(topology.arcs[index]) for index in order],
    }


def _deltas(points):
    """The first point, then the steps from each to the next."""
    steps = [(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in zip(points, points[1:])]
    return [list(point) for point in (points[0], *steps)]


def _straighten(points, tolerances):
    """Douglas and Peucker's simplification, with a tolerance for each point.

    Gives the indexes of the points to keep. An island's arc starts and ends in the same point and
    is first split at the point furthest from there.
    """
    kept = [0, len(points) - 1]
    stretches = [(0, len(points) - 1)]
    while stretches:
        first, last = stretches.pop()
        if any(
            _distance(points[index], points[first], points[last]) > tolerances[index]
            for index in range(first + 1, last)
        ):
            middle = _furthest(points, first, last)
            kept.append(middle)
            stretches += [(first, middle), (middle, last)]
    return sorted(kept)


def _furthest(points, first, last):
    """The index between two others whose point is furthest from the straight line between them."""
    return max(
        range(first + 1, last),
        key=lambda index: _distance(points[index], points[first], points[last]),
    )


def _distance(point, start, end):
    """From a point to the stretch between two others."""
    (x, y), (x0, y0), (x1, y1) = point, start, end
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    along = min(1.0, max(0.0, ((x - x0) * dx + (y - y0) * dy) / length)) if length else 0.0
    return math.hypot(x - x0 - along * dx, y - y0 - along * dy)


def _take(leaving, point, key=None):
    """Takes one of the arcs that leave a point."""
    arcs = leaving[point]
    arc = arcs.pop(arcs.index(min(arcs, key=key)))
    if not arcs:
        del leaving[point]
    return arc


def signed_area(points):
    """The signed area in square grid units; positive if counterclockwise."""
    return (
        sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, [*points[1:], *points[:1]])) / 2
    )
