"""Calendar files beside the month: looks at one before it comes in, asks what may go out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from family_app.domain.changes import Changes, Kind
from family_app.domain.ids import ImportId
from family_app.domain.importing import Undone
from family_app.domain.meeting import Meeting
from family_app.exchange.report import ImportReport
from family_app.services import calendar_files, importing
from family_app.ui.context import Context
from family_app.ui.dialogs.question import Question
from family_app.ui.importing.tell_dialog import TellDialog
from family_app.ui.importing.words import left_words, undone_lines
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.labels import soft

_ENDING = "ics"


class CalendarFiles(QObject):
    """`told` says how it went."""

    told = Signal(str)

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._owner = owner
        self._path = Path()
        self._with_words = False

    @Slot()
    def ask_in(self) -> None:
        """Ask for a calendar file."""
        asking = self._file_dialog(self.tr("Choose a calendar file"))
        asking.setNameFilter(self.tr("Calendars (*.ics)"))
        asking.fileSelected.connect(self.look)
        asking.open()

    @Slot(str)
    def look(self, place: str) -> None:
        """Say what would come in."""
        self._path = Path(place)
        self._ctx.ops.read(
            calendar_files.look, self._path, then=self._on_looked, failed=self._on_failed
        )

    @Slot()
    def ask_out(self) -> None:
        """Ask what others may see, then where to put it."""
        question = Question("dates-out", self.tr("A calendar file"), self._owner)
        says = soft(
            self.tr(
                "Others may see a calendar. Each date gets a plain word, such as “Meeting”. "
                "How a meeting was stays here. No passphrase protects the file."
            ),
            name="dates-out-says",
        )
        words = CheckLine(self.tr("With my titles, places and notes"), name="dates-out-words")
        go = primary(self.tr("Choose where…"), name="dates-out-go")
        leave = quiet(self.tr("Cancel"), name="dates-out-cancel")
        question.lay_out((says, words), row(go, 1, leave))
        words.toggled.connect(self._on_words)
        go.clicked.connect(question.accept)
        leave.clicked.connect(question.reject)
        question.accepted.connect(self._ask_where)
        self._with_words = False
        question.open()

    @Slot(str)
    def write(self, place: str) -> None:
        """Write all dates into this file."""
        self._ctx.ops.read(
            calendar_files.take_out,
            Path(place),
            then=self._on_written,
            failed=self._on_failed,
            with_words=self._with_words,
        )

    @Slot(bool)
    def _on_words(self, wanted: bool) -> None:
        self._with_words = wanted

    @Slot()
    def _ask_where(self) -> None:
        asking = self._file_dialog(self.tr("Where to put the calendar"))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix(_ENDING)
        asking.selectFile(f"dates.{_ENDING}")
        asking.fileSelected.connect(self.write)
        asking.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        asking = QFileDialog(self._owner, title)
        asking.setObjectName("dates-file")
        asking.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        return asking

    def _on_looked(self, looked: tuple[tuple[Meeting, ...], ImportReport]) -> None:
        found, report = looked
        left = len(report.rejected)
        parts = [
            self.tr("%n date(s) would come in.", "", report.added),
            self.tr("%n date(s) are here already.", "", report.skipped) if report.skipped else "",
            self.tr("%n date(s) cannot be read as a whole.", "", left) if left else "",
        ]
        question = Question("dates-in", self.tr("A calendar file"), self._owner)
        go = primary(self.tr("Bring them in"), name="dates-in-go")
        leave = quiet(self.tr("Cancel"), name="dates-in-cancel")
        go.setVisible(bool(found))
        note = self.tr("A copy of this space is made first. The whole import can be undone later.")
        parts.append(note if found else "")
        says = soft(" ".join(part for part in parts if part), name="dates-in-says")
        question.lay_out((says,), row(go, 1, leave))
        go.clicked.connect(question.accept)
        leave.clicked.connect(question.reject)
        question.accepted.connect(self._on_agreed)
        question.open()

    @Slot()
    def _on_agreed(self) -> None:
        self._ctx.ops.aside(
            calendar_files.bring_in, self._path, then=self._on_in, failed=self._on_failed
        )

    def _on_in(self, report: ImportReport) -> None:
        self._ctx.bus.changed.emit(Changes.of(Kind.MEETING), None)
        came = self.tr("%n date(s) came in.", "", report.added)
        left = [f"{one.where}: {one.why}" for one in report.rejected]
        lines = [left_words(len(left)) if left else self.tr("Nothing was left out.")]
        dialog = TellDialog("dates-in-report", came, lines, left, self._owner, undoes=report.batch)
        dialog.undo_wanted.connect(self._undo)
        dialog.open()

    @Slot(str)
    def _undo(self, uid: str) -> None:
        self._ctx.ops.aside(
            importing.undo, ImportId(uid), then=self._on_undone, failed=self._on_failed
        )

    def _on_undone(self, undone: Undone) -> None:
        self._ctx.bus.changed.emit(Changes.of(Kind.MEETING), None)
        lines, listed = undone_lines(undone)
        heading = self.tr("The import is undone")
        TellDialog("dates-in-undone", heading, lines, listed, self._owner).open()

    def _on_written(self, count: int) -> None:
        self.told.emit(self.tr("%n date(s) written. No passphrase protects the file.", "", count))

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(said(error))
