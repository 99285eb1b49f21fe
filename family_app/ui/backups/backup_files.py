"""Backup files from the window: make one, check one, take one in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from family_app.domain.merging import MergeReport
from family_app.domain.snapshots import CopiedPage, Held
from family_app.errors import OtherWords, WrongPassphrase, WrongWords
from family_app.services import backups, merge, pages_back, restore, snapshots
from family_app.ui.backups.ask_way_in import AskWayIn
from family_app.ui.backups.held_words import held_words
from family_app.ui.backups.long_work import WorkDialog
from family_app.ui.backups.merged_dialog import MergedDialog
from family_app.ui.backups.pages_dialog import PagesDialog
from family_app.ui.backups.take_in_dialog import TakeInDialog
from family_app.ui.context import Context
from family_app.ui.jobs import Callback
from family_app.ui.sentences import said

if TYPE_CHECKING:
    from family_app.domain.long_work import Step
    from family_app.paths import Home
    from family_app.services.backups import WayIn
    from family_app.storage.backup_file import Facts
    from family_app.storage.open_space import OpenSpace


class BackupFiles(QObject):
    """One thing at a time; `told` says how it went, `taken_in` that the space must lock now."""

    told = Signal(str)
    taken_in = Signal()

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._owner = owner
        self._path = Path()
        self._looks = False
        self._way_in: WayIn | None = None
        self._work: WorkDialog | None = None

    def ask_where(self) -> None:
        """Ask for the name of a new backup file."""
        dialog = self._dialog(self.tr("Where to put the backup"), "backup-file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("closecircle")
        dialog.selectFile(f"backup-{self._ctx.clock.today().isoformat()}.closecircle")
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def ask_which_to_check(self) -> None:
        """Ask for a backup file to be proved."""
        dialog = self._dialog(self.tr("Choose the backup to check"), "verify-file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.verify)
        dialog.open()

    def ask_which_to_take_in(self) -> None:
        """Ask for a backup file to be brought in."""
        dialog = self._dialog(self.tr("Choose the backup to bring in"), "take-in-file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_in)
        dialog.open()

    @Slot(str)
    def write(self, file: str) -> None:
        """Write the space into `file`."""
        step = self._begin(self.tr("Making the backup"))
        self._ctx.ops.aside(
            backups.write, Path(file), step, then=self._on_written, failed=self._on_failed
        )

    @Slot(str)
    def verify(self, file: str) -> None:
        """Ask what opens `file`, then prove it."""
        self._path, self._looks = Path(file), False
        self._ask_way_in()

    @Slot(str)
    def take_in(self, file: str) -> None:
        """Ask what opens `file`, show what it holds, and then what to do with it."""
        self._path, self._looks = Path(file), True
        self._ask_way_in()

    def _dialog(self, words: str, name: str) -> QFileDialog:
        dialog = QFileDialog(self._owner.window(), words, "", self.tr("Backups (*.closecircle)"))
        dialog.setObjectName(name)
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        return dialog

    def _ask_way_in(self, refused: Exception | None = None) -> None:
        dialog = AskWayIn(self._owner.window(), refused)
        dialog.given.connect(self._on_way_in)
        dialog.open()

    def _begin(self, heading: str) -> Step:
        self._work = WorkDialog(heading, self._owner.window())
        self._work.open()
        return self._work.work.step

    def _end(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.hide()
            work.deleteLater()

    @Slot(str, str)
    def _on_way_in(self, passphrase: str, words: str) -> None:
        way_in = backups.by_words(words) if words else backups.by_passphrase(passphrase)
        if self._looks:
            self._way_in = way_in
            step = self._begin(self.tr("Opening the backup"))
            asked = (self._path, way_in, step)
            self._ctx.ops.aside(_looked, *asked, then=self._on_looked, failed=self._on_failed)
        else:
            step = self._begin(self.tr("Checking the backup"))
            proof = (self._ctx.parts.home, self._path, way_in, step)
            self._ctx.ops.run(_verified, proof, then=self._on_verified, failed=self._on_failed)

    def _on_written(self, facts: Facts) -> None:
        self._end()
        words = self.tr(
            "The backup is made and was read back: {held}. It opens with your passphrase of "
            "today, also after you change it."
        )
        self.told.emit(words.format(held=held_words(facts.held())))

    def _on_verified(self, facts: Facts) -> None:
        self._end()
        words = self.tr("This backup is whole: {held}.")
        self.told.emit(words.format(held=held_words(facts.held())))

    def _on_looked(self, found: tuple[Held, Held]) -> None:
        self._end()
        dialog = TakeInDialog(*found, self._owner.window())
        dialog.merge_wanted.connect(self._on_merge)
        dialog.replace_wanted.connect(self._on_replace)
        dialog.page_wanted.connect(self._on_page)
        dialog.rejected.connect(self._forget)
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self._way_in = None

    @Slot()
    def _on_page(self) -> None:
        step = self._begin(self.tr("Looking through the pages"))
        asked = (self._path, self._way_in, step)
        self._ctx.ops.aside(
            pages_back.pages_in_backup, *asked, then=self._show_pages, failed=self._on_failed
        )

    def _show_pages(self, pages: tuple[CopiedPage, ...]) -> None:
        self._end()
        dialog = PagesDialog(pages, self._owner.window())
        dialog.wanted.connect(self._on_wanted)
        dialog.rejected.connect(self._forget)
        dialog.open()

    @Slot(str)
    def _on_wanted(self, uid: str) -> None:
        step = self._begin(self.tr("Bringing the page back"))
        asked = (self._path, self._way_in, uid, step)
        self._ctx.ops.aside(
            pages_back.out_of_backup, *asked, then=self._on_page_back, failed=self._on_failed
        )

    def _on_page_back(self, _: object) -> None:
        self._end()
        self._way_in = None
        self.told.emit(self.tr("The page is back in the journal, on its own day."))

    @Slot()
    def _on_merge(self) -> None:
        self._change(self.tr("Adding what is newer"), merge.merge, self._on_merged)

    @Slot()
    def _on_replace(self) -> None:
        heading = self.tr("Putting the backup in place")
        self._change(heading, restore.restore_over_open, self._on_replaced)

    def _change(self, heading: str, service: Callable[..., object], then: Callback) -> None:
        way_in, self._way_in = self._way_in, None
        step = self._begin(heading)
        self._ctx.ops.aside(
            service, self._path, way_in, step, then=then, failed=self._on_failed, alone=True
        )

    def _on_merged(self, report: MergeReport) -> None:
        self._end()
        if report.is_empty:
            self.told.emit(self.tr("Everything in this backup was here already."))
        else:
            dialog = MergedDialog(report, self._owner.window())
            dialog.finished.connect(self._on_told)
            dialog.open()

    @Slot()
    def _on_told(self) -> None:
        self.taken_in.emit()

    def _on_replaced(self, _: Facts) -> None:
        self._end()
        self.taken_in.emit()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._way_in = None
        if isinstance(error, WrongPassphrase | WrongWords | OtherWords):
            self._ask_way_in(error)
        else:
            self.told.emit(said(error))


def _verified(asked: tuple[Home, Path, WayIn, Step]) -> Facts:
    return backups.verify(*asked)


def _looked(space: OpenSpace, path: Path, way_in: WayIn, step: Step) -> tuple[Held, Held]:
    """What is here and what is in the backup; raises Refused where that is of another space."""
    facts = restore.look_at_own(space, path, way_in)
    step(1, 1)  # a stop while the passphrase was tried
    return snapshots.held_now(space), facts.held()
