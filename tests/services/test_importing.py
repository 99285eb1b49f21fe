"""Pages come in whole, once, and go out whole, whatever happens on the way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from family_app.domain.entry import Draft, Entry
from family_app.domain.ids import EntryId, PersonId, new_uid
from family_app.domain.moods import Feeling
from family_app.domain.person import Person
from family_app.errors import FileUnreadable, Stopped
from family_app.exchange import formats
from family_app.exchange.incoming import Incoming, IncomingFile
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source
from family_app.services import attachments, circle, importing, journal, search, trash
from family_app.services import snapshots as copies
from family_app.services.arriving import LONGEST_PAGE
from family_app.services.unfinished_imports import take_back
from family_app.storage.open_space import OpenSpace

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000000b4944415478"
    "9c6360400600000e0001a99173b10000000049454e44ae426082"
)


class Made:
    """A kind of file whose pages each test makes up."""

    name = "made-up"
    title = "Made up"

    def __init__(self) -> None:
        self.pages: list[Incoming | Rejected] = []

    def recognise(self, source: Source) -> bool:
        return source.names() == ("made-up",)

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        yield from iter(self.pages)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    made = Made()
    monkeypatch.setattr(formats, "FORMATS", (made, *formats.FORMATS))
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "made-up"
    path.touch()
    return path


def page(number: int, **facts: object) -> Incoming:
    day = date(2020, 1, 1 + number % 28)
    words = {"title": f"Page {number}", "body": f"soup {number}"}
    return Incoming(f"made-up:{number}", day, **{**words, **facts})  # type: ignore[arg-type]


def pages(space: OpenSpace) -> dict[str, Entry]:
    with space.read() as uow:
        return {entry.title: entry for entry in uow.entries.all()}


def edit(space: OpenSpace, title: str) -> None:
    entry = pages(space)[title]
    with space.write() as uow:
        draft = entry.draft()
        changed = Draft(draft.uid, draft.number, draft.day, title=draft.title, body="mine now")
        assert journal.save_entry(uow, changed)


def test_all_comes_in_once(space: OpenSpace, made: Made, file: Path) -> None:
    made.pages = [*map(page, range(250)), page(7), Rejected("line 9", "It has no date.")]
    seen = importing.look(space, file)
    assert (seen.kind, seen.pages, seen.here) == ("made-up", 250, 0)
    assert (seen.first, seen.last) == (date(2020, 1, 1), date(2020, 1, 28))
    assert seen.rejected == (Rejected("line 9", "It has no date."),)
    assert pages(space) == {}
    report = importing.bring_in(space, file)
    assert (report.added, report.skipped, len(report.rejected)) == (250, 0, 1)
    assert importing.look(space, file).here == 250
    again = importing.bring_in(space, file)
    assert (again.added, again.skipped) == (0, 250)
    with space.read() as uow:
        assert [one.added for one in importing.imports(uow)] == [250]
        assert search.search_entries(uow, "soup").total == 250


def test_a_page_that_came_in_has_all_it_had(space: OpenSpace, made: Made, file: Path) -> None:
    rosa = Person(PersonId(new_uid()), "Rosa Silva")
    with space.write() as uow:
        circle.save_person(uow, rosa)
    made.pages = [
        page(
            1,
            time="08:12",
            zone="Europe/Lisbon",
            tags=("walk", "Walk", "long way"),
            people=("rosa  silva", "Rosa Silva", "Old Tom"),
            starred=True,
            mood="rad",
        ),
        page(2, time="half past", mood="of my own", title="two\nlines"),
    ]
    assert importing.look(space, file).moods == (("rad", 1), ("of my own", 1))
    importing.bring_in(space, file, moods={"rad": Feeling.VERY_GOOD})
    one, two = pages(space)["Page 1"], pages(space)["two lines"]
    assert (one.time, one.zone, one.starred, one.strain, one.hope) == (
        "08:12",
        "Europe/Lisbon",
        True,
        1,
        9,
    )
    assert {tag.casefold() for tag in one.tags} == {"walk", "long way", "old tom"}
    assert one.people == (rosa.uid,)
    assert (two.time, two.strain, two.hope) == (None, None, None)


def test_pictures_come_along_or_are_said_to_be_missing(
    space: OpenSpace, made: Made, file: Path
) -> None:
    def damaged() -> bytes:
        raise FileUnreadable(why="It is damaged inside the archive.")

    files = (
        IncomingFile("a.png", lambda: PICTURE),
        IncomingFile("b.png", None),
        IncomingFile("c.png", damaged),
        IncomingFile("notes.txt", lambda: b"plain"),
    )
    body = "![soup](incoming:0)\n![](incoming:1) ![](incoming:2) ![](incoming:9)"
    made.pages = [page(1, body=body, files=files)]
    seen = importing.look(space, file)
    assert (seen.files, seen.missing) == (4, 1)
    report = importing.bring_in(space, file)
    assert (report.files, report.missing) == (2, 2)
    assert report.rejected == [Rejected("c.png", "It is damaged inside the archive.")]
    entry = pages(space)["Page 1"]
    with space.read() as uow:
        first, second = attachments.of_entry(uow, entry.uid)
        assert attachments.data(uow, second.uid) == b"plain"
    assert (first.width, second.file_name) == (2, "notes.txt")
    lost = "*[missing picture]*"
    assert entry.body == f"![soup](attachment:{first.uid})\n{lost} {lost} {lost}"
    with space.read() as uow:
        (batch,) = importing.imports(uow)
    importing.undo(space, batch.uid)
    with space.read() as uow:
        assert attachments.of_entry(uow, entry.uid) == ()
    importing.bring_in(space, file)
    assert pages(space)["Page 1"].body == entry.body


def test_stopping_takes_back_what_came_in(space: OpenSpace, made: Made, file: Path) -> None:
    made.pages = [*map(page, range(350))]
    done = []

    def step(so_far: int, total: int) -> None:
        done.append((so_far, total))
        if so_far >= 200:
            assert len(pages(space)) == 200
            raise Stopped

    with pytest.raises(Stopped):
        importing.bring_in(space, file, total=350, step=step)
    assert done == [(100, 350), (200, 350)]
    assert pages(space) == {}
    with space.read() as uow:
        assert importing.imports(uow) == ()
        assert search.search_entries(uow, "soup").total == 0
    assert importing.bring_in(space, file).added == 350


def test_one_that_was_cut_off_is_taken_back_later(
    space: OpenSpace, made: Made, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the computer stops: nobody takes anything back at once."""
    made.pages = [*map(page, range(250))]
    with monkeypatch.context() as patch:
        patch.setattr(importing, "take_back", lambda _: 0)
        with pytest.raises(KeyboardInterrupt):
            importing.bring_in(space, file, step=_cut)
    assert len(pages(space)) == 100
    assert take_back(space) == 100
    assert pages(space) == {}
    assert take_back(space) == 0


