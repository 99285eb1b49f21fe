from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.ids import MeetingId, new_uid
from family_app.domain.meeting import Again, Meeting, MeetingKind
from family_app.domain.recurrence import Every, Repeat
from family_app.paths import Home
from family_app.services import meetings, spaces
from family_app.storage.open_space import OpenSpace
from family_app.ui.clock import Clock
from family_app.ui.context import Context
from family_app.ui.dates.date_form import DateForm
from family_app.ui.dates.dates_dialog import DatesDialog
from family_app.ui.dates.note_dialog import NoteDialog
from family_app.ui.dates.words import repeat_words
from family_app.ui.pages.circle import CirclePage
from family_app.ui.pages.today import TodayPage
from family_app.ui.parts import Parts
from family_app.ui.places import DATES, Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ready_space import PASSPHRASE, ready_space
from tests.ui.parts_for import parts_for

TODAY = date(2026, 11, 23)
WEEKLY = Meeting(
    MeetingId(new_uid()),
    "Family group",
    MeetingKind.MEETING,
    date(2026, 11, 16),
    "19:30",
    minutes=90,
    repeat=Repeat(Every.WEEK),
    place="Church hall",
)


@pytest.fixture
def space(home: Home) -> Iterator[OpenSpace]:
    ready_space(home)
    opened = spaces.unlock(home, None, PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def parts(home: Home, theme: Theme, space: OpenSpace) -> Parts:
    made = replace(parts_for(home, theme), clock=Clock(TODAY, "08:30"))
    made.ops.open(space)
    return made


class Shown:
    """The window of dates, as someone in front of it uses it."""

    def __init__(self, qtbot: QtBot, parts: Parts, space: OpenSpace) -> None:
        self.space = space
        self.around = QWidget()
        qtbot.addWidget(self.around)
        self.dialog = DatesDialog(Context.of(parts), self.around)
        self.dialog.open()
        checks.settle(self.dialog)

    def press(self, name: str, inside: QWidget | None = None) -> None:
        root = inside or self.dialog
        found = [one for one in root.findChildren(QPushButton) if one.objectName().endswith(name)]
        shown = [one for one in found if one.isVisibleTo(root)]
        assert shown, name
        shown[0].click()
        checks.settle(self.dialog)

    def asked(self) -> QDialog:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QDialog)
        return asked

    def words(self) -> list[str]:
        labels = self.dialog.findChildren(QLabel)
        return [one.accessibleName() for one in labels if one.isVisibleTo(self.dialog)]

    def kept(self) -> tuple[Meeting, ...]:
        with self.space.read() as uow:
            return uow.meetings.all()


def test_a_group_is_added_with_its_day_and_how_often(
    qtbot: QtBot, parts: Parts, space: OpenSpace
) -> None:
    shown = Shown(qtbot, parts, space)
    assert any("Nothing yet" in one for one in shown.words())
    shown.press("dates-add")
    form = shown.asked()
    assert isinstance(form, DateForm)
    form.name.set_text("Family group")
    form.time.set_text("half past seven")
    form.repeat.set_value(Repeat(Every.WEEK, 2))
    shown.press("date-save", form)
    assert "19:30" in form.time.error
    form.time.set_text("19.30")
    shown.press("date-save", form)
    [one] = shown.kept()
    assert (one.title, one.day, one.time) == ("Family group", TODAY, "19:30")
    assert one.repeat == Repeat(Every.WEEK, 2)
    assert "Family group" in shown.words()


def test_one_time_is_left_out_and_put_back(qtbot: QtBot, parts: Parts, space: OpenSpace) -> None:
    with space.write() as uow:
        meetings.save_meeting(uow, WEEKLY)
    shown = Shown(qtbot, parts, space)
    assert sum(one == "Family group" for one in shown.words()) == 3
    shown.press("2026-11-23-out")
    assert sum(one == "Family group" for one in shown.words()) == 2
    shown.press("dates-undo")
    assert sum(one == "Family group" for one in shown.words()) == 3
    shown.press("2026-11-23-change")
    shown.press("date-remove", shown.asked())
    assert shown.kept() == ()
    shown.press("dates-undo")
    assert shown.kept() == (WEEKLY,)


