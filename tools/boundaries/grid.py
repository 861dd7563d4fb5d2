"""The grid that every point is moved to before anything else is done.

Borders that are the same line in the source stay the same line, point for point, because both
sides are rounded alike. The steps are chosen so that a grid square is nearly a true square around
60° north (16.7 m each way); plain geometry on grid units is then good enough to cut and simplify
with, and lengths in metres are grid lengths times METRES.
"""

STEP = (0.0003, 0.00015)  # degrees of longitude and latitude
ORIGIN = (7.4, 59.4)  # only keeps the numbers in the file short
METRES = 16.7  # the length of a step, at 60° north


def to_grid(point):
    """Degrees to whole steps."""
    return tuple(round((value - origin) / step) for value, origin, step in zip(point, ORIGIN, STEP))


def units(metres):
    """A length in metres as a length in steps."""
    return metres / METRES
