"""Today: the next small step, how it is, the circle this week, the last four weeks."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.changes import Kind
from family_app.domain.ids import LessonId, ReminderId
from family_app.domain.meeting import MeetingNote, Occurrence
from family_app.domain.person import ContactKind, Person, PersonState, TouchKind
from family_app.domain.reminder import Reminder
from family_app.services import check_ins, meetings, passphrase_check, reminders
from family_app.services.coming_up import ComingUp, coming_up
from family_app.services.today_view import TodayView, first_day, today_view
from family_app.ui import places
from family_app.ui.circle.people_keeper import PeopleKeeper
from family_app.ui.context import Context
from family_app.ui.dates.note_dialog import NoteDialog
from family_app.ui.dates.words import here, now_of, title_of
from family_app.ui.days import in_words
from family_app.ui.pages.page import Page
from family_app.ui.today.check_in_card import CheckInCard
from family_app.ui.today.circle_card import CircleCard
from family_app.ui.today.dates_card import DatesCard
from family_app.ui.today.step_card import StepCard
from family_app.ui.today.weeks_card import WeeksCard
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.buttons import link
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.tiles import Tiles

_ABOUT_MEETINGS = LessonId("try-three-meetings")


class TodayPage(Page):
    """What a tired person sees first: one thing to do, and that they are not alone."""

    page_id: ClassVar[str] = places.TODAY
    icon_name: ClassVar[str] = "sun"
    kinds: ClassVar[frozenset[Kind]] = frozenset(
        {
            Kind.PROGRESS,
            Kind.ENTRY,
            Kind.CHECK_IN,
            Kind.PERSON,
            Kind.TOUCH,
            Kind.REMINDER,
            Kind.MEETING,
            Kind.PLAN,
            Kind.SETTING,
        }
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._undone: Reminder | None = None
        self._asked: dict[ReminderId, Person | None] = {}
        self._keeper = PeopleKeeper(ctx, self)
        self._stale = False
        self._day = ctx.clock.today()
        self._words_banner = Banner(
            "gold",
            action=self.tr("Keep them safe"),
            closable=False,
            name="today-words",
            parent=self,
        )
        self._passphrase_banner = Banner(
            "gold", action=self.tr("Try it"), name="today-passphrase", parent=self
        )
        self._step = StepCard(self)
        self._check_in = CheckInCard(self)
        self._circle = CircleCard(self)
        self._dates = DatesCard(self)
        self._weeks = WeeksCard(self)
        self._returning = link("", name="today-returning")
        self._returning.hide()
        tiles = Tiles(320, most=2, gap=24, weights=(1.6, 1.0), name="today-tiles")
        tiles.add(
            _stack(self._step, self._check_in),
            _stack(self._dates, self._circle, self._weeks, self._returning),
        )
        column = Column(name="today-column")
        column.add(self._words_banner)
        column.add(self._passphrase_banner)
        column.add(tiles)
        column.add_stretch()
        scroll = PageScroll(name="today-scroll")
        scroll.set_content(column)
        self.layout_.addWidget(scroll, 1)
        self._connect()

    def _connect(self) -> None:
        self._step.lesson_chosen.connect(self._on_lesson)
        self._step.choose_requested.connect(self._on_choose)
        self._check_in.strain_chosen.connect(self._on_strain)
        self._check_in.hope_chosen.connect(self._on_hope)
        self._returning.clicked.connect(self._on_returning)
        self._circle.person_chosen.connect(self._on_person)
        self._circle.call_requested.connect(self._on_call)
        self._circle.done_requested.connect(self._on_done)
        self._circle.touched.connect(self._on_touched_so)
        self._dates.dates_requested.connect(self._on_dates)
        self._dates.plan_requested.connect(self._on_plan)
        self._dates.offer.noted.connect(self._on_note_meeting)
        self._dates.offer.lesson_wanted.connect(self._on_about_meetings)
        self._circle.offer.noted.connect(self._on_touched)
        self._circle.circle_requested.connect(self._on_circle)
        self._words_banner.action_chosen.connect(self._on_words)
        self._passphrase_banner.action_chosen.connect(self._on_passphrase)
        self._passphrase_banner.closed.connect(self._on_not_now)

    def title(self) -> str:
        """The day."""
        today = self.ctx.clock.today()
        return in_words(today, "dddd, d MMMM")

    @classmethod
    def rail_title(cls) -> str:
        """The word on the rail."""
        return QCoreApplication.translate("TodayPage", "Today")

    def refresh(self) -> None:
        """Read everything in one look."""
        self.top_bar.set_title(self.title())
        self._stale = False
        self._day = today = self.ctx.clock.today()
        self.ctx.ops.read(today_view, self.ctx.library, today, then=self._show, latest="today")
        self.ctx.ops.read(
            coming_up,
            now_of(self.ctx.clock),
            here(),
            then=self._show_dates,
            latest="today-dates",
        )

    def heed(self) -> None:
        """Out of sight nothing is read: each line scrolled in a lesson would ask for it."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed elsewhere, and with a day that has begun since."""
        super().showEvent(event)
        if self._stale or self._day != self.ctx.clock.today():
            self.refresh()

    def _show(self, view: TodayView) -> None:
        today = self.ctx.clock.today()
        self._step.show_view(view, self.ctx.library, today)
        self._asked = {one.uid: person for one, person in view.reminders}
        by_day = {one.day: one for one in view.check_ins}
        self._check_in.show_day(by_day.get(today))
        self._circle.show_circle(view.reminders, view.to_reach, today, has_people=view.has_people)
        self._weeks.show_weeks(view.check_ins, first_day(today), today)
        self._returning.setText(self.tr("On this day: %n page(s)", "", view.returning))
        self._returning.setToolTip(self.tr("Your pages of this day in earlier years"))
        self._returning.setVisible(view.returning > 0)
        self._show_words_banner(kept=view.words_kept)
        self._show_passphrase_banner(due=view.ask_passphrase)

    def _show_dates(self, coming: ComingUp) -> None:
        lesson = self.ctx.library.lesson(_ABOUT_MEETINGS)
        title = lesson.title if lesson is not None else ""
        self._dates.show_coming(coming, self.ctx.clock.today(), title)

    def _show_words_banner(self, *, kept: bool) -> None:
        if kept:
            self._words_banner.dismiss()
        elif not self._words_banner.isVisibleTo(self):
            self._words_banner.show_text(
                self.tr(
                    "Your recovery words are not kept safe yet. Without them, a forgotten "
                    "passphrase means lost pages."
                )
            )

    def _show_passphrase_banner(self, *, due: bool) -> None:
        if not due:
            self._passphrase_banner.dismiss()
        elif not self._passphrase_banner.isVisibleTo(self):
            self._passphrase_banner.show_text(
                self.tr(
                    "This computer opens your pages by itself. Do you still know your passphrase? "
                    "On another computer you need it."
                )
            )

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.go(places.LEARN, lesson)

    @Slot()
    def _on_choose(self) -> None:
        self.go(places.LEARN, extra=places.OVERVIEW)

    @Slot(object)
    def _on_strain(self, value: int) -> None:
        self.ctx.ops.write(check_ins.check_in, self.ctx.clock.today(), strain=value)

    @Slot(object)
    def _on_hope(self, value: int) -> None:
        self.ctx.ops.write(check_ins.check_in, self.ctx.clock.today(), hope=value)

    @Slot(str)
    def _on_person(self, person: str) -> None:
        self.go(places.CIRCLE, person)

    @Slot(object)
    def _on_call(self, person: Person) -> None:
        number = person.first(ContactKind.PHONE)
        if number:
            self.ctx.desktop.call(self, number)

    @Slot(object)
    def _on_done(self, reminder: Reminder) -> None:
        self._undone, person = reminder, self._asked.get(reminder.uid)
        self.ctx.ops.write(reminders.finish, reminder.uid)
        self.ctx.notices.offer_undo(self.tr("Done. That was a real step."), self._reopen)
        if person is not None and person.state is not PersonState.REMEMBERED:
            self._circle.offer.offer(person)

    @Slot(object)
    def _on_touched(self, person: Person) -> None:
        self._keeper.note(person, TouchKind.OTHER, self.ctx.clock.today())

    @Slot(object, object)
    def _on_touched_so(self, person: Person, kind: TouchKind) -> None:
        self._keeper.note(person, kind, self.ctx.clock.today())

    def _reopen(self) -> None:
        if self._undone is not None:
            self.ctx.ops.write(reminders.reopen, self._undone.uid)

    @Slot()
    def _on_returning(self) -> None:
        self.go(places.JOURNAL, extra=places.ON_THIS_DAY)

    @Slot()
    def _on_circle(self) -> None:
        self.go(places.CIRCLE)

    @Slot()
    def _on_dates(self) -> None:
        self.go(places.CIRCLE, places.DATES)

    @Slot()
    def _on_plan(self) -> None:
        self.go(places.PLAN)

    @Slot(object)
    def _on_note_meeting(self, one: Occurrence) -> None:
        note = MeetingNote(one.meeting.uid, one.day)
        dialog = NoteDialog(note, title_of(one.meeting), self)
        dialog.saved.connect(self._on_noted_meeting)
        dialog.open()

    @Slot(object)
    def _on_noted_meeting(self, note: MeetingNote) -> None:
        self.ctx.ops.write(meetings.note, note)

    @Slot()
    def _on_about_meetings(self) -> None:
        self.go(places.LEARN, _ABOUT_MEETINGS)

    @Slot()
    def _on_words(self) -> None:
        self.go(places.SETTINGS, "words")

    @Slot()
    def _on_passphrase(self) -> None:
        self.go(places.SETTINGS, "passphrase")

    @Slot()
    def _on_not_now(self) -> None:
        self.ctx.ops.write(passphrase_check.not_now, self.ctx.clock.today(), by=self)


def _stack(*cards: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(20)
    for card in cards[:-1]:
        layout.addWidget(card)
    layout.addWidget(cards[-1])
    layout.addStretch(1)
    return holder
