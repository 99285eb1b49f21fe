"""Everything a space holds goes out as one JSON file and comes in again as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from family_app.content.made_up import made_up_family
from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.errors import FileUnreadable, Stopped
from family_app.paths import assets_dir
from family_app.services import attachments, importing, journal, lessons, spelling
from family_app.services.exporting import Wish, export
from family_app.services.made_up import fill_with_family
from family_app.services.settings import save_setting
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import page
from tests.services.with_picture import put_picture

TODAY = date(2026, 11, 24)


def fill(space: OpenSpace) -> None:
    picture = put_picture(space)
    with space.write() as uow:
        fill_with_family(uow, made_up_family(assets_dir()), TODAY)
        attachments.set_caption(uow, picture.uid, "the lake")
        (answered, *_) = lessons.all_answers(uow)
        key = answered.key
        uow.sittings.put_aside(key.lesson, key.exercise, new_uid(), TODAY, uow.now)
        save_setting(uow, "country", "ES")
        spelling.add_word(uow, "Rositax")
        first = page("as it was", day=TODAY)
        journal.save_entry(uow, first, now=uow.now - timedelta(hours=2))
        later = replace(first, number=2, body="changed later ](incoming:0)", strain=4, hope=6)
        journal.save_entry(uow, later, now=uow.now - timedelta(hours=1))


def held(space: OpenSpace, into: Path) -> dict[str, Any]:
    export(space, Wish("json", into))
    values = json.loads(into.read_bytes())
    assert isinstance(values, dict)
    return values


def test_a_whole_space_comes_back(
    space: OpenSpace, second_space: OpenSpace, tmp_path: Path
) -> None:
    fill(space)
    before = held(space, tmp_path / "a.json")
    assert before["revisions"]
    assert before["earlier_answers"]
    assert before["attachments"]
    assert before["words"] == ["rositax"]
    seen = importing.look(second_space, tmp_path / "a.json")
    assert (seen.kind, seen.pages, seen.rejected) == ("json", len(before["entries"]), ())
    assert seen.others > 10
    report = importing.bring_in(second_space, tmp_path / "a.json")
    assert (report.added, report.rejected) == (len(before["entries"]), [])
    after = held(second_space, tmp_path / "b.json")
    for name in before:
        assert after[name] == before[name], name
    again = importing.bring_in(second_space, tmp_path / "a.json")
    assert (again.added, again.skipped) == (0, report.added)
    assert held(second_space, tmp_path / "c.json") == after


def test_what_is_here_stays_as_it_is(
    space: OpenSpace, second_space: OpenSpace, tmp_path: Path
) -> None:
    fill(space)
    held(space, tmp_path / "a.json")
    with second_space.write() as uow:
        fill_with_family(uow, made_up_family(assets_dir()), TODAY)
        save_setting(uow, "country", "US")
        (person, *_) = uow.people.all()
        uow.people.save(replace(person, name="Another name"), uow.now)
    importing.bring_in(second_space, tmp_path / "a.json")
    with second_space.read() as uow:
        assert uow.people.get(person.uid) is not None
        assert "Another name" in [one.name for one in uow.people.all()]
        assert uow.settings.all()["country"] == "US"


def test_stopping_leaves_neither_pages_nor_people(
    space: OpenSpace, second_space: OpenSpace, tmp_path: Path
) -> None:
    fill(space)
    held(space, tmp_path / "a.json")

    def stop(_: int, __: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        importing.bring_in(second_space, tmp_path / "a.json", step=stop)
    after = held(second_space, tmp_path / "b.json")
    assert (after["entries"], after["people"], after["answers"]) == ([], [], [])


def test_one_bad_thing_stops_only_itself(
    space: OpenSpace, second_space: OpenSpace, tmp_path: Path
) -> None:
    fill(space)
    values = held(space, tmp_path / "a.json")
    values["entries"][0]["day"] = "the other day"
    values["people"].append({"name": 5})
    values["attachments"][0]["data"] = "not base64"
    values["attachments"].append("nothing")
    (tmp_path / "odd.json").write_text(json.dumps(values))
    report = importing.bring_in(second_space, tmp_path / "odd.json")
    assert report.added == len(values["entries"]) - 1
    people = len(values["people"])
    assert {left.where for left in report.rejected} >= {"entry 1", f"people {people}"}


def test_a_file_of_a_newer_version_is_said(space: OpenSpace, tmp_path: Path) -> None:
    (tmp_path / "new.json").write_text('{"format": "close-circle-space", "format_version": 9}')
    with pytest.raises(FileUnreadable, match="newer version"):
        importing.look(space, tmp_path / "new.json")


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=80)
WORD = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=10)


@settings(
    max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    title=TEXT,
    body=TEXT,
    tags=st.lists(WORD, max_size=3, unique_by=str.casefold),
    day=st.dates(),
    time=st.none() | st.times().map(lambda at: at.strftime("%H:%M")),
    levels=st.tuples(*[st.none() | st.integers(0, 10)] * 2),
    flags=st.tuples(st.booleans(), st.none() | st.booleans()),
)
def test_any_page_comes_back_from_json(
    space: OpenSpace,
    second_space: OpenSpace,
    tmp_path: Path,
    title: str,
    body: str,
    tags: list[str],
    day: date,
    time: str | None,
    levels: tuple[int | None, int | None],
    flags: tuple[bool, bool | None],
) -> None:
    typed = Draft(
        EntryId(new_uid()), 1, day, time, "Europe/Lisbon", title, body, tuple(tags), (), (),
        flags[0], *levels, flags[1],
    )  # fmt: skip
    with space.write() as uow:
        for old in journal.all_entries(uow):
            journal.delete_entry(uow, old.uid)
        journal.save_entry(uow, typed)
        written = journal.entry(uow, typed.uid)
    export(space, Wish("json", tmp_path / "page.json"))
    assert importing.bring_in(second_space, tmp_path / "page.json").added == 1
    with second_space.read() as uow:
        assert journal.entry(uow, typed.uid) == written
