"""The other diary programs, each over files made from what is known of its form and its traps."""

from __future__ import annotations

import tarfile
from datetime import date
from pathlib import Path

import pytest

from family_app.errors import FileUnreadable
from family_app.exchange import formats
from family_app.exchange.formats.txt2tags import to_markdown
from family_app.exchange.incoming import Incoming
from family_app.exchange.source import Source
from tests.exchange.formats.reading import FIXTURES, packed, read

FOLDERS = {
    "jrnl": "jrnl",
    "jrnl-json": "jrnl",
    "jrnl-folder": "jrnl",
    "rednotebook": "rednotebook",
    "journey": "journey",
    "daylio": "daylio",
    "daylio-backup": "daylio",
    "diarium": "diarium",
    "mini-diary": "mini-diary",
    "standard-notes": "standard-notes",
    "joplin": "joplin",
    "diaro": "diaro",
}


@pytest.mark.parametrize(("folder", "kind"), FOLDERS.items())
def test_a_zip_is_recognised_and_reads_as_the_folder_does(
    folder: str, kind: str, tmp_path: Path
) -> None:
    pages, rejected = read(FIXTURES / folder, kind)
    zipped, left = read(packed(FIXTURES / folder, tmp_path / "it.zip"), kind)
    assert pages
    assert [page.source_key for page in zipped] == [page.source_key for page in pages]
    assert left == rejected
    keys = [page.source_key for page in pages]
    assert len(set(keys)) == len(keys)


def titled(pages: list[Incoming]) -> dict[str, Incoming]:
    return {page.title: page for page in pages}


def there(page: Incoming) -> list[tuple[str, bool]]:
    return [(file.name, file.read is not None) for file in page.files]


def test_jrnl_text_keeps_what_only_looks_like_a_date() -> None:
    pages, rejected = read(FIXTURES / "jrnl" / "journal.txt", "jrnl")
    found = titled(pages)
    soup = found["Soup with Rosa."]
    assert (soup.day, soup.time, soup.starred) == (date(2020, 8, 29), "11:11", True)
    assert soup.body == (
        "We ate @soup and walked.\n[1] this is only a line of the text\n[see 3.4] and this too"
    )
    assert found["A second one in the same minute"].tags == ("Soup", "rosa")
    assert found["After the broken ones"].body == "still here"
    assert [one.where for one in rejected] == ["journal.txt, entry 3", "journal.txt, entry 4"]
    assert "2019-07 14:23" in rejected[0].why


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("[29.08.2020 11:11] a", date(2020, 8, 29)),
        ("[08/29/2020 11:11] a", date(2020, 8, 29)),
        ("[03/04/2020 11:11] a\n[29/04/2020 11:11] b", date(2020, 4, 3)),
    ],
)
def test_jrnl_finds_out_which_number_is_the_month(written: str, day: date, tmp_path: Path) -> None:
    (tmp_path / "j.txt").write_text(written + "\n", "utf-8")
    pages, rejected = read(tmp_path / "j.txt", "jrnl")
    assert pages[0].day == day
    assert rejected == []


def test_jrnl_json_and_its_folder_of_days() -> None:
    pages, rejected = read(FIXTURES / "jrnl-json", "jrnl")
    assert titled(pages)["Soup with Rosa."].tags == ("soup",)
    assert [one.where for one in rejected] == ["journal.json, entry 3"]
    (evening,), _ = read(FIXTURES / "jrnl-folder", "jrnl")
    assert (evening.day, evening.time, evening.title) == (date(2024, 3, 5), "20:00", "Evening")


def test_an_encrypted_jrnl_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "j.txt").write_bytes(b"JRNLv3\x00\x10abcdef")
    with pytest.raises(FileUnreadable, match="--decrypt"):
        read(tmp_path / "j.txt", "jrnl")


def test_rednotebook_days_marks_categories_and_pictures() -> None:
    pages, rejected = read(FIXTURES / "rednotebook", "rednotebook")
    first, last = pages
    assert (first.day, last.day) == (date(2020, 1, 5), date(2020, 1, 31))
    assert first.body == (
        "# The day\n**Bold** *soft* under ~~gone~~ #walk\n\n"
        "![](incoming:0) and ![](incoming:1)\n[a page](https://example.org/a//b)\n"
        "https://example.org//c\n1. one\n1. two\n---\n\n"
        "## Ideas\n\n- Bake *bread*\n- Call Rosa"
    )
    assert first.tags == ("walk", "family")
    assert there(first) == [("lake.png", False), ("lake.png", True)]
    assert [one.where for one in rejected] == [
        "2020-01.txt, day 12",
        "2020-01.txt, day 32",
        "2020-03.txt",
    ]


def test_marks_of_rednotebook_in_code_and_addresses_stay() -> None:
    assert to_markdown("``//x//`` and ''", str) == "`//x//` and ''"
    assert to_markdown('""**raw**""', str) == "**raw**"
    assert to_markdown("a -- b -- c", str) == "a -- b -- c"


