"""What the safety check said: the lessons that are open, or who can help and what stays open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.resource import Resource
from family_app.domain.safety_gate import VALID_DAYS, GateKept
from family_app.ui.context import Context
from family_app.ui.days import in_words
from family_app.ui.help.line_card import LineCard
from family_app.ui.learn.facts import LessonFacts
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import body, muted, strong
from family_app.ui.widgets.row_button import RowButton

_VIOLENCE_LINES = 2


class GateOutcome(QWidget):
    """Empty until the check was answered; answered anew, it is said aloud."""

    lesson_requested = Signal(str)

    def __init__(self, ctx: Context, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._ctx = ctx
        self._name = name
        self._shown: tuple[GateKept, str] | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(10)
        self.hide()

    def show_facts(self, facts: LessonFacts) -> bool:
        """Say what the check that counts today said; whether there is one."""
        kept = facts.gate_kept
        age = (self._ctx.clock.today() - kept.on).days if kept is not None else -1
        if kept is None or not 0 <= age <= VALID_DAYS:
            self._shown = None
            self.hide()
            return False
        if self._shown == (kept, facts.country):
            return True
        self._shown = (kept, facts.country)
        empty(self._rows)
        if kept.open:
            self._show_open(kept.on)
        else:
            self._show_closed(facts.country)
        self.show()
        return True

    def _show_open(self, on: date) -> None:
        day = in_words(on, "d MMMM")
        text = self.tr(
            "Thank you. You answered on {day}. The lessons that ask for this check are open. "
            "This app cannot see into your home: if something changes, answer again."
        ).format(day=day)
        self._rows.addWidget(body(text, name=f"{self._name}-words", parent=self))
        self._rows.addWidget(self._kept_words())
        announce(self, text)

    def _show_closed(self, country: str) -> None:
        text = self.tr(
            "Thank you for answering. For now, the lessons on rewards, limits and asking someone "
            "to get help stay closed. Where someone could be hurt, or where nobody can be sure, "
            "they can make things worse. You did nothing wrong. A trained person can think this "
            "through with you, and you decide what happens."
        )
        self._rows.addWidget(body(text, name=f"{self._name}-words", parent=self))
        lines = _lines(self._ctx.library.help_now(country))
        if lines:
            head = self.tr("People you can talk to")
            self._rows.addWidget(strong(head, name=f"{self._name}-lines", parent=self))
        for line in lines:
            self._rows.addWidget(LineCard(line, self._ctx.desktop, parent=self))
        open_words = self.tr("These modules are open for you")
        self._rows.addWidget(strong(open_words, name=f"{self._name}-open", parent=self))
        for module in self._ctx.library.modules:
            if module.lessons and not self._ctx.library.is_gated(module):
                self._rows.addWidget(self._module_row(module.id, module.title, module.lessons[0]))
        self._rows.addWidget(self._kept_words())
        announce(self, text)

    def _module_row(self, module: str, title: str, first: str) -> RowButton:
        name = f"{self._name}-module-{module}"
        line = RowButton(title, value=first, name=name, icon="book-open", parent=self)
        line.clicked.connect(self._on_module)
        return line

    def _kept_words(self) -> QWidget:
        text = self.tr("Kept in your space: open or closed, and the date. Asked again in 30 days.")
        return muted(text, name=f"{self._name}-kept", parent=self)

    @Slot()
    def _on_module(self) -> None:
        line = self.sender()
        if isinstance(line, RowButton):
            self.lesson_requested.emit(line.value)


def _lines(help_now: tuple[Resource, ...]) -> tuple[Resource, ...]:
    """Two lines about violence and the emergency number, each kind in its order."""
    violence = [one for one in help_now if one.kind == "violence"][:_VIOLENCE_LINES]
    emergency = [one for one in help_now if one.kind == "emergency"][:1]
    return (*violence, *emergency)
