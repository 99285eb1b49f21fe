"""The search language in front of a real index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.domain.entry_filter import EntryFilter
from family_app.domain.found import HitKind
from family_app.domain.ids import PersonId, new_uid
from family_app.services import circle, journal, search
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import member, page
from tests.storage.made import make

ROSA = replace(member("Rosa Silva", notes="likes a walk"), uid=PersonId(new_uid()))
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenSpace]:
    """Five pages: garden, rain, talk, star and old."""
    with make(tmp_path_factory.mktemp("language") / "space").opened() as space:
        fill(space)
        yield space


def fill(space: OpenSpace) -> None:
    days = {"garden": (2024, 5, 1), "rain": (2024, 6, 2), "talk": (2025, 1, 3)}
    with space.write() as uow:
        circle.save_person(uow, ROSA)
        for title, body, extra in (
            ("garden", "A walk in the garden, then café.", {"tags": ("home", "Hard evening")}),
            ("rain", "We did not walk: rain in the street.", {"tags": ("homework",)}),
            ("talk", "The garden was in the shade.", {"people": (ROSA.uid,)}),
            ("star", "A good walk", {"starred": True}),
            ("old", "Nothing much", {}),
        ):
            day = date(*days.get(title, (2020, 2, 29)))
            draft = replace(page(body, title=title, day=day), **extra)
            journal.save_entry(uow, draft)


def found(space: OpenSpace, text: str, wanted: EntryFilter = search.ANY) -> set[str]:
    with space.read() as uow:
        hits = search.search_entries(uow, text, 50, wanted, today=TODAY)
    assert hits.total == len(hits.rows)
    return {row.title for row in hits.rows}


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ('"in the garden"', {"garden"}),
        ('"in the gar', {"garden"}),
        ('"in the gar"', set()),
        ("the gar", {"garden", "talk"}),
        ("walk -rain", {"garden", "star"}),
        ('walk -"a good"', {"garden", "rain"}),
        ("-walk", {"talk", "old"}),
        ("-walk -garden", {"old"}),
        ("tag:home", {"garden"}),
        ("tag:homew", {"rain"}),
        ("tag:hom", {"garden", "rain"}),
        ('tag:"hard evening"', {"garden"}),
        ("-tag:home walk", {"rain", "star"}),
        ("tag:nowhere walk", set()),
        ("-tag:nowhere walk", {"garden", "rain", "star"}),
        ("person:rosa", {"talk"}),
        ("person:silv garden", {"talk"}),
        ("-person:rosa garden", {"garden"}),
        ("before:2024", {"star", "old"}),
        ("after:2024-05 before:2026", {"rain", "talk"}),
        ("on:2024 walk", {"garden", "rain"}),
        ("on:2020-02-29", {"star", "old"}),
        ("has:star", {"star"}),
        ("-has:star walk", {"garden", "rain"}),
        ("has:photo", set()),
        ("CAFE", {"garden"}),
        ("before:20 rain", {"rain"}),
    ],
)
def test_what_is_typed_is_found(filled: OpenSpace, typed: str, titles: set[str]) -> None:
    assert found(filled, typed) == titles


def test_what_is_typed_and_what_is_chosen_narrow_together(filled: OpenSpace) -> None:
    assert found(filled, "walk", EntryFilter(tag="Home")) == {"garden"}
    assert found(filled, "walk", EntryFilter(starred=True)) == {"star"}
    assert found(filled, "", EntryFilter(person=ROSA.uid)) == {"talk"}
    assert found(filled, "walk", EntryFilter(first=date(2024, 5, 2))) == {"rain"}
    assert found(filled, "after:2023", EntryFilter(last=date(2024, 5, 31))) == {"garden"}


def test_pages_in_the_trash_are_not_found_by_any_filter(space: OpenSpace) -> None:
    fill(space)
    assert found(space, "tag:home") == {"garden"}
    with space.write() as uow:
        for row in journal.entry_rows(uow):
            journal.delete_entry(uow, row.uid)
    for typed in ("walk", "-rain", "tag:home", "person:rosa", "has:star", "on:2024"):
        assert found(space, typed) == set()


def test_only_words_are_looked_for_in_other_things(filled: OpenSpace) -> None:
    def kinds(text: str) -> set[HitKind]:
        with filled.read() as uow:
            return {hit.kind for hit in search.search_own(uow, text, today=TODAY)}

    assert kinds("walk") == {HitKind.PAGE, HitKind.PERSON}
    assert kinds("walk tag:home") == {HitKind.PAGE}
    assert kinds('"a walk" -likes') == {HitKind.PAGE}


def test_a_phrase_is_marked_as_one(filled: OpenSpace) -> None:
    with filled.read() as uow:
        [row] = search.search_entries(uow, '"in the garden" a', today=TODAY).rows
    pieces = [row.snippet[start : start + length] for start, length in row.marks]
    assert pieces == ["A", "in the garden"]


ODD = st.sampled_from(["NOT", "OR", "AND", "NEAR(", "^", "*", "(", ")", "-", '"', "tag:", "+", "—"])


@settings(max_examples=60)
@given(st.lists(ODD | st.text(max_size=6) | st.sampled_from(["walk", "rain"]), max_size=6))
def test_nothing_that_is_typed_breaks_the_index(filled: OpenSpace, pieces: list[str]) -> None:
    found(filled, "".join(pieces))
    found(filled, " ".join(pieces))
