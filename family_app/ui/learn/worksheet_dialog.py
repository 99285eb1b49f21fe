"""Asks what a worksheet is to hold, and says what paper and files give away."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.lesson import Exercise
from family_app.ui.dialogs.question import Question
from family_app.ui.learn import say
from family_app.ui.learn.option_lines import RadioLines
from family_app.ui.learn.worksheet import Wanted, WorksheetFacts
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.labels import body, soft


class WorksheetDialog(Question):
    """Blank or filled, one exercise or all of the lesson, large print; then paper or file."""

    print_chosen = Signal(object)
    file_chosen = Signal(object)

    def __init__(self, facts: WorksheetFacts, exercise: Exercise, parent: QWidget) -> None:
        super().__init__("worksheet-dialog", self.tr("Print a worksheet"), parent)
        self._facts = facts
        self._exercise = exercise
        self._all = facts.exercises()
        what = self.tr("What to print")
        one = self.tr("This exercise: {title}").format(title=say.curly(exercise.title))
        both = self.tr("All %n exercise(s) of this lesson", "", len(self._all))
        self.reach = RadioLines((one, both), question=what, name="worksheet-reach", parent=self)
        self.reach.set_value(one)
        self.reach.setVisible(len(self._all) > 1)
        how = self.tr("How to print it")
        options = (self.tr("With my answers"), self.tr("Blank, to fill in by hand"))
        self.fill = RadioLines(options, question=how, name="worksheet-fill", parent=self)
        self._large = CheckLine(self.tr("Large print"), name="worksheet-large", parent=self)
        self._file = primary(self.tr("Save as PDF"), name="worksheet-file", icon="download")
        self._paper = quiet(self.tr("Print"), name="worksheet-paper", icon="printer")
        self._cancel = quiet(self.tr("Not now"), name="worksheet-cancel")
        self._warning = body(self._warning_words(), name="worksheet-warning")
        self._lay_out(options)

    def _warning_words(self) -> str:
        return self.tr(
            "Paper and files can be found by others, and no passphrase protects them. Keep them "
            "where only you look."
        )

    def _lay_out(self, options: tuple[str, str]) -> None:
        any_answered = any(self._facts.is_answered(one.id) for one in self._all)
        self.fill.set_value(options[0 if self._facts.is_answered(self._exercise.id) else 1])
        self.fill.setVisible(any_answered)
        wording = soft(self.tr("It has room to write."), name="worksheet-room", parent=self)
        wording.setVisible(not any_answered)
        rows = (wording, self.reach, self.fill, self._large, self._warning)
        self.lay_out(rows, row(self._file, self._paper, 1, self._cancel))
        self._file.clicked.connect(self._on_file)
        self._paper.clicked.connect(self._on_paper)
        self._cancel.clicked.connect(self.reject)

    def wanted(self) -> Wanted:
        """What is chosen."""
        chosen = self._all if self.reach.index() == 1 else (self._exercise,)
        return Wanted(
            tuple(one.id for one in chosen),
            filled=self.fill.index() == 0,
            large=self._large.is_checked(),
        )

    @Slot()
    def _on_file(self) -> None:
        wanted = self.wanted()
        self.accept()
        self.file_chosen.emit(wanted)

    @Slot()
    def _on_paper(self) -> None:
        wanted = self.wanted()
        self.accept()
        self.print_chosen.emit(wanted)
