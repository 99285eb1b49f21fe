from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.day_marks import DayMarks
from family_app.domain.ids import EntryId, LessonId, PersonId
from family_app.services import circle, journal, page_lists, search
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import DAY, member, page

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def test_a_page_comes_back_as_it_was_typed(space: OpenSpace) -> None:
    ana = member("Ana")
    body = "# Tonight\r\n\tcafé – “quiet”\n\n  \u202etext\u202c 🙂 \\ ~~x~~\n\n"
    draft = page(
        body,
        time="21:40",
        zone="Europe/Madrid",
        title="A page",
        tags=("sleep", "Hope"),
        people=(ana.uid,),
        lessons=(LessonId("what-helps"),),
    )
    with space.write() as uow:
        circle.save_person(uow, ana)
        assert journal.save_entry(uow, draft) == Changes.of(Kind.ENTRY, draft.uid)
    with space.read() as uow:
        stored = journal.entry(uow, draft.uid)
    assert stored is not None
    assert stored.draft() == replace(draft, number=2)


def test_a_save_that_comes_late_is_dropped(space: OpenSpace) -> None:
    draft = page("first", number=5)
    with space.write() as uow:
        journal.save_entry(uow, draft)
        assert journal.save_entry(uow, replace(draft, number=5, body="same")) is NOTHING
        assert journal.save_entry(uow, replace(draft, number=4, body="older")) is NOTHING
        assert journal.save_entry(uow, replace(draft, number=6, body="newer"))
        stored = journal.entry(uow, draft.uid)
    assert stored is not None
    assert stored.body == "newer"


def test_updated_goes_forward_even_when_the_clock_goes_back(space: OpenSpace) -> None:
    draft = page("one")
    with space.write() as uow:
        journal.save_entry(uow, draft, now=NOON)
        earlier = NOON - timedelta(hours=1)
        journal.save_entry(uow, replace(draft, number=2, body="two"), now=earlier)
        stored = journal.entry(uow, draft.uid)
    assert stored is not None
    assert stored.updated_at == NOON + timedelta(milliseconds=1)
    assert stored.created_at == NOON


def test_a_new_sitting_keeps_what_was_there_once_in_ten_minutes(space: OpenSpace) -> None:
    draft = page("minute 0")
    for minute in (0, 4, 9, 11, 15, 20, 22, 24 * 60):
        with space.write() as uow:
            text = f"minute {minute}"
            late = replace(draft, number=minute + 1, body=text)
            journal.save_entry(uow, late, now=NOON + timedelta(minutes=minute))
    assert revisions(space) == ["minute 9", "minute 20", "minute 22"]


def revisions(space: OpenSpace) -> list[str]:
    with space.read() as uow:
        found = uow.totals._session.connection().exec_driver_sql(
            "SELECT body FROM entry_revision ORDER BY id"
        )
        return list(found.scalars())


def test_a_deleted_page_is_gone_everywhere_and_comes_back_whole(space: OpenSpace) -> None:
    ana = member("Ana")
    draft = page("harbour light", tags=("hope",), people=(ana.uid,), lessons=(LessonId("l"),))
    with space.write() as uow:
        circle.save_person(uow, ana)
        journal.save_entry(uow, draft)
        before = journal.entry(uow, draft.uid)
        assert journal.delete_entry(uow, draft.uid)
        assert journal.delete_entry(uow, draft.uid) is NOTHING
        assert journal.entry(uow, draft.uid) is None
        assert journal.entry_rows(uow) == ()
        assert page_lists.choices(uow).months == ()
        assert page_lists.marks(uow, DAY, DAY) == {}
        assert journal.tags(uow) == ()
        assert journal.count(uow) == 0
        assert search.search_entries(uow, "harbour").total == 0
        assert circle.mentions(uow, ana.uid).entries == ()
    with space.write() as uow:
        assert journal.restore_entry(uow, draft.uid)
        after = journal.entry(uow, draft.uid)
        assert search.search_entries(uow, "harbour").total == 1
    assert before is not None
    assert after is not None
    assert after.draft() == before.draft()


def test_a_person_in_the_trash_leaves_pages_and_comes_back_to_them(space: OpenSpace) -> None:
    ana, ben = member("Ana"), member("Ben")
    draft = page("with both", people=(ana.uid, ben.uid))
    with space.write() as uow:
        circle.save_person(uow, ana)
        circle.save_person(uow, ben)
        journal.save_entry(uow, draft)
        circle.delete_person(uow, ana.uid)
        shown = journal.entry(uow, draft.uid)
        assert shown is not None
        assert shown.people == (ben.uid,)
        journal.save_entry(uow, replace(shown.draft(), body="edited meanwhile"))
        circle.restore_person(uow, ana.uid)
        again = journal.entry(uow, draft.uid)
    assert again is not None
    assert set(again.people) == {ana.uid, ben.uid}


