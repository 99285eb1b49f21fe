"""Pages read one after the other, like a book, the oldest first."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from family_app.domain.ids import AttachmentId, EntryId
from family_app.exchange.exports.book import BookPage
from family_app.exchange.page_html import ATTACHED
from family_app.services import exporting, journal
from family_app.ui.context import Context
from family_app.ui.exporting.book_html import page_html
from family_app.ui.exporting.selection_fields import SelectionFields
from family_app.ui.models.entry_dates import long_day_words
from family_app.ui.picture_loader import PictureLoader
from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import icon_button, primary, quiet
from family_app.ui.widgets.card import Divider, row
from family_app.ui.widgets.column import READING_WIDTH, Column, PageScroll
from family_app.ui.widgets.labels import soft, title
from family_app.ui.widgets.reading import Reading
from family_app.ui.widgets.styling import styled

_AT_ONCE = 20
_EDGE, _PICTURE = 40, 1400


class BookView(QDialog):
    """Some pages at a time; goes with the window that is locked, Esc closes it."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._uids: tuple[EntryId, ...] = ()
        self._shown = 0
        self._readings: list[Reading] = []
        self.setObjectName("book")
        self.setWindowTitle(" ")
        self.setAccessibleName(self.tr("Read as a book"))
        styled(self, k="paper")
        self.pages = SelectionFields(ctx.clock.today(), self)
        self.show_button = primary(self.tr("Show"), name="book-show")
        self.close_button = icon_button("x", self.tr("Close"), name="book-close")
        self.more_button = quiet(self.tr("More pages"), name="book-more")
        self._says = soft("", name="book-says", parent=self)
        self._loader = PictureLoader(ctx, self)
        self._book = Column(READING_WIDTH, margin=0, spacing=22, name="book-pages")
        self._lay_out()
        self.show_button.clicked.connect(self._on_show)
        self.more_button.clicked.connect(self._read_more)
        self.close_button.clicked.connect(self.reject)
        self._loader.loaded.connect(self._on_picture)
        ctx.ops.read(journal.tags, then=self.pages.set_tags)
        self._on_show()

    def _lay_out(self) -> None:
        column = Column(READING_WIDTH, margin=20, spacing=16, name="book-column")
        for item in (self.pages, row(self.show_button, 1), self._says, self._book):
            column.add(item)
        column.add(row(self.more_button, 1))
        column.add_stretch()
        self.more_button.hide()
        head = row(title(self.tr("Read as a book"), name="book-heading"), 1, self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 18, 24, 18)
        rows.addLayout(head)
        rows.addWidget(PageScroll(column, name="book-scroll", parent=self), 1)
        parent, px = self.parentWidget(), Theme.current().px
        room = parent.window().size() if parent is not None else self.size()
        self.resize(min(px(860), room.width() - _EDGE), room.height() - _EDGE)

    @Slot()
    def _on_show(self) -> None:
        selection = self.pages.selection()
        self._ctx.ops.read(exporting.chosen, selection, then=self._on_chosen, latest="book")

    def _on_chosen(self, uids: tuple[EntryId, ...]) -> None:
        self._uids, self._shown, self._readings = uids, 0, []
        self._book.clear()
        count = self.tr("%n page(s), the oldest first.", "", len(uids))
        self._says.setText(count if uids else self.tr("No page fits. Choose other pages above."))
        self._read_more()

    @Slot()
    def _read_more(self) -> None:
        wanted = self._uids[self._shown : self._shown + _AT_ONCE]
        self._shown += len(wanted)
        self.more_button.setVisible(self._shown < len(self._uids))
        if wanted:
            self._ctx.ops.read(exporting.pages_of, wanted, then=self._add)

    def _add(self, pages: tuple[BookPage, ...]) -> None:
        for page in pages:
            sizes = {
                f"{ATTACHED}{one.uid}": QSize(one.width or 1, one.height or 1)
                for one in page.files
                if one.can_be_shown
            }
            reading = Reading(name=f"book-page-{len(self._readings)}", parent=self._book)
            reading.set_html(page_html(page, long_day_words), sizes)
            if self._readings:
                self._book.add(Divider(self._book))
            self._book.add(reading)
            self._readings.append(reading)
            for one in page.files:
                if one.can_be_shown:
                    self._loader.ask(AttachmentId(one.uid), _PICTURE)

    @Slot(str, object)
    def _on_picture(self, uid: str, image: QImage) -> None:
        for reading in self._readings:
            reading.add_picture(f"{ATTACHED}{uid}", image)
