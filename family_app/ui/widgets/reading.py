"""Text to be read like a book: as high as its words, inside the page's own scroll area."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
    QTextListFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.reading_pictures import ReadingPictures
from family_app.ui.widgets.styling import named, styled
from family_app.ui.widgets.text_marks import Mark, character_at, cursor_at, selections

READING_PIXELS = 17
SMALL_PIXELS = 15
LINE_HEIGHT = 160
SMALL_LINE_HEIGHT = 140
BULLET = 0.72
BLANK = 220
"""How wide the blank after a bullet is, in per cent."""
_NARROWEST = 40
_NONE = Qt.KeyboardModifier.NoModifier
_SCROLLING = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down}
_BULLETS = {
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
}


class Reading(QTextBrowser):
    """Formatted text of this program's own making; it fetches nothing, whatever the text says.

    A chosen link is only reported, with its address as written. Its spoken name is its text, as
    with every label, unless `accessible` gives another one.
    """

    link_chosen = Signal(str)

    def __init__(
        self,
        html: str = "",
        *,
        small: bool = False,
        name: str = "",
        accessible: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._html = ""
        self._heights: dict[int, int] = {}
        self._shown_width = 0
        self._small = small
        self._scale = 100
        self._marks: tuple[Mark, ...] = ()
        self._pictures = ReadingPictures()
        named(self, name, accessible)
        self._named_by_text = not accessible
        styled(self, s="1" if small else "")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(22)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._choose)
        Theme.current().changed.connect(self._fill)
        self.set_html(html)

    def set_html(self, html: str, pictures: Mapping[str, QSize] | None = None) -> None:
        """Show `html`; colours, sizes and line heights come from the theme.

        `pictures` are the addresses it may show and their sizes; `add_picture` brings each.
        """
        self._html = html
        self._pictures.set_sizes(pictures or {})
        # Without links there is nothing to do here by keyboard, and Tab goes past.
        has_links = "<a " in html
        focus = Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.ClickFocus
        self._fill()
        self.setFocusPolicy(focus)
        if self._named_by_text:
            self.setAccessibleName(self.toPlainText())

    def has_picture(self, address: str) -> bool:
        """Whether the picture of an address was brought."""
        return self._pictures.has(address)

    def add_picture(self, address: str, image: QImage) -> None:
        """Show a picture where room is kept for it."""
        if self._pictures.add(address, image):
            self._fill()

    def set_scale(self, percent: int) -> None:
        """Show the text larger or smaller than the theme's text size asks for."""
        if percent != self._scale:
            self._scale = percent
            self._fill()

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Mark these characters of the text and no others."""
        self._marks = tuple(marks)
        self.setExtraSelections(selections(self.document(), self._marks))

    def box_of(self, character: int) -> QRect:
        """Where a character stands, in the coordinates of this widget."""
        self._break_as_shown()
        box = self.cursorRect(cursor_at(self.document(), character))
        return box.translated(self.viewport().pos())

    def character_near(self, point: QPoint) -> int:
        """The character at or nearest to a point of this widget."""
        self._break_as_shown()
        cursor = self.cursorForPosition(point - self.viewport().pos())
        return character_at(self.document(), cursor.position())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Serve the pictures that were brought: no file and no address is ever opened."""
        return self._pictures.resource(name.toString() if isinstance(name, QUrl) else name)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the whole text at `width`."""
        width = max(width, _NARROWEST)  # layouts also ask for widths that no text can have
        document = self.document()
        if width not in self._heights:
            self._pictures.fit(document, width)
            document.setTextWidth(width)
            self._heights[width] = ceil(document.size().height())
            if self._shown_width:
                document.setTextWidth(self._shown_width)  # where words stand is asked of it
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines as wide as they are shown, whatever width was measured last."""
        self._break_as_shown()
        super().paintEvent(event)

    def _break_as_shown(self) -> None:
        width = self.viewport().width()
        self._pictures.fit(self.document(), width)
        if self.document().textWidth() != width:
            self.document().setTextWidth(width)

    def sizeHint(self) -> QSize:
        """As wide as a comfortable line."""
        width = Theme.current().px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """No lower than one line; the true height follows from the width."""
        return QSize(Theme.current().px(120), Theme.current().px(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that goes with the new width."""
        super().resizeEvent(event)
        self._shown_width = event.size().width()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to the page, too."""
        plain = event.modifiers() in {_NONE, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in _SCROLLING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the style sheet brings another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fill()

    def _choose(self, address: QUrl) -> None:
        self.link_chosen.emit(address.toString())

    def _fill(self) -> None:
        self._heights.clear()
        font = self.font()
        font.setPixelSize(self._px(SMALL_PIXELS if self._small else READING_PIXELS))
        self.document().setDefaultFont(font)
        self.document().setDefaultStyleSheet(self._style())
        self.setHtml(self._html)
        self._pictures.refit()
        self._size_headings()
        self._shrink_bullets()
        self.show_marks(self._marks)
        self.updateGeometry()

    def _px(self, length: float) -> int:
        return Theme.current().px(length * self._scale / 100)

    def _style(self) -> str:
        theme = Theme.current()
        base = self._px(SMALL_PIXELS if self._small else READING_PIXELS)
        font = self.font()
        font.setPixelSize(base)
        natural = QFontMetricsF(font).height() / base
        wanted = SMALL_LINE_HEIGHT if self._small else LINE_HEIGHT
        line = round(wanted / natural)
        gap = round(base * 0.7)
        return (
            f"p, li {{ line-height: {line}%; }}"
            f"p {{ margin-top: 0; margin-bottom: {gap}px; }}"
            f"ul, ol {{ margin-top: 0; margin-bottom: {gap}px; }}"
            f"li {{ margin-bottom: {gap // 3}px; }}"
            f"h1 {{ font-size: {self._px(28)}px; margin-top: 0; margin-bottom: {gap}px; }}"
            f"h2 {{ font-size: {self._px(22)}px; margin-top: {gap}px; margin-bottom: {gap}px; }}"
            f"h3 {{ font-size: {self._px(17)}px; margin-top: {gap}px; margin-bottom: 4px; }}"
            f"a {{ color: {theme.hex('primary')}; }}"
            f"code {{ color: {theme.hex('ink-2')}; }}"
            f"blockquote {{ color: {theme.hex('ink-2')}; margin-left: {base}px; }}"
        )

    def _size_headings(self) -> None:
        # Qt enlarges headings by a factor of its own, which wins over the sizes given above.
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                for part in block.textFormats():
                    form = part.format
                    form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                    cursor = QTextCursor(block)
                    start = block.position() + part.start
                    cursor.setPosition(start)
                    cursor.setPosition(start + part.length, QTextCursor.MoveMode.KeepAnchor)
                    cursor.setCharFormat(form)
            block = block.next()

    def _shrink_bullets(self) -> None:
        # A bullet takes its size from the block's own format and is a blot at full size.
        block = self.document().begin()
        while block.isValid():
            found = block.textList()
            if found is not None and found.format().style() in _BULLETS:
                cursor = QTextCursor(block)
                form = cursor.blockCharFormat()
                size = self._px(SMALL_PIXELS if self._small else READING_PIXELS)
                form.setProperty(form.Property.FontPixelSize, round(size * BULLET))
                # The bullet stands one blank of this font before the words; nothing else moves it.
                form.setFontStretch(BLANK)
                cursor.setBlockCharFormat(form)
            block = block.next()
