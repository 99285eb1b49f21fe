from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.paths import Home
from family_app.services import journal, trash
from family_app.ui.journal.trash_dialog import TrashDialog
from family_app.ui.journal.versions_dialog import VersionsDialog
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.journal.journal_parts import Desk, Make, all_stored, desks, stored, write_page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def trash_of(desk: Desk) -> TrashDialog:
    action = desk.page.findChild(QAction, "journal-menu-trash")
    assert action is not None
    action.trigger()
    checks.settle(desk.page)
    dialog = desk.page.findChild(TrashDialog)
    assert dialog is not None
    return dialog


def lines(view: QListView) -> list[str]:
    model = view.model()
    rows = range(model.rowCount())
    return [str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole)) for row in rows]


def delete(desk: Desk, *titles: str) -> list[EntryId]:
    uids = [write_page(desk.space, title, "words") for title in titles]
    with desk.space.write() as uow:
        for uid in uids:
            journal.delete_entry(uow, uid)
    return uids


def test_a_page_in_the_trash_is_put_back_from_the_list(make: Make) -> None:
    desk = make()
    delete(desk, "Soup", "Rain")
    dialog = trash_of(desk)
    assert [line.split("\u2028")[0] for line in lines(dialog.view)] == ["Rain", "Soup"]
    dialog.view.setCurrentIndex(dialog.list.index(1))
    dialog.back_button.click()
    assert [one.title for one in all_stored(desk.space)] == ["Soup"]
    assert len(lines(dialog.view)) == 1


def test_nothing_goes_for_good_without_a_second_yes(make: Make) -> None:
    desk = make()
    delete(desk, "Soup", "Rain")
    dialog = trash_of(desk)
    dialog.empty_button.click()
    assert dialog._sure.text().startswith("2 page")
    assert not dialog.remove_button.isVisible()
    dialog.no_button.click()
    assert len(lines(dialog.view)) == 2
    dialog.empty_button.click()
    dialog.yes_button.click()
    assert "The trash is empty." in dialog._says.text()
    with desk.space.read() as uow:
        assert trash.pages(uow) == ()


def revised(desk: Desk, *bodies: str) -> EntryId:
    """A page written in several sittings, long ago."""
    uid = EntryId(new_uid())
    start = datetime(2026, 1, 5, 20, tzinfo=UTC)
    for number, body in enumerate(bodies):
        draft = Draft(uid, number + 1, start.date(), None, None, "Soup", body)
        with desk.space.write() as uow:
            journal.save_entry(uow, draft, now=start + timedelta(hours=number))
    return uid


def versions_of(desk: Desk, uid: EntryId) -> VersionsDialog:
    desk.open(uid)
    action = desk.page.findChild(QAction, "journal-menu-versions")
    assert action is not None
    action.trigger()
    checks.settle(desk.page)
    dialog = desk.page.findChild(VersionsDialog)
    assert dialog is not None
    return dialog


def test_an_earlier_version_shows_what_changed_and_comes_back(make: Make) -> None:
    desk = make()
    uid = revised(desk, "We had soup.", "We had rice.", "We had rice & beans.")
    dialog = versions_of(desk, uid)
    assert dialog.choice.combo.count() == 2
    dialog.choice.combo.setCurrentIndex(1)
    shown = dialog._reading.toPlainText()
    assert shown == "We had souprice & beans."
    dialog.changes.box.setChecked(False)
    assert dialog._reading.toPlainText() == "We had soup."
    dialog.back_button.click()
    checks.settle(desk.page)
    entry = stored(desk.space, uid)
    assert entry is not None
    assert entry.body == desk.editor.text() == "We had soup."
    assert versions_of(desk, uid).choice.combo.count() == 3


def test_what_was_typed_just_now_is_not_lost_when_a_version_comes_back(make: Make) -> None:
    desk = make()
    uid = revised(desk, "We had soup.", "We had rice.")
    desk.open(uid)
    desk.type("NEW ")
    dialog = versions_of(desk, uid)
    dialog.back_button.click()
    with desk.space.read() as uow:
        newest = uow.revisions.of(uid)[0]
    assert newest.body == "NEW We had rice."


def test_a_page_without_earlier_versions_says_when_there_are_some(make: Make) -> None:
    desk = make()
    dialog = versions_of(desk, write_page(desk.space, "Soup", "words"))
    assert dialog._says.text().startswith("There are none yet.")
    assert not dialog.back_button.isVisible()


def test_the_question_of_the_day_is_put_on_the_page_in_one_step(make: Make) -> None:
    desk = make()
    desk.open("new")
    checks.settle(desk.page)
    asked = desk.said("journal-question-text")
    desk.button("journal-question-next").click()
    other = desk.said("journal-question-text")
    assert asked != other
    desk.button("journal-question-use").click()
    assert desk.editor.text() == f"> {other}\n\n"
    desk.editor.undo()
    assert desk.editor.text() == ""


def test_the_question_can_be_switched_off_and_stays_off(make: Make) -> None:
    desk = make()
    desk.open("new")
    checks.settle(desk.page)
    desk.button("journal-question-off").click()
    desk.page.flush()
    desk.open("new")
    checks.settle(desk.page)
    assert not desk.button("journal-question-use").isVisible()
