"""What goes out in a form that we also read comes in again as the same pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.services import attachments, importing, journal
from family_app.services.exporting import Wish, export
from family_app.storage.open_space import OpenSpace
from tests.services.with_picture import put_picture

# What another program's Markdown does not tell apart is left out: backslashes before signs, line
# ends of other systems, and blank lines at both ends.
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cs"),
                              exclude_characters="\\\0"), max_size=60)  # fmt: skip
LINES = st.lists(WORDS, max_size=4).map("\n".join)
TAG = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=10)
PAGES = st.builds(
    Draft,
    uid=st.builds(lambda: EntryId(new_uid())),
    number=st.just(1),
    day=st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    time=st.none() | st.times().map(lambda at: at.strftime("%H:%M")),
    zone=st.sampled_from(["Europe/Dublin", "Pacific/Honolulu", "Pacific/Tongatapu"]),
    title=WORDS.map(lambda title: " ".join(title.split())),
    body=LINES,
    tags=st.lists(TAG, max_size=2, unique_by=str.casefold).map(tuple),
    starred=st.booleans(),
)


@dataclass(frozen=True)
class Kept:
    """What a form of export keeps of a page."""

    day: date
    time: str | None
    title: str
    body: str
    tags: tuple[str, ...]
    starred: bool


def kept(space: OpenSpace, *, loosely: bool) -> list[Kept]:
    with space.read() as uow:
        entries = journal.all_entries(uow)
    found = [Kept(one.day, one.time, one.title, one.body, one.tags, one.starred) for one in entries]
    if loosely:  # their title is a heading in the text
        found = [
            Kept(one.day, one.time, "", one.title + "\n" + one.body.strip(), one.tags, one.starred)
            for one in found
        ]
    return sorted(found, key=repr)


def emptied(*spaces: OpenSpace) -> None:
    for space in spaces:
        with space.write() as uow:
            for entry in journal.all_entries(uow):
                journal.delete_entry(uow, entry.uid)


@pytest.mark.parametrize("kind", ["markdown", "dayone", "json"])
@settings(
    max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(pages=st.lists(PAGES, min_size=1, max_size=6))
def test_pages_come_back(
    space: OpenSpace, second_space: OpenSpace, kind: str, pages: list[Draft]
) -> None:
    emptied(space, second_space)
    with space.write() as uow:
        for page in pages:
            journal.save_entry(uow, page)
    empty = [page for page in pages if not (page.title or page.body.strip() or page.tags)]
    with TemporaryDirectory() as folder:
        target = Path(folder) / {"markdown": "out", "dayone": "o.zip", "json": "o.json"}[kind]
        export(space, Wish(kind, target))
        report = importing.bring_in(second_space, target)
    left = len(empty) if kind == "dayone" else 0
    assert (report.added, len(report.rejected)) == (len(pages) - left, left)
    loosely = kind == "dayone"
    expected = kept(space, loosely=loosely)
    with TemporaryDirectory() as folder:
        target = Path(folder) / {"markdown": "out", "dayone": "o.zip", "json": "o.json"}[kind]
        export(space, Wish(kind, target))
        assert importing.bring_in(space, target).added == 0
    if left:
        expected = [one for one in expected if one.body.strip() or one.tags]
    assert kept(second_space, loosely=loosely) == expected


@pytest.mark.parametrize("kind", ["markdown", "dayone", "json"])
def test_pictures_come_back(
    space: OpenSpace, second_space: OpenSpace, tmp_path: Path, kind: str
) -> None:
    picture = put_picture(space)
    below = put_picture(space, body="with one below")
    with space.write() as uow:
        entry = journal.entry(uow, picture.entry)
        assert entry is not None
        body = f"Before\n\n![the lake](attachment:{picture.uid})\n\nAfter"
        draft = entry.draft()
        journal.save_entry(uow, Draft(draft.uid, draft.number, draft.day, body=body))
    endings = {"markdown": "out", "dayone": "o.zip", "json": "o.json"}
    export(space, Wish(kind, tmp_path / endings[kind]))
    report = importing.bring_in(second_space, tmp_path / endings[kind])
    assert (report.added, report.files, report.rejected) == (2, 2, [])
    with space.read() as here, second_space.read() as there:
        shown = {one.body[:6]: one for one in journal.all_entries(there)}
        (inside,) = attachments.of_entry(there, shown["Before"].uid)
        (under,) = attachments.of_entry(there, shown["with o"].uid)
        assert f"](attachment:{inside.uid})\n\nAfter" in shown["Before"].body
        assert (inside.width, inside.height) == (picture.width, picture.height)
        assert under.width == below.width
        if kind == "json":
            assert attachments.data(there, inside.uid) == attachments.data(here, picture.uid)
