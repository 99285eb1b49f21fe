"""Edits that write Markdown: bold, italic, links, lists, and lists that go on by themselves."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlock, QTextCursor

from family_app.ui.journal import markdown_rules as rules

_PARAGRAPH = "\u2029"
_ADDRESS = "https://"
_STEP = "  "


def toggle_pair(cursor: QTextCursor, mark: str) -> None:
    """Put `mark` around the selection or the word at the cursor, or take it away again."""
    cursor.beginEditBlock()
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    _shrink(cursor)
    if not cursor.hasSelection():
        cursor.insertText(mark * 2)
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, len(mark)
        )
    elif _is_around(cursor, mark):
        _unwrap(cursor, mark)
    else:
        _wrap(cursor, mark)
    cursor.endEditBlock()


def insert_link(cursor: QTextCursor) -> None:
    """Make the selection a link; its address is then selected, ready to be typed over."""
    cursor.beginEditBlock()
    words = cursor.selectedText().split(_PARAGRAPH)[0]
    is_address = words.startswith(("https://", "http://", "mailto:", "tel:"))
    address = words if is_address else _ADDRESS
    label = "" if is_address else words
    start = cursor.selectionStart()
    cursor.insertText(f"[{label}]({address})")
    if label:
        begin = start + len(label) + 3
        cursor.setPosition(begin)
        cursor.setPosition(begin + len(address), QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.setPosition(start + 1)
    cursor.endEditBlock()


def toggle_list(cursor: QTextCursor) -> None:
    """Make the lines of the selection list items, or plain lines again if all of them are."""
    blocks = _blocks(cursor)
    filled = [block for block in blocks if block.text().strip()] or blocks
    all_items = all(rules.ITEM.match(block.text()) for block in filled)
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    for block in filled:
        item = rules.ITEM.match(block.text())
        if all_items and item is not None:
            edit.setPosition(block.position() + item.start(2))
            edit.setPosition(block.position() + item.end(), QTextCursor.MoveMode.KeepAnchor)
            edit.removeSelectedText()
        elif item is None:
            edit.setPosition(block.position())
            edit.insertText("- ")
    edit.endEditBlock()


def toggle_start(cursor: QTextCursor, start: str, pattern: re.Pattern[str]) -> None:
    """Put `start` before the lines of the selection, or take away what matches in all of them."""
    blocks = _blocks(cursor)
    filled = [block for block in blocks if block.text().strip()] or blocks
    has_all = all(pattern.match(block.text()) for block in filled)
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    for block in filled:
        found = pattern.match(block.text())
        if has_all and found is not None:
            edit.setPosition(block.position() + found.start())
            edit.setPosition(block.position() + found.end(), QTextCursor.MoveMode.KeepAnchor)
            edit.removeSelectedText()
        elif found is None:
            edit.setPosition(block.position())
            edit.insertText(start)
    edit.endEditBlock()


def toggle_boxes(cursor: QTextCursor) -> None:
    """Give the lines of the selection a box to tick, or take the boxes away again."""
    blocks = _blocks(cursor)
    filled = [block for block in blocks if block.text().strip()] or blocks
    items = [rules.ITEM.match(block.text()) for block in filled]
    has_all = all(item is not None and item[4] for item in items)
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    for block, item in zip(filled, items, strict=True):
        at = block.position()
        if item is None:
            edit.setPosition(at)
            edit.insertText("- [ ] ")
        elif has_all:
            _select(edit, at + item.start(4), at + item.end(4))
            edit.removeSelectedText()
        elif not item[4]:
            edit.setPosition(at + item.end())
            edit.insertText("[ ] ")
    edit.endEditBlock()


def tick(cursor: QTextCursor) -> bool:
    """Tick the box of the line the cursor stands in, or take the tick away; false without one."""
    block = cursor.block()
    item = rules.ITEM.match(block.text())
    if item is None or not item[4]:
        return False
    at = block.position() + item.start(4) + 1
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    _select(edit, at, at + 1)
    edit.insertText(" " if "x" in item[4].lower() else "x")
    edit.endEditBlock()
    return True


def on_box(cursor: QTextCursor) -> bool:
    """Whether the cursor stands on the box of its line."""
    item = rules.ITEM.match(cursor.block().text())
    if item is None or not item[4]:
        return False
    return item.start(4) <= cursor.positionInBlock() <= item.start(4) + 3


def indent(cursor: QTextCursor, *, back: bool = False) -> None:
    """Move the list items of the selection one step in, or out again; other lines stay."""
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    for block in _blocks(cursor):
        item = rules.ITEM.match(block.text())
        if item is None:
            continue
        edit.setPosition(block.position())
        if not back:
            edit.insertText(_STEP)
        elif item[1]:
            wide = 1 if item[1].startswith("\t") else min(len(_STEP), len(item[1]))
            _select(edit, block.position(), block.position() + wide)
            edit.removeSelectedText()
    edit.endEditBlock()


def continue_line(cursor: QTextCursor) -> bool:
    """Begin the next item of the list or quote the cursor stands in, or end it if it is empty.

    Returns:
        False where there is no list: then Enter is just Enter.
    """
    line = cursor.block().text()
    goes_on = rules.continued(line)
    if cursor.hasSelection() or goes_on is None or not _after_mark(cursor, line):
        return False
    cursor.beginEditBlock()
    if goes_on.ends:
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    else:
        cursor.insertBlock()
        cursor.insertText(goes_on.start)
    cursor.endEditBlock()
    return True


def _after_mark(cursor: QTextCursor, line: str) -> bool:
    item = rules.ITEM.match(line) or rules.QUOTE.match(line)
    return item is None or cursor.positionInBlock() >= len(item[0].rstrip())


def _shrink(cursor: QTextCursor) -> None:
    """Leave blanks at the ends of a selection outside: `** word**` is not bold."""
    words = cursor.selectedText()
    start = cursor.selectionStart() + len(words) - len(words.lstrip())
    end = cursor.selectionEnd() - (len(words) - len(words.rstrip()))
    cursor.setPosition(start)
    cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)


def _around(cursor: QTextCursor, wide: int) -> tuple[str, str]:
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    last = cursor.document().characterCount() - 1
    probe = QTextCursor(cursor)
    probe.setPosition(max(0, start - wide))
    probe.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
    before = probe.selectedText()
    probe.setPosition(end)
    probe.setPosition(min(last, end + wide), QTextCursor.MoveMode.KeepAnchor)
    return before, probe.selectedText()


def _is_around(cursor: QTextCursor, mark: str) -> bool:
    before, after = _around(cursor, len(mark))
    if (before, after) != (mark, mark):
        return False
    # One star beside another belongs to "**", unless there are three.
    wider, _ = _around(cursor, len(mark) + 1)
    widest, _ = _around(cursor, len(mark) + 2)
    return mark != "*" or wider != "**" or widest == "***"


def _wrap(cursor: QTextCursor, mark: str) -> None:
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    cursor.setPosition(end)
    cursor.insertText(mark)
    cursor.setPosition(start)
    cursor.insertText(mark)
    _select(cursor, start + len(mark), end + len(mark))


def _unwrap(cursor: QTextCursor, mark: str) -> None:
    start, end, wide = cursor.selectionStart(), cursor.selectionEnd(), len(mark)
    for left in (end, start - wide):
        _select(cursor, left, left + wide)
        cursor.removeSelectedText()
    _select(cursor, start - wide, end - wide)


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _blocks(cursor: QTextCursor) -> list[QTextBlock]:
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    blocks = [block]
    while block != last and block.isValid():
        block = block.next()
        blocks.append(block)
    return blocks
