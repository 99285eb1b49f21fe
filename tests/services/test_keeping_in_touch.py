from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from family_app.domain.ids import PersonId
from family_app.domain.person import Person, PersonState, TouchKind
from family_app.services import circle, keeping_in_touch
from family_app.services.settings import save_setting

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

TODAY = date(2026, 3, 14)
ROSA, JOAN, SAM, GRAN = (
    Person(PersonId(name.lower()), name) for name in ("Rosa", "Joan", "Sam", "Gran")
)


def names(space: OpenSpace, today: date = TODAY) -> list[str]:
    with space.read() as uow:
        return [one.name for one in keeping_in_touch.due(uow, today)]


def touched(space: OpenSpace, person: Person, ago: int) -> None:
    with space.write() as uow:
        circle.note_touch(uow, person.uid, TouchKind.CALL, TODAY - timedelta(days=ago))


def test_the_interval_counts_from_the_last_contact(space: OpenSpace) -> None:
    with space.write() as uow:
        for one in (ROSA, JOAN, SAM):
            circle.save_person(uow, one)
        keeping_in_touch.set_interval(uow, ROSA.uid, 7)
        keeping_in_touch.set_interval(uow, JOAN.uid, 30)
    for person, ago in ((ROSA, 6), (JOAN, 40), (SAM, 90)):
        touched(space, person, ago)
    # Rosa is not due for a day; Sam, without an interval, waits behind Joan, who is.
    assert names(space) == ["Joan", "Sam"]
    assert names(space, TODAY + timedelta(days=1)) == ["Joan", "Rosa", "Sam"]
    touched(space, JOAN, 0)
    assert names(space) == ["Sam"]
    with space.write() as uow:
        keeping_in_touch.set_interval(uow, ROSA.uid, 0)
        assert keeping_in_touch.interval(uow, ROSA.uid) == 0
        assert keeping_in_touch.interval(uow, JOAN.uid) == 30
    assert names(space) == ["Sam", "Rosa"]


def test_nobody_at_rest_or_remembered_is_brought_up(space: OpenSpace) -> None:
    with space.write() as uow:
        circle.save_person(uow, replace(ROSA, state=PersonState.AT_REST))
        circle.save_person(uow, replace(GRAN, state=PersonState.REMEMBERED))
        circle.save_person(uow, JOAN)
        for one in (ROSA, GRAN, JOAN):
            keeping_in_touch.set_interval(uow, one.uid, 7)
    assert names(space) == ["Joan"]


def test_a_spoiled_setting_is_as_if_nothing_was_chosen(space: OpenSpace) -> None:
    for spoiled in ("{", "[1]", '{"rosa": "often", "joan": -3, "sam": true}'):
        with space.write() as uow:
            circle.save_person(uow, ROSA)
            save_setting(uow, "in_touch_days", spoiled)
        assert names(space) == ["Rosa"]
