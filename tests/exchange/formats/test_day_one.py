from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.errors import FileUnreadable
from family_app.exchange.formats.day_one import FORMAT
from family_app.exchange.formats.day_one_text import plain_title, rich_text, unescaped
from family_app.exchange.incoming import Incoming
from family_app.exchange.source import Source
from tests.exchange.formats.reading import FIXTURES, packed, read

FOLDER = FIXTURES / "dayone"


@pytest.fixture(params=["UTC", "Pacific/Honolulu", "Pacific/Tongatapu"])
def _everywhere(request: pytest.FixtureRequest) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change its time zone for one process")
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def by_start(pages: list[Incoming]) -> dict[str, Incoming]:
    return {(page.title or page.body)[:8]: page for page in pages}


def test_a_folder_and_a_zip_hold_the_same(tmp_path: Path) -> None:
    pages, rejected = read(FOLDER, "dayone")
    zipped, left = read(packed(FOLDER, tmp_path / "export.zip"), "dayone")
    assert [page.source_key for page in pages] == [page.source_key for page in zipped]
    assert [page.body for page in pages] == [page.body for page in zipped]
    assert [len(page.files) for page in pages] == [len(page.files) for page in zipped]
    assert rejected == left
    assert len(pages) == 7
    assert [one.where for one in rejected] == [f"Journal.json, entry {n}" for n in (3, 6, 9)]


@pytest.mark.usefixtures("_everywhere")
def test_the_day_is_that_of_the_place_it_was_written_in() -> None:
    pages = by_start(read(FOLDER)[0])
    walk, evening, late = pages["A walk! "], pages["Evening "], pages["no id"]
    assert (walk.day, walk.time, walk.zone) == (date(2024, 4, 17), None, "Europe/Dublin")
    assert (evening.day, evening.time) == (date(2024, 5, 1), "19:30")
    assert (late.day, late.time) == (date(2024, 5, 6), "23:30")
    assert pages["Only a s"].zone is None


def test_words_tags_and_the_star() -> None:
    pages = by_start(read(FOLDER)[0])
    walk = pages["A walk! "]
    assert walk.title == "A walk! With Rosa"
    assert walk.body == (
        "We went on. (Far.) 2024-04-17\n\\- not a list\n1\\. not one either\n\n"
        "![](incoming:0)\n\nagain ![](incoming:0)"
    )
    assert (walk.tags, walk.starred) == (("long way", "soup"), True)
    half = pages["half \ud83c l"]
    assert (half.tags, half.starred, half.files) == (("ok",), False, ())
    assert pages["Rich"].body == "words\n- [x] done\n\n![](incoming:0)\n"
    assert pages["see ![]("].body.endswith("[Rosa](https://example.org/a_(b))\n```\n\\. stays\n```")


def test_files_come_along_or_are_missing() -> None:
    pages = by_start(read(FOLDER)[0])
    (photo,) = pages["A walk! "].files
    assert photo.read is not None
    names = [(file.name, file.read is not None) for file in pages["Evening "].files]
    assert names == [
        ("photo.png", True),
        ("CCCC3333", False),
        ("audio.m4a", True),
        ("letter.pdf", True),
    ]
    assert pages["Evening "].body.count("incoming:") == 4
    assert [file.read for file in pages["see ![]("].files] == [None]


def test_the_json_by_itself_is_enough(tmp_path: Path) -> None:
    (tmp_path / "Mine.json").write_bytes((FOLDER / "Journal.json").read_bytes())
    pages, _ = read(tmp_path / "Mine.json", "dayone")
    assert len(pages) == 7
    assert all(file.read is None for page in pages for file in page.files)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings(tmp_path: Path, encoding: str) -> None:
    written = (FOLDER / "Journal.json").read_text("utf-8")
    (tmp_path / "J.json").write_text(written, encoding)
    assert len(read(tmp_path / "J.json", "dayone")[0]) == 7


def test_two_journals_in_one_export_and_one_that_is_cut_off(tmp_path: Path) -> None:
    whole = (FOLDER / "Journal.json").read_bytes()
    (tmp_path / "A.json").write_bytes(whole)
    (tmp_path / "B.json").write_bytes(whole[:900])
    (tmp_path / "other.json").write_text("[]")
    pages, rejected = read(tmp_path, "dayone")
    assert len(pages) == 7
    assert ("B.json", "It is not the JSON that it should be.") in [
        (one.where, one.why) for one in rejected
    ]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["uuid", "creationDate", "text", "photos", "tags", "richText"]),
                inner,
                max_size=6,
            )
        ),
        max_leaves=12,
    )
)
def test_an_odd_entry_stops_only_itself(
    tmp_path_factory: pytest.TempPathFactory, odd: object
) -> None:
    good = {"uuid": "1", "creationDate": "2024-05-05T12:00:00Z", "text": "good"}
    path = tmp_path_factory.getbasetemp() / "odd.json"
    path.write_text(json.dumps({"entries": [odd, good]}))
    pages, rejected = read(path, "dayone")
    assert pages[-1].body == "good"
    assert len(pages) + len(rejected) == 2


@given(st.text(max_size=60))
def test_without_a_backslash_nothing_changes(text: str) -> None:
    plain = text.replace("\\", "").replace("\r", "").replace("\u2028", "")
    assert unescaped(plain) == plain


@given(st.text(max_size=60))
def test_any_rich_text_is_read(text: str) -> None:
    assert isinstance(rich_text(text), str)
    assert isinstance(plain_title(text)[0], str)


def test_what_is_no_day_one_file(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text('{"entries": [], "tags": {}}')
    with Source.open(tmp_path / "list.json") as source:
        assert not FORMAT.recognise(source)
        with pytest.raises(FileUnreadable):
            list(FORMAT.read(source))
