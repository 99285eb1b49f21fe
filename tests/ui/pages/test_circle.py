from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from family_app.services import circle
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.circle.conftest import empty, opened, shown
from tests.ui.circle.people import GRAN, ROSA
from tests.ui.circle.shown_circle import ShownCircle

__all__ = ["empty", "opened", "shown"]


def test_the_empty_page_leads_to_the_lesson(empty: ShownCircle) -> None:
    empty.click("circle-empty-lesson")
    assert empty.went == [Place("learn", "draw-the-circle")]


def test_in_a_narrow_window_the_card_takes_the_place_of_the_map(shown: ShownCircle) -> None:
    shown.resize(692, 600)
    assert shown.map.isVisible()
    shown.map.opened.emit(ROSA.uid)
    checks.settle(shown.page)
    assert not shown.map.isVisible()
    assert shown.button("circle-call").hasFocus()
    shown.click("circle-back")
    assert shown.map.isVisible()
    assert shown.map.hasFocus()
    assert shown.map.current == ROSA.uid


def test_escape_leads_from_the_card_back_to_the_map(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.button("circle-call").setFocus()
    QTest.keyClick(shown.button("circle-call"), Qt.Key.Key_Escape)
    assert shown.map.hasFocus()
    assert shown.sees("circle-call")


def test_what_others_change_shows_at_once(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    changed = replace(ROSA, tie="my sister in Lisbon")
    shown.page.ctx.ops.write(circle.save_person, changed)
    checks.settle(shown.page)
    assert "my sister in Lisbon · family" in shown.words()


def test_out_of_sight_it_waits_and_then_catches_up(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.page.hide()
    shown.page.ctx.ops.write(circle.save_person, replace(ROSA, tie="my sister in Lisbon"))
    shown.page.show()
    checks.settle(shown.page)
    assert "my sister in Lisbon · family" in shown.words()


@pytest.mark.parametrize("place", ["", ROSA.uid, GRAN.uid, "new"])
@pytest.mark.parametrize(("size", "width"), [(100, 1072), (100, 692), (200, 840)])
def test_everything_has_a_name_room_and_its_turn(
    shown: ShownCircle, theme: Theme, place: str, size: int, width: int
) -> None:
    theme.set("light", size)
    shown.resize(width, 600)
    if place:
        shown.open(place)
    checks.settle(shown.page)
    assert checks.named(shown.page) == []
    assert checks.clipped(shown.page) == []
    assert checks.tab_order(shown.page) == []