def test_journey_days_are_those_of_the_place() -> None:
    pages, rejected = read(FIXTURES / "journey", "journey")
    walk, plain = pages
    assert (walk.day, walk.time, walk.zone) == (date(2020, 4, 1), "13:00", "Pacific/Auckland")
    assert walk.body == "We **walked**.\n\n- one"
    assert (walk.mood, walk.starred, walk.tags) == ("4", True, ("sea",))
    assert [known for _, known in there(walk)] == [True, False, False]
    assert (plain.body, plain.mood, plain.zone) == ("plain words", None, None)
    assert len(rejected) == 1


def test_daylio_table_with_moods_times_and_html() -> None:
    pages, rejected = read(FIXTURES / "daylio", "daylio")
    rad, so_so, awful = pages
    assert (rad.time, rad.mood, rad.title) == ("20:39", "rad", "A title")
    assert rad.tags == ("walk", "good meal", "sleep: 3")
    assert rad.body.split() == ["line", "one", "line", '"two"']
    assert (so_so.time, so_so.mood, so_so.body) == ("18:50", "So so", "")
    assert (awful.time, awful.body) == ("10:04", "plain, with comma")
    assert [one.where for one in rejected] == ["daylio_export.csv, row 4"]


def test_daylio_backup_counts_months_from_nought() -> None:
    pages, rejected = read(FIXTURES / "daylio-backup", "daylio")
    last, other = pages
    assert (last.day, last.time, last.mood) == (date(2024, 1, 31), "23:05", "So so")
    assert last.tags == ("walk",)
    assert [known for _, known in there(last)] == [True, False]
    assert (other.day, other.mood) == (date(2024, 2, 1), "awful")
    assert [one.where for one in rejected] == ["entry 3"]


def test_diarium_with_the_pictures_of_the_day() -> None:
    pages, rejected = read(FIXTURES / "diarium", "diarium")
    (lake,) = pages
    assert (lake.day, lake.time, lake.title) == (date(2026, 1, 3), "21:30", "Lake")
    assert (lake.body, lake.tags, lake.people) == ("We *swam*.", ("sun", "swim"), ("Rosa",))
    assert there(lake) == [("swim.jpg", True)]
    assert len(rejected) == 2


def test_mini_diary_leap_day() -> None:
    pages, rejected = read(FIXTURES / "mini-diary", "mini-diary")
    (leap,) = pages
    assert (leap.day, leap.title, leap.body) == (date(2020, 2, 29), "Leap", "**bold** words")
    assert len(rejected) == 2


def test_standard_notes_says_why_a_note_stays_out() -> None:
    pages, rejected = read(FIXTURES / "standard-notes", "standard-notes")
    (soup,) = pages
    assert (soup.day, soup.title, soup.tags) == (date(2024, 3, 5), "Soup", ("family",))
    why = {one.where: one.why for one in rejected}
    assert "encrypted" in why["note 2"]
    assert "trash" in why["note 3"]
    assert "date" in why["note 4"]


def test_joplin_notes_tags_and_pictures(tmp_path: Path) -> None:
    archive = tmp_path / "notes.jex"
    with tarfile.open(archive, "w") as tar:
        for file in sorted((FIXTURES / "joplin").rglob("*")):
            tar.add(file, file.relative_to(FIXTURES / "joplin").as_posix(), recursive=False)
    pages, rejected = read(archive, "joplin")
    found = titled(pages)
    soup = found["Soup"]
    assert soup.day == date(2024, 3, 4)
    assert soup.body == (
        "With **Rosa**: ![the lake](incoming:0) and ![gone](incoming:1)\n\n"
        "id: not a fact here\n\nmore"
    )
    assert (there(soup), soup.tags) == ([("lake.jpg", True), ("gone", False)], ("family",))
    assert found["Page"].body == "As **HTML**"
    assert ["encrypted" in one.why for one in rejected] == [True]


def test_diaro_shows_days_at_their_offset() -> None:
    pages, rejected = read(FIXTURES / "diaro", "diaro")
    (soup,) = pages
    assert (soup.day, soup.time, soup.title) == (date(2024, 3, 5), "17:30", "Soup & rain")
    assert (soup.tags, soup.mood) == (("family",), "Awesome")
    assert there(soup) == [("lake.jpg", True), ("passwd", False)]
    assert [one.where for one in rejected] == ["entry 2"]


def test_entities_that_grow_are_refused(tmp_path: Path) -> None:
    entities = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    bomb = f'{entities}<data><table name="x">&b;</table></data>'
    (tmp_path / "DiaroBackup.xml").write_text(bomb, "utf-8")
    with pytest.raises(FileUnreadable):
        read(tmp_path, "diaro")


def test_every_format_has_a_name_of_its_own() -> None:
    names = [one.name for one in formats.FORMATS]
    assert len(set(names)) == len(names)
    assert all(one.title for one in formats.FORMATS)


def test_something_else_is_nobodys(tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(bytes(range(256)))
    with Source.open(tmp_path / "x.bin") as source, pytest.raises(FileUnreadable):
        formats.recognised(source)
