"""The bookmarks of a lesson as lines that lead to them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.bookmark import Bookmark
from family_app.domain.snippet import opening
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import title
from family_app.ui.widgets.row_button import RowButton

_LENGTH = 60


class BookmarkList(QWidget):
    """Not there while there is none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-bookmarks")
        self.stops: list[RowButton] = []
        self._shown: tuple[Bookmark, ...] = ()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(title(self.tr("My bookmarks"), name="learn-bookmarks-title", parent=self))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        rows.addLayout(self._rows)
        self.hide()

    def show_bookmarks(self, bookmarks: tuple[Bookmark, ...]) -> None:
        """Show a line for each, in the order of the text: its note, or the words there."""
        self.setVisible(bool(bookmarks))
        if bookmarks == self._shown:
            return
        self._shown = bookmarks
        self.stops = []
        empty(self._rows)
        for bookmark in bookmarks:
            line = RowButton(
                _words(bookmark),
                value=bookmark.uid,
                name=f"learn-bookmarks-{bookmark.uid}",
                icon="bookmark",
                parent=self,
            )
            line.clicked.connect(self._on_line)
            self._rows.addWidget(line)
            self.stops.append(line)

    @Slot()
    def _on_line(self) -> None:
        line = self.sender()
        if isinstance(line, RowButton):
            self.chosen.emit(line.value)


def _words(bookmark: Bookmark) -> str:
    return opening(bookmark.note or bookmark.quote, _LENGTH)
