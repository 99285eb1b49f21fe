"""The few lines in which a call or a visit is noted."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.person import TouchKind
from family_app.ui.circle.words import touch_words
from family_app.ui.days import in_words
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.fields import ChoiceField, LineField
from family_app.ui.widgets.flow import FlowBox

_DAYS = 60


class TouchForm(QWidget):
    """How, when, and a few words if one likes; "a call, today" needs no choice at all."""

    done = Signal(object, object, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("circle-touch-form")
        self._today = date.min
        self._kind = ChoiceRow(
            self.tr("How you were in touch"),
            [(kind, touch_words(kind)) for kind in TouchKind],
            name="circle-touch-kind",
            kind="chip",
            parent=self,
        )
        self._day = ChoiceField(self.tr("When"), (), name="circle-touch-day")
        self._note = LineField(self.tr("A few words (optional)"), name="circle-touch-words")
        self._save = quiet(self.tr("Note it"), name="circle-touch-save", small=True)
        self._cancel = link(self.tr("Cancel"), name="circle-touch-cancel")
        buttons = FlowBox(gap=12)
        buttons.add(self._save, self._cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        for part in (self._kind, self._day, self._note, buttons):
            rows.addWidget(part)
        self._save.clicked.connect(self._on_save)
        self._note.edit.returnPressed.connect(self._on_save)
        self._cancel.clicked.connect(self.cancelled)

    def begin(self, today: date) -> None:
        """Start over: a call, today."""
        self._today = today
        self._kind.set_value(TouchKind.CALL)
        self._day.set_choices([(ago, self._day_name(ago)) for ago in range(_DAYS)])
        self._note.set_text("")

    def take_focus(self) -> None:
        """Put the keyboard on what ends it with one key."""
        self._save.setFocus()

    def _day_name(self, ago: int) -> str:
        if ago == 0:
            return self.tr("Today")
        if ago == 1:
            return self.tr("Yesterday")
        day = self._today - timedelta(days=ago)
        return in_words(day, "dddd, d MMMM")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_save(self) -> None:
        ago = self._day.value()
        if isinstance(ago, int):
            day = self._today - timedelta(days=ago)
            self.done.emit(self._kind.value(), day, self._note.text())
