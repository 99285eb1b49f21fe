from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from family_app.domain.ids import MeetingId
from family_app.domain.meeting import Meeting, MeetingKind, MeetingNote
from family_app.domain.recurrence import Every, Repeat
from family_app.services import meetings
from family_app.services.coming_up import coming_up
from family_app.storage.open_space import OpenSpace
from family_app.storage.uow import UnitOfWork

BERLIN = ZoneInfo("Europe/Berlin")
WEEKLY = Meeting(
    MeetingId("group"),
    "Group",
    MeetingKind.MEETING,
    date(2026, 11, 3),
    "19:30",
    "Europe/Berlin",
    90,
    Repeat(Every.WEEK),
)


def just_over(uow: UnitOfWork, now: str) -> date | None:
    moment = datetime.fromisoformat(now).replace(tzinfo=BERLIN).astimezone(UTC)
    found = coming_up(uow, moment, BERLIN).just_over
    return found.day if found else None


def test_a_meeting_is_asked_about_from_its_end_for_three_days(space: OpenSpace) -> None:
    with space.write() as uow:
        meetings.save_meeting(uow, WEEKLY)
        assert just_over(uow, "2026-11-17 20:59") is None
        assert just_over(uow, "2026-11-17 21:00") == date(2026, 11, 17)
        assert just_over(uow, "2026-11-20 23:00") == date(2026, 11, 17)
        assert just_over(uow, "2026-11-21 00:30") is None
        meetings.note(uow, MeetingNote(WEEKLY.uid, date(2026, 11, 17), "calmer"))
        assert just_over(uow, "2026-11-17 21:30") is None
        assert just_over(uow, "2026-11-24 21:30") == date(2026, 11, 24)


def test_only_meetings_are_asked_about_and_a_day_is_over_when_it_is(space: OpenSpace) -> None:
    with space.write() as uow:
        visit = replace(WEEKLY, uid=MeetingId("visit"), kind=MeetingKind.VISIT)
        meetings.save_meeting(uow, visit)
        assert just_over(uow, "2026-11-17 22:00") is None
        whole = Meeting(MeetingId("day"), "", MeetingKind.MEETING, date(2026, 11, 17))
        meetings.save_meeting(uow, whole)
        assert just_over(uow, "2026-11-17 22:00") is None
        assert just_over(uow, "2026-11-18 08:00") == whole.day
