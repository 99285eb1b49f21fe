"""The writing surface of a page: plain Markdown, as high as its words, styled in place."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextEdit, QWidget

from family_app.ui.importing.drop_in import is_journal
from family_app.ui.journal import markdown_edit
from family_app.ui.journal import markdown_rules as rules
from family_app.ui.journal.markdown_style import MarkdownStyle
from family_app.ui.journal.picture_taker import can_take
from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named, styled

LINE_HEIGHT = 160
LEAST_PIXELS = 260
SAME = 0.5  # per cent of line height; nobody sees less
MEASURED_AT = 200
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PAGE_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MarkdownEditor(QTextEdit):
    """Holds one page's text byte for byte; `edited` is sent only when the text really changed.

    `files_given` hands on pictures and files that were pasted or dropped.
    """

    edited = Signal()
    loaded = Signal()
    files_given = Signal(object)

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loading = False
        self._given = ""
        self._given_raw = ""
        self._seen_raw = ""
        self._line_height = 0.0
        named(self, name, self.tr("Text of the page"))
        styled(self, k="bare", t="reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.style_ = MarkdownStyle(self.document(), theme)
        self._add_shortcuts()
        theme.changed.connect(self._on_theme)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._keep_cursor_in_sight)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def _add_shortcuts(self) -> None:
        for keys, slot in (
            ("Ctrl+B", self.bold),
            ("Ctrl+I", self.italic),
            ("Ctrl+Shift+K", self.link),
            ("Ctrl+Return", self.tick),
            ("Ctrl+]", self.deeper),
            ("Ctrl+[", self.shallower),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def set_leading(self, pixels: int) -> None:
        """Keep so much room before the lines, where the page's other parts begin."""
        self.setViewportMargins(pixels, 0, 0, 0)

    # text in and out

    def load(self, text: str) -> None:
        """Show another page's text; what was typed before cannot be undone into it."""
        self._loading = True
        # Formats are undo steps too; loading must leave none.
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._format_lines()
        self.setUndoRedoEnabled(True)
        self.document().setModified(False)
        self._given, self._given_raw = text, self._raw()
        self._seen_raw = self._given_raw
        self._loading = False
        self.updateGeometry()
        self.loaded.emit()

    def text(self) -> str:
        """The text as typed; exactly what was loaded as long as nothing was changed."""
        raw = self._raw()
        if raw == self._given_raw:
            return self._given
        lines = raw.replace("\u2029", "\n")
        return lines.replace("\n", "\r\n") if "\r\n" in self._given else lines

    def _raw(self) -> str:
        # toPlainText would turn no-break spaces into plain ones.
        return self.document().toRawText()

    def _on_text_changed(self) -> None:
        if self._loading:
            return
        raw = self._raw()
        if raw != self._seen_raw:
            self._seen_raw = raw
            self.edited.emit()

    def _wanted_height(self) -> float:
        """The line height in per cent of what the font asks for by itself.

        Taken at one large size, where rounding does not count: so it is the same at every text
        size, and a change of text size keeps what can be undone.
        """
        font = QFont(self.font())
        font.setPixelSize(MEASURED_AT)
        return LINE_HEIGHT * MEASURED_AT / QFontMetricsF(font).height()

    def _format_lines(self) -> None:
        self._line_height = self._wanted_height()
        form = QTextBlockFormat()
        form.setLineHeight(
            self._line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(form)

    def _on_theme(self) -> None:
        # Line heights follow the font. Where they change, the steps to undo are dropped with it;
        # the text is not touched.
        self.ensurePolished()
        self.updateGeometry()
        if abs(self._wanted_height() - self._line_height) < SAME:
            return
        self._loading = True
        modified = self.document().isModified()
        self.setUndoRedoEnabled(False)
        self._format_lines()
        self.setUndoRedoEnabled(True)
        self.document().setModified(modified)
        self._loading = False

    # writing

    def bold(self) -> None:
        """Make the selection or the word bold, or plain again."""
        self._edit(markdown_edit.toggle_pair, "**")

    def italic(self) -> None:
        """Make the selection or the word italic, or plain again."""
        self._edit(markdown_edit.toggle_pair, "*")

    def link(self) -> None:
        """Make the selection a link."""
        self._edit(markdown_edit.insert_link)

    def bullets(self) -> None:
        """Make the lines a list, or plain lines again."""
        self._edit(markdown_edit.toggle_list)

    def heading(self) -> None:
        """Make the lines headings, or plain lines again."""
        self._edit(markdown_edit.toggle_start, "## ", rules.HEADING)

    def quote(self) -> None:
        """Make the lines a quote, or plain lines again."""
        self._edit(markdown_edit.toggle_start, "> ", rules.QUOTE)

    def boxes(self) -> None:
        """Give the lines boxes to tick, or take them away."""
        self._edit(markdown_edit.toggle_boxes)

    def tick(self) -> None:
        """Tick the box of the line, or take the tick away."""
        markdown_edit.tick(self.textCursor())

    def deeper(self) -> None:
        """Move list items one step in."""
        markdown_edit.indent(self.textCursor())

    def shallower(self) -> None:
        """Move list items one step out."""
        markdown_edit.indent(self.textCursor(), back=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks it."""
        super().mouseReleaseEvent(event)
        at = self.cursorForPosition(event.position().toPoint())
        if not self.textCursor().hasSelection() and markdown_edit.on_box(at):
            markdown_edit.tick(at)

    def _edit(self, change: Callable[..., None], *args: object) -> None:
        cursor = self.textCursor()
        change(cursor, *args)
        self.setTextCursor(cursor)
        self.setFocus()

    def to_end(self) -> None:
        """Put the cursor behind the last word."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def to_line(self, number: int) -> None:
        """Put the cursor at the start of a line, counted from 0."""
        cursor = self.textCursor()
        cursor.setPosition(self.document().findBlockByNumber(number).position())
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Continue lists on Enter; move by what is seen on Page Up and Page Down."""
        key = Qt.Key(event.key())
        if key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            cursor = self.textCursor()
            if not markdown_edit.continue_line(cursor):
                # Shift and Enter too: a line separator would be a character nobody typed.
                cursor.insertBlock()
            self.setTextCursor(cursor)
            return
        if key in _PAGE_KEYS:
            self._move_page(_PAGE_KEYS[key], event.modifiers())
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures and files beside text; a journal from elsewhere is the window's."""
        can_insert = super().canInsertFromMimeData(source) and not is_journal(source)
        return can_insert or can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand on pictures and files; put text in as it is."""
        if can_take(source):
            self.files_given.emit(source)
        else:
            super().insertFromMimeData(source)

    def _move_page(self, direction: int, modifiers: Qt.KeyboardModifier) -> None:
        area = self._area()
        step = (area.viewport().height() if area else self.height()) * 4 // 5
        target = self.cursorRect().center() + QPoint(0, direction * step)
        found = self.cursorForPosition(target)
        keep = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(found.position(), mode)
        self.setTextCursor(cursor)

    # size

    def sizeHint(self) -> QSize:
        """As high as the text, and never so low that there is nothing to click on."""
        text = ceil(self.document().size().height()) + self._theme.px(24)
        return QSize(self._theme.px(520), max(text, self._theme.px(LEAST_PIXELS)))

    def minimumSizeHint(self) -> QSize:
        """As high as the text: the page scrolls, not the field."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def _keep_cursor_in_sight(self) -> None:
        area = self._area()
        if self._loading or area is None or not self.hasFocus():
            return
        content = area.widget()
        if content is None:
            return
        rect = QRect(self.cursorRect())
        corner = self.mapTo(content, rect.center())
        area.ensureVisible(corner.x(), corner.y(), 0, rect.height() + self._theme.px(24))

    def _area(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above
