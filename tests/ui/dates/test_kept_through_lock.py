"""A lock in the middle of a date or a note: what was typed is there when the space opens again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.ids import MeetingId
from family_app.domain.meeting import Meeting, MeetingKind, MeetingNote
from family_app.services import meetings, spaces
from family_app.ui.dates.date_form import DateForm
from family_app.ui.dates.dates_dialog import DatesDialog
from family_app.ui.dates.note_dialog import NoteDialog
from family_app.ui.parts import Parts
from family_app.ui.places import CIRCLE, DATES, TODAY, Place
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for

OVER = Meeting(MeetingId("group"), "Group", MeetingKind.MEETING, date(2026, 11, 22), "19:00")


@pytest.fixture
def parts(ready: Ready, theme: Theme) -> Parts:
    return parts_for(ready.home, theme)


@pytest.fixture
def window(qtbot: QtBot, parts: Parts) -> Iterator[Window]:
    made = Window(parts)
    qtbot.addWidget(made)
    made.start()
    made.show()
    made.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    yield made
    parts.ops.close()


def kept(parts: Parts) -> tuple[tuple[Meeting, ...], tuple[MeetingNote, ...]]:
    space = spaces.unlock(parts.home, None, PASSPHRASE)
    with space.read() as uow:
        found = uow.meetings.all(), uow.meetings.notes()
    space.close()
    return found


def new_date(window: Window) -> DateForm:
    assert window.workspace is not None
    window.workspace.show_place(Place(CIRCLE, DATES))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DatesDialog)
    dialog.add_button.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, DateForm)
    return form


def hide(window: Window) -> None:
    window.hide_now()
    QTest.qWait(50)


@pytest.mark.parametrize("leave", [Window.lock, hide, Window.close])
def test_a_date_half_filled_in_is_kept(
    window: Window, parts: Parts, leave: Callable[[Window], object]
) -> None:
    form = new_date(window)
    form.name.set_text("Dentist")
    form.time.set_text("half past ni")
    leave(window)
    assert not parts.ops.is_open
    [one], _ = kept(parts)
    assert (one.title, one.day, one.time) == ("Dentist", date(2026, 11, 23), None)
    assert one.notes == "half past ni"


def test_a_form_that_nobody_touched_or_that_was_cancelled_leaves_nothing(
    window: Window, parts: Parts
) -> None:
    form = new_date(window)
    form.name.set_text("Dentist")
    form.reject()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DatesDialog)
    dialog.add_button.click()
    window.lock()
    assert kept(parts) == ((), ())


def test_a_note_after_a_meeting_is_kept(window: Window, parts: Parts) -> None:
    parts.ops.write(meetings.save_meeting, OVER)
    assert window.workspace is not None
    window.workspace.show_place(Place(TODAY))
    button = window.findChild(QWidget, "today-meeting-note")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NoteDialog)
    dialog.felt.set_text("calmer")
    window.lock()
    _, [note] = kept(parts)
    assert (note.day, note.felt) == (OVER.day, "calmer")
