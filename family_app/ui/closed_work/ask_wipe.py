"""Asks for the passphrase before a space is wiped, and says what that means."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.services import spaces
from family_app.ui.closed_work.wipe import Wipe
from family_app.ui.context import Context
from family_app.ui.dialogs.question import Question
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import danger, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import PasswordField
from family_app.ui.widgets.labels import body, muted


class AskWipeDialog(Question):
    """`agreed` comes with the passphrase proved."""

    agreed = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__("ask-wipe", self.tr("Wipe this space"), parent, width=520)
        self._ctx = ctx
        text = self.tr(
            "Every page, person and answer in this space goes, and its automatic backups too. The "
            "keys go first: from then on nobody can read the rest, and nobody can bring it back."
        )
        reach = self.tr(
            "A solid-state disk may keep old blocks for a while. Backups in a second folder, on a "
            "stick or in files stay where they are."
        )
        self._passphrase = PasswordField(self.tr("Your passphrase"), name="ask-wipe-passphrase")
        self._keep = quiet(self.tr("Keep it"), name="ask-wipe-keep")
        self._go = danger(self.tr("Wipe it for good"), name="ask-wipe-go")
        for button in (self._keep, self._go):
            button.setAutoDefault(False)  # Enter after the passphrase must not decide this
        self.lay_out((body(text), muted(reach), self._passphrase), row(self._keep, 1, self._go))
        self._keep.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)

    @Slot()
    def _on_go(self) -> None:
        self._go.setEnabled(False)
        self._ctx.ops.run(
            self._proved, self._passphrase.text(), then=self._on_proved, failed=self._on_failed
        )

    def _proved(self, passphrase: str) -> Wipe:
        home, name = self._ctx.parts.home, self._ctx.ops.space_id
        spaces.check_passphrase(home, name, passphrase)
        return Wipe(name, passphrase)

    def _on_proved(self, wanted: Wipe) -> None:
        self._passphrase.clear()
        self.accept()
        self.agreed.emit(wanted)

    def _on_failed(self, error: Exception) -> None:
        self._go.setEnabled(True)
        self._passphrase.set_error(said(error))
        self._passphrase.edit.setFocus()
        self._passphrase.edit.selectAll()
