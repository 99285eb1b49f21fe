"""One line of a step: words, or somebody of the circle with the words for them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.person import ContactKind, MemberKind, Person, initials
from family_app.domain.plan import PlanItem
from family_app.ui.plan.one_line_edit import OneLineEdit
from family_app.ui.widgets.buttons import Button, icon_button, link, quiet
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.initials import Initials
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.throttle import Throttle


class PlanLine(QWidget):
    """Edited in place and saved as typed; moved and removed by the buttons at its end."""

    typed = Signal()
    save_requested = Signal(object)
    move_requested = Signal(str, int)
    remove_requested = Signal(str)
    person_requested = Signal(str)
    call_requested = Signal(str)
    entered = Signal()

    def __init__(
        self, item: PlanItem, person: Person | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._item = item
        self._phone = ""
        self._place = 0
        name = f"plan-line-{item.uid}"
        self.setObjectName(name)
        self._throttle = Throttle(self._tell, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        self._person: Button | None = None
        if item.person is not None:
            self._add_person(rows, name)
        row = QHBoxLayout()
        row.setSpacing(4)
        rows.addLayout(row)
        self.edit = OneLineEdit("", name=f"{name}-text", parent=self)
        self.edit.setPlainText(item.text)
        row.addWidget(self.edit, 1)
        self.up = self._tool(row, "arrow-up", self.tr("Move up"), f"{name}-up")
        self.down = self._tool(row, "arrow-down", self.tr("Move down"), f"{name}-down")
        self.remove = self._tool(row, "trash-2", self.tr("Remove"), f"{name}-remove")
        self.edit.textChanged.connect(self._on_typed)
        self.edit.entered.connect(self._on_entered)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)
        self.show_item(item, person)

    @property
    def item(self) -> PlanItem:
        """The line as it stands here."""
        return self._item

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in reading order."""
        who = (self._person, self._call) if self._person is not None else ()
        return (*who, self.edit, self.up, self.down, self.remove)

    def show_item(self, item: PlanItem, person: Person | None) -> None:
        """Show the stored line; what is being typed just now stays."""
        being_typed = self._throttle.waiting or self.edit.hasFocus()
        if not being_typed and item.text != self.edit.toPlainText():
            blocker = QSignalBlocker(self.edit)
            self.edit.setPlainText(item.text)
            del blocker
        self._item = item if not being_typed else replace(item, text=self.edit.toPlainText())
        if person is not None and self._person is not None:
            self._show_person(person)
        self._name_all(person)

    def show_place(self, place: int, count: int) -> None:
        """Where the line stands in its step, counted from 0."""
        self._place = place
        for button, useful in ((self.up, place > 0), (self.down, place < count - 1)):
            button.setVisible(count > 1)
            button.setEnabled(useful)

    def flush(self) -> None:
        """Save at once what is typed."""
        self._throttle.flush()

    def _add_person(self, words: QVBoxLayout, name: str) -> None:
        self._mark = Initials("", 30, parent=self)
        self._person = link("", name=f"{name}-person")
        self._number = Words("", "muted", wrap=False, name=f"{name}-number", parent=self)
        self._call = quiet(self.tr("Call"), name=f"{name}-call", icon="phone", small=True)
        head = FlowBox(gap=10, line_gap=6, parent=self)
        head.add(self._mark, self._person, self._number, self._call)
        words.addWidget(head)
        self._person.clicked.connect(self._on_person)
        self._call.clicked.connect(self._on_call)

    def _show_person(self, person: Person) -> None:
        if self._person is None:
            return
        self._phone = person.first(ContactKind.PHONE) or ""
        self._mark.set_letters(initials(person.name), square=person.kind is not MemberKind.PERSON)
        self._person.setText(person.name)
        self._person.setAccessibleName(
            self.tr("{name}, open in the circle").format(name=person.name)
        )
        self._number.setText(self._phone)
        self._number.setVisible(bool(self._phone))
        self._call.setVisible(bool(self._phone))
        self._call.setAccessibleName(self.tr("Call {name}").format(name=person.name))
        self.edit.setPlaceholderText(self.tr("What I will say or ask for"))

    def _name_all(self, person: Person | None) -> None:
        what = person.name if person is not None else self._item.text[:60]
        field = self.tr("What I will say to {name}") if person is not None else self.tr("Line")
        self.edit.setAccessibleName(field.format(name=what))
        if person is None:
            self.edit.setPlaceholderText(self.tr("A few words, or remove this line"))
        for button, words in (
            (self.up, self.tr("Move up: {what}")),
            (self.down, self.tr("Move down: {what}")),
            (self.remove, self.tr("Remove: {what}")),
        ):
            button.setAccessibleName(words.format(what=what))

    def _tool(self, row: QHBoxLayout, icon: str, words: str, name: str) -> Button:
        button = icon_button(icon, words, name=name)
        row.addWidget(button)
        return button

    @Slot()
    def _on_typed(self) -> None:
        self._item = replace(self._item, text=self.edit.toPlainText())
        self._throttle.poke()
        self.typed.emit()

    def _tell(self) -> None:
        self.save_requested.emit(self._item)

    @Slot()
    def _on_entered(self) -> None:
        self.flush()
        self.entered.emit()

    @Slot()
    def _on_up(self) -> None:
        self.flush()
        self.move_requested.emit(self._item.uid, self._place - 1)

    @Slot()
    def _on_down(self) -> None:
        self.flush()
        self.move_requested.emit(self._item.uid, self._place + 1)

    @Slot()
    def _on_remove(self) -> None:
        self.flush()
        self.remove_requested.emit(self._item.uid)

    @Slot()
    def _on_person(self) -> None:
        self.person_requested.emit(self._item.person or "")

    @Slot()
    def _on_call(self) -> None:
        self.call_requested.emit(self._phone)
