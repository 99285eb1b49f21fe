"""The passages of a lesson on the screen: which one is read, and where a bookmark stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from family_app.domain.bookmark import Bookmark, place_in, quote_of
from family_app.ui.reader.sheet import Sheet
from family_app.ui.reader.text_card import TextCard
from family_app.ui.widgets.reading import Reading
from family_app.ui.widgets.text_marks import character_at

Blocks = Mapping[int, QWidget]
_LINE = 20


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a block, or all of a block without running text; `quote` begins it."""

    block: int
    widget: QWidget
    character: int
    quote: str


def passage_here(sheet: Sheet, blocks: Blocks) -> Passage | None:
    """The passage with words chosen in it, else the first one that can be seen."""
    line = sheet.top() + _LINE
    chosen = [block for block, one in blocks.items() if _chosen(one)]
    seen = [block for block, one in blocks.items() if _top(sheet, one) + one.height() > line]
    for block in (chosen or seen or list(blocks)[-1:])[:1]:
        return _passage_in(sheet, block, blocks[block])
    return None


def passage_of(bookmark: Bookmark, blocks: Blocks) -> Passage | None:
    """Where a bookmark stands in the lesson as it is today."""
    place = place_in(bookmark, {number: _text(widget) for number, widget in blocks.items()})
    if place is None:
        return None
    block, character = place
    return Passage(block, _shown(blocks[block]), character, bookmark.quote)


def _shown(widget: QWidget) -> QWidget:
    """The text of a block, where it is one."""
    return widget.reading if isinstance(widget, TextCard) else widget


def _text(widget: QWidget) -> str:
    shown = _shown(widget)
    return shown.toPlainText() if isinstance(shown, Reading) else shown.accessibleName()


def _top(sheet: Sheet, widget: QWidget) -> int:
    return widget.mapTo(sheet.column, QPoint()).y()


def _chosen(widget: QWidget) -> bool:
    shown = _shown(widget)
    return isinstance(shown, Reading) and shown.hasFocus() and shown.textCursor().hasSelection()


def _passage_in(sheet: Sheet, block: int, widget: QWidget) -> Passage:
    shown = _shown(widget)
    if not isinstance(shown, Reading):
        return Passage(block, shown, 0, quote_of(_text(widget)))
    text = shown.toPlainText()
    if _chosen(widget):
        at = character_at(shown.document(), shown.textCursor().selectionStart())
    else:
        # A paragraph of which only the last line is left was read.
        at = shown.character_near(QPoint(0, max(0, sheet.top() + _LINE - _top(sheet, shown))))
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", start)
    return Passage(block, shown, start, quote_of(text[start : end if end >= 0 else None]))
