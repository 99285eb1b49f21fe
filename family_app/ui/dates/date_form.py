"""The form for a meeting or a date. A day is all it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QWidget

from family_app.domain.ids import PersonId
from family_app.domain.meeting import Meeting, MeetingKind
from family_app.domain.person import Person
from family_app.domain.recurrence import ONCE, Every, Repeat
from family_app.ui.dates.kept_question import KeptQuestion
from family_app.ui.dates.words import here_name, kind_words, repeat_words
from family_app.ui.models.entry_dates import read_time, time_words
from family_app.ui.widgets.buttons import link, primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.fields import ChoiceField, Field, LineField, TextField

_LENGTHS = (0, 30, 45, 60, 90, 120, 180, 240)


class DateForm(KeptQuestion):
    """`saved` carries the meeting, also half filled in where a lock comes in between.

    `remove_wanted` asks to take it out with all its times.
    """

    saved = Signal(object)
    remove_wanted = Signal(str)

    def __init__(
        self, meeting: Meeting, people: Sequence[Person], *, new: bool, parent: QWidget
    ) -> None:
        heading = self.tr("A meeting or a date") if new else self.tr("Change this date")
        super().__init__("date-form", heading, parent)
        self._meeting = meeting
        kinds = [(one, kind_words(one)) for one in MeetingKind]
        self.kind = ChoiceRow(self.tr("What it is"), kinds, name="date-kind", kind="chip")
        self.name = LineField(
            self.tr("What you call it (optional)"),
            name="date-title",
            hint=self.tr("Only you see this. Calendars you share get a plain word instead."),
        )
        self.day = _day_field(self.tr("Day"), meeting.day, "date-day")
        self.time = LineField(
            self.tr("Time (optional)"),
            name="date-time",
            hint=self.tr("For example 19:30. Leave it empty for the whole day."),
            max_length=12,
        )
        lengths = sorted({*_LENGTHS, meeting.minutes})
        self.length = ChoiceField(
            self.tr("How long"), [(one, self._length(one)) for one in lengths], name="date-length"
        )
        self.repeat = ChoiceField(self.tr("How often"), [], name="date-repeat")
        self.ends = CheckLine(self.tr("There is a last day"), name="date-ends")
        self.until = _day_field(
            self.tr("Last day"), meeting.repeat.until or meeting.day, "date-until"
        )
        self._make_rest(people, new=new)
        self._fill()
        when = (self.day, self.time, self.length, self.repeat, self.ends, self.until)
        rows = (self.kind, self.name, *when, self.person, self.place, self.notes, self.remove)
        self.lay_out_rows(rows, row(self.save, 1, self.cancel))
        self._connect()
        self._at_first = self._as_typed()

    def _make_rest(self, people: Sequence[Person], *, new: bool) -> None:
        nobody = [(None, self.tr("Nobody from my circle"))]
        choices = [*nobody, *((one.uid, one.name) for one in people)]
        self.person = ChoiceField(self.tr("With whom"), choices, name="date-person")
        self.place = LineField(self.tr("Where (optional)"), name="date-place")
        self.notes = TextField(self.tr("Notes (optional)"), name="date-notes")
        self.remove = link(self.tr("Remove this date"), name="date-remove")
        if new:
            self.remove.hide()
        self.save = primary(self.tr("Save"), name="date-save")
        self.cancel = quiet(self.tr("Cancel"), name="date-cancel")

    def _connect(self) -> None:
        self._edit(self.day).dateChanged.connect(self._offer_repeats)
        self.repeat.combo.currentIndexChanged.connect(self._fit)
        self.ends.toggled.connect(self._fit)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.reject)
        self.remove.clicked.connect(self._on_remove)
        self._fit()

    def _fill(self) -> None:
        one = self._meeting
        self.kind.set_value(one.kind)
        self.name.set_text(one.title)
        self.time.set_text(time_words(one.time) if one.time else "")
        self.length.set_value(one.minutes)
        self.ends.box.setChecked(one.repeat.until is not None)
        self.person.set_value(one.person)
        self.place.set_text(one.place)
        self.notes.set_text(one.notes)
        self._offer_repeats()
        self.repeat.set_value(replace(one.repeat, until=None))

    @Slot()
    def _offer_repeats(self) -> None:
        """Say each rule in the words of the day that is chosen."""
        at = max(0, self.repeat.combo.currentIndex())
        day = self._day(self.day)
        rules = [
            ONCE,
            Repeat(Every.WEEK),
            Repeat(Every.WEEK, 2),
            Repeat(Every.DAY_OF_MONTH),
            Repeat(Every.WEEKDAY_OF_MONTH),
            Repeat(Every.YEAR),
        ]
        own = replace(self._meeting.repeat, until=None)
        if own not in rules:
            rules.append(own)
        self.repeat.set_choices([(one, repeat_words(one, day)) for one in rules])
        self.repeat.combo.setCurrentIndex(at)

    @Slot()
    def _fit(self) -> None:
        repeats = self.repeat.value() != ONCE
        self.ends.setVisible(repeats)
        self.until.setVisible(repeats and self.ends.box.isChecked())

    @Slot()
    def _on_save(self) -> None:
        time = read_time(self.time.text()) if self.time.text() else None
        if time is None and self.time.text():
            self.time.set_error(self.tr("Write a time like 19:30, or leave it empty."))
            self.time.edit.setFocus()
            return
        day, repeat = self._day(self.day), self.repeat.value()
        assert isinstance(repeat, Repeat)
        if repeat != ONCE and self.ends.box.isChecked():
            repeat = replace(repeat, until=self._day(self.until))
            if repeat.until is not None and repeat.until < day:
                self.until.set_error(self.tr("The last day comes before the first one."))
                self.until.control.setFocus()
                return
        self.saved.emit(self._filled(day, time, repeat))
        self.accept()

    def keep(self) -> None:
        """Save what was typed so far."""
        typed = self._as_typed()
        if typed != self._at_first:
            self.saved.emit(typed)

    def _as_typed(self) -> Meeting:
        """The form as it stands; a time that cannot be read goes to the notes."""
        day, repeat, until = self._day(self.day), self.repeat.value(), self._day(self.until)
        assert isinstance(repeat, Repeat)
        if repeat != ONCE and self.ends.box.isChecked() and until >= day:
            repeat = replace(repeat, until=until)
        time = read_time(self.time.text()) if self.time.text() else None
        filled = self._filled(day, time, repeat)
        if time is not None or not self.time.text():
            return filled
        return replace(filled, notes=f"{self.time.text()}\n{filled.notes}".strip())

    def _filled(self, day: date, time: str | None, repeat: Repeat) -> Meeting:
        kind, minutes, person = self.kind.value(), self.length.value(), self.person.value()
        assert isinstance(kind, MeetingKind)
        return replace(
            self._meeting,
            title=self.name.text(),
            kind=kind,
            day=day,
            time=time,
            zone=(self._meeting.zone or here_name()) if time else None,
            minutes=minutes if isinstance(minutes, int) and time else 0,
            repeat=repeat,
            person=PersonId(person) if isinstance(person, str) else None,
            place=self.place.text(),
            notes=self.notes.text(),
        )

    @Slot()
    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._meeting.uid)
        self.accept()

    def _length(self, minutes: int) -> str:
        if not minutes:
            return self.tr("I do not know")
        return self.tr("%n minute(s)", "", minutes)

    def _day(self, field: Field) -> date:
        chosen = self._edit(field).date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _edit(self, field: Field) -> QDateEdit:
        edit = field.control
        assert isinstance(edit, QDateEdit)
        return edit


def _day_field(label: str, day: date, name: str) -> Field:
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setDisplayFormat("yyyy-MM-dd")
    return Field(label, edit, name=name)