def test_links_that_are_taken_off_are_off(space: OpenSpace) -> None:
    ana = member("Ana")
    draft = page("x", tags=("a", "b"), people=(ana.uid,), lessons=(LessonId("l"),))
    with space.write() as uow:
        circle.save_person(uow, ana)
        journal.save_entry(uow, draft)
        bare = replace(draft, number=2, tags=("b",), people=(), lessons=())
        journal.save_entry(uow, bare)
        stored = journal.entry(uow, draft.uid)
        assert stored is not None
        assert (stored.tags, stored.people, stored.lessons) == (("b",), (), ())
        assert journal.tags(uow) == (("b", 1),)
        journal.save_entry(uow, replace(draft, number=3))
        again = journal.entry(uow, draft.uid)
    assert again is not None
    assert again.draft() == replace(draft, number=4)


def test_a_tag_is_one_whatever_its_capitals_and_a_blank_one_none(space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("x", tags=("Hope", "HOPE", " ")))
        journal.save_entry(uow, page("y", tags=("hope",)))
        [(_, uses)] = journal.tags(uow)
        assert uses == 2
        assert len(journal.entry_rows(uow, tag="hOpE")) == 2


def test_an_unknown_person_on_a_page_is_left_out(space: OpenSpace) -> None:
    draft = page("x", people=(PersonId("nobody"),))
    with space.write() as uow:
        journal.save_entry(uow, draft)
        stored = journal.entry(uow, draft.uid)
    assert stored is not None
    assert stored.people == ()


def test_lists_are_newest_first_and_filtered(space: OpenSpace) -> None:
    ana = member("Ana")
    with space.write() as uow:
        circle.save_person(uow, ana)
        for day, time, title in (
            (date(2026, 3, 1), "09:00", "morning"),
            (date(2026, 3, 1), "21:00", "evening"),
            (date(2026, 3, 1), None, "some time"),
            (date(2026, 2, 28), None, "last month"),
            (date(2025, 12, 31), None, "last year"),
        ):
            journal.save_entry(uow, page("body", day=day, time=time, title=title))
        linked = page("y", day=date(2020, 1, 1), title="linked", people=(ana.uid,))
        journal.save_entry(uow, replace(linked, lessons=(LessonId("l1"),)))

        def titles(**wanted: object) -> list[str]:
            return [row.title for row in journal.entry_rows(uow, **wanted)]  # type: ignore[arg-type]

        order = ["evening", "morning", "some time", "last month", "last year", "linked"]
        assert titles() == order
        assert titles(limit=2, offset=1) == order[1:3]
        assert titles(month=(2026, 3)) == order[:3]
        assert titles(day=date(2026, 2, 28)) == ["last month"]
        assert titles(person=ana.uid) == titles(lesson=LessonId("l1")) == ["linked"]
        assert [row.has_lesson for row in journal.entry_rows(uow)] == [False] * 5 + [True]
        assert page_lists.choices(uow).months == (
            (2026, 3, 3),
            (2026, 2, 1),
            (2025, 12, 1),
            (2020, 1, 1),
        )
        assert page_lists.marks(uow, date(2026, 3, 1), date(2026, 3, 31)) == {
            date(2026, 3, 1): DayMarks(3)
        }
        oldest_first = [entry.title for entry in journal.all_entries(uow)]
        assert oldest_first == ["linked", "last year", "last month", "some time", *order[1::-1]]


def test_no_page_has_an_unknown_name(space: OpenSpace) -> None:
    with space.read() as uow:
        assert journal.entry(uow, EntryId("none")) is None
        assert journal.entry_rows(uow, day=DAY) == ()


def test_half_a_character_never_stops_a_save(space: OpenSpace) -> None:
    draft = page("kept \ud83c words", title="\udc00", tags=("tag \ud800",), zone="\ud800")
    with space.write() as uow:
        journal.save_entry(uow, draft)
        journal.save_entry(uow, replace(draft, number=2, body="kept \ud83c more words"))
    with space.read() as uow:
        stored = journal.entry(uow, draft.uid)
        rows = journal.entry_rows(uow, tag="tag \ud800")
    assert stored is not None
    assert stored.body == "kept \ufffd more words"
    assert stored.tags == ("tag \ufffd",)
    assert [row.uid for row in rows] == [draft.uid]
