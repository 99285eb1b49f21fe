"""The form for a member of the circle. A name is all it needs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.person import Person
from family_app.ui.circle.discard import DiscardDialog
from family_app.ui.circle.person_fields import PersonFields
from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import link, primary, quiet
from family_app.ui.widgets.column import PageScroll
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.tab_stops import in_order

_LOW = 280


class PersonForm(QWidget):
    """Saved by its button; also saved when the page or the space is left, so nothing is lost."""

    saved = Signal(object)
    kept = Signal(object)
    cancelled = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("circle-form")
        self._person: Person | None = None
        self._before: Person | None = None
        self._title = Words("", "title", name="circle-form-title", parent=self)
        self._fields = PersonFields()
        self._delete = link(self.tr("Remove from my circle"), name="circle-form-delete")
        content = QWidget()
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(5, 5, 10, 8)
        self._rows.setSpacing(16)
        for part in (self._title, self._fields):
            self._rows.addWidget(part)
        self._rows.addWidget(self._delete, 0, Qt.AlignmentFlag.AlignLeading)
        self._rows.addStretch(1)
        self._scroll = PageScroll(content, name="circle-form-scroll", parent=self)
        self._save = primary(self.tr("Save"), name="circle-form-save")
        self._cancel = quiet(self.tr("Cancel"), name="circle-form-cancel")
        self._buttons = FlowBox(gap=12, parent=self)
        self._buttons.flow.setContentsMargins(5, 5, 5, 5)
        self._buttons.add(self._save, self._cancel)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(6)
        self._whole.addWidget(self._scroll, 1)
        self._whole.addWidget(self._buttons)
        self._save.clicked.connect(self._on_save)
        self._fields.name.edit.returnPressed.connect(self._on_save)
        self._cancel.clicked.connect(self.leave)
        self._delete.clicked.connect(self.delete_requested)

    @property
    def person(self) -> Person | None:
        """Whom the form is about, as it was when it was opened."""
        return self._person

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._person is not None and self._filled() != self._before

    def open(self, person: Person, *, new: bool) -> None:
        """Show what is known of someone, with the keyboard on the name."""
        self._person = person
        self._title.setText(
            self.tr("Someone for your circle")
            if new
            else self.tr("Edit {name}").format(name=person.name)
        )
        self._delete.setVisible(not new)
        self._fields.show_person(person)
        self._before = self._filled()
        self._scroll.to_top()

    def take_focus(self) -> None:
        """Put the keyboard on the name."""
        self._fields.name.edit.setFocus()

    def close_form(self) -> None:
        """Forget what is typed."""
        self._person = self._before = None

    def keep(self) -> bool:
        """Save what is typed and go on; whether nothing is left that would be lost."""
        filled = self._filled()
        if not self.changed or filled is None:
            return True
        if not filled.name:
            return False
        self._person, self._before = filled, filled
        self.kept.emit(filled)
        return True

    def ask_for_name(self) -> None:
        """Say that a name is missing."""
        self._fields.name.set_error(self.tr("Write a name. Initials are enough."))
        self.take_focus()

    def _filled(self) -> Person | None:
        return self._fields.filled(self._person) if self._person is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the form, Control and Enter saves it."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_save()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stay below the fields; where there is little height they scroll with them."""
        super().resizeEvent(event)
        low = self.height() < Theme.current().px(_LOW)
        inside = self._rows.indexOf(self._buttons) >= 0
        if low and not inside:
            self._whole.removeWidget(self._buttons)
            self._rows.insertWidget(self._rows.indexOf(self._delete), self._buttons)
            QWidget.setTabOrder(self._cancel, self._delete)
        elif inside and not low:
            self._rows.removeWidget(self._buttons)
            self._whole.addWidget(self._buttons)
            in_order(self._delete, self._save, self._cancel)

    @Slot()
    def leave(self) -> None:
        """Leave the form; asks only where something would be lost."""
        if not self.changed:
            self.cancelled.emit()
            return
        dialog = DiscardDialog(self)
        dialog.agreed.connect(self.cancelled)
        dialog.open()

    @Slot()
    def _on_save(self) -> None:
        filled = self._filled()
        if filled is None:
            return
        if not filled.name:
            self.ask_for_name()
            return
        self.saved.emit(replace(filled))
