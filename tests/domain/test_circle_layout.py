from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.domain.circle_layout import lay_out
from family_app.domain.circle_shapes import Box, CircleLayout, MapMember, MapSizes, PlacedMember
from family_app.domain.person import Ring


def sizes(width: float = 650, height: float = 640, scale: float = 1.0) -> MapSizes:
    grown = (scale + 1) / 2
    return MapSizes(
        width=width,
        height=height,
        node=46 * grown,
        you=66 * grown,
        line=17 * scale,
        labels=((116 * scale, 2), (104 * scale, 1), (84 * scale, 2), (72 * scale, 1)),
        words=(45 * scale, 50 * scale, 170 * scale),
    )


def meet(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def boxes(layout: CircleLayout) -> list[Box]:
    """Everything with words, and the marks."""
    half = layout.node / 2
    marks = [Box(one.x - half, one.y - half, layout.node, layout.node) for one in layout.members]
    return [*layout.words, *marks, *(one.label for one in layout.members)]


def distance(layout: CircleLayout, x: float, y: float) -> float:
    return math.hypot(x - layout.centre[0], y - layout.centre[1])


member = st.tuples(
    st.sampled_from(list(Ring)), st.floats(0, 359.9), st.floats(60, 420), st.floats(0.5, 1.0)
)
rooms = st.sampled_from(
    [(650, 640, 1.0), (640, 380, 1.0), (780, 290, 2.0), (300, 240, 2.0), (420, 420, 1.5)]
)


def members_of(drawn: list[tuple[Ring, float, float, float]], scale: float) -> list[MapMember]:
    return [
        MapMember(str(number), ring, angle, width * scale, width * scale * part)
        for number, (ring, angle, width, part) in enumerate(drawn)
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(member, min_size=30, max_size=30), rooms)
def test_thirty_long_names_never_meet_in_any_room(
    drawn: list[tuple[Ring, float, float, float]], room: tuple[float, float, float]
) -> None:
    width, height, scale = room
    layout = lay_out(members_of(drawn, scale), sizes(width, height, scale))
    assert len(layout.members) == 30
    for one, other in combinations(boxes(layout), 2):
        assert not meet(one, other)
    for box in boxes(layout):
        assert box.left >= 0
        assert box.top >= 0
        assert box.right <= layout.width
        assert box.bottom <= layout.height


@settings(max_examples=30, deadline=None)
@given(st.lists(member, max_size=20), rooms)
def test_everyone_is_drawn_inside_their_own_ring(
    drawn: list[tuple[Ring, float, float, float]], room: tuple[float, float, float]
) -> None:
    width, height, scale = room
    given_members = members_of(drawn, scale)
    layout = lay_out(given_members, sizes(width, height, scale))
    rings = {one.uid: one.ring for one in given_members}
    for one in layout.members:
        assert layout.ring_and_angle(one.x, one.y)[0] is rings[one.uid]
        # And off "You", and off the names that stand around it.
        assert distance(layout, one.x, one.y) >= sizes(width, height, scale).you / 2


def test_who_has_room_stands_at_their_own_angle() -> None:
    people = [
        MapMember("rosa", Ring.FAMILY, 120.0, 40, 40),
        MapMember("joan", Ring.FRIENDS, 60.0, 40, 40),
        MapMember("patel", Ring.COMMUNITY, 250.0, 60, 60),
    ]
    layout = lay_out(people, sizes())
    for one in layout.members:
        wanted = next(person.angle for person in people if person.uid == one.uid)
        assert layout.ring_and_angle(one.x, one.y)[1] == pytest.approx(wanted, abs=8)


def test_the_same_circle_is_drawn_the_same_again() -> None:
    people = [MapMember(str(n), Ring.FRIENDS, n * 12.0, 150, 90) for n in range(30)]
    assert lay_out(people, sizes(640, 380)) == lay_out(people, sizes(640, 380))


def test_a_small_circle_fits_into_its_room_and_a_large_one_grows_out_of_it() -> None:
    few = [MapMember(str(n), Ring.FRIENDS, n * 60.0, 60, 60) for n in range(6)]
    many = [MapMember(str(n), Ring.FRIENDS, n * 6.0, 300, 200) for n in range(60)]
    assert (lay_out(few, sizes()).width, lay_out(few, sizes()).height) == (650, 640)
    assert lay_out(many, sizes(300, 300)).width > 300


def test_an_empty_circle_still_has_its_rings() -> None:
    layout = lay_out([], sizes())
    assert layout.members == ()
    assert 0 < layout.radii[0] < layout.radii[1] < layout.radii[2]


def test_a_long_name_takes_two_lines_where_it_can() -> None:
    one = lay_out([MapMember("a", Ring.FRIENDS, 0, 200, 110)], sizes()).members[0]
    assert one.label.height == pytest.approx(2 * 17)
    assert one.label.width == pytest.approx(110)
    single = lay_out([MapMember("a", Ring.FRIENDS, 0, 200, 200)], sizes()).members[0]
    assert (single.label.height, single.label.width) == (17, 116)


def test_a_point_of_the_map_tells_ring_and_angle() -> None:
    layout = lay_out([], sizes())
    x, y = layout.centre
    family, friends, community = layout.radii
    points = {
        (x, y - family / 2): (Ring.FAMILY, 0),
        (x + friends - 1, y): (Ring.FRIENDS, 90),
        (x, y + community - 1): (Ring.COMMUNITY, 180),
        # Dropped outside of everything: still with us, as far out as there is.
        (x - 2 * community, y): (Ring.COMMUNITY, 270),
    }
    for point, (wanted, degrees) in points.items():
        ring, angle = layout.ring_and_angle(*point)
        assert ring is wanted
        assert angle == pytest.approx(degrees)


@pytest.fixture
def cross() -> CircleLayout:
    places = {"up": (0, -100), "right": (100, 0), "down": (0, 100), "left": (-100, 0)}
    empty = lay_out([], sizes())
    placed = tuple(
        PlacedMember(uid, empty.centre[0] + x, empty.centre[1] + y, empty.words[0])
        for uid, (x, y) in places.items()
    )
    return replace(empty, members=placed)


@pytest.mark.parametrize(
    ("start", "step", "reached"),
    [
        ("left", (1, 0), "right"),
        ("right", (-1, 0), "left"),
        ("down", (0, -1), "up"),
        ("up", (0, 1), "down"),
        ("up", (1, 0), "right"),
        ("right", (1, 0), None),
        ("nobody", (1, 0), "up"),
    ],
)
def test_arrows_go_to_the_nearest_in_their_direction(
    cross: CircleLayout, start: str, step: tuple[int, int], reached: str | None
) -> None:
    assert cross.neighbour(start, *step) == reached


def test_in_an_empty_circle_arrows_go_nowhere() -> None:
    assert lay_out([], sizes()).neighbour("", 1, 0) is None
