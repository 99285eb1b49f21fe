"""When a space is no longer safe: a new key for it, or an end to it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.services.key_change import NewKey
from family_app.ui.closed_work.ask_key import AskKeyDialog, KeyWordsDialog
from family_app.ui.closed_work.ask_wipe import AskWipeDialog
from family_app.ui.closed_work.key_change import KeyChange
from family_app.ui.context import Context
from family_app.ui.widgets.buttons import danger, quiet
from family_app.ui.widgets.card import Card, Divider, row
from family_app.ui.widgets.labels import body, title


class KeyCard(Card):
    """Both need the space closed: `work_requested` hands out what the window is to do then."""

    work_requested = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-key", parent=parent)
        self._ctx = ctx
        self._change = quiet(self.tr("Change the key…"), name="settings-key-change", small=True)
        self._wipe = danger(self.tr("Wipe this space…"), name="settings-wipe", small=True)
        self.add(title(self.tr("When it is no longer safe")))
        self.add(
            body(
                self.tr(
                    "If somebody may know your passphrase or words, a new passphrase is not "
                    "enough: copies made before still open with the old one. A new key helps."
                )
            )
        )
        self.add(row(self._change, 1))
        self.add(Divider(self))
        self.add(body(self.tr("Or take everything in this space off this computer.")))
        self.add(row(self._wipe, 1))
        self._change.clicked.connect(self.ask_key)
        self._wipe.clicked.connect(self._ask_wipe)

    @Slot()
    def ask_key(self) -> None:
        """Explain what a new key means, and ask for the passphrase."""
        dialog = AskKeyDialog(self._ctx, self.window())
        dialog.prepared.connect(self._show_words)
        dialog.open()

    @Slot(object)
    def _show_words(self, new: NewKey) -> None:
        dialog = KeyWordsDialog(self._ctx, new, self.window())
        dialog.kept.connect(self._on_kept)
        dialog.open()

    @Slot(object)
    def _on_kept(self, new: NewKey) -> None:
        self.work_requested.emit(KeyChange(new))

    @Slot()
    def _ask_wipe(self) -> None:
        dialog = AskWipeDialog(self._ctx, self.window())
        dialog.agreed.connect(self.work_requested)
        dialog.open()