def _cut(done: int, total: int) -> None:
    raise KeyboardInterrupt


def test_undo_removes_all_but_what_was_edited(space: OpenSpace, made: Made, file: Path) -> None:
    with space.write() as uow:
        journal.save_entry(uow, Draft(EntryId(new_uid()), 1, date(2020, 1, 1), title="Mine"))
    made.pages = [*map(page, range(120))]
    importing.bring_in(space, file)
    edit(space, "Page 3")
    with space.read() as uow:
        (batch,) = importing.imports(uow)
    assert (batch.kind, batch.source, batch.pages) == ("made-up", "made-up", 120)
    undone = importing.undo(space, batch.uid)
    assert undone.removed == 119
    assert [row.title for row in undone.kept] == ["Page 3"]
    assert set(pages(space)) == {"Mine", "Page 3"}
    with space.read() as uow:
        assert importing.imports(uow) == ()
        assert trash.pages(uow) == ()
    assert importing.undo(space, batch.uid).removed == 0
    again = importing.bring_in(space, file)
    assert (again.added, again.skipped) == (119, 1)
    assert pages(space)["Page 3"].body == "mine now"


def test_a_page_that_got_a_picture_since_stays(space: OpenSpace, made: Made, file: Path) -> None:
    own = IncomingFile("a.png", lambda: PICTURE)
    made.pages = [page(1, files=(own,)), page(2, files=(own,))]
    importing.bring_in(space, file)
    uid = pages(space)["Page 2"].uid
    with space.write() as uow:
        attachments.add(uow, uid, "mine.png", PICTURE)
        (batch,) = importing.imports(uow)
    undone = importing.undo(space, batch.uid)
    assert (undone.removed, [row.title for row in undone.kept]) == (1, ["Page 2"])
    with space.read() as uow:
        assert len(attachments.of_entry(uow, uid)) == 2


