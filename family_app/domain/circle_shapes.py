"""What a circle map is made of: who is to be drawn, in which sizes, and where everyone stands."""

from __future__ import annotations

import math
from dataclasses import dataclass

from family_app.domain.person import Ring


@dataclass(frozen=True, slots=True)
class MapMember:
    """Someone to be drawn.

    `label` is the width of the whole name on one line, in pixels; `wrapped` what it takes on two,
    or the same where it cannot be broken.
    """

    uid: str
    ring: Ring
    angle: float
    label: float
    wrapped: float


@dataclass(frozen=True, slots=True)
class MapSizes:
    """What there is to draw in and with, in pixels.

    `node` and `you` are diameters, `line` the height of a line of a name. `labels` are how wide
    and how many lines a name may be: the first is tried first, and names are cut to the next
    ones only where room is short. `words` are the widths of the three ring names.
    """

    width: float
    height: float
    node: float
    you: float
    line: float
    labels: tuple[tuple[float, int], ...]
    words: tuple[float, float, float]
    margin: float = 10.0


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in the scene, in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class PlacedMember:
    """Where a member is drawn: the middle of the mark, and the box of the name."""

    uid: str
    x: float
    y: float
    label: Box


@dataclass(frozen=True, slots=True)
class CircleLayout:
    """A whole map. The scene is larger than the room given where everyone needs more."""

    width: float
    height: float
    radii: tuple[float, float, float]
    node: float
    words: tuple[Box, Box, Box]
    members: tuple[PlacedMember, ...]

    @property
    def centre(self) -> tuple[float, float]:
        """Where "You" stands."""
        return self.width / 2, self.height / 2

    def ring_and_angle(self, x: float, y: float) -> tuple[Ring, float]:
        """The ring and the angle that a point of the scene stands for."""
        across, down = x - self.centre[0], y - self.centre[1]
        angle = math.degrees(math.atan2(across, -down)) % 360
        distance = math.hypot(across, down)
        for ring, radius in zip(Ring, self.radii, strict=True):
            if distance <= radius:
                return ring, angle
        return Ring.COMMUNITY, angle

    def neighbour(self, uid: str, across: int, down: int) -> str | None:
        """The nearest member from `uid` in a direction: (1, 0) is to the right, (0, -1) up."""
        start = next((one for one in self.members if one.uid == uid), None)
        if start is None:
            return self.members[0].uid if self.members else None
        best: tuple[float, str] | None = None
        for one in self.members:
            along = (one.x - start.x) * across + (one.y - start.y) * down
            aside = abs((one.x - start.x) * down) + abs((one.y - start.y) * across)
            # Half a pixel apart is level; twice the way aside keeps the steps straight.
            if along > 0.5 and (best is None or along + 2 * aside < best[0]):
                best = (along + 2 * aside, one.uid)
        return best[1] if best else None
