from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from family_app.domain.ids import MeetingId, PlanItemId, new_uid
from family_app.domain.meeting import Meeting, MeetingKind
from family_app.domain.person import PersonState, TouchKind
from family_app.domain.plan import PlanItem
from family_app.services import circle, keeping_in_touch, meetings, plan, plan_dates
from family_app.services.moments import moments
from family_app.services.settings import save_setting
from family_app.storage.open_space import OpenSpace
from family_app.storage.uow import UnitOfWork
from tests.services.drafts import member

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


def fill(uow: UnitOfWork) -> None:
    evening = Meeting(
        MeetingId(new_uid()), "Al-Anon", MeetingKind.MEETING, TODAY, "19:30", "Europe/Berlin"
    )
    meetings.save_meeting(uow, evening)
    born = replace(member("Ana"), birthday="1980-11-25")
    due = member("Rosa")
    rests = replace(member("Ben"), state=PersonState.AT_REST)
    for one in (born, due, rests):
        circle.save_person(uow, one)
    for one in (due, rests):
        circle.note_touch(uow, one.uid, TouchKind.CALL, date(2026, 11, 13))
        keeping_in_touch.set_interval(uow, one.uid, 14)
    kit = PlanItem(
        PlanItemId(new_uid()), "naloxone", plan=plan_dates.OVERDOSE, due=date(2026, 12, 1)
    )
    plan.save_item(uow, kit)
    hidden = PlanItem(PlanItemId(new_uid()), "bag", plan="violence", due=date(2026, 11, 28))
    plan.save_item(uow, hidden)


def shown(uow: UnitOfWork, now: datetime = NOW) -> list[str]:
    found = moments(uow, now, BERLIN)
    return [f"{one.at.astimezone(BERLIN):%d %H:%M} {bool(one.starts)}" for one in found]


def test_nothing_is_due_until_messages_are_wanted(space: OpenSpace) -> None:
    with space.write() as uow:
        fill(uow)
        assert shown(uow) == []
        save_setting(uow, "bell", True)
        assert shown(uow) == [
            "23 18:30 True",
            "24 09:00 False",  # the kit, a week before
            "25 09:00 False",  # the birthday
            "27 09:00 False",  # two weeks after the call
            "01 09:00 False",  # the day itself
        ]
        assert shown(uow, datetime(2026, 11, 25, 8, 0, tzinfo=UTC)) == [
            "27 09:00 False",
            "01 09:00 False",
        ]


def test_each_kind_can_be_left_out_and_the_time_kept_back(space: OpenSpace) -> None:
    with space.write() as uow:
        fill(uow)
        for name in ("bell", "bell_meetings"):
            save_setting(uow, name, True)
        for name in ("bell_birthdays", "bell_people", "bell_plan", "bell_says_time"):
            save_setting(uow, name, False)
        save_setting(uow, "bell_before", 120)
        assert shown(uow) == ["23 17:30 False"]
        save_setting(uow, "bell_quiet_from", "17:00")
        assert shown(uow) == ["23 16:59 False"]


def test_a_plan_date_stays_until_it_is_changed_and_one_far_off_waits(space: OpenSpace) -> None:
    with space.write() as uow:
        fill(uow)
        [(day, item)] = plan_dates.soon(uow, date(2027, 5, 1))
        assert (day, item.step) == (date(2026, 12, 1), "naloxone")
        assert plan_dates.soon(uow, date(2026, 10, 31)) == ()
