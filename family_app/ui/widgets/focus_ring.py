"""The ring around the button that has the keyboard: style sheets cannot draw outside of one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from family_app.ui.theme import Theme

DISTANCE = 4
ROUNDEST = 14


class _Ring(QWidget):
    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Theme.current().color("focus"), 2))
        radius = min(self.height() / 2, ROUNDEST)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class FocusRing(QObject):
    """Follows the focus from button to button; made once, beside the theme.

    Fields, lists and maps show their focus themselves. After a click no ring is drawn: who uses
    a mouse sees where it is.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._button: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)

    @property
    def shown_on(self) -> QWidget | None:
        """The button that wears the ring, or None."""
        ring, button = self._ring, self._button
        worn = ring is not None and button is not None and isValid(ring) and isValid(button)
        return button if worn else None

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._drop()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if isinstance(new, QAbstractButton) and not by_mouse:
            self._put_on(new)

    def _drop(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._button = None
        # The ring lives on the page it was drawn on and may have died with it.
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.setParent(None)
            self._ring.deleteLater()
        self._ring = None

    def _put_on(self, button: QWidget) -> None:
        host: QWidget | None = button
        while host is not None and not _ends_search(host, button):
            host.installEventFilter(self)
            self._watched.append(host)
            host = host.parentWidget()
        if host is None or host is button:
            return
        self._button = button
        self._ring = _Ring(host)
        self._place()
        self._ring.show()
        self._ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the ring with its button."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        elif event.type() == QEvent.Type.Hide and watched is self._button:
            self._drop()
        return False

    def _place(self) -> None:
        button = self.shown_on
        host = self._ring.parentWidget() if self._ring is not None else None
        if button is None or host is None or self._ring is None:
            return
        origin = button.mapTo(host, QPoint())
        frame = QRect(origin, button.size())
        self._ring.setGeometry(frame.adjusted(-DISTANCE, -DISTANCE, DISTANCE, DISTANCE))


def _ends_search(host: QWidget, button: QWidget) -> bool:
    """The ring belongs on a window or on what a scroll area moves, and never on the button."""
    return host.isWindow() or (host is not button and _scrolled(host))


def _scrolled(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    return viewport is not None and isinstance(viewport.parentWidget(), QAbstractScrollArea)
