"""The numbers or addresses of a form: a line each, and a link that adds one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from family_app.domain.person import ContactKind, ContactPoint
from family_app.ui.circle.words import contact_words
from family_app.ui.widgets.buttons import icon_button, link
from family_app.ui.widgets.styling import named


class ContactRow(QWidget):
    """One number or address with a word for it: "555-0142", "home"."""

    remove_requested = Signal(object)

    def __init__(self, kind: ContactKind, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = f"circle-form-{kind}-{number}"
        what = f"{contact_words(kind)} {number}"
        self.setObjectName(f"{name}-row")
        self.value = QLineEdit(self)
        self.value.setMaxLength(200)
        named(self.value, name, what)
        self.value.setPlaceholderText(self._example(kind))
        self.label = QLineEdit(self)
        self.label.setMaxLength(60)
        named(self.label, f"{name}-label", self.tr("A word for {what}").format(what=what))
        self.label.setPlaceholderText(self.tr("A word for it: home, work"))
        self._remove = icon_button(
            "x", self.tr("Remove {what}").format(what=what), name=f"{name}-remove"
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(4)
        grid.addWidget(self.value, 0, 0, 1, 2)
        grid.addWidget(self.label, 1, 0)
        grid.addWidget(self._remove, 1, 1)
        self._remove.clicked.connect(self._on_remove)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self.value, self.label, self._remove

    def _example(self, kind: ContactKind) -> str:
        if kind is ContactKind.EMAIL:
            return self.tr("name@example.org")
        if kind is ContactKind.ADDRESS:
            return self.tr("Street and number, town")
        return self.tr("Number")

    @Slot()
    def _on_remove(self) -> None:
        self.remove_requested.emit(self)


class ContactRows(QWidget):
    """All of one kind; lines left empty do not count."""

    def __init__(self, kind: ContactKind, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._made = 0
        self._rows: list[ContactRow] = []
        self.setObjectName(f"circle-form-{kind}s")
        self._add = link(add, name=f"circle-form-{kind}-add")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._lines)
        line = QHBoxLayout()
        line.addWidget(self._add)
        line.addStretch(1)
        whole.addLayout(line)
        self._add.clicked.connect(self._on_add)

    def set_contacts(self, contacts: Sequence[ContactPoint]) -> None:
        """Show those of this kind; one empty line where there are none."""
        for row in list(self._rows):
            self._drop(row)
        self._made = 0
        for contact in contacts:
            if contact.kind is self._kind:
                row = self._new_row()
                row.value.setText(contact.value)
                row.value.setCursorPosition(0)
                row.label.setText(contact.label)
        if not self._rows:
            self._new_row()

    def contacts(self) -> tuple[ContactPoint, ...]:
        """What was typed."""
        return tuple(
            ContactPoint(self._kind, row.value.text().strip(), row.label.text().strip())
            for row in self._rows
            if row.value.text().strip()
        )

    def _new_row(self) -> ContactRow:
        self._made += 1
        row = ContactRow(self._kind, self._made, self)
        row.remove_requested.connect(self._on_remove)
        self._rows.append(row)
        self._lines.addWidget(row)
        # Made after the link, but read before it.
        stops = (_stop_before(self._add), *row.stops, self._add)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        return row

    def _drop(self, row: ContactRow) -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot()
    def _on_add(self) -> None:
        self._new_row().value.setFocus()

    @Slot(object)
    def _on_remove(self, row: ContactRow) -> None:
        self._drop(row)
        self._add.setFocus()


def _stop_before(widget: QWidget) -> QWidget:
    """Where Tab stops before `widget`; given a mere container, Qt would take its last child."""
    before = widget.previousInFocusChain() or widget
    while before is not widget and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain() or widget
    return before
