"""An answer that is an order: lines that move up and down by keys, buttons or dragging."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import icon_button
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import OneLine, Words
from family_app.ui.widgets.styling import named


class SortLine(Card):
    """One line of the order; the lines stay, their texts move."""

    moved = Signal(int, int)
    taken = Signal(int)
    dragged_to = Signal(QPoint)

    def __init__(self, index: int, *, name: str, parent: QWidget) -> None:
        super().__init__(small=True, name=f"{name}-{index}", parent=parent)
        self._index = index
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._number = Words(f"{index + 1}.", "soft", wrap=False, parent=self)
        self.text = OneLine("", name=f"{name}-{index}-text", parent=self)
        self.up_button = icon_button("arrow-up", "…", name=f"{name}-{index}-up")
        self.down_button = icon_button("arrow-down", "…", name=f"{name}-{index}-down")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._number)
        line.addWidget(self.text, 1)
        line.addWidget(self.up_button)
        line.addWidget(self.down_button)
        self.add(line)
        for words in (self._number, self.text):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.up_button.clicked.connect(self._on_up)
        self.down_button.clicked.connect(self._on_down)

    def show_text(self, text: str, count: int) -> None:
        """Show `text` in this place, one of `count`."""
        self.text.setText(text)
        up = self.tr("Move {text} up").format(text=text)
        down = self.tr("Move {text} down").format(text=text)
        for button, words in ((self.up_button, up), (self.down_button, down)):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.up_button.setEnabled(self._index > 0)
        self.down_button.setEnabled(self._index < count - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the text."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.taken.emit(self._index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the text to the line the pointer is over."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_to.emit(self.mapToParent(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the text."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @Slot()
    def _on_up(self) -> None:
        self.moved.emit(self._index, self._index - 1)

    @Slot()
    def _on_down(self) -> None:
        self.moved.emit(self._index, self._index + 1)


class SortLines(QFrame):
    """Texts in an order."""

    changed = Signal()

    def __init__(self, texts: tuple[str, ...], *, name: str) -> None:
        super().__init__()
        named(self, name)
        self._texts = list(texts)
        self._held = 0
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(6)
        self.lines = tuple(SortLine(i, name=name, parent=self) for i in range(len(texts)))
        for line in self.lines:
            line.moved.connect(self._on_moved)
            line.taken.connect(self._on_taken)
            line.dragged_to.connect(self._on_dragged)
            rows.addWidget(line)
        self._show()

    def texts(self) -> tuple[str, ...]:
        """The texts, first one first."""
        return tuple(self._texts)

    def set_texts(self, order: tuple[str, ...]) -> None:
        """Put the texts into `order`; what it does not name stays behind the others."""
        known = [text for text in order if text in self._texts]
        self._texts = known + [text for text in self._texts if text not in known]
        self._show()

    def shift(self, start: int, end: int) -> None:
        """Take the text in place `start` to place `end`, both from 0."""
        if start == end or not 0 <= end < len(self._texts):
            return
        text = self._texts.pop(start)
        self._texts.insert(end, text)
        self._show()
        place = self.tr("{text}: place {place} of {count}")
        announce(self, place.format(text=text, place=end + 1, count=len(self._texts)))
        self.changed.emit()

    def _show(self) -> None:
        for line, text in zip(self.lines, self._texts, strict=True):
            line.show_text(text, len(self._texts))

    @Slot(int, int)
    def _on_moved(self, start: int, end: int) -> None:
        self.shift(start, end)
        line = self.lines[end]
        wanted = line.up_button if end < start else line.down_button
        other = line.down_button if end < start else line.up_button
        (wanted if wanted.isEnabled() else other).setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int)
    def _on_taken(self, index: int) -> None:
        self._held = index

    @Slot(QPoint)
    def _on_dragged(self, point: QPoint) -> None:
        # The pressed line keeps the mouse; its text may be several lines away by now.
        for index, line in enumerate(self.lines):
            if line.geometry().top() <= point.y() <= line.geometry().bottom():
                self.shift(self._held, index)
                self._held = index


class SortAnswer(AnswerField):
    """The options in the user's own order; nothing is kept before something was moved."""

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        del ctx
        self.lines = SortLines(asked.options, name=name)
        self._moved = False
        super().__init__(asked, self.lines, name=name)
        self.lines.changed.connect(self._on_changed)

    def value(self) -> AnswerValue:
        """The order, or nothing while it is as it was found."""
        return self.lines.texts() if self._moved else ()

    def set_value(self, value: AnswerValue) -> None:
        """Show an order."""
        texts = value if isinstance(value, tuple) else ()
        self._moved = bool(texts)
        self.lines.set_texts(tuple(one for one in texts if isinstance(one, str)))

    @Slot()
    def _on_changed(self) -> None:
        self._moved = True
        self.edited.emit()