def test_a_change_keeps_what_the_form_does_not_ask_for(
    qtbot: QtBot, parts: Parts, space: OpenSpace
) -> None:
    odd = replace(
        WEEKLY,
        zone="Asia/Kathmandu",
        repeat=Repeat(Every.WEEK, 3, (1, 4), until=date(2027, 1, 31)),
        left_out=(date(2026, 11, 19),),
        source_key="7@calendar",
        minutes=50,
    )
    with space.write() as uow:
        meetings.save_meeting(uow, odd)
    shown = Shown(qtbot, parts, space)
    shown.press("2026-11-16-change")
    shown.press("date-save", shown.asked())
    assert shown.kept() == (odd,)


def test_a_note_says_how_it_was(qtbot: QtBot, parts: Parts, space: OpenSpace) -> None:
    with space.write() as uow:
        meetings.save_meeting(uow, WEEKLY)
    shown = Shown(qtbot, parts, space)
    shown.press("2026-11-16-how")
    note = shown.asked()
    assert isinstance(note, NoteDialog)
    note.felt.set_text("sick before, lighter after")
    note.again.set_value(Again.YES)
    shown.press("date-note-save", note)
    assert "sick before, lighter after · Again: Yes" in shown.words()


def test_today_shows_what_comes_and_leads_to_all_of_it(
    qtbot: QtBot, parts: Parts, space: OpenSpace
) -> None:
    page = TodayPage(Context.of(parts))
    qtbot.addWidget(page)
    went: list[Place] = []
    page.navigate_requested.connect(went.append)
    page.show()
    page.refresh()
    card = page.findChild(QWidget, "today-dates")
    assert card is not None
    assert not card.isVisible()
    parts.ops.write(meetings.save_meeting, WEEKLY)
    assert card.isVisible()
    when = card.findChild(QLabel, "today-date-0-when")
    assert when is not None
    assert when.text().startswith("Today · ")
    assert when.text().endswith("Church hall")
    everything = card.findChild(QPushButton, "today-dates-open")
    assert everything is not None
    everything.click()
    assert went == [Place("circle", DATES)]


def test_the_circle_opens_the_month(qtbot: QtBot, parts: Parts, space: OpenSpace) -> None:
    page = CirclePage(Context.of(parts))
    qtbot.addWidget(page)
    page.show()
    page.open_place(Place("circle", DATES))
    dialog = page.findChild(DatesDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


def test_a_calendar_goes_out_with_plain_words_and_comes_in(
    qtbot: QtBot, parts: Parts, space: OpenSpace, tmp_path: Path
) -> None:
    with space.write() as uow:
        meetings.save_meeting(uow, WEEKLY)
    shown = Shown(qtbot, parts, space)
    file = tmp_path / "dates.ics"
    shown.dialog.files.write(str(file))
    assert any("written" in one for one in shown.words())
    assert "Family group" not in file.read_text()
    shown.press("dates-out-open")
    shown.asked().reject()
    shown.dialog.files.look(str(file))
    looked = shown.asked()
    says = looked.findChild(QLabel, "dates-in-says")
    assert says is not None
    assert "here already" in says.accessibleName()
    looked.reject()
    file.write_text(file.read_text().replace(WEEKLY.uid, "another"))
    shown.dialog.files.look(str(file))
    shown.press("dates-in-go", shown.asked())
    assert len(shown.kept()) == 2
    told = shown.asked()
    assert told.objectName() == "dates-in-report"
    shown.press("dates-in-report-undo", told)
    assert len(shown.kept()) == 1
    shown.asked().reject()
    shown.dialog.files.look(str(tmp_path / "missing.ics"))
    assert any("not a calendar" in one for one in shown.words())


def test_every_rule_has_words(theme: Theme) -> None:
    first = date(2026, 11, 30)
    rules = [Repeat(every, step) for every in Every for step in (1, 3)]
    words = [repeat_words(one, first) for one in rules]
    assert "Every month on the last Monday" in words
    assert "Every 3 years on 30 November" in words
    assert all(words)
