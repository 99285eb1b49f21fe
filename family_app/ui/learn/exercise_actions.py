"""What can be done with an exercise besides filling it in: again, on paper, beside earlier."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.widgets.buttons import Button, quiet
from family_app.ui.widgets.flow import FlowBox


class ExerciseActions(FlowBox):
    """A quiet row; what needs answers shows once there are some."""

    again_requested = Signal()
    compare_requested = Signal()
    print_requested = Signal()

    def __init__(self, title: str, *, name: str, parent: QWidget) -> None:
        super().__init__(name=name, parent=parent)
        self._title = title
        self.print_button = self._button(self.tr("Print worksheet"), f"{name}-print", "printer")
        self.again_button = self._button(self.tr("Do it again"), f"{name}-again", "undo-2")
        self.compare_button = self._button(
            self.tr("Compare with earlier"), f"{name}-compare", "clock"
        )
        self.add(self.print_button, self.again_button, self.compare_button)
        self.again_button.clicked.connect(self.again_requested)
        self.compare_button.clicked.connect(self.compare_requested)
        self.print_button.clicked.connect(self.print_requested)
        self.show_state(answered=False, earlier=False)

    def _button(self, words: str, name: str, icon: str) -> Button:
        spoken = self.tr("{act}: {title}").format(act=words, title=self._title)
        return quiet(words, name=name, icon=icon, accessible=spoken, small=True)

    def show_state(self, *, answered: bool, earlier: bool) -> None:
        """Offer what there is something for."""
        self.again_button.setVisible(answered)
        self.compare_button.setVisible(earlier)
