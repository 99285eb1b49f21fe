from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from family_app.domain.person import PersonState, Ring
from family_app.ui.circle import circle_map
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.circle.people import (
    DANIEL,
    EVERYONE,
    GRAN,
    JOAN,
    MEETING,
    ROSA,
    fill,
    someone,
    stored,
)
from tests.ui.circle.shown_circle import ShownCircle


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was told."""
    said: list[str] = []
    monkeypatch.setattr(circle_map, "announce", lambda _widget, text: said.append(text))
    return said


def press(shown: ShownCircle, key: Qt.Key) -> None:
    QTest.keyClick(shown.map, key)
    checks.settle(shown.page)


def place_of(shown: ShownCircle, uid: str) -> QPoint:
    layout = shown.map.layout_drawn
    assert layout is not None
    one = next(member for member in layout.members if member.uid == uid)
    return shown.map.mapFromScene(QPointF(one.x, one.y))


def test_tab_comes_to_the_map_and_leaves_it(shown: ShownCircle) -> None:
    shown.map.setFocus()
    assert shown.map.hasFocus()
    QTest.keyClick(shown.map, Qt.Key.Key_Tab)
    assert not shown.map.hasFocus()


def test_arrows_go_from_person_to_person_and_say_who_is_reached(
    shown: ShownCircle, spoken: list[str]
) -> None:
    shown.map.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.map.current
    press(shown, Qt.Key.Key_Home)
    assert shown.map.current == DANIEL.uid
    press(shown, Qt.Key.Key_Up)
    assert shown.map.current == ROSA.uid
    assert spoken[-1] == ("Rosa Silva, my sister, family, helps with listening, a safe bed")
    press(shown, Qt.Key.Key_Right)
    assert shown.map.current == JOAN.uid
    for _ in range(4):
        press(shown, Qt.Key.Key_Right)
    assert spoken[-1] == "Nobody further that way."


def test_page_down_reaches_everyone_in_the_order_of_the_list(shown: ShownCircle) -> None:
    shown.map.setFocus()
    press(shown, Qt.Key.Key_Home)
    reached = [shown.map.current]
    for _ in EVERYONE[1:]:
        press(shown, Qt.Key.Key_PageDown)
        reached.append(shown.map.current)
    assert reached == [line.person.uid for line in shown.rows.members.lines]
    assert set(reached) == {one.uid for one in EVERYONE}


def test_enter_opens_the_card(shown: ShownCircle) -> None:
    shown.map.setFocus()
    press(shown, Qt.Key.Key_Home)
    press(shown, Qt.Key.Key_Return)
    assert "Daniel" in shown.words()
    assert "is at rest" in shown.words()


def test_plus_and_minus_move_between_rings_and_keep_the_angle(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.map.setFocus()
    press(shown, Qt.Key.Key_Minus)
    moved = stored(shown.space, ROSA)
    assert moved is not None
    assert (moved.ring, moved.angle) == (Ring.FRIENDS, 310.0)
    assert shown.offers[-1].text == "Rosa Silva is now with friends."
    press(shown, Qt.Key.Key_Plus)
    back = stored(shown.space, ROSA)
    assert back is not None
    assert back.ring is Ring.FAMILY
    shown.undo()
    undone = stored(shown.space, ROSA)
    assert undone is not None
    assert undone.ring is Ring.FRIENDS


def test_the_rings_have_an_end(shown: ShownCircle, spoken: list[str]) -> None:
    shown.open(ROSA.uid)
    shown.map.setFocus()
    press(shown, Qt.Key.Key_Plus)
    assert spoken[-1] == "This is as far as the rings go."
    assert shown.offers == []


def test_delete_takes_someone_off_and_undo_brings_them_back(shown: ShownCircle) -> None:
    shown.map.setFocus()
    press(shown, Qt.Key.Key_Home)
    press(shown, Qt.Key.Key_Delete)
    assert stored(shown.space, DANIEL) is None
    assert shown.offers[-1].text == "Daniel was removed from your circle."
    # The keyboard stands on whoever follows.
    assert shown.map.current == ROSA.uid
    shown.undo()
    assert stored(shown.space, DANIEL) == DANIEL


def test_n_begins_someone_new(shown: ShownCircle) -> None:
    shown.map.setFocus()
    press(shown, Qt.Key.Key_N)
    assert shown.sees("circle-form-save")


def test_a_click_opens_a_card(shown: ShownCircle) -> None:
    viewport = shown.map.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place_of(shown, MEETING.uid))
    checks.settle(shown.page)
    assert "Wednesday meeting" in shown.words()


def test_dragging_gives_ring_and_angle(shown: ShownCircle) -> None:
    layout, viewport = shown.map.layout_drawn, shown.map.viewport()
    assert layout is not None
    x, y = layout.centre
    far = (layout.radii[1] + layout.radii[2]) / 2
    target = shown.map.mapFromScene(QPointF(x + far, y))
    start = place_of(shown, JOAN.uid)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=start)
    QTest.mouseMove(viewport, (start + target) / 2)
    QTest.mouseMove(viewport, target)
    QTest.mouseRelease(viewport, left, pos=target)
    checks.settle(shown.page)
    moved = stored(shown.space, JOAN)
    assert moved is not None
    assert moved.ring is Ring.COMMUNITY
    assert moved.angle == pytest.approx(90, abs=3)
    shown.undo()
    assert stored(shown.space, JOAN) == JOAN


def test_everyone_keeps_their_place_when_someone_comes(shown: ShownCircle) -> None:
    shown.open("new")
    shown.write("circle-form-name", "Luis")
    shown.click("circle-form-save")
    for one in EVERYONE:
        assert stored(shown.space, one) == one


def test_names_never_meet_with_thirty_long_ones_in_a_small_window(
    empty: ShownCircle, theme: Theme
) -> None:
    people = [
        someone(f"Bartholomew Featherstonehaugh the {n}th", Ring(n % 3 + 1), -1) for n in range(30)
    ]
    fill(empty.space, *people)
    empty.page.refresh()
    for size, width in ((100, 692), (200, 840)):
        theme.set("light", size)
        empty.resize(width, 600)
        layout = empty.map.layout_drawn
        assert layout is not None
        boxes = [one.label for one in layout.members]
        assert len(boxes) == 30
        for number, one in enumerate(boxes):
            assert one.left >= 0
            assert one.right <= layout.width
            for other in boxes[number + 1 :]:
                apart = one.right <= other.left or other.right <= one.left
                assert apart or one.bottom <= other.top or other.bottom <= one.top
        # What was stored is not what was nudged.
        kept = [stored(empty.space, one) for one in people]
        assert len({round(one.angle) for one in kept if one and one.ring is Ring.FAMILY}) == 10


def test_the_list_says_everything_the_map_shows(shown: ShownCircle) -> None:
    shown.click("circle-list-view")
    assert shown.rows.isVisible()
    role = Qt.ItemDataRole.AccessibleTextRole
    model = shown.rows.members
    words = [str(model.index(row).data(role)) for row in range(model.rowCount())]
    assert "Gran, friends, remembered" in words
    assert "Daniel, family, at rest" in words
    assert "Wednesday meeting, a group, community & professionals" in words


def test_the_list_takes_the_same_keys(shown: ShownCircle) -> None:
    shown.click("circle-list-view")
    shown.rows.setFocus()
    shown.rows.mark_open(ROSA.uid)
    QTest.keyClick(shown.rows, Qt.Key.Key_Minus)
    moved = stored(shown.space, ROSA)
    assert moved is not None
    assert moved.ring is Ring.FRIENDS
    QTest.keyClick(shown.rows, Qt.Key.Key_Return)
    assert "my sister · friends" in shown.words()
    QTest.keyClick(shown.rows, Qt.Key.Key_Delete)
    assert stored(shown.space, ROSA) is None


def test_a_screen_reader_gets_the_list_first(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    shown: ShownCircle = request.getfixturevalue("shown")
    assert shown.rows.isVisible()
    assert not shown.map.isVisible()


def test_the_map_looks_the_same_switched_to_a_theme_as_born_in_it(
    shown: ShownCircle, theme: Theme
) -> None:
    light = shown.map.grab().toImage()
    theme.set("contrast", 100)
    checks.settle(shown.page)
    assert shown.map.grab().toImage() != light
    theme.set("light", 100)
    checks.settle(shown.page)
    assert shown.map.grab().toImage() == light


def test_the_remembered_are_drawn_apart(shown: ShownCircle) -> None:
    assert GRAN.state is PersonState.REMEMBERED
    picture = shown.map.grab().toImage()
    near = picture.pixelColor(place_of(shown, JOAN.uid) + QPoint(0, 16))
    remembered = picture.pixelColor(place_of(shown, GRAN.uid) + QPoint(0, 16))
    assert near != remembered
