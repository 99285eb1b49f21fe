"""Where everything on the circle map is drawn, so that no name covers another.

Members keep the ring and the angle that are stored for them. What is worked out here is only
where they are drawn today: as near to their place as the names around them allow.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from family_app.domain.circle_shapes import Box, CircleLayout, MapMember, MapSizes, PlacedMember
from family_app.domain.person import Ring

_SHARES = (0.41, 0.7)
_NODES = (1.0, 0.82)
_BLENDS = (0.0, 0.5, 1.0)
_STEP_DEGREES = 4
_GROWTH = 1.12
_CLEAR = 6.0
_FREE = 2.0
_OFF_LINE = 5.0
_PACKING = 0.62
_CROSSING = 1.0
_WORD_GAP = 0.3


def lay_out(members: Sequence[MapMember], sizes: MapSizes) -> CircleLayout:
    """Place everyone; names are cut and marks made smaller so that all fits into the room.

    Where even that is not enough the scene grows, and then names may be as long as they like.
    """
    radius = max(_least_radius(sizes), min(sizes.width, sizes.height) / 2 - sizes.margin)
    looks = [(node, label) for label in sizes.labels for node in _NODES]
    while True:
        for node, label in looks:
            for blend in _BLENDS:
                attempt = _Attempt(radius, node * sizes.node, label, sizes)
                placed = attempt.place_all(members, blend)
                if placed is not None:
                    return attempt.finished(placed)
        radius *= _GROWTH
        looks = looks[:4]


def _least_radius(sizes: MapSizes) -> float:
    """Below this not even one mark fits into each ring."""
    return sizes.you / 2 + 3 * (sizes.node * _NODES[-1] + 2 * _OFF_LINE)


class _Attempt:
    """One size of everything, filled greedily from the innermost ring outwards."""

    def __init__(
        self, radius: float, node: float, label: tuple[float, int], sizes: MapSizes
    ) -> None:
        self._sizes = sizes
        self._node = node
        self._longest, self._lines = label
        self._radius = radius
        self._radii = (radius * _SHARES[0], radius * _SHARES[1], radius)
        self._width = max(sizes.width, 2 * (radius + sizes.margin))
        self._height = max(sizes.height, 2 * (radius + sizes.margin))
        you = sizes.you / 2
        # Marks keep off "You" by their band; a name has to look for itself.
        self._you = Box(self._width / 2 - you, self._height / 2 - you, sizes.you, sizes.you)
        self._words = self._word_boxes()
        self._taken: list[Box] = []

    def _share_out(self, needed: dict[Ring, float], blend: float) -> bool:
        """Draw the rings between their usual width (0) and what each needs (1).

        Returns whether marks and names are not plainly more than the area of their ring.
        """
        you, whole = self._sizes.you / 2, self._radius
        thin = self._node + 2 * _OFF_LINE
        # So much for each square pixel needed; an empty ring keeps a little.
        floor = 0.08 * sum(needed.values()) + 1
        wanted = {ring: area + floor for ring, area in needed.items()}
        spread = (whole**2 - you**2) / sum(wanted.values())
        first = math.sqrt(you**2 + wanted[Ring.FAMILY] * spread)
        second = math.sqrt(first**2 + wanted[Ring.FRIENDS] * spread)
        first = blend * first + (1 - blend) * whole * _SHARES[0]
        second = blend * second + (1 - blend) * whole * _SHARES[1]
        first = max(you + thin, min(first, whole - 2 * thin))
        second = max(first + thin, min(second, whole - thin))
        self._radii = (first, second, whole)
        self._words = self._word_boxes()
        self._taken = [*self._words]
        inner = you
        for ring, outer in zip(Ring, self._radii, strict=True):
            if needed[ring] > math.pi * (outer**2 - inner**2) * _PACKING:
                return False
            inner = outer
        return True

    def _word_boxes(self) -> tuple[Box, Box, Box]:
        line = self._sizes.line

        def box(inner: float, radius: float, width: float) -> Box:
            # As high as its upper corners are clear of the line, where the ring has that room.
            near = radius - line * _WORD_GAP
            clear = radius - math.sqrt(max(near**2 - (width / 2) ** 2, 0))
            lowest = radius - inner - line * (1 + _WORD_GAP)
            down = max(min(clear, lowest), line * _WORD_GAP)
            top = self._height / 2 - radius + down
            return Box(self._width / 2 - width / 2, top, width, line)

        insides = (self._sizes.you / 2, *self._radii[:2])
        first, second, third = zip(insides, self._radii, self._sizes.words, strict=True)
        return box(*first), box(*second), box(*third)

    def _band(self, ring: Ring) -> tuple[float, float]:
        """The nearest and the farthest a mark's middle may be from the middle of the map."""
        inner = self._sizes.you / 2 if ring is Ring.FAMILY else self._radii[ring - 2]
        half = self._node / 2 + _OFF_LINE
        return inner + half, self._radii[ring - 1] - half

    def _needed(self, members: Iterable[MapMember]) -> dict[Ring, float]:
        """The area of the marks and names of each ring, in square pixels."""
        needed = dict.fromkeys(Ring, 0.0)
        for one in members:
            wide, high = self._name_size(one)
            needed[one.ring] += max(self._node, wide) * (high + _CLEAR) + self._node**2
        return needed

    def place_all(self, members: Sequence[MapMember], blend: float) -> list[PlacedMember] | None:
        """Everyone in a place of their own, or none where someone finds no room."""
        if not self._share_out(self._needed(members), blend):
            return None
        spots = {ring: self._spots(ring) for ring in {one.ring for one in members}}
        placed = []
        for one in sorted(members, key=lambda member: member.ring):
            found = self._place(one, spots[one.ring])
            if found is None:
                return None
            placed.append(found)
        return placed

    def _spots(self, ring: Ring) -> list[tuple[float, float, float]]:
        """Places in a ring as (cost, turn from one's own angle, distance), the best first."""
        low, high = self._band(ring)
        middle = (low + high) / 2
        lanes = max(1, int((high - low) / (self._node / 4)))
        distances = [middle, *(low + (high - low) * lane / lanes for lane in range(lanes + 1))]
        spots = []
        for degrees in range(-180, 180, _STEP_DEGREES):
            turn = math.radians(degrees)
            for distance in distances:
                cost = abs(turn) * distance + abs(distance - middle) * 0.6
                spots.append((cost, turn, distance))
        return sorted(spots)

    def _place(
        self, one: MapMember, spots: Sequence[tuple[float, float, float]]
    ) -> PlacedMember | None:
        """The best free spot; one whose name a ring's line would cross costs more."""
        angle, half = math.radians(one.angle), self._node / 2
        second: tuple[float, float, float, Box] | None = None
        for cost, turn, distance in spots:
            if second is not None and cost > second[0]:
                break
            x = self._width / 2 + distance * math.sin(angle + turn)
            y = self._height / 2 - distance * math.cos(angle + turn)
            mark = Box(x - half, y - half, self._node, self._node)
            label = self._label(one, x, y)
            if _meet(label, self._you) or not self._is_free(mark) or not self._is_free(label):
                continue
            if not self._crosses(label):
                return self._taken_by(one, x, y, label)
            if second is None:
                second = (cost + self._node * _CROSSING, x, y, label)
        return self._taken_by(one, *second[1:]) if second is not None else None

    def _taken_by(self, one: MapMember, x: float, y: float, label: Box) -> PlacedMember:
        half = self._node / 2
        self._taken += (Box(x - half, y - half, self._node, self._node), label)
        return PlacedMember(one.uid, x, y, label)

    def _crosses(self, label: Box) -> bool:
        """Whether a ring's line runs through the name."""
        across, down = self._width / 2, self._height / 2
        edges = [
            math.hypot(x - across, y - down)
            for x in (label.left, label.right)
            for y in (label.top, label.bottom)
        ]
        if label.left < across < label.right:
            edges += (abs(label.top - down), abs(label.bottom - down))
        return any(min(edges) < radius < max(edges) for radius in self._radii)

    def _label(self, one: MapMember, x: float, y: float) -> Box:
        width, height = self._name_size(one)
        free = self._sizes.margin / 2
        left = min(max(x - width / 2, free), self._width - free - width)
        return Box(left, y + self._node / 2 + _CLEAR, width, height)

    def _name_size(self, one: MapMember) -> tuple[float, float]:
        line = self._sizes.line
        if one.label > self._longest and self._lines > 1 and one.wrapped < one.label:
            return min(one.wrapped, self._longest), 2 * line
        return min(one.label, self._longest), line

    def _is_free(self, box: Box) -> bool:
        inside = box.left >= 0 and box.top >= 0
        if not inside or box.right > self._width or box.bottom > self._height:
            return False
        for place, other in enumerate(self._taken):
            if _meet(box, other):
                # What was in the way is likely in the way of the next spot too.
                self._taken.insert(0, self._taken.pop(place))
                return False
        return True

    def finished(self, placed: Sequence[PlacedMember]) -> CircleLayout:
        """The map as it is to be drawn."""
        return CircleLayout(
            self._width, self._height, self._radii, self._node, self._words, tuple(placed)
        )


def _meet(one: Box, other: Box) -> bool:
    """Whether two boxes overlap, or nearly so."""
    return (
        one.left < other.left + other.width + _FREE
        and other.left < one.left + one.width + _FREE
        and one.top < other.top + other.height + _FREE
        and other.top < one.top + one.height + _FREE
    )
