"""Picks somebody of the circle, or a known line, for a step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.inputs import Combo

_LONGEST = 26


class Chooser(FlowBox):
    """A list and a button; nothing is taken by only walking through the list."""

    chosen = Signal(object)

    def __init__(
        self, prompt: str, title: str, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=8, line_gap=6, name=f"{name}-chooser", parent=parent)
        self._prompt = prompt
        self.combo = Combo(self)
        self.combo.setObjectName(f"{name}-choose")
        self.combo.setAccessibleName(f"{prompt}: {title}")
        self.combo.setAccessibleDescription(title)
        self.combo.setMinimumContentsLength(_LONGEST)
        self.button = quiet(
            self.tr("Add to this step"),
            name=f"{name}-take",
            accessible=self.tr("Add the one chosen: {title}").format(title=title),
        )
        self.add(self.combo, self.button)
        self.combo.currentIndexChanged.connect(self._on_index)
        self.button.clicked.connect(self._on_take)

    def show_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these, pairs of a value and its words; with none of them there is nothing."""
        kept = self.combo.currentData()
        self.combo.clear()
        self.combo.addItem(self._prompt, None)
        for value, words in choices:
            self.combo.addItem(words, value)
            if value == kept:
                self.combo.setCurrentIndex(self.combo.count() - 1)
        self.setVisible(bool(choices))
        self._on_index()

    @Slot()
    def _on_index(self) -> None:
        self.button.setEnabled(self.combo.currentData() is not None)

    @Slot()
    def _on_take(self) -> None:
        value = self.combo.currentData()
        self.combo.setCurrentIndex(0)
        self.combo.setFocus()
        self.chosen.emit(value)
