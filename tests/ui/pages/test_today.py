from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.content.made_up import made_up_family
from family_app.domain.ids import MeetingId, PlanItemId
from family_app.domain.meeting import Meeting, MeetingKind
from family_app.domain.person import TouchKind
from family_app.domain.plan import PlanItem
from family_app.paths import Home, assets_dir
from family_app.services import check_ins, circle, journal, meetings, page_lists, plan, spaces
from family_app.services.made_up import fill_with_family, person_uid
from family_app.services.plan_dates import OVERDOSE
from family_app.services.reminders import finish, open_reminders
from family_app.storage.open_space import OpenSpace
from family_app.ui.clock import Clock
from family_app.ui.context import Context
from family_app.ui.dates.note_dialog import NoteDialog
from family_app.ui.notices import UndoOffer
from family_app.ui.pages.today import TodayPage
from family_app.ui.places import ON_THIS_DAY, OVERVIEW, Place
from family_app.ui.theme import Theme
from family_app.ui.today.weeks_card import bridged
from tests.ready_space import PASSPHRASE, ready_space
from tests.services.drafts import page
from tests.ui.parts_for import parts_for

TODAY = date(2026, 11, 23)


@pytest.fixture
def opened(home: Home) -> Iterator[OpenSpace]:
    ready_space(home)
    space = spaces.unlock(home, None, PASSPHRASE)
    yield space
    space.close()


