"""What the list of pages is narrowed by, as words that one press takes away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.journal.wishes import Wish
from family_app.ui.widgets.buttons import Button, chip_button
from family_app.ui.widgets.flow import FlowBox


class FilterChips(FlowBox):
    """`taken_away` carries the list without the wish that was pressed."""

    taken_away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, line_gap=6, name="journal-filters", parent=parent)
        self._wishes: tuple[Wish, ...] = ()
        self._shown_chips: list[Button] = []
        self.hide()

    def show_wishes(self, wishes: tuple[Wish, ...]) -> None:
        """One chip for each; none hides the line."""
        if wishes != self._wishes:
            self._wishes = wishes
            self.clear()
            self._shown_chips = [self._chip(wish) for wish in wishes]
            self.add(*self._shown_chips)
        self.setVisible(bool(wishes))

    def chips(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return tuple(self._shown_chips)

    def _chip(self, wish: Wish) -> Button:
        spoken = self.tr("{wish}: take this filter away").format(wish=wish.words)
        chip = chip_button(
            wish.words,
            name=f"journal-filtered-{wish.name}",
            icon="x",
            accessible=spoken,
            checkable=False,
        )
        chip.setToolTip(spoken)
        chip.setProperty("wish", wish.name)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _on_clicked(self) -> None:
        sender = self.sender()
        name = sender.property("wish") if sender is not None else None
        for wish in self._wishes:
            if wish.name == name:
                self.taken_away.emit(wish.without)
                return
