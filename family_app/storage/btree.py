"""Reads SQLite's trees of cells out of plain pages, also where parts of a tree are damaged.

The format is that of sqlite.org/fileformat2.html, sections 1.6 and 2.1. Nothing here trusts what
it reads: whatever does not fit is left out.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from family_app.storage.stored_pages import USABLE, PlainPage

Value = None | int | float | str | bytes

INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF = 2, 5, 10, 13
_FILE_HEAD = 100
_MOST_TABLE, _MOST_INDEX = USABLE - 35, (USABLE - 12) * 64 // 255 - 23
_LEAST = (USABLE - 12) * 32 // 255 - 23
_PER_OVERFLOW = USABLE - 4
_LONGEST = 1 << 28  # of one row in bytes
_INT_SIZES = (0, 1, 2, 3, 4, 6, 8)
GAP = "\ufffd"
"""Stands in text where a part of it is gone."""

_NOT_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_GARBLED = re.compile(f"{GAP}(?:.{{0,8}}?{GAP})*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cell:
    """One row or index entry; `rowid` is 0 in an index.

    `is_proved` says that every page it stands on is as it was written; `is_torn` that a part of it
    is missing, with a "\ufffd" in its place.
    """

    rowid: int
    values: tuple[Value, ...] = field(repr=False)
    is_proved: bool
    is_torn: bool


def kind_of(page: PlainPage) -> int:
    """What a page says it is: one of the four kinds of tree page, or anything else."""
    return page.content[_FILE_HEAD if page.number == 1 else 0]


def children(page: PlainPage) -> list[int]:
    """The pages below an inner page."""
    start = _FILE_HEAD if page.number == 1 else 0
    pointers = [struct.unpack_from(">I", page.content, at)[0] for at in _places(page, start + 12)]
    return [*pointers, struct.unpack_from(">I", page.content, start + 8)[0]]


def cells(page: PlainPage, pages: Mapping[int, PlainPage]) -> Iterator[Cell]:
    """The cells of a page; of a page that is not proved, whatever looks like one."""
    start = _FILE_HEAD if page.number == 1 else 0
    kind = kind_of(page)
    if not page.is_proved:
        for at in range(start, USABLE - 4):
            cell = _cell(page, at, TABLE_LEAF, pages)
            if cell is not None:
                yield cell
        return
    for at in _places(page, start + (12 if kind in {INDEX_INNER, TABLE_INNER} else 8)):
        cell = _cell(page, at + (4 if kind == INDEX_INNER else 0), kind, pages)
        if cell is not None:
            yield cell


def _places(page: PlainPage, start: int) -> list[int]:
    head = _FILE_HEAD if page.number == 1 else 0
    (count,) = struct.unpack_from(">H", page.content, head + 3)
    count = min(count, (USABLE - start) // 2)
    places = struct.unpack_from(f">{count}H", page.content, start)
    return [at for at in places if start <= at <= USABLE - 4]


def _cell(page: PlainPage, at: int, kind: int, pages: Mapping[int, PlainPage]) -> Cell | None:
    try:
        size, at = _number(page.content, at)
        rowid = 0
        if kind == TABLE_LEAF:
            rowid, at = _number(page.content, at)
        if not 2 <= size <= _LONGEST:
            return None
        most = _MOST_TABLE if kind == TABLE_LEAF else _MOST_INDEX
        local = _local_size(size, most)
        if at + local + (4 if local < size else 0) > USABLE or not _is_head(page.content, at, size):
            return None
        payload, proved, torn = page.content[at : at + local], page.is_proved, False
        if local < size:
            (following,) = struct.unpack_from(">I", page.content, at + local)
            rest, chain_proved, torn = _overflow(following, size - local, pages)
            payload, proved = payload + rest, proved and chain_proved
        values, garbled = _values(payload)
    except (IndexError, struct.error, ValueError):
        return None
    return Cell(rowid, values, proved and not torn, torn or garbled)


def _local_size(size: int, most: int) -> int:
    if size <= most:
        return size
    local = _LEAST + (size - _LEAST) % _PER_OVERFLOW
    return local if local <= most else _LEAST


def _overflow(
    following: int, size: int, pages: Mapping[int, PlainPage]
) -> tuple[bytes, bool, bool]:
    """The rest of a row from its chain of pages: it, whether it is proved, whether it is torn."""
    found, proved, seen = bytearray(), True, set[int]()
    while following and len(found) < size:
        page = pages.get(following)
        if page is None or following in seen:
            break
        seen.add(following)
        proved = proved and page.is_proved
        found += page.content[4:USABLE]
        (following,) = struct.unpack_from(">I", page.content)
    is_torn = len(found) < size
    return bytes(found[:size]), proved, is_torn


def _is_head(content: bytes, at: int, size: int) -> bool:
    """Whether a record's head and its columns make up just its size; soon told for most bytes."""
    head_size, place = _number(content, at)
    end, total = at + head_size, head_size
    if not 2 <= head_size <= min(size, 200) or end > USABLE:
        return False
    while place < end:
        kind, place = _number(content, place)
        total += _size_of(kind)
    return place == end and total == size


def _values(payload: bytes) -> tuple[tuple[Value, ...], bool]:
    head_size, place = _number(payload, 0)
    at, values, garbled = head_size, list[Value](), False
    while place < head_size:
        kind, place = _number(payload, place)
        raw = _filled(payload[at : at + _size_of(kind)], kind)
        at += _size_of(kind)
        value = _value(kind, raw)
        if kind >= 13 and kind % 2 and value is None:
            value, garbled = _with_gaps(raw), True
        values.append(value)
    return tuple(values), garbled


def _filled(raw: bytes, kind: int) -> bytes:
    """A value of which a part is gone: a number in its full size, a text with one sign for it all.

    What says that it is very long costs no memory for it.
    """
    missing = _size_of(kind) - len(raw)
    return raw + b"\xff" * (min(missing, 1) if kind >= 12 else missing)


def _size_of(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind in {10, 11}:
        raise ValueError("no such kind of value")
    return 8 if kind == 7 else _INT_SIZES[kind] if kind < 7 else 0


def _value(kind: int, raw: bytes) -> Value:
    """A stored value; none for text that is not whole."""
    if kind == 0:
        return None
    if kind == 7:
        return float(struct.unpack(">d", raw)[0])
    if kind < 7:
        return int.from_bytes(raw, "big", signed=True)
    if kind in {8, 9}:
        return kind - 8
    if kind % 2 == 0:
        return raw
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return None


def _with_gaps(raw: bytes) -> str:
    """Text with one sign where a part of it does not read."""
    return _GARBLED.sub(GAP, _NOT_TEXT.sub(GAP, raw.decode(errors="replace")))


def _number(content: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends; a row's own id may be below zero."""
    value = 0
    for place in range(at, at + 8):
        byte = content[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    value = value << 8 | content[at + 8]
    return (value - (1 << 64) if value >> 63 else value), at + 9
