"""Where a member stands on the circle map; everyone keeps their place, a new one takes a gap."""

from __future__ import annotations

from collections.abc import Iterable


def widest_gap(angles: Iterable[float]) -> float:
    """The middle, in degrees clockwise from the top, of the widest free arc of a ring.

    With nobody on the ring that is 45 degrees, up and to the right.
    """
    taken = sorted(angle % 360 for angle in angles)
    if not taken:
        return 45.0
    best_start, best_width = 0.0, -1.0
    for index, start in enumerate(taken):
        end = taken[index + 1] if index + 1 < len(taken) else taken[0] + 360
        if end - start > best_width:
            best_start, best_width = start, end - start
    return (best_start + best_width / 2) % 360
