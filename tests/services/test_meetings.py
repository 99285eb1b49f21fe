from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from family_app.domain.changes import NOTHING
from family_app.domain.found import HitKind
from family_app.domain.ids import MeetingId, new_uid
from family_app.domain.meeting import Again, Meeting, MeetingKind, MeetingNote
from family_app.domain.person import PersonState
from family_app.domain.recurrence import LAST, Every, Repeat
from family_app.services import circle, exporting, importing, meetings
from family_app.services.search import search_own
from family_app.storage.open_space import OpenSpace
from family_app.storage.uow import UnitOfWork
from tests.services.drafts import member

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = date(2026, 3, 17)


def group(**fields: object) -> Meeting:
    given: dict[str, object] = {
        "title": "Tuesday group",
        "kind": MeetingKind.MEETING,
        "day": TUESDAY,
        "time": "19:30",
        "zone": "Europe/Berlin",
        "minutes": 90,
        "repeat": Repeat(Every.WEEK),
    }
    return Meeting(MeetingId(new_uid()), **{**given, **fields})  # type: ignore[arg-type]


def shown(uow: UnitOfWork, first: date, last: date) -> list[int]:
    return [one.shown_on.day for one in meetings.diary(uow, first, last, BERLIN).times]


def test_all_that_is_said_of_a_meeting_is_kept(space: OpenSpace) -> None:
    ana = member("Ana")
    whole = group(
        repeat=Repeat(Every.WEEKDAY_OF_MONTH, 3, (2,), LAST, date(2027, 1, 1)),
        left_out=(date(2026, 6, 30), date(2026, 9, 29)),
        also_on=(date(2026, 6, 29),),
        person=ana.uid,
        place="Church hall",
        notes="Side door",
        source_key="7@calendar",
    )
    plain = Meeting(MeetingId(new_uid()), "", MeetingKind.BIRTHDAY, date(1988, 2, 29))
    with space.write() as uow:
        circle.save_person(uow, ana)
        meetings.save_meeting(uow, whole)
        meetings.save_meeting(uow, plain)
    with space.write() as uow:
        assert uow.meetings.all() == (plain, whole)
        circle.delete_person(uow, ana.uid)
        without = uow.meetings.get(whole.uid)
        assert without is not None
        assert without.person is None
        circle.restore_person(uow, ana.uid)
        assert uow.meetings.get(whole.uid) == whole


def test_one_time_is_left_out_and_put_back(space: OpenSpace) -> None:
    weekly, once = group(), group(repeat=Repeat())
    april = date(2026, 4, 1)
    with space.write() as uow:
        meetings.save_meeting(uow, weekly)
        day = date(2026, 3, 24)
        assert meetings.leave_out(uow, weekly.uid, day)
        assert meetings.leave_out(uow, weekly.uid, day) is NOTHING
        assert shown(uow, TUESDAY, april) == [17, 31]
        assert meetings.put_back(uow, weekly.uid, day)
        assert shown(uow, TUESDAY, april) == [17, 24, 31]
        meetings.save_meeting(uow, once)
        assert meetings.leave_out(uow, once.uid, TUESDAY) is NOTHING
        assert meetings.leave_out(uow, MeetingId("none"), TUESDAY) is NOTHING


def test_a_meeting_goes_and_comes_back_with_its_notes(space: OpenSpace) -> None:
    one = group()
    note = MeetingNote(one.uid, TUESDAY, "sick, then lighter", "clear tips", Again.YES)
    with space.write() as uow:
        assert meetings.note(uow, note) is NOTHING
        meetings.save_meeting(uow, one)
        assert meetings.note(uow, note).ids == {one.uid}
        kept = meetings.diary(uow, TUESDAY, TUESDAY, BERLIN)
        assert kept.notes == {(one.uid, TUESDAY): note}
        assert meetings.remove(uow, one.uid)
        assert meetings.remove(uow, one.uid) is NOTHING
        assert meetings.diary(uow, TUESDAY, TUESDAY, BERLIN) == meetings.Diary((), {})
        assert meetings.restore(uow, one.uid)
        assert meetings.diary(uow, TUESDAY, TUESDAY, BERLIN) == kept
        meetings.note(uow, MeetingNote(one.uid, TUESDAY))
        assert uow.meetings.notes() == ()


def test_what_comes_next(space: OpenSpace) -> None:
    evening = datetime(2026, 3, 17, 19, 0, tzinfo=UTC)
    with space.write() as uow:
        meetings.save_meeting(uow, group(title="now"))
        meetings.save_meeting(uow, group(title="over", time="18:00"))
        meetings.save_meeting(uow, group(title="short", time="19:00", minutes=0))
        meetings.save_meeting(uow, group(title="later", day=date(2026, 3, 26)))
        meetings.save_meeting(uow, group(title="today", time=None))
        found = meetings.next_ones(uow, evening, BERLIN, limit=4)
    assert [(one.meeting.title, one.shown_on.day) for one in found] == [
        ("today", 17),
        ("now", 17),
        ("today", 24),
        ("over", 24),
    ]


def test_meetings_and_notes_are_found_by_their_words(space: OpenSpace) -> None:
    one = group(place="Café Straße", notes="ring twice")
    with space.write() as uow:
        meetings.save_meeting(uow, one)
        meetings.note(uow, MeetingNote(one.uid, TUESDAY, liked="the woman with two sons"))
        for words in ("tuesday", "cafe", "ring", "sons"):
            [hit] = search_own(uow, words)
            assert (hit.kind, hit.id, hit.title) == (HitKind.MEETING, one.uid, "Tuesday group")
        meetings.remove(uow, one.uid)
        assert search_own(uow, "sons") == ()


def test_all_of_it_goes_out_as_json_and_comes_back(
    space: OpenSpace, second_space: OpenSpace, tmp_path: Path
) -> None:
    ana = member("Ana")
    one = group(person=ana.uid, left_out=(date(2026, 3, 24),), place="Hall")
    with space.write() as uow:
        circle.save_person(uow, ana)
        meetings.save_meeting(uow, one)
        meetings.note(uow, MeetingNote(one.uid, TUESDAY, "lighter", again=Again.MAYBE))
    file = tmp_path / "all.json"
    exporting.export(space, exporting.Wish("json", file))
    importing.bring_in(second_space, file, "json")
    with space.read() as here, second_space.read() as there:
        assert there.meetings.all() == here.meetings.all() == (one,)
        assert there.meetings.notes() == here.meetings.notes()


def test_birthdays_of_the_circle_are_there_but_not_of_who_has_died(space: OpenSpace) -> None:
    rosa = member("Rosa", birthday="--02-29")
    gone = member("Grandma", birthday="1931-02-28", state=PersonState.REMEMBERED)
    with space.write() as uow:
        for one in (rosa, gone, member("Ben", birthday="1980-03-22"), member("Ana")):
            circle.save_person(uow, one)
        found = meetings.diary(uow, date(2026, 2, 1), date(2026, 2, 28), BERLIN)
        assert [(one.meeting.title, one.shown_on.day) for one in found.times] == [("Rosa", 28)]
        assert found.times[0].meeting.uid in found.on_cards
        coming = meetings.next_ones(uow, datetime(2026, 3, 20, 9, tzinfo=UTC), BERLIN)
        assert [one.meeting.title for one in coming] == ["Ben"]
        assert uow.meetings.all() == ()
