"""A Markdown page that somebody brings in: any bytes, any front matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from family_app.errors import FileUnreadable
from family_app.exchange.markdown_page import read_page
from family_app.exchange.text_file import decoded
from tests.fuzz.target import Target


def read(raw: bytes) -> None:
    page = read_page(decoded(raw), "page.md", date(2026, 3, 1))
    page.body.encode("utf-8", "surrogatepass")
    for group in (page.tags, page.people, page.lessons):
        assert all(isinstance(one, str) and one.strip() for one in group)
        assert len(set(group)) == len(group) or group is page.tags


def seeds() -> Iterator[bytes]:
    front = (
        "app: close-circle\nid: 0b8d\ndate: 2024-01-05 10:30\nzone: Europe/Berlin\ntags: [a, b]\n"
    )
    text = f"---\n{front}people:\n- Ann\n- Bo\nlessons: x, y\n---\n\n# A day\n\nSoup.\n"
    yield text.encode()
    yield text.encode("utf-16")
    yield text.replace("\n", "\r\n").encode("cp1252")
    yield b"# Only a heading\n\ntext"
    yield b"---\ntitle: 'a: b'\ncreated: 2024-01-05T10:30:00Z\n---\ntext"
    yield b"---\na: &a [x, *a]\nb: {<<: *a, ? [k] : v}\ntags: |-\n  folded\n...\n---\n"


TARGET = Target(
    "markdown-page",
    read,
    seeds,
    (FileUnreadable,),
    ("---\n", "date: ", "tags: ", "title: ", "&a ", "*a", "!!map ", "? ", "<<: ", "\r\n"),
    share=14,
)
