"""Lists of pages: what a calendar marks, what comes back on this day, and what to narrow by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from family_app.domain.day_marks import DayMarks
from family_app.domain.entry_filter import EntryFilter
from family_app.domain.person import PersonState
from family_app.services import attachments, circle, journal, page_lists
from family_app.storage.open_space import OpenSpace
from tests.exchange import picture_files as files
from tests.services.drafts import member, page

TODAY = date(2026, 11, 23)
YEAR_AGO = date(2025, 11, 23)


def back(space: OpenSpace, today: date = TODAY) -> list[str]:
    with space.read() as uow:
        return [row.title for row in page_lists.on_this_day(uow, today)]


def test_on_this_day_are_pages_of_earlier_years_newest_first(space: OpenSpace) -> None:
    with space.write() as uow:
        for year, month, day in ((2025, 11, 23), (2019, 11, 23), (2025, 11, 22), (2026, 11, 23)):
            journal.save_entry(uow, page("b", day=date(year, month, day), title=f"{year} {day}"))
    assert back(space) == ["2025 23", "2019 23"]
    assert back(space, date(2019, 11, 23)) == []
    assert back(space, date(2025, 11, 24)) == []


def test_a_leap_day_comes_back_at_the_end_of_february(space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("b", day=date(2024, 2, 29), title="leap"))
        journal.save_entry(uow, page("b", day=date(2024, 2, 28), title="before"))
    assert back(space, date(2026, 2, 28)) == ["leap", "before"]
    assert back(space, date(2028, 2, 28)) == ["before"]
    assert back(space, date(2028, 2, 29)) == ["leap"]
    assert back(space, date(2026, 3, 1)) == []


def test_a_page_with_someone_remembered_stays_quiet_unless_it_is_wished(space: OpenSpace) -> None:
    gone = replace(member("Ana"), state=PersonState.REMEMBERED)
    here = member("Rosa")
    with_ana = page("b", day=YEAR_AGO, title="with Ana", people=(here.uid, gone.uid))
    with_rosa = page("b", day=YEAR_AGO, title="with Rosa", people=(here.uid,))
    with space.write() as uow:
        circle.save_person(uow, gone)
        circle.save_person(uow, here)
        journal.save_entry(uow, with_ana)
        journal.save_entry(uow, with_rosa)
    assert back(space) == ["with Rosa"]
    with space.write() as uow:
        assert page_lists.is_quiet(uow, with_ana.uid)
        assert page_lists.set_quiet(uow, with_ana.uid, quiet=False)
        assert page_lists.set_quiet(uow, with_rosa.uid, quiet=True)
    assert back(space) == ["with Ana"]
    with space.read() as uow:
        stored = journal.entry(uow, with_ana.uid)
    assert stored is not None
    assert (stored.title, stored.people) == ("with Ana", (here.uid, gone.uid))


def test_taking_the_person_off_a_page_lets_it_come_back(space: OpenSpace) -> None:
    gone = replace(member("Ana"), state=PersonState.REMEMBERED)
    draft = page("b", day=YEAR_AGO, title="p", people=(gone.uid,))
    with space.write() as uow:
        circle.save_person(uow, gone)
        journal.save_entry(uow, draft)
    assert back(space) == []
    with space.write() as uow:
        journal.save_entry(uow, replace(draft, number=2, people=()))
    assert back(space) == ["p"]


def test_days_are_marked_with_their_pages_stars_and_pictures(space: OpenSpace) -> None:
    starred = page("b", day=TODAY, starred=True)
    with space.write() as uow:
        journal.save_entry(uow, starred)
        journal.save_entry(uow, page("b", day=TODAY))
        pictured = page("b", day=YEAR_AGO)
        journal.save_entry(uow, pictured)
        attachments.add(uow, pictured.uid, "lake.jpg", files.jpeg(40, 30))
        attachments.add(uow, starred.uid, "list.txt", b"words")
    with space.read() as uow:
        assert page_lists.marks(uow, TODAY - timedelta(days=1), TODAY) == {
            TODAY: DayMarks(2, starred=True)
        }
        assert page_lists.marks(uow, YEAR_AGO, YEAR_AGO) == {YEAR_AGO: DayMarks(1, pictures=True)}
        [row] = page_lists.listed(uow, EntryFilter(pictures=True))
        assert (row.day, row.has_picture) == (YEAR_AGO, True)
        [row] = page_lists.listed(uow, EntryFilter(starred=True))
        assert (row.uid, row.starred) == (starred.uid, True)


def test_choices_are_those_with_most_pages_first(space: OpenSpace) -> None:
    rosa, tom = member("Rosa"), member("Tom")
    with space.write() as uow:
        circle.save_person(uow, rosa)
        circle.save_person(uow, tom)
        journal.save_entry(uow, page("b", tags=("home", "work"), people=(tom.uid,)))
        journal.save_entry(uow, page("b", tags=("work",), people=(tom.uid, rosa.uid)))
    with space.read() as uow:
        found = page_lists.choices(uow)
    assert found.tags == (("work", 2), ("home", 1))
    assert found.people == ((tom.uid, "Tom", 2), (rosa.uid, "Rosa", 1))
    assert found.months == ((2026, 3, 2),)


def test_a_jump_lands_below_the_newer_pages(space: OpenSpace) -> None:
    days = [date(2024, 1, day) for day in (1, 5, 5, 9)]
    with space.write() as uow:
        for day in days:
            journal.save_entry(uow, page("b", day=day))
    with space.read() as uow:
        for number, newer in ((1, 3), (2, 3), (4, 3), (5, 1), (9, 0), (30, 0)):
            target = date(2024, 1, number)
            assert page_lists.newer_than(uow, EntryFilter(), target) == newer
        assert page_lists.newer_than(uow, EntryFilter(first=date(2024, 1, 6)), days[0]) == 1
        assert page_lists.newer_than(uow, EntryFilter(), date.max) == 0
