"""The empty line at the end of a step; what is typed there is saved before Enter is pressed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from family_app.domain.ids import PlanItemId, new_uid
from family_app.domain.plan import PlanItem, PlanStep
from family_app.ui.plan.one_line_edit import OneLineEdit
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.throttle import Throttle


class NewLine(QWidget):
    """A line in the making: `uid` is its id already, so that a crash loses nothing."""

    typed = Signal()
    save_requested = Signal(object)
    drop_requested = Signal(str)
    finished = Signal(object)

    def __init__(
        self, step: PlanStep, title: str, prompt: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._stored = False
        self.uid = PlanItemId(new_uid())
        self._throttle = Throttle(self._tell, self)
        spoken = self.tr("New line: {title}").format(title=title)
        self.edit = OneLineEdit(spoken, name=f"plan-{step}-new", prompt=prompt, parent=self)
        self.add_button = quiet(
            self.tr("Add"),
            name=f"plan-{step}-add",
            icon="plus",
            accessible=self.tr("Add this line: {title}").format(title=title),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.add_button)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.entered.connect(self.finish)
        self.add_button.clicked.connect(self.finish)

    def flush(self) -> None:
        """Save at once what is typed."""
        self._throttle.flush()

    @Slot()
    def finish(self) -> None:
        """End the line, if there is one, and begin the next."""
        self._throttle.cancel()
        item = self._item()
        if item.text:
            self._begin()
            self.finished.emit(item)
        self.edit.setFocus()

    def _item(self) -> PlanItem:
        return PlanItem(self.uid, self._step, self.edit.text())

    def _begin(self) -> None:
        self.uid = PlanItemId(new_uid())
        self._stored = False
        blocker = QSignalBlocker(self.edit)
        self.edit.clear()
        del blocker
        self.edit.updateGeometry()

    @Slot()
    def _on_typed(self) -> None:
        self._throttle.poke()
        self.typed.emit()

    def _tell(self) -> None:
        item = self._item()
        if item.text:
            self._stored = True
            self.save_requested.emit(item)
        elif self._stored:
            self._stored = False
            self.uid = PlanItemId(new_uid())
            self.drop_requested.emit(item.uid)