def test_undoing_one_import_leaves_the_other(space: OpenSpace, made: Made, file: Path) -> None:
    made.pages = [page(1)]
    importing.bring_in(space, file)
    made.pages = [page(1), page(2)]
    importing.bring_in(space, file)
    with space.read() as uow:
        later, first = importing.imports(uow)
    assert (first.added, later.added) == (1, 1)
    importing.undo(space, first.uid)
    assert set(pages(space)) == {"Page 2"}


def test_what_was_deleted_here_stays_deleted(space: OpenSpace, made: Made, file: Path) -> None:
    made.pages = [page(1), page(2), page(3)]
    importing.bring_in(space, file)
    found = pages(space)
    with space.write() as uow:
        journal.delete_entry(uow, found["Page 1"].uid)
        journal.delete_entry(uow, found["Page 2"].uid)
        trash.remove_for_good(uow, found["Page 2"].uid)
    again = importing.bring_in(space, file)
    assert (again.added, again.skipped) == (0, 3)
    assert set(pages(space)) == {"Page 3"}


def test_a_copy_is_made_first(space: OpenSpace, made: Made, file: Path) -> None:
    made.pages = [page(1)]
    importing.bring_in(space, file)
    (copy,) = copies.listed(space)
    assert (copy.why, copies.held_in(space, copy.name).entries) == ("import", 0)


def test_a_page_longer_than_any_is_left_out(space: OpenSpace, made: Made, file: Path) -> None:
    made.pages = [page(1, body="x" * (LONGEST_PAGE + 1)), page(2)]
    report = importing.bring_in(space, file)
    assert (report.added, [left.where for left in report.rejected]) == (1, ["2020-01-02"])


def test_a_page_of_ours_keeps_its_id_and_times(space: OpenSpace, made: Made, file: Path) -> None:
    uid, then = new_uid(), datetime(2021, 5, 6, 7, 8, tzinfo=UTC)
    made.pages = [page(1, uid=uid, updated_at=then, created_at=then, strain=4, quiet=True)]
    made.pages.append(page(2, uid="../of no kind"))
    importing.bring_in(space, file)
    entry = pages(space)["Page 1"]
    assert (entry.uid, entry.updated_at, entry.created_at) == (uid, then, then)
    assert (entry.strain, entry.hope, entry.quiet) == (4, None, True)
    assert pages(space)["Page 2"].uid != "../of no kind"
    with space.read() as uow:
        (batch,) = importing.imports(uow)
    assert importing.undo(space, batch.uid).removed == 2


def test_a_file_of_no_kind_is_said_plainly(space: OpenSpace, tmp_path: Path) -> None:
    (tmp_path / "song.mp3").write_bytes(b"\0\1\2")
    with pytest.raises(FileUnreadable, match="no kind"):
        importing.look(space, tmp_path / "song.mp3")
    with pytest.raises(FileUnreadable, match="no kind"):
        importing.bring_in(space, tmp_path / "song.mp3")
    assert copies.listed(space) == ()
