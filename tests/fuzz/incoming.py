"""A journal of another program, in whatever kind of file it comes: pages, or what was left out.

Every format of `family_app/exchange/formats` is tried, beginning with its fixtures.
"""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from family_app.errors import FileUnreadable
from family_app.exchange.formats import recognised
from family_app.exchange.incoming import Incoming
from family_app.exchange.source import Source
from tests.fuzz.made_once import folder
from tests.fuzz.target import Target

_ENDINGS = (".md", ".zip", ".tar", ".json", ".csv", ".txt", ".xml", ".html", ".opml", ".enex")
_FIXTURES = Path(__file__).parents[1] / "exchange" / "formats" / "fixtures"
_PAGE = b"---\ntitle: A day\ndate: 2024-01-05\ntags: [a]\n---\nSoup. ![](one.jpg)\n"


_DAY_ONE = json.dumps(
    {
        "metadata": {"version": "1.0"},
        "entries": [
            {
                "uuid": "0B8D",
                "creationDate": "2024-01-05T20:40:00Z",
                "timeZone": "Europe/Berlin",
                "isAllDay": False,
                "starred": True,
                "tags": ["a", "b"],
                "text": "# A day\n\nSoup\\. ![](dayone-moment://A1)",
                "photos": [{"identifier": "A1", "md5": "0f", "type": "jpeg"}],
            },
            {
                "creationDate": "2024-01-06T20:40:00Z",
                "richText": json.dumps(
                    {
                        "contents": [
                            {"text": "a", "attributes": {"line": {"header": 1}}},
                            {"embeddedObjects": [{"identifier": "A1", "type": "photo"}]},
                            {"text": "b", "attributes": {"line": {"listStyle": "checkbox"}}},
                        ]
                    }
                ),
            },
        ],
    }
).encode()


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


SEEDS: tuple[tuple[str, bytes], ...] = (
    (".md", _PAGE),
    (".zip", _zipped()),
    (".tar", _in_a_tar()),
    (".json", _DAY_ONE),
)


def read(raw: bytes) -> None:
    """The first byte says how the file's name ends."""
    ending = _ENDINGS[raw[0] % len(_ENDINGS)] if raw else ""
    path = folder() / f"brought-in{ending}"
    path.write_bytes(raw[1:])
    try:
        with Source.open(path) as source:
            for page in recognised(source).read(source):
                if isinstance(page, Incoming):
                    _expect_a_page(page)
                else:
                    assert page.why
    finally:
        path.unlink()


def _expect_a_page(page: Incoming) -> None:
    assert isinstance(page.day, date)
    assert page.source_key
    assert page.time is None or len(page.time) == len("hh:mm")
    for file in page.files:
        if file.read is not None:
            with suppress(FileUnreadable):
                file.read()


def seeds() -> Iterator[bytes]:
    for ending, raw in (*SEEDS, *_fixtures()):
        yield bytes((_ENDINGS.index(ending),)) + raw


def _fixtures() -> Iterator[tuple[str, bytes]]:
    """Each format's files: by themselves, and all of them as a zip."""
    for kind in sorted(one for one in _FIXTURES.iterdir() if one.is_dir()):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(one for one in kind.rglob("*") if one.is_file()):
                archive.writestr(file.relative_to(kind).as_posix(), file.read_bytes())
                if file.suffix in _ENDINGS:
                    yield file.suffix, file.read_bytes()
        yield ".zip", out.getvalue()


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
    share=10,
)
