"""The month of meetings and dates: look through it, add to it, and note how a meeting was."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.changes import Changes, Kind
from family_app.domain.day_marks import DayMarks
from family_app.domain.ids import MeetingId, new_uid
from family_app.domain.meeting import Meeting, MeetingKind, MeetingNote, Occurrence
from family_app.domain.person import Person
from family_app.services import circle, meetings
from family_app.ui.context import Context
from family_app.ui.dates.calendar_files import CalendarFiles
from family_app.ui.dates.date_form import DateForm
from family_app.ui.dates.date_row import DateRow
from family_app.ui.dates.note_dialog import NoteDialog
from family_app.ui.dates.words import here, title_of
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.journal.month_grid import MonthGrid
from family_app.ui.models.entry_dates import long_day_words, month_words
from family_app.ui.widgets.buttons import link, primary, quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import muted, strong
from family_app.ui.widgets.tab_stops import in_order, tab_stops


class DatesDialog(TallQuestion):
    """A day that is chosen shows that day alone; what was left out can come back at once."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__("dates", self.tr("Meetings and dates"), parent)
        self._ctx = ctx
        self._day: date | None = None
        self._people: tuple[Person, ...] = ()
        self._diary = meetings.Diary((), {})
        self._gone: tuple[MeetingId, date | None] | None = None
        today = ctx.clock.today()
        self.month = MonthGrid(ctx.theme, today, name="dates-month", spoken=_spoken, parent=self)
        self._title = strong("", name="dates-title", parent=self)
        self._whole = link(self.tr("Show the whole month"), name="dates-whole")
        self._said = muted("", name="dates-said", parent=self)
        self._undo = link(self.tr("Put it back"), name="dates-undo")
        self._holder = QWidget(self)
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(10)
        self.add_button = primary(self.tr("Add a date"), name="dates-add", icon="plus")
        self.close_button = quiet(self.tr("Close"), name="dates-close")
        card = Card(small=True, name="dates-month-card", parent=self)
        card.add(self.month)
        said = row(self._said, self._undo, 1)
        self.lay_out_rows(
            (card, said, row(self._title, 1, self._whole), self._holder, self._make_files()),
            row(self.add_button, 1, self.close_button),
        )
        self._connect()
        self._tell_gone("", None)
        ctx.ops.read(circle.people, then=self._show_people, latest="dates-people")

    def _make_files(self) -> FlowBox:
        self.files = CalendarFiles(self._ctx, self)
        self._in = link(self.tr("Bring in a calendar…"), name="dates-in-open")
        self._out = link(self.tr("Take out as a calendar…"), name="dates-out-open")
        box = FlowBox(gap=18, name="dates-files")
        box.add(self._in, self._out)
        self._in.clicked.connect(self.files.ask_in)
        self._out.clicked.connect(self.files.ask_out)
        self.files.told.connect(self._on_told)
        return box

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self._tell_gone(words, None)
        self._scroll.ensureWidgetVisible(self._said)

    def _connect(self) -> None:
        self.month.month_changed.connect(self._on_month)
        self.month.day_chosen.connect(self._on_day)
        self._whole.clicked.connect(self._on_whole)
        self._undo.clicked.connect(self._on_undo)
        self.add_button.clicked.connect(self._on_add)
        self.close_button.clicked.connect(self.reject)
        self._ctx.bus.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read what the month has."""
        year, month = self.month.shown
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        self._ctx.ops.read(
            meetings.diary, first, last, here(), then=self._show, latest="dates-diary"
        )

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._people = people
        self.refresh()

    def _show(self, diary: meetings.Diary) -> None:
        self._diary = diary
        counted = Counter(one.shown_on for one in diary.times)
        self.month.set_marks({day: DayMarks(count) for day, count in counted.items()})
        self._show_list()

    def _show_list(self) -> None:
        empty(self._list)
        day = self._day
        self._title.setText(long_day_words(day) if day else month_words(*self.month.shown))
        self._whole.setVisible(day is not None)
        shown = [one for one in self._diary.times if day in {None, one.shown_on}]
        names = {one.uid: one.name for one in self._people}
        for one in shown:
            meeting = one.meeting
            note = self._diary.notes.get((meeting.uid, one.day))
            person = names.get(meeting.person, "") if meeting.person else ""
            line = DateRow(
                one,
                note,
                person,
                self._ctx.clock.today(),
                self,
                on_card=meeting.uid in self._diary.on_cards,
            )
            line.edit_wanted.connect(self._on_edit)
            line.note_wanted.connect(self._on_note)
            line.leave_out_wanted.connect(self._on_leave_out)
            self._list.addWidget(line)
        stops = tab_stops(self._holder)
        in_order(self._whole, *stops, self._in, self._out, self.add_button, self.close_button)
        if not shown:
            words = self.tr("Nothing yet. A group, a visit, a birthday: what would be good?")
            self._list.addWidget(muted(words, name="dates-empty"))

    def _tell_gone(self, words: str, gone: tuple[MeetingId, date | None] | None) -> None:
        self._gone = gone
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self._undo.setVisible(gone is not None)
        if gone is not None:
            self._undo.setFocus()
            self._scroll.ensureWidgetVisible(self._undo)

    @Slot(object, object)
    def _on_changed(self, changes: Changes, by: object) -> None:
        if changes.concern(Kind.MEETING, Kind.PERSON):
            self.refresh()

    @Slot()
    def _on_month(self) -> None:
        self._day = None
        self.month.choose(None)
        self.refresh()

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self._day = day
        self.month.choose(day)
        self._show_list()

    @Slot()
    def _on_whole(self) -> None:
        self._day = None
        self.month.choose(None)
        self._show_list()
        self.month.take_focus()

    @Slot()
    def _on_add(self) -> None:
        day = self._day or self._ctx.clock.today()
        self._open_form(Meeting(MeetingId(new_uid()), "", MeetingKind.MEETING, day), new=True)

    @Slot(object)
    def _on_edit(self, one: Occurrence) -> None:
        self._open_form(one.meeting, new=False)

    def _open_form(self, meeting: Meeting, *, new: bool) -> None:
        form = DateForm(meeting, self._people, new=new, parent=self)
        form.saved.connect(self._on_saved)
        form.remove_wanted.connect(self._on_remove)
        form.open()

    @Slot(object)
    def _on_saved(self, meeting: Meeting) -> None:
        self._tell_gone(self.tr("Saved"), None)
        self._ctx.ops.write(meetings.save_meeting, meeting)

    @Slot(str)
    def _on_remove(self, uid: str) -> None:
        self._tell_gone(self.tr("It was removed."), (MeetingId(uid), None))
        self._ctx.ops.write(meetings.remove, MeetingId(uid))

    @Slot(object)
    def _on_leave_out(self, one: Occurrence) -> None:
        self._tell_gone(self.tr("Left out this time."), (one.meeting.uid, one.day))
        self._ctx.ops.write(meetings.leave_out, one.meeting.uid, one.day)

    @Slot()
    def _on_undo(self) -> None:
        if self._gone is None:
            return
        uid, day = self._gone
        self._tell_gone("", None)
        self.month.take_focus()
        if day is None:
            self._ctx.ops.write(meetings.restore, uid)
        else:
            self._ctx.ops.write(meetings.put_back, uid, day)

    @Slot(object)
    def _on_note(self, one: Occurrence) -> None:
        uid, day = one.meeting.uid, one.day
        note = self._diary.notes.get((uid, day)) or MeetingNote(uid, day)
        dialog = NoteDialog(note, title_of(one.meeting), self)
        dialog.saved.connect(self._on_noted)
        dialog.open()

    @Slot(object)
    def _on_noted(self, note: MeetingNote) -> None:
        self._tell_gone(self.tr("Saved"), None)
        self._ctx.ops.write(meetings.note, note)


def _spoken(marks: DayMarks | None) -> Sequence[str]:
    translate = QCoreApplication.translate
    parts = [translate("DatesDialog", "nothing")]
    if marks is not None:
        count = marks.pages  # lupdate sees plain names only
        parts = [translate("DatesDialog", "%n date(s)", "", count)]
    return parts
