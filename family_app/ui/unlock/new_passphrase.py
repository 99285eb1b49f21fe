"""Two fields for a new passphrase, with advice on its strength."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.ops import Ops
from family_app.ui.unlock.caps_lock import CapsLockWatch
from family_app.ui.widgets.fields import PasswordField
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import restyle

if TYPE_CHECKING:
    from family_app.services.strength import Strength

SHORTEST = 8
"""Fewer characters than this are refused; above it there is only advice."""

_PAUSE_MS = 250
_FAIR = 2


def strength_of(passphrase: str) -> tuple[str, Strength]:
    """The passphrase that was looked at, and how it stands; loads a word list the first time."""
    from family_app.services.strength import strength

    return passphrase, strength(passphrase)


class NewPassphrase(QWidget):
    """`passphrase` and `again`; advises while typing, refuses only what is too short."""

    submitted = Signal()

    def __init__(self, ops: Ops, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._ops = ops
        self._rule = self.tr("At least 8 characters. Four or more unrelated words work well.")
        self.passphrase = PasswordField(
            self.tr("Passphrase"), name=f"{name}-first", hint=self._rule
        )
        self.advice = Words("", "muted", name=f"{name}-advice")
        self.advice.hide()
        self.again = PasswordField(self.tr("The same passphrase again"), name=f"{name}-again")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.passphrase)
        column.addWidget(self.advice)
        column.addSpacing(4)
        column.addWidget(self.again)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self._caps = CapsLockWatch(self.passphrase.edit)
        self._caps.changed.connect(self._on_caps)
        self.passphrase.edit.textChanged.connect(self._on_typed)
        self.passphrase.edit.returnPressed.connect(self.again.edit.setFocus)
        self.again.edit.returnPressed.connect(self.submitted)

    def text(self) -> str:
        """The passphrase as typed."""
        return self.passphrase.text()

    def is_good(self) -> bool:
        """Whether it can be used; where not, the field that is wrong says so and has the focus."""
        if len(self.text()) < SHORTEST:
            self.passphrase.set_error(self.tr("Use at least 8 characters."))
            self.passphrase.edit.setFocus()
            return False
        if self.text() != self.again.text():
            self.again.set_error(self.tr("These two are not the same. Type it once more."))
            self.again.edit.setFocus()
            self.again.edit.selectAll()
            return False
        return True

    def clear(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.again.clear()

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self.passphrase.edit.setFocus()

    @Slot()
    def _on_typed(self) -> None:
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        text = self.text()
        if not text:
            self.advice.hide()
            return
        self._ops.run(strength_of, text, then=self._show_strength)

    @Slot(object)
    def _show_strength(self, found: tuple[str, Strength]) -> None:
        text, strength = found
        if text != self.text():
            return
        self.advice.setText(self._advice(strength))
        restyle(self.advice, t="muted" if strength.score >= _FAIR else "gold")
        self.advice.show()

    def _advice(self, strength: Strength) -> str:
        return {
            "too_short": self.tr("Still short. Add a word or two."),
            "very_common": self.tr("Many people use this one. Choose something only you know."),
            "easy_pattern": self.tr("A pattern like this is guessed soon. Add unrelated words."),
            "add_words": self.tr("Good start. One or two more words make it much harder to guess."),
            "good": self.tr("Good. This is hard to guess."),
            "strong": self.tr("Strong. This is very hard to guess."),
        }.get(strength.kind, strength.advice)

    @Slot(bool)
    def _on_caps(self, on: bool) -> None:
        self.passphrase.set_hint(self.tr("Caps Lock is on") if on else self._rule)
