"""One time in the month: what, when and where, what was noted, and what can be done with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.meeting import MeetingKind, MeetingNote, Occurrence
from family_app.domain.recurrence import ONCE
from family_app.ui.dates.words import (
    again_words,
    also_on_words,
    clock_of,
    repeat_words,
    title_of,
)
from family_app.ui.days import in_words
from family_app.ui.widgets.buttons import link
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import muted, soft, strong


class DateRow(Card):
    """Each signal carries the `Occurrence`. One `on_card` is changed on the card of its person."""

    edit_wanted = Signal(object)
    note_wanted = Signal(object)
    leave_out_wanted = Signal(object)

    def __init__(
        self,
        one: Occurrence,
        note: MeetingNote | None,
        person: str,
        today: date,
        parent: QWidget,
        *,
        on_card: bool = False,
    ) -> None:
        name = f"date-{one.meeting.uid}-{one.day}"
        super().__init__(small=True, spacing=4, name=name, parent=parent)
        self._one = one
        meeting, title = one.meeting, title_of(one.meeting)
        day = in_words(one.shown_on, "dddd, d MMMM")
        self.add(strong(title, name=f"{name}-title"))
        self.add(muted(f"{day} · {clock_of(one)}", name=f"{name}-when"))
        about = " · ".join(part for part in (meeting.place, person) if part)
        if about:
            self.add(muted(about, name=f"{name}-about"))
        if meeting.repeat != ONCE:
            self.add(muted(repeat_words(meeting.repeat, meeting.day), name=f"{name}-often"))
        if meeting.also_on:
            self.add(muted(also_on_words(meeting), name=f"{name}-also"))
        if note is not None:
            self.add(soft(self._note_words(note), name=f"{name}-note"))
        if not on_card:
            self.add(self._buttons(name, f"{title}, {day}", today))

    def _buttons(self, name: str, spoken: str, today: date) -> FlowBox:
        one, meeting = self._one, self._one.meeting
        buttons = FlowBox(gap=14)
        if one.shown_on <= today and meeting.kind is not MeetingKind.BIRTHDAY:
            how = link(
                self.tr("How was it?"),
                name=f"{name}-how",
                accessible=self.tr("How was it? {what}").format(what=spoken),
            )
            how.clicked.connect(self._on_note)
            buttons.add(how)
        change = link(
            self.tr("Change"),
            name=f"{name}-change",
            accessible=self.tr("Change {what}").format(what=spoken),
        )
        change.clicked.connect(self._on_edit)
        buttons.add(change)
        if meeting.comes_again:
            out = link(
                self.tr("Not this time"),
                name=f"{name}-out",
                accessible=self.tr("Not this time: {what}").format(what=spoken),
            )
            out.clicked.connect(self._on_out)
            buttons.add(out)
        return buttons

    def _note_words(self, note: MeetingNote) -> str:
        parts = [part.strip() for part in (note.felt, note.liked) if part.strip()]
        if note.again is not None:
            parts.append(self.tr("Again: {answer}").format(answer=again_words(note.again)))
        return " · ".join(parts)

    @Slot()
    def _on_note(self) -> None:
        self.note_wanted.emit(self._one)

    @Slot()
    def _on_edit(self) -> None:
        self.edit_wanted.emit(self._one)

    @Slot()
    def _on_out(self) -> None:
        self.leave_out_wanted.emit(self._one)
