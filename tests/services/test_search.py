from __future__ import annotations

from datetime import date

import pytest

from family_app.domain.answers import AnswerKey
from family_app.domain.found import HitKind
from family_app.domain.ids import LessonId, new_uid
from family_app.services import circle, journal, lessons, search
from family_app.storage import fts
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import member, page


def found(space: OpenSpace, text: str) -> list[str]:
    with space.read() as uow:
        return [row.title for row in search.search_entries(uow, text).rows]


def test_words_are_found_from_the_first_letter_whatever_accents(space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("We met at the Café Zoë.", title="out"))
    for typed in ("c", "ca", "cafe", "CAFÉ", "zoe cafe", "the z"):
        assert found(space, typed) == ["out"]
    for typed in ("afe", "cafe x", "ca zoe", "", "   ", "—"):
        assert found(space, typed) == []


@pytest.mark.parametrize(
    "typed", ['"', "it's", "a-b", "NEAR(", "x:y", "*", "foo(", "AND", 'a" OR "b', "\0", "\ud800"]
)
def test_nothing_that_is_typed_breaks_the_search(space: OpenSpace, typed: str) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("it's a-b and x:y", title="odd"))
    found(space, typed)
    found(space, f"word {typed}")


def test_a_whole_pasted_page_is_looked_for_and_soon_found(space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("word " * 9000 + "end", title="long"))
    assert found(space, "word " * 9000 + "end") == ["long"]
    assert found(space, "other " * 9000) == []


def test_punctuation_inside_a_word_still_finds_it(space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("She said it's a well-kept secret", title="odd"))
    assert found(space, "it's") == found(space, "well-kept") == ["odd"]


def test_titles_and_tags_are_searched_and_titles_rank_first(space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("the harbour was calm " + "and so on " * 20, title="b"))
        journal.save_entry(uow, page("nothing " + "and so on " * 20, title="Harbour"))
        journal.save_entry(uow, page("y", title="c", tags=("lighthouse",)))
    assert found(space, "harbour") == ["Harbour", "b"]
    assert found(space, "lighth") == ["c"]


def test_an_edit_changes_what_is_found(space: OpenSpace) -> None:
    uid = new_uid()
    with space.write() as uow:
        journal.save_entry(uow, page("anchor", uid=uid, title="p"))
        journal.save_entry(uow, page("buoy", uid=uid, number=2, title="p", day=date(2001, 1, 1)))
    assert found(space, "anchor") == []
    assert found(space, "buoy") == ["p"]


def test_among_very_many_the_newest_day_comes_first(
    space: OpenSpace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fts, "MANY", 2)
    with space.write() as uow:
        for day, time in ((2, "08:00"), (9, None), (2, "23:59"), (5, None)):
            draft = page("meeting", day=date(2026, 1, day), time=time, title=f"{day} {time}")
            journal.save_entry(uow, draft)
    assert found(space, "meeting") == ["9 None", "5 None", "2 23:59", "2 08:00"]


def test_found_words_are_marked(space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("a line\n\nthen the lantern went out"))
        [row] = search.search_entries(uow, "lant").rows
    [(start, length)] = row.marks
    assert row.snippet[start : start + length] == "lantern"


def test_people_and_answers_are_found_and_their_uids_are_not(space: OpenSpace) -> None:
    rosa = member("Rosa", notes="has a lantern", tie="aunt")
    lesson = LessonId("l1")
    with space.write() as uow:
        circle.save_person(uow, rosa)
        lessons.answer(uow, AnswerKey(lesson, "e", "text"), 1, "my lantern words")
        lessons.answer(uow, AnswerKey(lesson, "e", "who"), 1, rosa.uid)
        lessons.answer(uow, AnswerKey(lesson, "e", "rows"), 1, (("tide", "ebb"), ("flow", "")))
        journal.save_entry(uow, page("lantern page"))
        hits = search.search_own(uow, "lantern")
        assert [hit.kind for hit in hits] == [HitKind.PAGE, HitKind.PERSON, HitKind.ANSWER]
        assert hits[1].id == rosa.uid
        assert hits[2].id == lesson
        assert search.search_own(uow, rosa.uid[:8]) == ()
        assert [hit.kind for hit in search.search_own(uow, "ebb")] == [HitKind.ANSWER]
        circle.delete_person(uow, rosa.uid)
        lessons.answer(uow, AnswerKey(lesson, "e", "text"), 1, "")
        assert [hit.kind for hit in search.search_own(uow, "lantern")] == [HitKind.PAGE]
