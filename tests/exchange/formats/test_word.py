from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.exchange.formats.reading import packed, read
from tests.exchange.formats.word_files import HEADING, INSIDE, OUTSIDE, WORDS, write_word


def test_a_document_is_a_page_with_its_pictures(tmp_path: Path) -> None:
    write_word(tmp_path / "Letter.docx", HEADING, WORDS, INSIDE, WORDS)
    ((page,), rejected) = read(tmp_path / "Letter.docx", "text")
    assert rejected == []
    assert (page.day, page.title) == (date(2019, 5, 6), "Letter")
    assert page.body == "# Soup\n\nWe **ate**\n\n![](incoming:0)\n\nWe **ate**"
    assert [(file.name, file.read is not None) for file in page.files] == [("picture-1.png", True)]


def test_a_day_in_the_name_comes_first(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write_word(folder / "2024-01-05.docx", WORDS)
    (folder / "2024-01-06.txt").write_text("Also.")
    for place in (folder, packed(folder, tmp_path / "in.zip")):
        pages, _ = read(place, "text")
        assert [page.day for page in pages] == [date(2024, 1, 5), date(2024, 1, 6)]


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE w SYSTEM "file:///etc/hostname">',
    ],
)
def test_tricks_of_xml_are_refused(tmp_path: Path, before: str) -> None:
    write_word(tmp_path / "a.docx", WORDS, before=before)
    pages, (left,) = read(tmp_path / "a.docx", "text")
    assert (pages, left.where) == ([], "a.docx")


def test_nothing_outside_is_opened(tmp_path: Path) -> None:
    write_word(tmp_path / "a.docx", WORDS, OUTSIDE)
    pages, rejected = read(tmp_path / "a.docx", "text")
    assert len(pages) + len(rejected) == 1
    assert all(not page.files for page in pages)


def test_a_bomb_and_a_wreck(tmp_path: Path) -> None:
    write_word(tmp_path / "a.docx", WORDS)
    with zipfile.ZipFile(tmp_path / "a.docx", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/huge.xml", bytes(310_000_000))
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 and no more")
    deep = "<w:p>" * 20_000 + "</w:p>" * 20_000
    write_word(tmp_path / "c.docx", deep)
    pages, rejected = read(tmp_path, "text")
    assert {one.where for one in rejected} >= {"a.docx", "b.docx"}
    assert len(pages) + len(rejected) == 3
