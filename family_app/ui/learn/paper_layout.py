"""What makes a long text stand well on pages: whole boxes, headings with their text, bullets."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextListFormat,
)

from family_app.ui.widgets.reading import BLANK, BULLET

_BREAK = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
_BULLETS = {QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle}


def keep_together(document: QTextDocument) -> None:
    """Begin a new page before a box that would be cut, or a heading that would stand alone."""
    while (cut := next(_cut(document), None)) is not None:
        if isinstance(cut, QTextFrame):
            frame_form = cut.frameFormat()
            frame_form.setPageBreakPolicy(_BREAK)
            cut.setFrameFormat(frame_form)
        else:
            form = cut.blockFormat()
            form.setPageBreakPolicy(_BREAK)
            QTextCursor(cut).setBlockFormat(form)
        # Laid out piece by piece after such a change, some lines would get lost.
        document.markContentsDirty(0, document.characterCount())


def shrink_bullets(document: QTextDocument, points: float) -> None:
    """Give bullets a size and a distance that go with the words."""
    for block in _blocks(document):
        found = block.textList()
        if found is not None and found.format().style() in _BULLETS:
            cursor = QTextCursor(block)
            form = cursor.blockCharFormat()
            form.setFontPointSize(points * BULLET)
            form.setFontStretch(BLANK)
            cursor.setBlockCharFormat(form)


def _cut(document: QTextDocument) -> Iterator[QTextFrame | QTextBlock]:
    """Each box and heading that does not stand well, first to last, and was not moved yet."""
    page = document.pageSize().height()
    layout = document.documentLayout()
    for frame in document.rootFrame().childFrames():
        box = layout.frameBoundingRect(frame)
        parted = box.top() // page != (box.bottom() - 1) // page
        moved = frame.frameFormat().pageBreakPolicy() & _BREAK
        if parted and not moved and box.height() < page * 0.9:
            yield frame
    for block in _blocks(document):
        form, after = block.blockFormat(), block.next()
        waits = form.headingLevel() and not form.pageBreakPolicy() & _BREAK and after.isValid()
        if waits and _page_of(document, block) != _page_of(document, after):
            yield block


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _page_of(document: QTextDocument, block: QTextBlock) -> int:
    """The page on which the first line of a block stands."""
    box = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineAt(0)
    top = box.top() + (line.y() + line.height() / 2 if line.isValid() else 0.0)
    return int(top // document.pageSize().height())
