"""The note after a meeting: how it felt, what was good, and whether to go again."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.meeting import Again, MeetingNote
from family_app.ui.dates.kept_question import KeptQuestion
from family_app.ui.dates.words import again_words
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.fields import TextField
from family_app.ui.widgets.labels import soft


class NoteDialog(KeptQuestion):
    """`saved` carries the note, also where a lock comes in between; a few words will do."""

    saved = Signal(object)

    def __init__(self, note: MeetingNote, title: str, parent: QWidget) -> None:
        super().__init__("date-note", title, parent)
        self._note = note
        says = soft(
            self.tr("A few words will do. Leave out names: what is said there stays there."),
            name="date-note-says",
            parent=self,
        )
        self.felt = TextField(self.tr("How I felt before and after"), name="date-note-felt")
        self.liked = TextField(self.tr("What I liked, or did not"), name="date-note-liked")
        choices = [(one, again_words(one)) for one in Again]
        self.again = ChoiceRow(
            self.tr("Again?"), choices, name="date-note-again", kind="chip", caption_width=60
        )
        self.save = primary(self.tr("Save"), name="date-note-save")
        self.cancel = quiet(self.tr("Cancel"), name="date-note-cancel")
        self.felt.set_text(note.felt)
        self.liked.set_text(note.liked)
        self.again.set_value(note.again)
        self.lay_out_rows((says, self.felt, self.liked, self.again), row(self.save, 1, self.cancel))
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.reject)
        self.felt.edit.setFocus()

    @Slot()
    def _on_save(self) -> None:
        self.saved.emit(self._as_typed())
        self.accept()

    def keep(self) -> None:
        """Save what was typed so far."""
        typed = self._as_typed()
        if typed != self._note:
            self.saved.emit(typed)

    def _as_typed(self) -> MeetingNote:
        again = self.again.value()
        return MeetingNote(
            self._note.meeting,
            self._note.day,
            self.felt.text(),
            self.liked.text(),
            again if isinstance(again, Again) else None,
        )
