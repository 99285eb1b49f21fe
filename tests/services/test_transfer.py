from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from family_app.domain.answers import AnswerKey
from family_app.domain.entry import Draft, Entry
from family_app.domain.ids import EntryId, LessonId, PersonId, new_uid
from family_app.domain.person import ContactKind, ContactPoint, Person
from family_app.errors import FileUnreadable, Refused
from family_app.exchange.report import ImportReport
from family_app.services import circle, exporting, importing, journal, lessons
from family_app.storage.open_space import OpenSpace


def bring_in(space: OpenSpace, path: Path) -> ImportReport:
    return importing.bring_in(space, path, "markdown")


def take_out(space: OpenSpace, kind: str, place: Path) -> int:
    return exporting.export(space, exporting.Wish(kind, place))


def pages(space: OpenSpace) -> dict[str, Entry]:
    with space.read() as uow:
        return {entry.title: entry for entry in uow.entries.all()}


def write(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def test_a_folder_comes_in_once_with_its_days_and_tags(space: OpenSpace, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    write(notes, "2024-01-05.md", "# Soup\n\nWe ate together.\n")
    write(notes, "deep/er/walk.md", "---\ndate: 2023-12-24 17:05\ntags: [walk, hope]\n---\nAlong.")
    write(notes, "picture.png", "not a page")
    first = bring_in(space, notes)
    assert (first.added, first.skipped, first.rejected) == (2, 0, [])
    found = pages(space)
    assert found["Soup"].day == date(2024, 1, 5)
    assert found["Soup"].body == "We ate together.\n"
    assert (found["walk"].day, found["walk"].time) == (date(2023, 12, 24), "17:05")
    assert found["walk"].tags == ("walk", "hope")
    again = bring_in(space, notes)
    assert (again.added, again.skipped) == (0, 2)


def test_a_page_changed_or_deleted_here_is_not_brought_back(
    space: OpenSpace, tmp_path: Path
) -> None:
    write(tmp_path / "n", "2024-01-05.md", "# One\n\nfirst")
    write(tmp_path / "n", "2024-01-06.md", "# Two\n\nsecond")
    bring_in(space, tmp_path / "n")
    found = pages(space)
    with space.write() as uow:
        journal.delete_entry(uow, found["One"].uid)
    again = bring_in(space, tmp_path / "n")
    assert (again.added, again.skipped) == (0, 2)
    assert set(pages(space)) == {"Two"}


def test_one_bad_file_never_stops_the_rest(space: OpenSpace, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    write(notes, "2024-01-05.md", "good")
    write(notes, "2024-01-06.md", "---\ndate: soon\n---\nbad")
    (notes / "2024-01-07.md").write_bytes(b"\x00\x01binary")
    (notes / "2024-01-08.md").symlink_to("/etc/hostname")
    report = bring_in(space, notes)
    assert report.added == 1
    left = sorted(left.where for left in report.rejected)
    assert left == ["2024-01-06.md", "2024-01-07.md", "2024-01-08.md"]
    assert all(left.why.endswith(".") for left in report.rejected)


def test_nothing_there_is_said_plainly(space: OpenSpace, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        bring_in(space, tmp_path / "missing")


def test_an_old_file_without_any_date_keeps_the_day_it_was_changed(
    space: OpenSpace, tmp_path: Path
) -> None:
    write(tmp_path, "thought.md", "an old thought")
    os.utime(tmp_path / "thought.md", (1_000_000_000, 1_000_000_000))
    bring_in(space, tmp_path / "thought.md")
    assert pages(space)["thought"].day in {date(2001, 9, 8), date(2001, 9, 9)}


def test_what_goes_out_comes_back_the_same(
    space: OpenSpace, second_space: OpenSpace, tmp_path: Path
) -> None:
    rosa = Person(PersonId(new_uid()), "Rosa")
    drafts = [
        Draft(EntryId(new_uid()), 1, date(2024, 1, 5), "08:12", None, "Soup", "a\n\nb\n", ("x",)),
        Draft(EntryId(new_uid()), 1, date(2024, 1, 5), None, None, "", "# not a title\n", ()),
        Draft(
            EntryId(new_uid()),
            1,
            date(2024, 1, 5),
            title=" odd: 'title'\n",
            body="\r\n---\nx",
            people=(rosa.uid,),
            lessons=(LessonId("ask-for-one-thing"),),
        ),
    ]
    for one in (space, second_space):
        with one.write() as uow:
            circle.save_person(uow, rosa)
    with space.write() as uow:
        for draft in drafts:
            journal.save_entry(uow, draft)
    assert take_out(space, "markdown", tmp_path / "out") == 3
    report = bring_in(second_space, tmp_path / "out")
    assert (report.added, report.rejected) == (3, [])
    with space.read() as uow, second_space.read() as other:
        here = {e.uid: e.draft() for e in uow.entries.all()}
        there = {e.uid: e.draft() for e in other.entries.all()}
    assert here == there
    assert bring_in(space, tmp_path / "out").added == 0


def test_a_folder_that_holds_files_is_left_alone(space: OpenSpace, tmp_path: Path) -> None:
    write(tmp_path / "mine", "letter.txt", "keep me")
    with pytest.raises(Refused):
        take_out(space, "markdown", tmp_path / "mine")
    assert (tmp_path / "mine" / "letter.txt").read_text() == "keep me"


def test_json_holds_everything(space: OpenSpace, tmp_path: Path) -> None:
    rosa = PersonId(new_uid())
    phone = ContactPoint(ContactKind.PHONE, "555-0142")
    with space.write() as uow:
        circle.save_person(uow, Person(rosa, "Rosa", contacts=(phone,)))
        journal.save_entry(
            uow, Draft(EntryId(new_uid()), 1, date(2024, 1, 5), title="T", people=(rosa,))
        )
        key = AnswerKey(LessonId("ask-for-one-thing"), "my-ask", "what")
        lessons.answer(uow, key, 1, "one hour on Thursday")
    take_out(space, "json", tmp_path / "all.json")
    held = json.loads((tmp_path / "all.json").read_bytes())
    assert held["format"] == "close-circle-space"
    assert held["entries"][0]["day"] == "2024-01-05"
    assert held["entries"][0]["people"] == [rosa]
    assert held["people"][0]["contacts"][0]["value"] == "555-0142"
    assert held["answers"][0]["value"] == "one hour on Thursday"
    assert held["settings"]["country"] == "US"


def test_names_no_file_can_have_are_refused_and_leave_nothing(
    space: OpenSpace, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "file").touch()
    names = (folder, tmp_path / ("n" * 300), tmp_path / "a\0b", tmp_path / "file" / "x.json")
    before = sorted(tmp_path.rglob("*"))
    for name in names:
        with pytest.raises(Refused):
            take_out(space, "json", name)
    for name in names[1:3]:
        with pytest.raises(Refused):
            take_out(space, "markdown", name)
    assert sorted(tmp_path.rglob("*")) == before


def test_odd_letters_come_in_and_go_out(space: OpenSpace, tmp_path: Path) -> None:
    files = tmp_path / "in"
    files.mkdir()
    (files / "a.md").write_text('---\ntitle: "half \\ud83c"\ntags: ["\\udf75"]\n---\nwords')
    with space.write() as uow:
        journal.save_entry(uow, Draft(EntryId(new_uid()), 1, date(2026, 3, 14), title="no\0thing"))
    assert bring_in(space, files) == ImportReport(added=1)
    assert take_out(space, "markdown", tmp_path / "out") == 2
    with space.read() as uow:
        titles = {entry.title for entry in uow.entries.all()}
    assert titles == {"half \ufffd", "no\ufffdthing"}
    assert bring_in(space, tmp_path / "out") == ImportReport(skipped=2)


def test_a_name_too_long_to_be_there_is_said_plainly(space: OpenSpace, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="nothing at"):
        bring_in(space, tmp_path / ("n" * 300))
