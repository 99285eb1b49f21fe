from __future__ import annotations

from dataclasses import replace
from datetime import date

from family_app.domain.answers import AnswerKey
from family_app.domain.changes import NOTHING, Kind
from family_app.domain.ids import LessonId, PersonId, PlanItemId, TouchId, new_uid
from family_app.domain.person import (
    ContactKind,
    ContactPoint,
    HelpsWith,
    MemberKind,
    PersonState,
    Ring,
    TouchKind,
)
from family_app.domain.plan import PlanItem, PlanStep
from family_app.services import circle, journal, lessons, plan, reminders
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import DAY, member, page


def test_a_member_comes_back_as_saved(space: OpenSpace) -> None:
    rosa = member(
        "Rosa Silva",
        kind=MemberKind.GROUP,
        tie="aunt",
        ring=Ring.FAMILY,
        angle=211.5,
        state=PersonState.AT_REST,
        helps_with=(HelpsWith.RIDE, HelpsWith.CHILDREN),
        knows="everything",
        safe_when="mornings",
        notes="bring bread",
        contacts=(
            ContactPoint(ContactKind.PHONE, "555 0100", "home"),
            ContactPoint(ContactKind.EMAIL, "rosa@example.org"),
        ),
        resource_id="line-1",
    )
    with space.write() as uow:
        assert circle.save_person(uow, rosa).kinds == {Kind.PERSON}
        assert circle.person(uow, rosa.uid) == rosa
        changed = replace(rosa, contacts=rosa.contacts[1:], helps_with=(HelpsWith.FUN,), name="R")
        circle.save_person(uow, changed)
        assert circle.person(uow, rosa.uid) == changed


def test_a_new_member_takes_the_widest_gap_and_others_stay(space: OpenSpace) -> None:
    with space.write() as uow:
        for name in "abcd":
            circle.save_person(uow, member(name, ring=Ring.FRIENDS, angle=-1))
        circle.save_person(uow, member("e", ring=Ring.FAMILY, angle=-1))
        angles = {one.name: one.angle for one in circle.people(uow)}
    assert angles == {"a": 45, "b": 225, "c": 135, "d": 315, "e": 45}


def test_moving_keeps_everything_else(space: OpenSpace) -> None:
    ana = member("Ana", notes="n")
    with space.write() as uow:
        circle.save_person(uow, ana)
        assert circle.move_person(uow, ana.uid, Ring.COMMUNITY, 400)
        assert circle.person(uow, ana.uid) == replace(ana, ring=Ring.COMMUNITY, angle=40)
        assert circle.move_person(uow, PersonId("nobody"), Ring.FAMILY, 0) is NOTHING


def test_touches_are_noted_taken_back_and_remembered(space: OpenSpace) -> None:
    ana = member("Ana")
    with space.write() as uow:
        circle.save_person(uow, ana)
        circle.note_touch(uow, ana.uid, TouchKind.CALL, date(2026, 3, 1), "short")
        last = circle.note_touch(uow, ana.uid, TouchKind.VISIT, date(2026, 3, 9))
        [visit, call] = circle.touches(uow, ana.uid)
        assert (visit.kind, call.note) == (TouchKind.VISIT, "short")
        seen = circle.person(uow, ana.uid)
        assert seen is not None
        assert seen.last_touch == date(2026, 3, 9)
        assert circle.remove_touch(uow, TouchId(next(iter(last.ids))))
        assert [touch.day for touch in circle.touches(uow, ana.uid)] == [date(2026, 3, 1)]
        march = circle.touches_between(uow, date(2026, 3, 1), date(2026, 3, 31))
        assert [touch.person for touch in march] == [ana.uid]
        assert circle.note_touch(uow, PersonId("x"), TouchKind.CALL, DAY) is NOTHING


def test_whom_to_turn_to(space: OpenSpace) -> None:
    ride, listen = HelpsWith.RIDE, HelpsWith.LISTENING
    both = member("Both", helps_with=(ride, listen))
    lately = member("Lately", helps_with=(ride,))
    long_ago = member("Long ago", helps_with=(ride,))
    rest = member("Rest", helps_with=(ride,), state=PersonState.AT_REST)
    gone = member("Gone", helps_with=(ride,), state=PersonState.REMEMBERED)
    with space.write() as uow:
        for one in (lately, long_ago, both, rest, gone, member("None")):
            circle.save_person(uow, one)
        circle.note_touch(uow, both.uid, TouchKind.CALL, date(2026, 3, 14))
        circle.note_touch(uow, lately.uid, TouchKind.CALL, date(2026, 3, 1))
        circle.note_touch(uow, long_ago.uid, TouchKind.CALL, date(2026, 1, 1))

        def names(helps_with: tuple[HelpsWith, ...], limit: int = 3) -> list[str]:
            return [one.name for one in circle.suggest(uow, helps_with, limit)]

        assert names((ride, listen)) == ["Both", "Long ago", "Lately"]
        assert names((ride,), 2) == ["Long ago", "Lately"]
        assert names((HelpsWith.MONEY,)) == []
        reach = [one.name for one in circle.to_reach(uow, date(2026, 3, 14), limit=9)]
        assert reach == ["None", "Long ago", "Lately"]
        without = circle.people(uow, include_remembered=False)
        assert "Gone" not in [one.name for one in without]
        assert "Gone" in [one.name for one in circle.people(uow)]


def test_a_member_knows_every_place_that_names_them(space: OpenSpace) -> None:
    ana = member("Ana")
    item = PlanItem(PlanItemId(new_uid()), PlanStep.PEOPLE, person=ana.uid)
    with space.write() as uow:
        circle.save_person(uow, ana)
        journal.save_entry(uow, page("about Ana", people=(ana.uid,)))
        lessons.answer(uow, AnswerKey(LessonId("l1"), "who", "person"), 1, ana.uid)
        reminders.ask(uow, ana.uid, LessonId("l2"), "ask Ana", DAY)
        plan.save_item(uow, item)
        mentions = circle.mentions(uow, ana.uid)
        assert len(mentions.entries) == 1
        assert mentions.lessons == (LessonId("l1"), LessonId("l2"))
        assert mentions.plan_steps == (PlanStep.PEOPLE,)
        assert [one.text for one in mentions.reminders] == ["ask Ana"]

        circle.delete_person(uow, ana.uid)
        assert circle.person(uow, ana.uid) is None
        assert reminders.open_reminders(uow) == ()
        assert plan.items(uow) == ()
        circle.restore_person(uow, ana.uid)
        assert circle.mentions(uow, ana.uid) == mentions
        assert plan.items(uow) == (item,)
