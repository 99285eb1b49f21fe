"""A damaged database file and the log beside it, as plain pages in memory; no file is touched.

The log is SQLite's write-ahead log (sqlite.org/fileformat2.html, section 4); its pages carry the
same check as those of the file, so each is judged by itself.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from family_app.storage.stored_pages import PAGE, PageReader, PlainPage

THOROUGH = 8
"""Up to so many damaged pages are each tried for a whole changed byte, some seconds a page."""

_HEAD, _FRAME_HEAD = 32, 24
_SALTS = slice(16, 24)
_MOST_PAGES = 1 << 31
_IN_BITS = 200  # of more than so many, a part of the disk is gone: nothing is tried

Tick = Callable[[int, int], None]
"""Gets how many damaged pages were tried, and how many there are."""


@dataclass(frozen=True, slots=True)
class Image:
    """All pages by number; `mended` were put right, `bad` could not be proved."""

    pages: Mapping[int, PlainPage] = field(repr=False)
    bad: frozenset[int]
    mended: int


def read_image(
    path: Path,
    reader: PageReader,
    tick: Tick = lambda _done, _total: None,
    patience: int = THOROUGH,
) -> Image:
    """Decrypt every page of a database with what its log holds, and mend what can be mended.

    A changed bit is always looked for, a whole changed byte where up to `patience` pages are
    damaged.

    Raises:
        OSError: the file does not let itself be read.
    """
    versions = _versions(path)
    pages: dict[int, PlainPage] = {}
    doubtful: list[int] = []
    for number, stored in versions.items():
        page = reader.read(number, stored[-1])
        pages[number] = page
        if not page.is_proved:
            doubtful.append(number)
    mended = 0
    for done, number in enumerate(doubtful if len(doubtful) <= _IN_BITS else ()):
        tick(done, len(doubtful))
        whole = _mended(reader, number, versions[number][-1], len(doubtful) <= patience)
        if whole is not None:
            pages[number] = whole
            mended += 1
    bad = frozenset(number for number in doubtful if not pages[number].was_mended)
    for number in bad:
        pages[number] = _older(reader, number, versions[number]) or pages[number]
    return Image(pages, bad, mended)


def _mended(reader: PageReader, number: int, stored: bytes, patient: bool) -> PlainPage | None:
    by_bit = reader.mended(number, stored, thoroughly=False)
    if by_bit is not None or not patient or not any(stored):
        return by_bit
    return reader.mended(number, stored, thoroughly=True)


def _older(reader: PageReader, number: int, stored: list[bytes]) -> PlainPage | None:
    """An earlier whole version of a page from the file or the log."""
    tried = (reader.read(number, one) for one in reversed(stored[:-1]))
    return next((page for page in tried if page.is_proved), None)


def _versions(path: Path) -> dict[int, list[bytes]]:
    """Every version of every page, the newest last."""
    raw = path.read_bytes()
    count = -(-len(raw) // PAGE)
    versions = {at + 1: [raw[at * PAGE : (at + 1) * PAGE]] for at in range(count)}
    log = path.with_name(path.name + "-wal")
    frames = list(_frames(log.read_bytes())) if log.is_file() else []
    # What follows the last finished change was never said to be saved.
    last = max((at for at, (_, size, _) in enumerate(frames) if size), default=-1)
    for number, _, content in frames[: last + 1]:
        if 0 < number < _MOST_PAGES:
            versions.setdefault(number, []).append(content)
    return dict(sorted(versions.items()))


def _frames(raw: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Number, size of the file after a finished change or 0, and content, in order of writing."""
    size = _FRAME_HEAD + PAGE
    heads = [(at, raw[at : at + _FRAME_HEAD]) for at in range(_HEAD, len(raw) - size + 1, size)]
    salts = raw[_SALTS]
    if heads and not any(head[8:16] == salts for _, head in heads):
        salts = heads[0][1][8:16]
    for at, head in heads:
        # Others are left from before the log was last begun anew.
        if head[8:16] == salts:
            number, commit = struct.unpack_from(">II", head)
            yield number, commit, raw[at + _FRAME_HEAD : at + size]
