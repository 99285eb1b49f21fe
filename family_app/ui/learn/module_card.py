"""One module on the overview: what it is for, how far one is, and its lessons."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.library import Library
from family_app.domain.answers import LessonProgress
from family_app.domain.ids import LessonId
from family_app.domain.lesson import Module
from family_app.domain.safety_gate import Gate
from family_app.ui.learn import say
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import eyebrow, muted, soft, title
from family_app.ui.widgets.picture_view import PictureView
from family_app.ui.widgets.progress_line import ProgressLine
from family_app.ui.widgets.row_button import RowButton
from family_app.ui.widgets.tiles import Tiles

_TEXT = re.compile(r"<text\b.*?</text>|<path\b[^>]*\bdata-leads[^>]*/>", re.DOTALL)


def without_words(svg: str) -> str:
    """The drawing alone: at the size it has on a card its words could not be read.

    Lines that only lead to a word carry `data-leads` and go with it.
    """
    return _TEXT.sub("", svg)


class ModuleCard(Card):
    """Words and lessons, and beside them the module's drawing where there is room."""

    lesson_chosen = Signal(str)
    questions_chosen = Signal(str)

    def __init__(self, module: Module, library: Library, parent: QWidget) -> None:
        name = f"learn-module-{module.id}"
        super().__init__(name=name, accessible=module.title, parent=parent)
        self.module = module.id
        self._lessons = [
            lesson for one in module.lessons if (lesson := library.lesson(one)) is not None
        ]
        self.rows_by_lesson: dict[LessonId, RowButton] = {}
        self._tiles = Tiles(
            330, most=2, gap=32, weights=(0.62, 0.38), name=f"{name}-tiles", parent=self
        )
        self._tiles.add(self._words(module, name))
        self.picture = self._drawing(module, library, name)
        if self.picture is not None:
            self._tiles.add(self.picture)
        self.add(self._tiles)

    def _words(self, module: Module, name: str) -> QWidget:
        box = QWidget(self._tiles)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        number = self.tr("Module {number}").format(number=module.number)
        rows.addWidget(eyebrow(number, name=f"{name}-number", parent=box))
        rows.addWidget(title(module.title, name=f"{name}-title", parent=box))
        rows.addWidget(soft(module.purpose, name=f"{name}-purpose", parent=box))
        rows.addSpacing(4)
        self.progress = muted("", name=f"{name}-progress", parent=box)
        self.line = ProgressLine(
            0, len(self._lessons), name=f"{name}-line", accessible=module.title, parent=box
        )
        rows.addWidget(self.progress)
        rows.addWidget(self.line)
        rows.addSpacing(4)
        rows.addLayout(self._list(name, box))
        if module.check:
            rows.addWidget(self._questions(module, name, box))
        rows.addStretch(1)
        return box

    def _list(self, name: str, parent: QWidget) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for lesson in self._lessons:
            line = RowButton(
                lesson.title,
                value=lesson.id,
                name=f"{name}-{lesson.id}",
                icon="book-open",
                end=say.minutes(lesson.head.minutes),
                parent=parent,
            )
            line.clicked.connect(self._on_lesson)
            self.rows_by_lesson[lesson.id] = line
            rows.addWidget(line)
        return rows

    def _questions(self, module: Module, name: str, parent: QWidget) -> RowButton:
        line = RowButton(
            say.questions(),
            value=module.id,
            name=f"{name}-questions",
            icon="circle-question-mark",
            parent=parent,
        )
        line.setAccessibleDescription(module.title)
        line.clicked.connect(self._on_questions)
        return line

    def _drawing(self, module: Module, library: Library, name: str) -> PictureView | None:
        picture, svg = library.picture(module.picture), library.picture_svg(module.picture)
        if picture is None or not svg:
            return None
        drawing = without_words(svg)
        return PictureView(drawing, alt=picture.alt, name=f"{name}-picture", parent=self._tiles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the drawing out where it would push the next module far down."""
        super().resizeEvent(event)
        if self.picture is not None:
            self.picture.setVisible(self._tiles.tiles.columns(self._tiles.width()) > 1)

    def show_progress(
        self, progress: Mapping[LessonId, LessonProgress], gate: Gate = Gate.OPEN
    ) -> None:
        """Mark each lesson as not yet, started or done, or as waiting for the safety check."""
        done = 0
        for lesson in self._lessons:
            how_far = progress.get(lesson.id)
            done += 1 if how_far is not None and how_far.done else 0
            waits = gate is not Gate.OPEN and lesson.head.safety == "gate"
            now = lesson.head.revision
            state = say.waits(gate) if waits else say.state(how_far, now)
            mark = ("shield-check", "ink-2") if waits else say.state_mark(how_far, now)
            words = self.tr("{minutes} · {state}").format(
                minutes=say.minutes(lesson.head.minutes), state=state
            )
            self.rows_by_lesson[lesson.id].set_state(mark, words)
        count = len(self._lessons)
        words = self.tr("{done} of {count} lessons done").format(done=done, count=count)
        self.progress.setText(words)
        self.line.set_progress(done, count)
        self.line.setAccessibleDescription(words)

    @Slot()
    def _on_lesson(self) -> None:
        line = self.sender()
        if isinstance(line, RowButton):
            self.lesson_chosen.emit(line.value)

    @Slot()
    def _on_questions(self) -> None:
        line = self.sender()
        if isinstance(line, RowButton):
            self.questions_chosen.emit(line.value)
