"""Backups: the automatic copies, a file on a stick, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.snapshots import Snapshot, Why
from family_app.domain.space_settings import SpaceSettings
from family_app.services import snapshots
from family_app.services.settings import save_setting
from family_app.ui.backups.backup_files import BackupFiles
from family_app.ui.backups.copies_dialog import CopiesDialog
from family_app.ui.backups.held_words import copy_words
from family_app.ui.backups.second_folder_row import SecondFolderRow
from family_app.ui.context import Context
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, Divider
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, muted, title

_SIZES = ((250, "250 MB"), (1000, "1 GB"), (2000, "2 GB"), (5000, "5 GB"), (20000, "20 GB"))


class BackupsCard(Card):
    """`lock_wanted` is sent once the space holds something else than the pages on the screen."""

    lock_wanted = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-backups", parent=parent)
        self._ctx = ctx
        self._files = BackupFiles(ctx, self)
        self._state = muted("", name="settings-backups-state")
        self._write = quiet(self.tr("Back up to a file…"), name="settings-backup-write")
        self._now = quiet(self.tr("Copy now"), name="settings-backup-now")
        self._earlier = quiet(self.tr("Earlier copies…"), name="settings-backup-copies")
        self._verify = quiet(self.tr("Check a backup…"), name="settings-backup-verify")
        self._bring = quiet(self.tr("Bring in a backup…"), name="settings-backup-take-in")
        self._limit = ChoiceField(
            self.tr("Room for automatic copies"), list(_SIZES), name="settings-backup-limit"
        )
        self._second = SecondFolderRow(ctx)
        self._said = muted("", name="settings-backups-said")
        self._said.hide()
        self._copied = muted("", name="settings-backups-copied")
        self._copied.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        files, copies = FlowBox(gap=12), FlowBox(gap=12)
        files.add(self._write, self._verify, self._bring)
        copies.add(self._now, self._earlier)
        why = self.tr(
            "The app makes an encrypted copy by itself each day something changed, and before "
            "anything that could go wrong. They are on this computer only: put a backup file on a "
            "stick as well, and keep it elsewhere."
        )
        self.add(title(self.tr("Backups")))
        self.add(body(why))
        rows: tuple[QWidget, ...] = (files, self._said, Divider(self), self._second, Divider(self))
        for row in (*rows, self._state, copies, self._copied, self._limit):
            self.add(row)

    def _connect(self) -> None:
        self._write.clicked.connect(self._files.ask_where)
        self._verify.clicked.connect(self._files.ask_which_to_check)
        self._bring.clicked.connect(self._files.ask_which_to_take_in)
        self._now.clicked.connect(self._on_now)
        self._earlier.clicked.connect(self._on_earlier)
        self._limit.combo.activated.connect(self._on_limit)
        self._files.told.connect(self._say)
        self._files.taken_in.connect(self.lock_wanted)

    @property
    def files(self) -> BackupFiles:
        """What the buttons for files do."""
        return self._files

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard where a backup is made."""
        self._write.setFocus()

    def show_settings(self, settings: SpaceSettings) -> None:
        """Show what is set, and the newest copy."""
        self._limit.set_value(settings.backup_limit_mb)
        self._second.show_settings(settings)
        self._ctx.ops.aside(snapshots.listed, then=self._show_copies, failed=self._on_failed)

    def _show_copies(self, copies: tuple[Snapshot, ...]) -> None:
        if copies:
            newest = self.tr("Newest copy: {copy}").format(copy=copy_words(copies[0]))
            count = self.tr("Copies kept: {count}").format(count=len(copies))
            self._state.setText(f"{newest}\n{count}")
        else:
            self._state.setText(self.tr("No copy yet. The first one comes with your first words."))

    @Slot()
    def _on_now(self) -> None:
        self._ctx.ops.aside(snapshots.take, Why.ASKED, then=self._on_copied, failed=self._on_failed)

    def _on_copied(self, copy: Snapshot | None) -> None:
        same = self.tr("The newest copy holds all of this already.")
        self._copied.setText(self.tr("Copied.") if copy is not None else same)
        self._copied.show()
        self._ctx.ops.aside(snapshots.listed, then=self._show_copies, failed=self._on_failed)

    @Slot()
    def _on_earlier(self) -> None:
        self._ctx.ops.aside(snapshots.listed, then=self._open_copies, failed=self._on_failed)

    def _open_copies(self, copies: tuple[Snapshot, ...]) -> None:
        self._show_copies(copies)
        if not copies:
            self._say(self._state.text())
            return
        dialog = CopiesDialog(self._ctx, copies, self.window())
        dialog.put_back.connect(self.lock_wanted)
        dialog.open()

    @Slot()
    def _on_limit(self) -> None:
        size = self._limit.value()
        if isinstance(size, int):
            self._ctx.ops.write(save_setting, "backup_limit_mb", size, then=self._on_limited)

    def _on_limited(self, _: object) -> None:
        self._ctx.ops.aside(snapshots.thin, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._say(said(error))

    @Slot(str)
    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()
