"""The two small forms that unfold below a space: a new name, and removing it for good."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.space import SpaceInfo
from family_app.ui.sentences import name_of
from family_app.ui.widgets.buttons import danger, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import LineField
from family_app.ui.widgets.labels import body

_LONGEST = 60


class RenameForm(QWidget):
    """A new label for a space; it stands in clear on this computer, and says so."""

    agreed = Signal(str)
    cancelled = Signal()

    def __init__(self, space: SpaceInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"space-{space.id}-rename-form")
        self.label = LineField(
            self.tr("New name"),
            name="rename-label",
            hint=self.tr("Anyone who opens this app can read the name."),
            max_length=_LONGEST,
        )
        self.label.set_text(name_of(space))
        self.save_button = quiet(self.tr("Save the name"), name="rename-save", small=True)
        self.cancel_button = quiet(self.tr("Cancel"), name="rename-cancel", small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.label)
        column.addLayout(row(self.save_button, self.cancel_button, 1))
        self.label.edit.returnPressed.connect(self._on_save)
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button.clicked.connect(self.cancelled)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.label.edit, self.save_button, self.cancel_button

    def take_focus(self) -> None:
        """Put the cursor into the name."""
        self.label.edit.setFocus()
        self.label.edit.selectAll()

    @Slot()
    def _on_save(self) -> None:
        if self.label.text():
            self.agreed.emit(self.label.text())
        else:
            self.label.set_error(self.tr("Give it a name, so that you can tell it apart."))


class RemoveForm(QWidget):
    """Removing needs the space's name typed, and says that nothing can be brought back."""

    agreed = Signal(str)
    cancelled = Signal()

    def __init__(self, space: SpaceInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"space-{space.id}-remove-form")
        self._name = name_of(space)
        warning = self.tr(
            "This removes “{name}” and every page in it from this computer. Nothing can be "
            "brought back, not by anyone."
        ).format(name=self._name)
        self.label = LineField(
            self.tr("Type its name to remove it"), name="remove-label", max_length=_LONGEST
        )
        self.remove_button = danger(self.tr("Remove for good"), name="remove-agree", small=True)
        self.remove_button.setEnabled(False)
        self.cancel_button = quiet(self.tr("Keep it"), name="remove-cancel", small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(body(warning, name="remove-warning"))
        column.addWidget(self.label)
        column.addLayout(row(self.remove_button, self.cancel_button, 1))
        self.label.edit.textChanged.connect(self._on_typed)
        self.remove_button.clicked.connect(self._on_remove)
        self.cancel_button.clicked.connect(self.cancelled)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.label.edit, self.remove_button, self.cancel_button

    def take_focus(self) -> None:
        """Put the cursor where the name is typed."""
        self.label.edit.setFocus()

    @Slot()
    def _on_typed(self) -> None:
        self.remove_button.setEnabled(self.label.text() == self._name)

    @Slot()
    def _on_remove(self) -> None:
        self.agreed.emit(self.label.text())
