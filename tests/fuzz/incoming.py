"""A journal of another program, in whatever kind of file it comes: pages, or what was left out.

Every format of `family_app/exchange/formats` is tried, from the examples that its own tests have.
"""

from __future__ import annotations

import io
import plistlib
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from family_app.errors import FileUnreadable
from family_app.exchange.formats import FORMATS, recognised
from family_app.exchange.incoming import Incoming
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source
from tests.fuzz.made_once import folder
from tests.fuzz.target import Target

_EXAMPLES = Path(__file__).parent.parent / "exchange" / "formats" / "fixtures"
_LONGEST = 6000
_PAGE = b"---\ntitle: A day\ndate: 2024-01-05\ntags: [a]\n---\nSoup. ![](one.jpg)\n"


def _zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("2024/a.md", "b.md", "../c.md"):
            archive.writestr(name, _PAGE)
    return out.getvalue()


def _in_a_tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo("a.md")
        member.size = len(_PAGE)
        archive.addfile(member, io.BytesIO(_PAGE))
    return out.getvalue()[: 2 * 1024]


def read(raw: bytes) -> None:
    """The first line says how the file's name ends."""
    ending, _, content = raw.partition(b"\n")
    letters = "".join(chr(one) for one in ending[:12].lower() if chr(one).isalnum())
    path = folder() / f"brought-in.{letters}"
    path.write_bytes(content)
    try:
        with Source.open(path) as source:
            recognised(source)
            for one in FORMATS:
                if one.recognise(source):
                    _expect_pages(one.read(source))
    finally:
        path.unlink()


def _expect_pages(pages: Iterator[Incoming | Rejected]) -> None:
    with suppress(FileUnreadable):
        for page in pages:
            if isinstance(page, Incoming):
                _expect_a_page(page)
            else:
                assert page.why


def _expect_a_page(page: Incoming) -> None:
    assert isinstance(page.day, date)
    assert page.source_key
    assert page.time is None or len(page.time) == len("hh:mm")
    for file in page.files:
        if file.read is not None:
            with suppress(FileUnreadable):
                file.read()


def seeds() -> Iterator[bytes]:
    yield b"md\n" + _PAGE
    yield b"zip\n" + _zipped()
    yield b"tar\n" + _in_a_tar()
    yield b"doentry\n" + plistlib.dumps({"Entry Text": "Soup"}, fmt=plistlib.FMT_BINARY)
    for kind in sorted(one for one in _EXAMPLES.iterdir() if one.is_dir()):
        yield from _examples(kind)


def _examples(kind: Path) -> Iterator[bytes]:
    """A format's files: by themselves, and all of them as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(one for one in kind.rglob("*") if one.is_file()):
            archive.writestr(path.relative_to(kind).as_posix(), path.read_bytes())
            if path.stat().st_size < _LONGEST:
                yield path.suffix[1:].encode() + b"\n" + path.read_bytes()
    yield b"zip\n" + out.getvalue()


TARGET = Target(
    "incoming",
    read,
    seeds,
    (FileUnreadable,),
    (
        "PK\1\2",
        "PK\3\4",
        "PK\5\6",
        "ustar",
        "---\n",
        "../",
        "date: ",
        "tags: ",
        '"entries":',
        "dayone-moment://",
        "[[[[[[[[",
    ),
    longest=_LONGEST,
    share=10,
)
