"""Pages of a damaged database, as salvage reads them: rows come out, or nothing does."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from functools import cache

from family_app.errors import NewerVersion
from family_app.services import samples
from family_app.storage.engine import connect
from family_app.storage.salvage_read import find, revision_of
from family_app.storage.salvage_shapes import Shape, shapes_of
from family_app.storage.stored_image import Image, read_image
from family_app.storage.stored_pages import USABLE, PageReader, PlainPage
from tests.fuzz.made_once import folder
from tests.fuzz.target import Target
from tests.storage.made import make

_MOST_PAGES = 3
_PAGE_ONE, _DOUBTFUL = b"1", b"?"
_SHORT = 400
"""Every place of a doubtful page is tried, so that only few are worth the time here."""


@cache
def _real() -> tuple[Mapping[str, Shape], Image]:
    """The tables of a small space, and its pages."""
    made = make(folder() / "space")
    with made.opened() as space:
        samples.fill(space, 3, 1)
    with contextlib.closing(connect(made.pages, made.key, made.salt)) as connection:
        shapes = shapes_of(connection)
    return shapes, read_image(made.pages, PageReader(made.key, made.salt), patience=0)


def read(raw: bytes) -> None:
    """The first byte says whether the first page is page 1, and whether it counts as proved."""
    way, rest = raw[:1], raw[1:]
    first = 1 if way in _PAGE_ONE else 2
    if way in _DOUBTFUL:
        rest = rest[:_SHORT]
    pages = {}
    for number in range(first, first + _MOST_PAGES):
        content, rest = rest[:USABLE].ljust(USABLE, b"\0"), rest[USABLE:]
        pages[number] = PlainPage(number, content, number > first or way not in _DOUBTFUL)
    image = Image(pages, frozenset(no for no, page in pages.items() if not page.is_proved), 0)
    shapes, _ = _real()
    found = find(image, revision_of(image), shapes)
    for table, rows in found.rows.items():
        for uid, row in rows.items():
            assert row.uid == uid
            assert set(row.values) == {column.name for column in shapes[table].columns}


def seeds() -> Iterator[bytes]:
    _, image = _real()
    told = [page.content for page in image.pages.values() if any(page.content[100:])]
    yield b"1" + told[0]
    for at in range(1, len(told) - _MOST_PAGES, _MOST_PAGES):
        yield b" " + told[at]
        if at % 4 == 0:
            yield b" " + b"".join(told[at : at + _MOST_PAGES])
        yield b"?" + told[at][-_SHORT:]


TARGET = Target(
    "database-pages", read, seeds, (NewerVersion,), longest=_MOST_PAGES * USABLE + 1, share=1
)
