"""The ribbon in the margin beside a passage that was bookmarked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from family_app.domain.bookmark import Bookmark
from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named

SIDE = 24
"""Pixels; the margin of a column does not grow with the text, nor does what stands in it."""


class BookmarkMark(QAbstractButton):
    """Opens the note when pressed."""

    def __init__(self, bookmark: Bookmark, parent: QWidget) -> None:
        super().__init__(parent)
        self.bookmark = bookmark
        named(self, f"learn-bookmark-{bookmark.uid}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(self.sizeHint())
        self.show_bookmark(bookmark)

    def show_bookmark(self, bookmark: Bookmark) -> None:
        """Say what is bookmarked, and the note about it."""
        self.bookmark = bookmark
        words = self.tr("Bookmark: {quote}").format(quote=bookmark.quote)
        self.setAccessibleName(words)
        self.setAccessibleDescription(bookmark.note)
        self.setToolTip(self.tr("Bookmark. Press to read or change its note."))
        self.update()

    def sizeHint(self) -> QSize:
        """A square that fits into the margin."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ribbon; lines on it say that there is a note."""
        del event
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        corners = ((6, 2), (18, 2), (18, 22), (12, 17), (6, 22))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        if self.bookmark.note:
            painter.setBrush(theme.color("accent-ink"))
            for y in (6, 10):
                painter.drawRect(9, y, 6, 2)
