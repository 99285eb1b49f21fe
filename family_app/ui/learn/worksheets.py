"""Asks how a worksheet is to be printed, and prints it; for any place that offers one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.answers import Answer, AnswerKey
from family_app.domain.ids import LessonId
from family_app.domain.lesson import Lesson
from family_app.domain.person import Person
from family_app.ui.context import Context
from family_app.ui.learn.worksheet import Wanted, Worksheet, WorksheetFacts
from family_app.ui.learn.worksheet_dialog import WorksheetDialog
from family_app.ui.learn.worksheet_printer import WorksheetPrinter

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

_Read = tuple[dict[AnswerKey, Answer], tuple[Person, ...]]


def read_filled(uow: UnitOfWork, lesson: LessonId) -> _Read:
    """The answers in a lesson, and the circle."""
    from family_app.services import circle, lessons

    return lessons.answers(uow, lesson), circle.people(uow)


class Worksheets(QObject):
    """One question at a time; what is printed is what is stored when it was asked."""

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(window)
        self._ctx = ctx
        self._window = window
        self._asked: tuple[Lesson, str] | None = None
        self._facts: WorksheetFacts | None = None

    def ask(self, lesson: Lesson, exercise: str) -> None:
        """Show the dialog for one exercise of a lesson."""
        self._asked = (lesson, exercise)
        self._ctx.ops.read(read_filled, lesson.id, then=self._show, latest="worksheet")

    def _show(self, read: _Read) -> None:
        if self._asked is None:
            return
        lesson, exercise_id = self._asked
        exercise = lesson.exercise(exercise_id)
        if exercise is None:
            return
        answers, people = read
        self._facts = WorksheetFacts(lesson, answers, people, self._ctx.clock.today())
        dialog = WorksheetDialog(self._facts, exercise, self._window)
        dialog.file_chosen.connect(self._on_file)
        dialog.print_chosen.connect(self._on_paper)
        dialog.open()

    @Slot(object)
    def _on_file(self, wanted: Wanted) -> None:
        printer = self.printer(wanted)
        if printer is not None:
            printer.ask_file()

    @Slot(object)
    def _on_paper(self, wanted: Wanted) -> None:
        printer = self.printer(wanted)
        if printer is not None:
            printer.ask_printer()

    def printer(self, wanted: Wanted) -> WorksheetPrinter | None:
        """What prints the worksheet that was asked about, or none before it was."""
        if self._facts is None:
            return None
        sheet = Worksheet(self._facts, wanted)
        return WorksheetPrinter(sheet, self._ctx.ops, self._ctx.notices, self._window)
