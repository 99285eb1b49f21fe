"""Files from outside, however odd: read, or refused with a sentence, and never slow."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from family_app.errors import FileUnreadable
from family_app.exchange.markdown_page import read_page
from family_app.exchange.source import Source

DAY = date(2026, 3, 1)
# Pieces that front matter, headings and dates are made of, so that the odd ones are near the right.
PIECES = (
    "---\n", "---", "\n", "\r\n", "# ", "title: ", "date: ", "2024-02-30", "2024-02-29", "tags: ",
    "[", "]", "{", "}", "&a ", "*a", "!!python/object:os.system ", "|", ">", "- ", ": ", "\t", "'",
    '"', "\0", "\ufeff", "é", "😀", "id: ", "app: close-circle\n", "zone: ", "people: ", "%", "?",
)  # fmt: skip
NEAR = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join)
LONG = settings(max_examples=100_000)


def read(text: str) -> None:
    """Read a page; the only way to refuse it is one with a sentence."""
    started = time.process_time()
    with suppress(FileUnreadable):
        page = read_page(text, "note.md", DAY)
        assert isinstance(page.moment.day, date)
        assert all(isinstance(tag, str) for tag in page.tags)
    assert time.process_time() - started < 1.0


@given(NEAR)
@example("---\n" + "[" * 5000 + "\n---\n")
@example("---\n" + "{a: " * 3000 + "\n---\n")
@example("---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntags: *c\n---\n")
def test_an_odd_page_is_read_or_refused(text: str) -> None:
    read(text)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    read_bytes(tmp_path_factory.getbasetemp() / "odd.md", raw)


def read_bytes(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    try:
        with Source.open(file) as source:
            text = source.text(file.name)
    except FileUnreadable:
        return
    read(text)


@pytest.mark.slow
@LONG
@given(NEAR)
def test_very_many_odd_pages(text: str) -> None:
    read(text)


@pytest.mark.slow
@LONG
@given(st.text(max_size=400))
def test_very_many_pages_of_any_letters(text: str) -> None:
    read(text)
