"""The people, groups, services and places of someone's circle."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.circle_map import widest_gap
from family_app.domain.entry_filter import EntryFilter
from family_app.domain.ids import PersonId, TouchId, new_uid
from family_app.domain.mentions import Mentions
from family_app.domain.person import HelpsWith, Person, PersonState, Ring, Touch, TouchKind
from family_app.domain.plan import PlanStep

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

_MENTIONED_PAGES = 200


def people(uow: UnitOfWork, *, include_remembered: bool = True) -> tuple[Person, ...]:
    """Everyone, ring by ring from the centre, then by name."""
    everyone = uow.people.all()
    if include_remembered:
        return everyone
    return tuple(one for one in everyone if one.state is not PersonState.REMEMBERED)


def person(uow: UnitOfWork, uid: PersonId) -> Person | None:
    """A member of the circle, or none."""
    return uow.people.get(uid)


def save_person(uow: UnitOfWork, person: Person) -> Changes:
    """Make or change a member; an angle below 0 asks for the widest gap of the ring."""
    if person.angle < 0:
        person = replace(person, angle=_free_angle(uow, person.ring, person.uid))
    uow.people.save(person, uow.now)
    return Changes.of(Kind.PERSON, person.uid)


def move_person(uow: UnitOfWork, uid: PersonId, ring: Ring, angle: float) -> Changes:
    """Put a member somewhere else on the map; an angle below 0 asks for the widest gap."""
    moved = uow.people.get(uid)
    if moved is None:
        return NOTHING
    return save_person(uow, replace(moved, ring=ring, angle=angle))


def delete_person(uow: UnitOfWork, uid: PersonId) -> Changes:
    """Put a member into the trash; pages, plan and reminders keep their place for them."""
    return _deleted(uow, uid, deleted=True)


def restore_person(uow: UnitOfWork, uid: PersonId) -> Changes:
    """Bring a member back everywhere they were."""
    return _deleted(uow, uid, deleted=False)


def note_touch(
    uow: UnitOfWork, person: PersonId, kind: TouchKind, day: date, note: str = ""
) -> Changes:
    """Note that we were in touch; the change names the touch, so that it can be undone."""
    touch = Touch(TouchId(new_uid()), person, day, kind, note)
    if not uow.people.add_touch(touch, uow.now):
        return NOTHING
    return Changes.of(Kind.TOUCH, touch.uid)


def remove_touch(uow: UnitOfWork, uid: TouchId) -> Changes:
    """Take back that we were in touch."""
    if not uow.people.set_touch_deleted(uid, uow.now, deleted=True):
        return NOTHING
    return Changes.of(Kind.TOUCH, uid)


def touches(uow: UnitOfWork, person: PersonId) -> tuple[Touch, ...]:
    """When we were in touch with a member, newest first."""
    return uow.people.touches(person)


def touches_between(uow: UnitOfWork, first: date, last: date) -> tuple[Touch, ...]:
    """When we were in touch with anyone from first to last, newest first."""
    return uow.people.touches(first=first, last=last)


def suggest(
    uow: UnitOfWork, helps_with: tuple[HelpsWith, ...], limit: int = 3
) -> tuple[Person, ...]:
    """Whom to turn to: near members only, most matches first, then the longest not in touch.

    Where nobody helps with any of it, nobody is suggested.
    """
    wanted = set(helps_with)
    fitting = [one for one in _near(uow) if wanted & set(one.helps_with)]
    fitting.sort(key=lambda one: (-len(wanted & set(one.helps_with)), *_longest_since(one)))
    return tuple(fitting[:limit])


def to_reach(uow: UnitOfWork, today: date, limit: int = 3) -> tuple[Person, ...]:
    """Near members we were not in touch with today, the longest ago first."""
    waiting = [one for one in _near(uow) if one.last_touch is None or one.last_touch < today]
    return tuple(sorted(waiting, key=_longest_since)[:limit])


def mentions(uow: UnitOfWork, person: PersonId) -> Mentions:
    """Everywhere a member turns up; lessons are those that name them or made a reminder."""
    reminders = uow.reminders.all(person)
    lessons = uow.progress.lessons_naming(person)
    lessons += tuple(one.lesson for one in reminders if one.lesson)
    steps = {item.step for item in uow.plans.items() if item.person == person}
    return Mentions(
        entries=uow.entry_lists.rows(EntryFilter(person=person), _MENTIONED_PAGES, 0),
        lessons=tuple(dict.fromkeys(lessons)),
        plan_steps=tuple(step for step in PlanStep if step in steps),
        reminders=reminders,
    )


def _near(uow: UnitOfWork) -> list[Person]:
    return [one for one in uow.people.all() if one.state is PersonState.NEAR]


def _longest_since(one: Person) -> tuple[date, int, str]:
    return (one.last_touch or date.min, one.ring, one.name.casefold())


def _free_angle(uow: UnitOfWork, ring: Ring, uid: PersonId) -> float:
    return widest_gap(one.angle for one in uow.people.all() if one.ring is ring and one.uid != uid)


def _deleted(uow: UnitOfWork, uid: PersonId, *, deleted: bool) -> Changes:
    if not uow.people.set_deleted(uid, uow.now, deleted=deleted):
        return NOTHING
    # Whatever shows their name looks different now.
    kinds = frozenset({Kind.PERSON, Kind.ENTRY, Kind.PLAN, Kind.REMINDER, Kind.TOUCH})
    return Changes(kinds, frozenset({uid}))
