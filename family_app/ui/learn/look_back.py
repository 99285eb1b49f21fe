"""Three questions that look back on a module; they explain, and nothing of them is kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.lesson import Lesson, Module
from family_app.domain.safety_gate import Gate
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.check_card import CheckCard
from family_app.ui.learn.facts import LessonFacts, read_lesson
from family_app.ui.learn.gate_door import GateDoor
from family_app.ui.places import OVERVIEW, Place
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Divider
from family_app.ui.widgets.column import READING_WIDTH, Column, PageScroll
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import heading, muted, soft


class LookBack(QWidget):
    """Made for one module and dropped with it; waits for the safety check as its lessons do.

    `by` is the page that shows it.
    """

    place_requested = Signal(object)

    def __init__(self, ctx: Context, module: Module, by: QObject, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"look-back-{module.id}")
        self._ctx = ctx
        self._by = by
        self.module = module
        self._last = _last_lesson(ctx, module)
        self.door: GateDoor | None = None
        self._column = Column(READING_WIDTH, spacing=16, name="look-back-column", parent=self)
        self.area = PageScroll(self._column, name="look-back-scroll", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        words = say.questions()
        self.heading = heading(words, name="look-back-title", parent=self)
        self._column.add(self.heading)
        self.setAccessibleName(f"{words}: {module.title}")
        self._inner = Column(margin=0, spacing=16, name="look-back-questions", parent=self)
        self._fill()
        self._column.add(self._inner)
        self._column.add_stretch()
        self._inner.hide()

    def _fill(self) -> None:
        text = self.tr(
            "They help you keep what you read. There is no score, and nothing is stored. "
            "Leave out any you like."
        )
        self._inner.add(soft(text, name="look-back-text", parent=self))
        self.cards = tuple(
            CheckCard(check, number, self._inner)
            for number, check in enumerate(self.module.check, start=1)
        )
        for card in self.cards:
            self._inner.add(card)
        self._inner.add(Divider(self))
        after = self._next_module()
        buttons = FlowBox(gap=12, parent=self)
        self.back_button = quiet(self.tr("Back"), name="look-back-back", icon=say.back())
        if self._last is None:
            self.back_button.hide()
        else:
            words = self.tr("Back to {title}").format(title=self._last.title)
            self.back_button.setAccessibleName(words)
            self.back_button.setToolTip(words)
        next_words = self.tr("Next module") if after is not None else self.tr("All modules")
        self.next_button = quiet(next_words, name="look-back-next", icon=say.onward())
        buttons.add(self.back_button, self.next_button)
        self._inner.add(buttons)
        if after is not None:
            self.next_button.setAccessibleName(
                self.tr("Next module: {title}").format(title=after.title)
            )
            words = self.tr("Next: {title}").format(title=after.title)
            self._inner.add(muted(words, name="look-back-next-title", parent=self))
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)

    def refresh(self) -> None:
        """Read anew whether the questions are open."""
        if self._last is None:
            self._inner.show()
            return
        self._ctx.ops.read(
            read_lesson,
            self._ctx.library,
            self._last,
            self._ctx.clock.today(),
            then=self._show_gate,
            latest="learn-look-back",
        )

    def _show_gate(self, facts: LessonFacts) -> None:
        shut = facts.gate is not Gate.OPEN
        if shut and self.door is None and self._last is not None:
            self.door = GateDoor(self._ctx, self._last, self._by, self._column)
            self.door.lesson_requested.connect(self._on_lesson)
            self._column.rows.insertWidget(1, self.door)
        if self.door is not None:
            self.door.show_facts(facts)
            self.door.setVisible(shut)
        # The door asks three questions of its own; two headings would be one too many.
        self.heading.setVisible(not shut)
        self._inner.setVisible(not shut)

    def _next_module(self) -> Module | None:
        modules = self._ctx.library.modules
        return next((one for one in modules if one.number > self.module.number), None)

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.place_requested.emit(Place(places.LEARN, lesson))

    @Slot()
    def _on_back(self) -> None:
        if self._last is not None:
            self._on_lesson(self._last.id)

    @Slot()
    def _on_next(self) -> None:
        after = self._next_module()
        lesson = after.lessons[0] if after is not None and after.lessons else ""
        self.place_requested.emit(Place(places.LEARN, lesson, OVERVIEW))


def _last_lesson(ctx: Context, module: Module) -> Lesson | None:
    """The lesson whose door the questions share."""
    found = (ctx.library.lesson(one) for one in reversed(module.lessons))
    return next((one for one in found if one is not None), None)
