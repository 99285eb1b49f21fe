"""The open space: its label and its passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.space import SpaceInfo
from family_app.services import spaces
from family_app.ui.context import Context
from family_app.ui.sentences import said
from family_app.ui.unlock.new_passphrase import NewPassphrase
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.card import Card, Divider, row
from family_app.ui.widgets.fields import LineField, PasswordField
from family_app.ui.widgets.labels import muted, title


class SpaceCard(Card):
    """Two small forms; each says in place what it did or what was wrong."""

    key_requested = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-space", parent=parent)
        self._ctx = ctx
        self._label = LineField(
            self.tr("Name of this space"),
            name="settings-label",
            hint=self.tr("Anyone at this computer can read it on the lock screen."),
            max_length=60,
        )
        self._rename = quiet(self.tr("Rename"), name="settings-rename", small=True)
        self._old = PasswordField(self.tr("Current passphrase"), name="settings-old-passphrase")
        self._new = NewPassphrase(ctx.ops, "settings-new-passphrase")
        self._new.passphrase.set_label(self.tr("New passphrase"))
        self._change = quiet(
            self.tr("Change the passphrase"), name="settings-change-passphrase", small=True
        )
        self._said = muted("", name="settings-space-said")
        self._said.hide()
        self._key = link(self.tr("Change the key too"), name="settings-also-key")
        self._key.hide()
        self.add(title(self.tr("This space")))
        self.add(self._label)
        self.add(row(self._rename, 1))
        self.add(Divider(self))
        self.add(self._old)
        self.add(self._new)
        self.add(row(self._change, 1))
        self.add(self._said)
        self.add(row(self._key, 1))
        self._rename.clicked.connect(self._on_rename)
        self._label.edit.returnPressed.connect(self._on_rename)
        self._change.clicked.connect(self._on_change)
        self._new.submitted.connect(self._on_change)
        self._key.clicked.connect(self.key_requested)

    def show_space(self, info: SpaceInfo) -> None:
        """Show the label as it is, but not over one that is being typed."""
        if not self._label.edit.isModified():
            self._label.set_text(info.label)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()

    @Slot()
    def _on_rename(self) -> None:
        self._ctx.ops.run(self._renamed, self._label.text(), then=self._on_renamed)

    def _renamed(self, label: str) -> SpaceInfo:
        home, name = self._ctx.parts.home, self._ctx.ops.space_id
        return spaces.rename(home, name, label, lock_held=True)

    def _on_renamed(self, info: SpaceInfo) -> None:
        self._label.set_text(info.label)
        self._say(self.tr("Renamed."))

    @Slot()
    def _on_change(self) -> None:
        if not self._new.is_good():
            return
        self._change.setEnabled(False)
        self._say(self.tr("Changing…"))
        self._ctx.ops.run(
            self._changed,
            self._old.text(),
            self._new.text(),
            then=self._on_changed,
            failed=self._on_failed,
        )

    def _changed(self, old: str, new: str) -> SpaceInfo:
        home, name = self._ctx.parts.home, self._ctx.ops.space_id
        return spaces.change_passphrase(home, name, old, new, lock_held=True)

    def _on_changed(self, _: SpaceInfo) -> None:
        self._change.setEnabled(True)
        self._old.clear()
        self._new.clear()
        self._say(
            self.tr(
                "The passphrase is changed. Your recovery words still work. Copies of this space "
                "made before still open with the old passphrase. Does somebody know it? Then "
                "change the key too."
            )
        )
        self._key.show()

    def _on_failed(self, error: Exception) -> None:
        self._change.setEnabled(True)
        self._said.hide()
        self._old.set_error(said(error))
        self._old.edit.setFocus()
        self._old.edit.selectAll()
