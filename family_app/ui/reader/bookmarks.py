"""Bookmarks in an open lesson: made, shown in the margin, gone to, and removed."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.bookmark import Bookmark, BookmarkId
from family_app.domain.ids import LessonId, new_uid
from family_app.ui.context import Context
from family_app.ui.reader.bookmark_dialog import BookmarkDialog
from family_app.ui.reader.bookmark_mark import SIDE, BookmarkMark
from family_app.ui.reader.passages import Blocks, Passage, passage_here, passage_of
from family_app.ui.reader.sheet import Sheet
from family_app.ui.theme import Theme
from family_app.ui.widgets.reading import Reading
from family_app.ui.widgets.tab_stops import in_order, tab_stops

_APART = 2


class Bookmarks(QObject):
    """`blocks` are the parts of the lesson by number; they may still become more."""

    def __init__(
        self, ctx: Context, lesson: LessonId, sheet: Sheet, blocks: Blocks, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._lesson = lesson
        self._sheet = sheet
        self._blocks = blocks
        self._view = parent
        self._marks: dict[BookmarkId, BookmarkMark] = {}
        self._removed: Bookmark | None = None
        self._dialog: BookmarkDialog | None = None
        self._to_focus = ""
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._place_all)
        sheet.area.verticalScrollBar().rangeChanged.connect(self._placing.start)
        sheet.column.installEventFilter(self)
        Theme.current().changed.connect(self._placing.start)

    # what is shown

    def show_bookmarks(self, bookmarks: tuple[Bookmark, ...]) -> None:
        """Have a ribbon beside each of these and no other."""
        kept = {one.uid: one for one in bookmarks}
        for uid in [one for one in self._marks if one not in kept]:
            mark = self._marks.pop(uid)
            mark.hide()
            mark.deleteLater()
        for uid, bookmark in kept.items():
            if uid in self._marks:
                self._marks[uid].show_bookmark(bookmark)
            else:
                mark = BookmarkMark(bookmark, self._sheet.column)
                mark.clicked.connect(self._on_mark)
                self._marks[uid] = mark
        self._placing.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the ribbons with the text."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._placing.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _place_all(self) -> None:
        for mark in self._marks.values():
            passage = passage_of(mark.bookmark, self._blocks)
            if passage is not None:
                self._place(mark, passage)
                if mark.isHidden():
                    self._bring_in(mark)
        wanted, self._to_focus = self._marks.get(BookmarkId(self._to_focus)), ""
        if wanted is not None:
            wanted.setFocus()

    def _place(self, mark: BookmarkMark, passage: Passage) -> None:
        widget, column = passage.widget, self._sheet.column
        line = widget.rect()
        if isinstance(widget, Reading):
            line = widget.box_of(passage.character)
        top = widget.mapTo(column, QPoint(0, line.top())).y()
        top += max(0, min(line.height(), 3 * SIDE) - SIDE) // 2
        block = self._blocks[passage.block]
        left = block.mapTo(column, QPoint()).x()
        mirrored = column.layoutDirection() == Qt.LayoutDirection.RightToLeft
        beside = left + block.width() + _APART if mirrored else left - SIDE - _APART
        mark.move(beside, top)

    def _bring_in(self, mark: BookmarkMark) -> None:
        """Show a new ribbon; Tab comes to it after what stands above it."""
        mark.show()
        stops = [one for one in tab_stops(self._sheet.column) if one is not mark]
        above = [one for one in stops if one.mapTo(self._sheet.column, QPoint()).y() < mark.y()]
        if above:
            in_order(above[-1], mark)

    # what is done

    @Slot()
    def add_here(self) -> None:
        """Bookmark the passage on the screen and ask for a note; twice opens the same one."""
        passage = passage_here(self._sheet, self._blocks)
        if passage is None:
            return
        for mark in self._marks.values():
            known = mark.bookmark
            if (known.block, known.quote) == (passage.block, passage.quote):
                self._open(known)
                return
        uid = BookmarkId(new_uid())
        now = datetime.now(UTC)
        bookmark = Bookmark(uid, self._lesson, passage.block, passage.quote, now)
        self._save(bookmark)
        self._open(bookmark)

    def go_to(self, uid: str) -> None:
        """Scroll to a bookmark and give it the keyboard; nothing for one that is gone."""
        mark = self._marks.get(BookmarkId(uid))
        passage = passage_of(mark.bookmark, self._blocks) if mark is not None else None
        if mark is not None and passage is not None:
            self._sheet.place.go_to(passage.widget, passage.character)
            self._to_focus = mark.bookmark.uid
            self._placing.start()

    def flush(self) -> None:
        """Keep at once the note that is being typed."""
        if self._dialog is not None:
            self._dialog.flush()

    @Slot()
    def _on_mark(self) -> None:
        mark = self.sender()
        if isinstance(mark, BookmarkMark):
            self._open(mark.bookmark)

    def _open(self, bookmark: Bookmark) -> None:
        dialog = BookmarkDialog(bookmark, self._view)
        dialog.changed.connect(self._save)
        dialog.removed.connect(self._remove)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None

    @Slot(object)
    def _save(self, bookmark: Bookmark) -> None:
        from family_app.services.bookmarks import save_bookmark

        self._ctx.ops.write(save_bookmark, bookmark)

    @Slot(object)
    def _remove(self, bookmark: Bookmark) -> None:
        from family_app.services.bookmarks import remove_bookmark

        self._removed = bookmark
        self._ctx.ops.write(remove_bookmark, bookmark.uid)
        self._ctx.notices.offer_undo(self.tr("The bookmark was removed."), self._bring_back)

    def _bring_back(self) -> None:
        if self._removed is not None:
            self._save(self._removed)
