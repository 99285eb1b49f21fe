"""Get back in with the twelve recovery words: type them, then choose a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.space import SpaceInfo
from family_app.errors import OtherWords, WrongWords
from family_app.ui.parts import Parts
from family_app.ui.sentences import name_of, said
from family_app.ui.unlock.new_passphrase import NewPassphrase
from family_app.ui.unlock.settling import SettlingLine
from family_app.ui.widgets.buttons import danger, primary, quiet
from family_app.ui.widgets.fields import TextField
from family_app.ui.widgets.labels import Words, lead, soft
from family_app.ui.widgets.throttle import Throttle

if TYPE_CHECKING:
    from family_app.paths import Home
    from family_app.services.typed_words import TypedWords


def look_at(home: Home, space_id: str, typed: str) -> tuple[str, TypedWords]:
    """The words that were looked at, and what can be said about them so far."""
    from family_app.services.typed_words import look_at_words

    return typed, look_at_words(home, space_id, typed)


class WordsForm(QWidget):
    """Both halves on one card; what is wrong is said where it was typed."""

    recover_requested = Signal(object, str, str)
    back_requested = Signal()
    help_requested = Signal()

    def __init__(self, parts: Parts, space: SpaceInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("words-form")
        self._parts = parts
        self._space = space
        self._busy = False
        self.words = TextField(
            self.tr("Your 12 recovery words"),
            name="words-typed",
            hint=self._hint(),
            lines=(3, 5),
        )
        self.new = NewPassphrase(parts.ops, "words-passphrase")
        self.new.passphrase.set_label(self.tr("New passphrase"))
        self.trouble = Words("", "trouble", name="words-trouble")
        self.trouble.hide()
        self.settling = SettlingLine("words", self)
        self.open_button = primary(self.tr("Save it and open"), name="words-open")
        self.back_button = quiet(self.tr("Back"), name="words-back")
        self.help_button = danger(self.tr("I need help now"), name="words-help")
        self._lay_out()
        self._look = Throttle(self._ask, self, rest_ms=200)
        self.words.edit.textChanged.connect(self._on_words)
        self.new.submitted.connect(self._on_open)
        self.open_button.clicked.connect(self._on_open)
        self.back_button.clicked.connect(self.back_requested)
        self.help_button.clicked.connect(self.help_requested)

    def _lay_out(self) -> None:
        intro = self.tr(
            "The sheet with your 12 words opens “{space}”. Then choose a new passphrase; the "
            "words keep working."
        ).format(space=name_of(self._space))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.open_button, 1)
        buttons.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(lead(self.tr("Use my recovery words"), name="words-title"))
        column.addWidget(soft(intro, name="words-intro"))
        column.addSpacing(8)
        column.addWidget(self.words)
        column.addSpacing(8)
        column.addWidget(self.new)
        column.addWidget(self.trouble)
        column.addWidget(self.settling)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(self.help_button)

    def take_focus(self) -> None:
        """Put the cursor where the words go."""
        self.words.edit.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Take no second request while the first one runs."""
        if not busy:
            self.settling.rest()
        self._busy = busy
        self.open_button.setText(self.tr("Opening…") if busy else self.tr("Save it and open"))
        for control in (self.words, self.new, self.open_button, self.back_button):
            control.setEnabled(not busy)

    def show_error(self, error: Exception) -> None:
        """Say why it did not open: beside the words where they are the reason."""
        self.set_busy(False)
        if isinstance(error, WrongWords | OtherWords):
            self.words.set_error(said(error))
            self.words.edit.setFocus()
            return
        self.trouble.setText(said(error))
        self.trouble.show()

    @Slot()
    def _on_words(self) -> None:
        self.trouble.hide()
        self._look.poke()

    def _ask(self) -> None:
        typed = self.words.text()
        self._parts.ops.run(look_at, self._parts.home, self._space.id, typed, then=self._show_look)

    @Slot(object)
    def _show_look(self, found: tuple[str, TypedWords]) -> None:
        typed, look = found
        if typed != self.words.text() or self.words.error:
            return
        self.words.set_hint(self._about(look) if look.count else self._hint())

    def _about(self, look: TypedWords) -> str:
        if len(look.unknown) == 1:
            return self.tr("Word {place} is not in the list. Look at its spelling.").format(
                place=look.unknown[0]
            )
        if look.unknown:
            places = ", ".join(str(place) for place in look.unknown)
            return self.tr("These words are not in the list: {places}.").format(places=places)
        if look.count < look.needed:
            return self.tr("{count} of {needed} words so far.").format(
                count=look.count, needed=look.needed
            )
        if look.count > look.needed:
            return self.tr("These are {count} words; there should be {needed}.").format(
                count=look.count, needed=look.needed
            )
        return self.tr("All {needed} words are in the list.").format(needed=look.needed)

    def _hint(self) -> str:
        return self.tr(
            "In their order, with a space between them. The first four letters of each are enough."
        )

    @Slot()
    def _on_open(self) -> None:
        if self._busy:
            return
        if not self.words.text().strip():
            self.words.set_error(self.tr("Type the 12 words from your sheet first."))
            self.words.edit.setFocus()
            return
        if not self.new.is_good():
            return
        self.trouble.hide()
        self.set_busy(True)
        self.recover_requested.emit(self._space, self.words.text(), self.new.text())
