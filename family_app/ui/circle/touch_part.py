"""The part of a person's card with the times of being in touch, and a way to note one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.person import Person, PersonState, Touch, TouchKind
from family_app.ui.circle.section import Section, show_breakable
from family_app.ui.circle.touch_form import TouchForm
from family_app.ui.circle.words import day_words, touch_words
from family_app.ui.widgets.buttons import icon_button, link, quiet
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import soft

_FIRST = 4


class TouchPart(Section):
    """The last times, the newest first; nothing is asked of those who are remembered."""

    noted = Signal(object, object, str)
    removed = Signal(object)
    interval_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("In touch"), name="circle-touches", parent=parent)
        self._person: Person | None = None
        self._touches: tuple[Touch, ...] = ()
        self._today = date.min
        self._all = False
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._more = link("", name="circle-touch-more")
        self._note = quiet(
            self.tr("Note a call or visit"), name="circle-touch-note", icon="plus", small=True
        )
        self._form = TouchForm(self)
        self._form.hide()
        self._interval = ChoiceField(
            self.tr("Bring them to Today"), self._intervals(), name="circle-interval"
        )
        self.rows.setSpacing(8)
        for item in (self._list, self._more, self._form):
            self.add(item)
        self.rows.insertWidget(2, self._note, 0, Qt.AlignmentFlag.AlignLeading)
        self.add(self._interval)
        self._more.clicked.connect(self._on_more)
        self._note.clicked.connect(self._on_begin)
        self._interval.combo.activated.connect(self._on_interval)
        self._form.done.connect(self._on_done)
        self._form.cancelled.connect(self._end)

    def show_person(self, person: Person, today: date) -> None:
        """Get ready for someone; their times come with `show_touches`."""
        if self._person is None or self._person.uid != person.uid:
            self._all = False
            self._touches = ()
            self._interval.set_value(0)
            self._end()
        self._person, self._today = person, today
        asks = person.state is not PersonState.REMEMBERED
        self._note.setVisible(asks and not self._form.isVisibleTo(self))
        self._interval.setVisible(person.state is PersonState.NEAR)
        if not asks:
            self._form.hide()
        self._fill()

    def show_interval(self, days: int) -> None:
        """Show after how many days without contact they come to Today."""
        self._interval.set_value(days)

    def show_touches(self, touches: Sequence[Touch]) -> None:
        """Show these times, newest first."""
        self._touches = tuple(touches)
        self._fill()

    def _fill(self) -> None:
        empty(self._list)
        shown = self._touches if self._all else self._touches[:_FIRST]
        for touch in shown:
            self._list.addWidget(self._line(touch))
        remembered = self._person is not None and self._person.state is PersonState.REMEMBERED
        if not shown and not remembered:
            self._list.addWidget(soft(self.tr("Nothing noted yet."), name="circle-touch-none"))
        self._more.setVisible(len(shown) < len(self._touches))
        self._more.setText(self.tr("Show all {number}").format(number=len(self._touches)))
        self.setVisible(bool(shown) or not remembered)

    def _line(self, touch: Touch) -> QWidget:
        parts = [day_words(touch.day, self._today), touch_words(touch.kind), touch.note]
        text = " · ".join(part for part in parts if part)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        remove = icon_button(
            "x",
            self.tr("Remove: {text}").format(text=text),
            name=f"circle-touch-remove-{touch.uid}",
        )
        remove.setProperty("touch", touch.uid)
        remove.clicked.connect(self._on_remove)
        words = soft("", name=f"circle-touch-{touch.uid}")
        show_breakable(words, text)
        line.addWidget(words, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _intervals(self) -> tuple[tuple[int, str], ...]:
        return (
            (0, self.tr("When it fits")),
            (7, self.tr("A week after we were in touch")),
            (14, self.tr("Two weeks after")),
            (30, self.tr("A month after")),
            (90, self.tr("Three months after")),
        )

    @Slot()
    def _on_interval(self) -> None:
        days = self._interval.value()
        if isinstance(days, int):
            self.interval_chosen.emit(days)

    @Slot()
    def _on_more(self) -> None:
        self._all = True
        self._fill()

    @Slot()
    def _on_begin(self) -> None:
        self._note.hide()
        self._form.begin(self._today)
        self._form.show()
        self._form.take_focus()

    @Slot(object, object, str)
    def _on_done(self, kind: TouchKind, day: date, note: str) -> None:
        self._end()
        self._note.setFocus()
        self.noted.emit(kind, day, note)

    @Slot()
    def _end(self) -> None:
        had_focus = self._form.isAncestorOf(self.focusWidget() or self)
        self._form.hide()
        self._note.show()
        if had_focus:
            self._note.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        sender = self.sender()
        uid = sender.property("touch") if sender else None
        for touch in self._touches:
            if touch.uid == uid:
                self.removed.emit(touch)
