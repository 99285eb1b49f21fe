"""All modules with their lessons, the next step, and the paths through them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.library import Library
from family_app.domain.safety_gate import Gate
from family_app.ui.learn.facts import CatalogueFacts
from family_app.ui.learn.module_card import ModuleCard
from family_app.ui.learn.next_card import NextCard
from family_app.ui.learn.paths import Paths
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.labels import soft
from family_app.ui.widgets.tab_stops import in_order, tab_stops


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
        self.paths = Paths(library.programmes, column)
        self.paths.taken.connect(self.path_taken)
        column.add(self.paths)
        self._first_paths = True
        self.modules = tuple(ModuleCard(module, library, column) for module in library.modules)
        for card in self.modules:
            card.lesson_chosen.connect(self.lesson_chosen)
            card.questions_chosen.connect(self.questions_chosen)
            column.add(card)
        column.add_stretch()
        self._rows = column.rows

    def show_facts(self, facts: CatalogueFacts) -> None:
        """Show how far each lesson is."""
        self.next_card.show_step(facts.step)
        for card in self.modules:
            card.show_progress(facts.progress, facts.gates.get(card.module, Gate.OPEN))
        self.paths.show_taken(facts.programme)
        self._place_paths(first=not facts.programme)

    def _place_paths(self, *, first: bool) -> None:
        """Before the modules until a path is taken, after them from then on."""
        if first == self._first_paths:
            return
        self._first_paths = first
        place = self._rows.indexOf(self.modules[0]) if first else self._rows.count() - 2
        self._rows.removeWidget(self.paths)
        self._rows.insertWidget(place, self.paths)
        modules = [stop for card in self.modules for stop in tab_stops(card)]
        paths = tab_stops(self.paths)
        in_order(*((*paths, *modules) if first else (*modules, *paths)))
