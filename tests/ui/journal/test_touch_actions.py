"""A call or visit noted from a page with that person, in two clicks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from family_app.domain.ids import EntryId
from family_app.domain.person import PersonState, Touch, TouchKind
from family_app.paths import Home
from family_app.services import circle
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.circle.people import GRAN, ROSA, fill
from tests.ui.journal.journal_parts import TODAY, Desk, Make, desks, write_page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def menu(desk: Desk) -> list[str]:
    found = desk.page.findChild(QMenu, "journal-menu-list")
    assert found is not None
    found.aboutToShow.emit()
    return [one.text() for one in found.actions() if one.text().startswith("Note a")]


def opened(desk: Desk, uid: EntryId) -> Desk:
    desk.page.refresh()
    desk.open(uid)
    checks.settle(desk.page)
    return desk


def noted(desk: Desk) -> list[Touch]:
    with desk.space.read() as uow:
        return list(circle.touches(uow, ROSA.uid))


def test_a_visit_is_noted_on_the_day_of_its_page(make: Make) -> None:
    desk = make()
    fill(desk.space, ROSA, GRAN)
    uid = write_page(
        desk.space, "Soup", "We ate.", day=date(2026, 11, 20), people=(ROSA.uid, GRAN.uid)
    )
    opened(desk, uid)
    assert menu(desk) == ["Note a call with Rosa Silva", "Note a visit with Rosa Silva"]
    action = desk.page.findChild(QAction, "journal-menu-visit-0")
    assert action is not None
    action.trigger()
    assert [(one.kind, one.day) for one in noted(desk)] == [(TouchKind.VISIT, date(2026, 11, 20))]


def test_a_page_of_a_day_to_come_notes_today(make: Make) -> None:
    desk = make()
    fill(desk.space, ROSA)
    opened(desk, write_page(desk.space, "Plan", "", day=date(2027, 1, 1), people=(ROSA.uid,)))
    menu(desk)
    action = desk.page.findChild(QAction, "journal-menu-call-0")
    assert action is not None
    action.trigger()
    assert [one.day for one in noted(desk)] == [TODAY]


def test_nobody_on_the_page_or_only_the_remembered_is_nothing_to_note(make: Make) -> None:
    desk = make()
    fill(desk.space, replace(ROSA, state=PersonState.REMEMBERED))
    opened(desk, write_page(desk.space, "Alone", ""))
    assert menu(desk) == []
    opened(desk, write_page(desk.space, "Then", "", people=(ROSA.uid,)))
    assert menu(desk) == []
