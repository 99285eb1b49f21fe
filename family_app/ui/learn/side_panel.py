"""What stands beside a lesson: write about it, do it with someone, where it comes from."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.lesson import Lesson
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.facts import LessonFacts
from family_app.ui.learn.origins import Origins
from family_app.ui.learn.together import Together
from family_app.ui.reader.bookmark_list import BookmarkList
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import Divider, row
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import muted, soft, title
from family_app.ui.widgets.row_button import RowButton
from family_app.ui.widgets.styling import named

_MARGIN = 22


class SidePanel(QWidget):
    """Stands in its own pane where there is room, else below the lesson."""

    journal_requested = Signal()
    page_requested = Signal(str)
    circle_requested = Signal()
    unsafe = Signal()

    def __init__(self, ctx: Context, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "learn-side")
        self._pages_shown: object = None
        self._page_rows: list[RowButton] = []
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(18)
        self._rows.addLayout(self._write(lesson))
        self.bookmarks = BookmarkList(self)
        self._rows.addWidget(self.bookmarks)
        self._rows.addWidget(Divider(self))
        self.together = Together(ctx, lesson, self)
        self.together.circle_requested.connect(self.circle_requested)
        self._rows.addWidget(self.together)
        self._rows.addWidget(Divider(self))
        self._rows.addLayout(self._leave())
        self._rows.addWidget(Divider(self))
        self.origins = Origins(lesson, ctx.library.sources, self)
        self._rows.addWidget(self.origins)
        self._rows.addStretch(1)
        self.set_inline(inline=False)

    def set_inline(self, *, inline: bool) -> None:
        """Below the lesson the panel has the column's margins, in its pane its own."""
        side = 0 if inline else _MARGIN
        self._rows.setContentsMargins(side, 12 if inline else 28, side, 0 if inline else 28)

    def _write(self, lesson: Lesson) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(10)
        rows.addWidget(title(self.tr("Write about it"), name="learn-write-title", parent=self))
        rows.addWidget(
            soft(say.curly(lesson.head.reflection.prompt), name="learn-prompt", parent=self)
        )
        self.write_button = primary(self.tr("Open in my journal"), name="learn-write")
        self.write_button.clicked.connect(self.journal_requested)
        rows.addLayout(row(self.write_button, 1))
        self._pages_title = muted(
            self.tr("Pages I wrote from this lesson"), name="learn-pages-title", parent=self
        )
        self._pages_title.hide()
        rows.addWidget(self._pages_title)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(2)
        rows.addLayout(self._pages)
        return rows

    def _leave(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(8)
        text = self.tr("You may stop at any line. What you wrote is kept.")
        self.unsafe_button = quiet(
            self.tr("Not safe for me now"), name="learn-unsafe", icon="shield-check", small=True
        )
        self.unsafe_button.clicked.connect(self.unsafe)
        rows.addWidget(muted(text, name="learn-unsafe-text", parent=self))
        rows.addLayout(row(self.unsafe_button, 1))
        return rows

    def show_facts(self, facts: LessonFacts) -> None:
        """Show the people and the pages of this lesson."""
        self.together.show_facts(facts)
        self.bookmarks.show_bookmarks(facts.bookmarks)
        if facts.pages != self._pages_shown:
            self._show_pages(facts)
        # Rows made later would come last; Tab goes by the order of reading.
        stops = [
            self.write_button,
            *self._page_rows,
            *self.bookmarks.stops,
            *self.together.stops,
            self.unsafe_button,
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _show_pages(self, facts: LessonFacts) -> None:
        self._pages_shown = facts.pages
        self._page_rows = []
        empty(self._pages)
        self._pages_title.setVisible(bool(facts.pages))
        for page in facts.pages:
            line = RowButton(
                say.page_title(page),
                value=page.uid,
                name=f"learn-page-{page.uid}",
                icon="notebook",
                parent=self,
            )
            line.clicked.connect(self._on_page)
            self._pages.addWidget(line)
            self._page_rows.append(line)

    @Slot()
    def _on_page(self) -> None:
        line = self.sender()
        if isinstance(line, RowButton):
            self.page_requested.emit(line.value)
