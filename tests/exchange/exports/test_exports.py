"""Every form of export over a small space with a picture on one of its pages."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from family_app.domain.attachment import Attachment
from family_app.domain.ids import AttachmentId
from family_app.domain.selection import Selection
from family_app.errors import Refused, Stopped
from family_app.exchange import exports
from family_app.services import attachments, exporting, importing, journal
from family_app.services.exporting import KINDS, Wish, export
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import page
from tests.services.with_picture import put_picture


def fill(space: OpenSpace) -> Attachment:
    """Two pages of one day, one with a picture in its text, and a starred one of another day."""
    picture = put_picture(space)
    with space.write() as uow:
        (shown,) = journal.all_entries(uow)
        text = f"Before\n\n![the *lake*](attachment:{picture.uid})\n\nAfter <b>it</b>"
        journal.save_entry(uow, replace(shown.draft(), title="Lake & hills", body=text))
        journal.save_entry(uow, page("second page", day=shown.day, tags=("calm days",)))
        journal.save_entry(
            uow,
            page("third", day=date(2020, 2, 29), time="21:40", zone="Europe/Dublin", starred=True),
        )
    return picture


def test_markdown_has_a_file_a_page_and_its_pictures(space: OpenSpace, tmp_path: Path) -> None:
    picture = fill(space)
    assert export(space, Wish("markdown", tmp_path / "out")) == 3
    names = sorted(one.name for one in (tmp_path / "out").glob("*.md"))
    assert len(names) == 3
    assert names[0] == "2020-02-29.md"
    text = "".join(one.read_text("utf-8") for one in (tmp_path / "out").glob("*.md"))
    (named,) = re.findall(r"!\[the \*lake\*\]\((files/[^)]+)\)", text)
    with space.read() as uow:
        assert (tmp_path / "out" / named).read_bytes() == attachments.data(uow, picture.uid)


def test_markdown_comes_back_with_stars_and_levels(
    space: OpenSpace, second_space: OpenSpace, tmp_path: Path
) -> None:
    felt = page("felt", day=date(2021, 1, 1), starred=True, strain=7, hope=2)
    with space.write() as uow:
        journal.save_entry(uow, felt)
    export(space, Wish("markdown", tmp_path / "out"))
    importing.bring_in(second_space, tmp_path / "out", "markdown")
    with second_space.read() as uow:
        (found,) = journal.all_entries(uow)
    assert found.draft() == replace(felt, number=2)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_a_web_page_holds_its_pictures_and_fetches_nothing(
    space: OpenSpace, tmp_path: Path
) -> None:
    fill(space)
    export(space, Wish("html", tmp_path / "pages.html"))
    text = (tmp_path / "pages.html").read_text("utf-8")
    tags = _Tags()
    tags.feed(text)
    (image,) = [attributes for tag, attributes in tags.seen if tag == "img"]
    assert str(image["src"]).startswith("data:image/jpeg;base64,")
    assert image["alt"] == "the lake"
    assert {tag for tag, _ in tags.seen}.isdisjoint({"script", "link", "iframe", "b"})
    assert "default-src 'none'" in text
    assert "Lake &amp; hills" in text
    assert text.index("third") < text.index("second page")


def test_plain_text_names_pictures_where_they_stood(space: OpenSpace, tmp_path: Path) -> None:
    fill(space)
    export(space, Wish("text", tmp_path / "pages.txt"))
    text = (tmp_path / "pages.txt").read_text("utf-8")
    assert text.startswith("2020-02-29, 21:40\n\nthird\n")
    assert "Before\n\n[lake.jpg]\n\nAfter <b>it</b>" in text
    assert "#calm-days" in text


def test_day_one_has_moments_in_utc_and_photos_by_their_sum(
    space: OpenSpace, tmp_path: Path
) -> None:
    fill(space)
    export(space, Wish("dayone", tmp_path / "pages.zip"))
    with zipfile.ZipFile(tmp_path / "pages.zip") as archive:
        entries = json.loads(archive.read("Journal.json"))["entries"]
        names = set(archive.namelist())
    third, shown = entries[0], next(one for one in entries if "photos" in one)
    assert third["creationDate"] == "2020-02-29T21:40:00Z"
    assert (third["timeZone"], third["isAllDay"], third["starred"]) == (
        "Europe/Dublin",
        False,
        True,
    )
    assert re.fullmatch(r"[0-9A-F]{32}", third["uuid"])
    (photo,) = shown["photos"]
    assert f"photos/{photo['md5']}.jpeg" in names
    assert shown["text"].startswith("# Lake & hills\n\nBefore\n\n![](dayone-moment://")
    assert photo["identifier"] in shown["text"]


def test_json_has_every_picture_with_its_bytes(space: OpenSpace, tmp_path: Path) -> None:
    picture = fill(space)
    export(space, Wish("json", tmp_path / "all.json"))
    held = json.loads((tmp_path / "all.json").read_bytes())
    (one,) = held["attachments"]
    assert (one["uid"], one["file_name"]) == (picture.uid, "lake.jpg")
    assert len(one["data"]) > 100
    assert held["settings"]["country"] == "US"


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_was_chosen_goes_out(space: OpenSpace, tmp_path: Path, kind: str) -> None:
    fill(space)
    target = tmp_path / "chosen"
    wish = Wish(kind, target, Selection(last=date(2020, 12, 31), starred=True))
    assert export(space, wish) == 1
    found = b"".join(one.read_bytes() for one in [target, *target.rglob("*")] if one.is_file())
    if kind != "dayone":
        assert b"third" in found
        assert b"second page" not in found


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_of_an_export_that_was_stopped(
    space: OpenSpace, tmp_path: Path, kind: str
) -> None:
    fill(space)

    def stop(done: int, total: int) -> None:
        if done == total - 1:
            raise Stopped

    with pytest.raises(Stopped):
        export(space, Wish(kind, tmp_path / "out" / "pages"), stop)
    left = [one for one in (tmp_path / "out").rglob("*") if one.is_file()]
    assert left == []


def test_a_selection_without_pages_is_said(space: OpenSpace, tmp_path: Path) -> None:
    fill(space)
    with pytest.raises(Refused, match="No page fits"):
        export(space, Wish("text", tmp_path / "x.txt", Selection(tag="nothing")))
    assert not (tmp_path / "x.txt").exists()


def test_a_picture_that_is_missing_stops_nothing(space: OpenSpace, tmp_path: Path) -> None:
    fill(space)
    with space.read() as uow:
        book = replace(exporting.book_of(uow), data=_nothing, original=_nothing)
        for kind in KINDS:
            exports.by_name(kind).write(book, tmp_path / kind, lambda _done, _total: None)


def _nothing(_uid: AttachmentId) -> bytes | None:
    return None
