"""Bring a backup file back as a space of this computer: which file, and what opens it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from family_app.errors import OtherWords, WrongPassphrase, WrongWords
from family_app.ui.backups.long_work import PARTS, LongWork
from family_app.ui.parts import Parts
from family_app.ui.sentences import said
from family_app.ui.unlock.bringing_back import Asked, bring_back
from family_app.ui.unlock.new_passphrase import NewPassphrase
from family_app.ui.unlock.opening import Opening
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import danger, link, primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import LineField, PasswordField, TextField
from family_app.ui.widgets.labels import Words, lead, soft
from family_app.ui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from family_app.paths import Home
    from family_app.services.restore import Whose

_LONGEST_LABEL = 60


def whose(home: Home, path: Path) -> Whose:
    """What anyone can read of a backup file."""
    from family_app.services.restore import whose_backup

    return whose_backup(home, path)


class RestoreForm(QWidget):
    """`opened` carries the space that was made of the backup."""

    opened = Signal(object)
    back_requested = Signal()
    help_requested = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restore-form")
        self._parts = parts
        self._path: Path | None = None
        self._opening: Opening | None = None
        self._work = LongWork()
        self._uses_words = True
        self._make()
        self._lay_out()
        self._connect()
        self._on_other()
        for later in (self.file, self.twice, self.label, self.trouble, self.line):
            later.hide()

    def _make(self) -> None:
        self.choose_button = quiet(self.tr("Choose the backup file…"), name="restore-choose")
        self.file = Words("", "strong", name="restore-file")
        self.twice = Words(
            self.tr(
                "This space is on this computer already. It stays as it is; the backup becomes a "
                "second one beside it."
            ),
            "muted",
            name="restore-twice",
        )
        self.label = LineField(
            self.tr("Name of the space"),
            name="restore-label",
            hint=self.tr("Anyone who opens the app can read this name, so keep it plain."),
            max_length=_LONGEST_LABEL,
        )
        self.passphrase = PasswordField(
            self.tr("Passphrase of the day it was made"), name="restore-passphrase"
        )
        self.words = TextField(
            self.tr("Your 12 recovery words"), name="restore-words", lines=(3, 5)
        )
        self.new = NewPassphrase(self._parts.ops, "restore-new")
        self.new.passphrase.set_label(self.tr("New passphrase"))
        self.other_link = link("", name="restore-other")
        self.trouble = Words("", "trouble", name="restore-trouble")
        self.line = ProgressLine(
            0, PARTS, name="restore-progress", accessible=self.tr("Bringing it back…")
        )
        self.go_button = primary(self.tr("Bring it back"), name="restore-go")
        self.back_button = quiet(self.tr("Back"), name="restore-back")
        self.help_button = danger(self.tr("I need help now"), name="restore-help")

    def _lay_out(self) -> None:
        intro = self.tr(
            "A backup is one file, “something.closecircle”, on a stick for example. It becomes a "
            "space on this computer; the file stays as it is."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.go_button, 1)
        buttons.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(lead(self.tr("Bring back a backup"), name="restore-title"))
        column.addWidget(soft(intro, name="restore-intro"))
        column.addSpacing(8)
        column.addLayout(row(self.choose_button, 1))
        column.addWidget(self.file)
        column.addWidget(self.twice)
        for part in (self.label, self.passphrase, self.words, self.new):
            column.addSpacing(4)
            column.addWidget(part)
        column.addLayout(row(self.other_link, 1))
        column.addWidget(self.trouble)
        column.addWidget(self.line)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(self.help_button)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._ask_file)
        self.other_link.clicked.connect(self._on_other)
        self.passphrase.edit.returnPressed.connect(self._on_go)
        self.new.submitted.connect(self._on_go)
        self.go_button.clicked.connect(self._on_go)
        self.back_button.clicked.connect(self._on_back)
        self.help_button.clicked.connect(self.help_requested)

    def take_focus(self) -> None:
        """Begin with the file."""
        self.choose_button.setFocus()

    def event(self, event: QEvent) -> bool:
        """Going away, by a lock for example: nobody waits for the work any more."""
        if event.type() == QEvent.Type.DeferredDelete:
            self._work.stop()
            if self._opening is not None:
                self._opening.give_up()
        return super().event(event)

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(
            self.window(),
            self.tr("Choose the backup file"),
            "",
            self.tr("Backups (*.closecircle)"),
        )
        dialog.setObjectName("restore-file-dialog")
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    @Slot(str)
    def choose(self, file: str) -> None:
        """Take `file`, and say whose it is where it is a backup."""
        self._path = Path(file)
        self._parts.ops.run(
            whose, self._parts.home, self._path, then=self._show_file, failed=self._on_no_backup
        )

    def _show_file(self, found: Whose) -> None:
        assert self._path is not None
        self.trouble.hide()
        self.file.setText(self._path.name)
        self.file.show()
        self.twice.setVisible(found.is_here)
        label = found.label or self.tr("My pages")
        if found.is_here:
            label = self.tr("{label}, brought back").format(label=label)
        self.label.set_text(label)
        self.label.show()
        (self.words.edit if self._uses_words else self.passphrase.edit).setFocus()

    def _on_no_backup(self, error: Exception) -> None:
        self._path = None
        for part in (self.file, self.twice, self.label):
            part.hide()
        self._say(said(error))

    @Slot()
    def _on_other(self) -> None:
        self._uses_words = not self._uses_words
        self.passphrase.setVisible(not self._uses_words)
        self.words.setVisible(self._uses_words)
        self.new.setVisible(self._uses_words)
        self.other_link.setText(
            self.tr("Use the passphrase instead")
            if self._uses_words
            else self.tr("I forgot it: use my recovery words")
        )

    @Slot()
    def _on_go(self) -> None:
        if self._opening is not None or not self._is_complete():
            return
        assert self._path is not None
        asked = Asked(
            self._path,
            self.label.text(),
            self.new.text() if self._uses_words else self.passphrase.text(),
            self.words.text() if self._uses_words else "",
        )
        self.trouble.hide()
        self._work = LongWork()
        self._work.progressed.connect(self._on_progress)
        self._opening = Opening(self._parts.ops, self)
        self._opening.opened.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)
        self._set_busy(True)
        today = self._parts.clock.today()
        self._opening.start(bring_back, self._parts.home, asked, today, self._work.step)

    def _is_complete(self) -> bool:
        if self._path is None:
            self._say(self.tr("Choose the backup file first."))
            self.choose_button.setFocus()
            return False
        if not self._uses_words:
            if not self.passphrase.text():
                self.passphrase.set_error(self.tr("Type the passphrase first."))
                self.passphrase.edit.setFocus()
            return bool(self.passphrase.text())
        if not self.words.text().strip():
            self.words.set_error(self.tr("Type the words from your sheet first."))
            self.words.edit.setFocus()
            return False
        return self.new.is_good()

    def _set_busy(self, busy: bool) -> None:
        self.line.set_progress(0, PARTS)
        self.line.setVisible(busy)
        self.go_button.setText(self.tr("Bringing it back…") if busy else self.tr("Bring it back"))
        self.back_button.setText(self.tr("Stop") if busy else self.tr("Back"))
        fields = (self.label, self.passphrase, self.words, self.new)
        for control in (self.choose_button, *fields, self.other_link, self.go_button):
            control.setEnabled(not busy)
        self.back_button.setEnabled(True)

    @Slot(int)
    def _on_progress(self, part: int) -> None:
        self.line.set_progress(part, PARTS)

    @Slot()
    def _on_back(self) -> None:
        if self._opening is None:
            self.back_requested.emit()
        else:
            self._work.stop()
            self.back_button.setEnabled(False)

    @Slot(object)
    def _on_opened(self, space: object) -> None:
        self._opening = None
        for secret in (self.passphrase, self.new):
            secret.clear()
        self.words.set_text("")
        self.opened.emit(space)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._opening = None
        self._set_busy(False)
        if isinstance(error, WrongPassphrase):
            self.passphrase.set_error(said(error))
            self.passphrase.edit.setFocus()
            self.passphrase.edit.selectAll()
        elif isinstance(error, WrongWords | OtherWords):
            self.words.set_error(said(error))
            self.words.edit.setFocus()
        else:
            self._say(said(error))

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.show()
        announce(self.trouble, text)