class Shown:
    """The page over a space, where it wanted to go, and what it wanted to open."""

    def __init__(self, qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> None:
        self.left: list[QUrl] = []
        parts = replace(parts_for(home, theme, opened=self.left), clock=Clock(TODAY, "08:30"))
        parts.ops.open(space)
        self.parts = parts
        self.places: list[Place] = []
        self.offers: list[UndoOffer] = []
        parts.notices.undo_offered.connect(self.offers.append)
        self.page = TodayPage(Context.of(parts))
        self.page.navigate_requested.connect(self.places.append)
        qtbot.addWidget(self.page)
        self.page.resize(1072, 820)
        self.page.show()
        self.page.refresh()

    def button(self, name: str) -> QPushButton:
        found = self.page.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        found = self.page.findChild(QLabel, name)
        assert found is not None, name
        return found.accessibleName()

    def named(self, start: str) -> list[QPushButton]:
        found = self.page.findChildren(QPushButton)
        return [one for one in found if one.objectName().startswith(start)]


@pytest.fixture
def family(opened: OpenSpace) -> OpenSpace:
    with opened.write() as uow:
        fill_with_family(uow, made_up_family(assets_dir()), TODAY)
    return opened


def test_a_first_evening_shows_one_step_and_how_to_begin(
    qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, opened)
    assert shown.page.title() == "Monday, 23 November"
    assert "Nobody is on your map yet" in shown.text("today-circle-empty")
    assert "recovery words" in shown.text("today-words-text")
    shown.button("today-step-go").click()
    assert shown.places == [Place("learn", "use-this-app-safely")]
    shown.button("today-step-other").click()
    assert shown.places[-1] == Place("learn", "", OVERVIEW)
    shown.button("today-words-action").click()
    assert shown.places[-1] == Place("settings", "words")


def test_the_step_says_why_when_asked(
    qtbot: QtBot, home: Home, theme: Theme, family: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, family)
    why = shown.page.findChild(QWidget, "today-step-why-text")
    assert why is not None
    assert not why.isVisible()
    shown.button("today-step-why").click()
    assert why.isVisible()
    assert "have not finished" in why.accessibleName()


def test_two_taps_are_kept_and_can_be_changed(
    qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, opened)
    shown.button("today-strain-3").click()
    shown.button("today-hope-1").click()
    shown.button("today-strain-2").click()
    with opened.read() as uow:
        (kept,) = check_ins.check_ins(uow, TODAY, TODAY)
    assert (kept.strain, kept.hope) == (5, 2)
    assert shown.text("today-check-in-note").startswith("Saved")


def test_what_was_done_goes_from_the_list_and_can_come_back(
    qtbot: QtBot, home: Home, theme: Theme, family: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, family)
    (done,) = shown.named("today-done-")
    assert "pick up Ama" in done.accessibleName()
    done.click()
    with family.read() as uow:
        assert open_reminders(uow) == ()
    shown.offers[-1].undo()
    with family.read() as uow:
        assert len(open_reminders(uow)) == 1


def test_remembered_and_resting_people_are_never_asked_for(
    qtbot: QtBot, home: Home, theme: Theme, family: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, family)
    words = [one.accessibleName() for one in shown.named("today-person-")]
    assert words
    # Rosa is to be asked something: that is one line, not two.
    assert not any("Rosa" in word for word in words)
    assert not any("Daniel" in word for word in words)


def test_the_weeks_are_said_in_words(
    qtbot: QtBot, home: Home, theme: Theme, family: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, family)
    assert "Strain is lower" in shown.text("today-weeks-words")
    chart = shown.page.findChild(QWidget, "today-weeks-chart")
    assert chart is not None
    assert "Strain is lower" in chart.accessibleDescription()


def test_short_gaps_are_bridged_and_long_ones_are_not() -> None:
    assert bridged([0, None, 2]) == (0, 1, 2)
    assert bridged([0, *[None] * 8, 2])[1] is None
    assert bridged([None, 5, None]) == (None, 5, None)


def test_what_was_done_elsewhere_is_there_when_the_page_comes_back(
    qtbot: QtBot, home: Home, theme: Theme, family: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, family)
    shown.page.hide()
    with family.read() as uow:
        (reminder,) = open_reminders(uow)
    shown.parts.ops.write(finish, reminder.uid)
    assert shown.named("today-done-")
    shown.page.show()
    assert not [one for one in shown.named("today-done-") if one.isVisible()]


def test_the_day_is_right_after_midnight(
    qtbot: QtBot, home: Home, theme: Theme, family: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, family)
    assert shown.page.top_bar.title() == "Monday, 23 November"
    shown.page.hide()
    shown.parts.clock._fixed = date(2026, 11, 24)
    shown.page.show()
    assert shown.page.top_bar.title() == "Tuesday, 24 November"


def test_pages_of_this_day_are_mentioned_and_one_press_away(
    qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, opened)
    assert not shown.button("today-returning").isVisible()
    draft = page("words", day=date(2024, 11, 23))
    with opened.write() as uow:
        changes = journal.save_entry(uow, draft)
    shown.parts.bus.changed.emit(changes, None)
    assert shown.button("today-returning").isVisible()
    shown.button("today-returning").click()
    assert shown.places == [Place("journal", "", ON_THIS_DAY)]
    with opened.write() as uow:
        changes = page_lists.set_quiet(uow, draft.uid, quiet=True)
    shown.parts.bus.changed.emit(changes, None)
    assert not shown.button("today-returning").isVisible()


def test_a_visit_is_noted_in_two_clicks_and_can_be_taken_back(
    qtbot: QtBot, home: Home, theme: Theme, family: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, family)
    luis = person_uid("luis")
    assert any(one.objectName().endswith(luis) for one in shown.named("today-person-"))
    shown.button(f"today-touch-{luis}").click()
    menu = shown.page.findChild(QMenu, "today-touch-how")
    assert menu is not None
    [visit] = [one for one in menu.actions() if one.objectName() == "today-touch-visit"]
    visit.trigger()
    menu.hide()
    with family.read() as uow:
        [touch] = circle.touches(uow, luis)
    assert (touch.kind, touch.day) == (TouchKind.VISIT, TODAY)
    gone = [one for one in shown.named(f"today-person-{luis}") if one.isVisible()]
    assert gone == []
    shown.offers[-1].undo()
    with family.read() as uow:
        assert circle.touches(uow, luis) == ()


def test_what_a_plan_asks_for_comes_up_and_leads_to_the_plan(
    qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, opened)
    kit = PlanItem(PlanItemId("kit"), "naloxone", "Kitchen drawer", plan=OVERDOSE)
    shown.parts.ops.write(plan.save_item, replace(kit, due=date(2026, 12, 1)))
    assert shown.text("today-plan-date-0-title") == "Kitchen drawer"
    assert "expires on 1 December 2026" in shown.text("today-plan-date-0-when")
    shown.button("today-plan-date-0-open").click()
    assert shown.places[-1] == Place("plan")
    shown.parts.ops.write(plan.save_item, replace(kit, due=date(2026, 11, 1)))
    said = [one.accessibleName() for one in shown.page.findChildren(QLabel)]
    assert any("It expired on 1 November" in one for one in said)


def test_after_a_meeting_a_few_words_are_offered_once(
    qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, opened)
    group = Meeting(
        MeetingId("group"), "Tuesday group", MeetingKind.MEETING, date(2026, 11, 22), "19:00"
    )
    shown.parts.ops.write(meetings.save_meeting, group)
    assert shown.text("today-meeting-words").startswith("Tuesday group")
    assert shown.button("today-meeting-note").isVisible()
    shown.button("today-meeting-lesson").click()
    assert shown.places[-1] == Place("learn", "try-three-meetings")
    shown.button("today-meeting-note").click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NoteDialog)
    dialog.felt.set_text("calmer")
    dialog.save.click()
    with opened.read() as uow:
        [note] = uow.meetings.notes()
    assert (note.meeting, note.day, note.felt) == (group.uid, group.day, "calmer")
    assert not shown.button("today-meeting-note").isVisible()


def test_a_meeting_that_was_put_off_is_not_asked_about_again(
    qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace
) -> None:
    shown = Shown(qtbot, home, theme, opened)
    group = Meeting(MeetingId("group"), "", MeetingKind.MEETING, date(2026, 11, 22), "19:00")
    shown.parts.ops.write(meetings.save_meeting, group)
    shown.button("today-meeting-not-now").click()
    shown.page.refresh()
    assert not shown.button("today-meeting-note").isVisible()
