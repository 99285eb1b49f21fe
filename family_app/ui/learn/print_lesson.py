"""Asks how a lesson is to be printed, says what paper and files give away, and prints it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.lesson import Lesson
from family_app.ui.context import Context
from family_app.ui.dialogs.question import Question
from family_app.ui.learn.lesson_printer import LessonPrinter
from family_app.ui.learn.lesson_sheet import LessonSheet
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.labels import body, soft


class PrintLessonDialog(Question):
    """Large print or not, then paper or file; each signal says whether it is to be large."""

    print_chosen = Signal(bool)
    file_chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("learn-print-dialog", self.tr("Print this lesson"), parent)
        what = self.tr(
            "The text, its pictures and its sources. What you wrote is not on it. Exercises have "
            "worksheets of their own."
        )
        warning = self.tr(
            "Paper and files can be found by others, and they show what you read here. Keep them "
            "where only you look."
        )
        self._large = CheckLine(self.tr("Large print"), name="learn-print-large", parent=self)
        self._file = primary(self.tr("Save as PDF"), name="learn-print-file", icon="download")
        self._paper = quiet(self.tr("Print"), name="learn-print-paper", icon="printer")
        self._cancel = quiet(self.tr("Not now"), name="learn-print-cancel")
        rows = (
            soft(what, name="learn-print-what"),
            self._large,
            body(warning, name="learn-print-warning"),
        )
        self.lay_out(rows, row(self._file, self._paper, 1, self._cancel))
        self._file.clicked.connect(self._on_file)
        self._paper.clicked.connect(self._on_paper)
        self._cancel.clicked.connect(self.reject)

    @Slot()
    def _on_file(self) -> None:
        self.accept()
        self.file_chosen.emit(self._large.is_checked())

    @Slot()
    def _on_paper(self) -> None:
        self.accept()
        self.print_chosen.emit(self._large.is_checked())


class PrintLesson(QObject):
    """Prints one lesson, as often as it is asked to."""

    def __init__(self, ctx: Context, lesson: Lesson, window: QWidget) -> None:
        super().__init__(window)
        self._ctx = ctx
        self._lesson = lesson
        self._window = window

    @Slot()
    def ask(self) -> None:
        """Show the dialog."""
        dialog = PrintLessonDialog(self._window)
        dialog.file_chosen.connect(self._on_file)
        dialog.print_chosen.connect(self._on_paper)
        dialog.open()

    def printer(self, *, large: bool) -> LessonPrinter:
        """What prints the lesson in this size."""
        sheet = LessonSheet(self._lesson, self._ctx.library, large=large)
        return LessonPrinter(sheet, self._ctx.ops, self._ctx.notices, self._window)

    @Slot(bool)
    def _on_file(self, large: bool) -> None:
        self.printer(large=large).ask_file()

    @Slot(bool)
    def _on_paper(self, large: bool) -> None:
        self.printer(large=large).ask_printer()
