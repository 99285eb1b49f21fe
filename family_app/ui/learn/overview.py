"""All modules with their lessons, the next step, and the paths through them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.library import Library
from family_app.ui.learn.facts import CatalogueFacts
from family_app.ui.learn.module_card import ModuleCard
from family_app.ui.learn.next_card import NextCard
from family_app.ui.learn.paths import Paths
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.labels import soft


class Overview(QWidget):
    """The Learn page while no lesson is open."""

    lesson_chosen = Signal(str)
    questions_chosen = Signal(str)
    path_taken = Signal(str)

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-overview")
        column = Column(name="learn-overview-column", spacing=16, parent=self)
        self.area = PageScroll(column, name="learn-overview-scroll", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        text = self.tr(
            "Short lessons, five to eight minutes each. Read them in any order, and stop any time."
        )
        column.add(soft(text, name="learn-overview-text", parent=column))
        self.next_card = NextCard(library, column)
        self.next_card.lesson_chosen.connect(self.lesson_chosen)
        column.add(self.next_card)
        self.modules = tuple(ModuleCard(module, library, column) for module in library.modules)
        for card in self.modules:
            card.lesson_chosen.connect(self.lesson_chosen)
            card.questions_chosen.connect(self.questions_chosen)
            column.add(card)
        self.paths = Paths(library.programmes, column)
        self.paths.taken.connect(self.path_taken)
        column.add(self.paths)
        column.add_stretch()

    def show_facts(self, facts: CatalogueFacts) -> None:
        """Show how far each lesson is."""
        self.next_card.show_step(facts.step)
        for card in self.modules:
            card.show_progress(facts.progress)
        self.paths.show_taken(facts.programme)
