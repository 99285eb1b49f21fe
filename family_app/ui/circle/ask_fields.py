"""What is asked, when, with which way out; and the sentence that comes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.ask import ask_sentence
from family_app.ui.widgets.fields import ChoiceField, LineField, TextField


class AskFields(QWidget):
    """The sentence follows the fields until it is changed by hand, or a ready one is taken."""

    def __init__(self, ready: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ask-fields")
        self._built = ""
        self.what = LineField(
            self.tr("One thing, small enough to do in an hour"),
            name="ask-what",
            placeholder=self.tr("bring soup"),
            hint=self.tr("It follows “Could you”."),
        )
        self.when = LineField(
            self.tr("When"), name="ask-when", placeholder=self.tr("on Thursday at six")
        )
        self.way_out = ChoiceField(self.tr("Make it easy to say no"), (), name="ask-way-out")
        self.way_out.set_choices(
            [(words, words or self.tr("Leave it out")) for words in self._ways()]
        )
        self.ready = ChoiceField(self.tr("Or begin with a ready sentence"), (), name="ask-ready")
        first = ("", self.tr("Build my own"))
        self.ready.set_choices([first, *((line, line) for line in ready)])
        if not ready:
            self.ready.hide()
        self.words = TextField(self.tr("Your words"), name="ask-words", lines=(2, 6))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for part in (self.what, self.when, self.way_out, self.ready, self.words):
            rows.addWidget(part)
        self.what.edit.textEdited.connect(self._build)
        self.when.edit.textEdited.connect(self._build)
        self.way_out.combo.activated.connect(self._build)
        self.ready.combo.activated.connect(self._take_ready)

    def sentence(self) -> str:
        """The words as they stand, on one line."""
        return " ".join(self.words.text().split())

    def _ways(self) -> tuple[str, ...]:
        return (
            self.tr("If not, no problem."),
            self.tr("I have a second idea."),
            self.tr("Tell me by tonight, either way."),
            "",
        )

    @Slot()
    def _build(self) -> None:
        if self.words.text() != self._built:
            return  # written by hand: it is theirs now
        way_out = self.way_out.value()
        self._built = ask_sentence(
            self.tr("Could you {what} {when}?"),
            self.what.text(),
            self.when.text(),
            way_out if isinstance(way_out, str) else "",
        )
        self.words.set_text(self._built)

    @Slot()
    def _take_ready(self) -> None:
        line = self.ready.value()
        if isinstance(line, str):
            with QSignalBlocker(self.words.edit):
                self._built = line
            self.words.set_text(line)
            if not line:
                self._build()
