"""The bar at the bottom of the window that says what was done and takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.labels import OneLine
from family_app.ui.widgets.styling import named

OFFER_SECONDS = 12
SAY_SECONDS = 6
MARGIN = 24


class UndoBar(QFrame):
    """Floats above the window's pages and goes away by itself; the focus stays where it was.

    The window gives `undo` a shortcut too, since a bar that goes away must not be the only way.
    """

    def __init__(self, window: QWidget, *, name: str = "undo-bar") -> None:
        super().__init__(window)
        self._window = window
        named(self, name, self.tr("Message"))
        self._undo: Callable[[], object] | None = None
        self._label = OneLine(look="snack", name=f"{name}-text", parent=self)
        self._button = Button("snack", self.tr("Undo"), name=f"{name}-button", parent=self)
        self._button.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._time_is_up)
        window.installEventFilter(self)
        self.hide()

    @property
    def has_offer(self) -> bool:
        """Whether there is something that can be taken back."""
        return self._undo is not None

    def text(self) -> str:
        """What the bar says."""
        return self._label.text()

    def offer(self, text: str, undo: Callable[[], object]) -> None:
        """Say what was done and offer to take it back by calling `undo`."""
        self._undo = undo
        self._open(text, OFFER_SECONDS)

    def say(self, text: str) -> None:
        """Say something short that needs no answer. An offer that still stands is dropped."""
        self._undo = None
        self._open(text, SAY_SECONDS)

    def undo(self) -> None:
        """Take back what was offered, if anything."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def dismiss(self) -> None:
        """Close the bar and forget the offer, as when the space is locked."""
        self._undo = None
        self._timer.stop()
        self._label.setText("")
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _open(self, text: str, seconds: int) -> None:
        self._label.setText(text)
        self._button.setVisible(self._undo is not None)
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._come_last()
        announce(self, text)
        self._timer.start(seconds * 1000)

    def _come_last(self) -> None:
        # At the bottom of the window, but older than its pages: Tab goes by age.
        last = self._window.previousInFocusChain()
        while last is not None and last not in {self._window, self._button}:
            if last.focusPolicy() != Qt.FocusPolicy.NoFocus:
                QWidget.setTabOrder(last, self._button)
                return
            last = last.previousInFocusChain()

    def _time_is_up(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start(SAY_SECONDS * 1000)
        else:
            self.dismiss()

    def _place(self) -> None:
        self.ensurePolished()
        window = self._window
        words = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 4
        spare = self.minimumSizeHint().width() - self._label.minimumSizeHint().width()
        width = min(words + max(spare, 0), window.width() - 2 * MARGIN)
        height = self.heightForWidth(width)
        left = (window.width() - width) // 2
        self.setGeometry(QRect(left, window.height() - height - MARGIN, width, height))
