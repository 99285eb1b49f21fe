"""The way of a file into the journal: look, ask, bring in, tell; and the way out again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from family_app.domain.changes import Changes, Kind
from family_app.domain.ids import ImportId
from family_app.domain.importing import Import, Undone
from family_app.errors import Stopped
from family_app.exchange.report import ImportReport, Preview
from family_app.services import importing
from family_app.services.import_moods import Meant, moods_meant, remember_moods, taken
from family_app.services.unfinished_imports import take_back
from family_app.ui.backups.long_work import WorkDialog
from family_app.ui.context import Context
from family_app.ui.importing.imports_dialog import ImportsDialog
from family_app.ui.importing.preview_dialog import PreviewDialog
from family_app.ui.importing.tell_dialog import TellDialog
from family_app.ui.importing.words import report_lines, undone_lines
from family_app.ui.sentences import said

if TYPE_CHECKING:
    from family_app.domain.long_work import Step

_AGAIN_MS = 30_000
# Our own JSON brings more than pages.
_EVERYTHING = Changes(frozenset(Kind))


class BringIn(QObject):
    """One file at a time. While pages come in, the journal can be written in."""

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._owner = owner
        self._path = Path()
        self._seen: Preview | None = None
        self._work: WorkDialog | None = None

    @Slot()
    def ask_file(self) -> None:
        """Ask for a file."""
        self._ask(self.tr("Choose the file with the pages"), QFileDialog.FileMode.ExistingFile)

    @Slot()
    def ask_folder(self) -> None:
        """Ask for a folder."""
        self._ask(self.tr("Choose the folder with the pages"), QFileDialog.FileMode.Directory)

    @Slot(str)
    def look(self, path: str) -> None:
        """Find out what a file or folder is and what it holds, then show that."""
        if self._work is not None:
            return
        self._path = Path(path)
        step = self._begin(self.tr("Looking at the file"))
        self._ctx.ops.aside(
            importing.look,
            self._path,
            importing.AUTO,
            step,
            then=self._on_seen,
            failed=self._on_failed,
        )

    @Slot()
    def show_imports(self) -> None:
        """Show the imports of this space, each with a way to undo it."""
        self._ctx.ops.read(importing.imports, then=self._on_imports)

    @Slot(str)
    def undo(self, uid: str) -> None:
        """Take a whole import back."""
        if self._work is not None or not uid:
            return
        self._begin(self.tr("Undoing the import"), stops=False)
        self._ctx.ops.aside(
            importing.undo, ImportId(uid), then=self._on_undone, failed=self._on_failed
        )

    def _ask(self, words: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self._owner.window(), words)
        dialog.setObjectName("import-choose")
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(self.look)
        dialog.open()

    def _on_seen(self, seen: Preview) -> None:
        self._seen = seen
        names = [mood for mood, _ in seen.moods]
        self._ctx.ops.read(moods_meant, seen.kind, names, then=self._show_preview)

    def _show_preview(self, meant: Meant) -> None:
        self._end()
        if self._seen is None:
            return
        dialog = PreviewDialog(self._seen, meant, self._owner.window())
        dialog.agreed.connect(self._on_agreed)
        dialog.open()

    @Slot(object)
    def _on_agreed(self, meant: Meant) -> None:
        seen = self._seen
        if seen is None:
            return
        if meant:
            self._ctx.ops.write(remember_moods, seen.kind, meant)
        step = self._begin(self.tr("Bringing the pages in"), goes_on=True)
        self._ctx.ops.aside(
            importing.bring_in,
            self._path,
            seen.kind,
            taken(meant),
            seen.pages,
            step,
            then=self._on_in,
            failed=self._on_failed,
        )

    def _on_in(self, report: ImportReport) -> None:
        self._end()
        self._ctx.bus.changed.emit(_EVERYTHING, None)
        added = report.added
        dialog = TellDialog(
            "import-report",
            self.tr("%n page(s) came in", "", added),
            report_lines(report),
            [f"{left.where}: {left.why}" for left in report.rejected],
            self._owner.window(),
            undoes=report.batch,
        )
        dialog.undo_wanted.connect(self.undo)
        dialog.open()

    def _on_undone(self, undone: Undone) -> None:
        self._end()
        self._ctx.bus.changed.emit(_EVERYTHING, None)
        heading = self.tr("The import is undone")
        lines, listed = undone_lines(undone)
        TellDialog("import-undone", heading, lines, listed, self._owner.window()).open()

    def _on_imports(self, imports: tuple[Import, ...]) -> None:
        dialog = ImportsDialog(imports, self._owner.window())
        dialog.undo_wanted.connect(self.undo)
        dialog.open()

    @Slot()
    def _tidy(self) -> None:
        """What a full disk did not let go at once goes later."""
        self._ctx.ops.aside(take_back, then=self._on_tidied, failed=self._on_untidy)

    def _on_tidied(self, removed: int) -> None:
        if removed:
            self._ctx.bus.changed.emit(_EVERYTHING, None)

    def _on_untidy(self, _: Exception) -> None:
        QTimer.singleShot(_AGAIN_MS, self, self._tidy)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._tidy()
        if isinstance(error, Stopped):
            heading = self.tr("Stopped")
            words = self.tr("What had come in was taken back. Your journal is as it was.")
        else:
            heading, words = self.tr("This did not come in"), said(error)
        TellDialog("import-failed", heading, [words], [], self._owner.window()).open()

    def _begin(self, heading: str, *, goes_on: bool = False, stops: bool = True) -> Step:
        work = WorkDialog(heading, self._owner.window(), goes_on=goes_on, stops=stops)
        self._work = work
        # What is typed meanwhile is saved meanwhile: nothing else has to wait.
        work.show() if goes_on else work.open()
        return work.work.step

    def _end(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.hide()
            work.deleteLater()
