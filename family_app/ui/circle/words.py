"""The words for rings, kinds, states, what people help with, and ways of being in touch."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from family_app.domain.birthday import Birthday
from family_app.domain.person import (
    ContactKind,
    HelpsWith,
    MemberKind,
    Person,
    PersonState,
    Ring,
    TouchKind,
)
from family_app.domain.plan import PlanStep
from family_app.ui.days import in_words

translate = QCoreApplication.translate

_LEAP_YEAR = 2000  # for a day without a year


def ring_words(ring: Ring) -> str:
    """A ring as the map names it."""
    match ring:
        case Ring.FAMILY:
            return translate("CircleWords", "family")
        case Ring.FRIENDS:
            return translate("CircleWords", "friends")
        case Ring.COMMUNITY:
            return translate("CircleWords", "community & professionals")


def kind_words(kind: MemberKind) -> str:
    """What stands on the map."""
    match kind:
        case MemberKind.PERSON:
            return translate("CircleWords", "A person")
        case MemberKind.GROUP:
            return translate("CircleWords", "A group")
        case MemberKind.SERVICE:
            return translate("CircleWords", "A service")
        case MemberKind.PLACE:
            return translate("CircleWords", "A place")


def state_words(state: PersonState) -> str:
    """How things stand with someone."""
    match state:
        case PersonState.NEAR:
            return translate("CircleWords", "Near")
        case PersonState.AT_REST:
            return translate("CircleWords", "At rest")
        case PersonState.REMEMBERED:
            return translate("CircleWords", "Remembered")


def state_meaning(state: PersonState) -> str:
    """What a state changes, in one sentence."""
    match state:
        case PersonState.NEAR:
            return translate("CircleWords", "You may see them on Today and beside lessons.")
        case PersonState.AT_REST:
            return translate(
                "CircleWords", "They stay on your map. Nothing will suggest them for now."
            )
        case PersonState.REMEMBERED:
            return translate(
                "CircleWords",
                "They have died and keep their place. Nothing will ask you to reach out.",
            )


def helps_words(helps: HelpsWith) -> str:
    """One thing a member helps with."""
    return {
        HelpsWith.LISTENING: translate("CircleWords", "listening"),
        HelpsWith.SAFE_BED: translate("CircleWords", "a safe bed"),
        HelpsWith.CHILDREN: translate("CircleWords", "the kids"),
        HelpsWith.RIDE: translate("CircleWords", "a ride"),
        HelpsWith.MONEY: translate("CircleWords", "money"),
        HelpsWith.PRACTICAL: translate("CircleWords", "things to be done"),
        HelpsWith.GOING_ALONG: translate("CircleWords", "coming along"),
        HelpsWith.EMERGENCY: translate("CircleWords", "an emergency"),
        HelpsWith.FAITH: translate("CircleWords", "faith"),
        HelpsWith.FUN: translate("CircleWords", "something fun"),
    }[helps]


def touch_words(kind: TouchKind) -> str:
    """A way of being in touch."""
    match kind:
        case TouchKind.CALL:
            return translate("CircleWords", "call")
        case TouchKind.MESSAGE:
            return translate("CircleWords", "message")
        case TouchKind.EMAIL:
            return translate("CircleWords", "email")
        case TouchKind.VISIT:
            return translate("CircleWords", "visit")
        case TouchKind.OTHER:
            return translate("CircleWords", "another way")


def contact_words(kind: ContactKind) -> str:
    """A kind of number or address."""
    match kind:
        case ContactKind.PHONE:
            return translate("CircleWords", "Phone")
        case ContactKind.EMAIL:
            return translate("CircleWords", "Email")
        case ContactKind.WEB:
            return translate("CircleWords", "Web page")
        case ContactKind.ADDRESS:
            return translate("CircleWords", "Address")


def birthday_words(written: str) -> str:
    """A birthday as people say it, "" where none is known."""
    day = Birthday.from_text(written)
    if day is None:
        return ""
    if day.year is None:
        return in_words(date(_LEAP_YEAR, day.month, day.day), "d MMMM")
    return in_words(date(day.year, day.month, day.day), "d MMMM yyyy")


def step_words(step: PlanStep) -> str:
    """A step of the safety plan by its number."""
    return translate("CircleWords", "My plan, step {number}").format(
        number=list(PlanStep).index(step) + 1
    )


def place_words(person: Person) -> str:
    """What someone is to me, and the ring: "my sister · family"."""
    parts = [person.tie, ring_words(person.ring)]
    if person.state is not PersonState.NEAR:
        parts.append(state_words(person.state).lower())
    return " · ".join(part for part in parts if part)


def helps_line(person: Person) -> str:
    """Everything a member helps with: "listening, a ride"."""
    return ", ".join(helps_words(one) for one in person.helps_with)


def day_words(day: date, today: date) -> str:
    """A day as one says it: "today", "yesterday", "9 Nov", "9 Nov 2024"."""
    if day == today:
        return translate("CircleWords", "today")
    if day == today - timedelta(days=1):
        return translate("CircleWords", "yesterday")
    return in_words(day, "d MMM" if day.year == today.year else "d MMM yyyy")


def since_words(person: Person, today: date) -> str:
    """When we were last in touch, or nothing where that is not known or not asked."""
    if person.last_touch is None or person.state is PersonState.REMEMBERED:
        return ""
    return translate("CircleWords", "in touch {day}").format(
        day=day_words(person.last_touch, today)
    )


def spoken(person: Person, today: date) -> str:
    """Someone in one sentence, as a screen reader says it."""
    parts = [person.name, person.tie, ring_words(person.ring)]
    if person.kind is not MemberKind.PERSON:
        parts.insert(1, kind_words(person.kind).lower())
    if person.state is not PersonState.NEAR:
        parts.append(state_words(person.state).lower())
    if person.helps_with:
        parts.append(
            translate("CircleWords", "helps with {things}").format(things=helps_line(person))
        )
    parts.append(since_words(person, today))
    return ", ".join(part for part in parts if part)


def map_help() -> str:
    """How the map is used with the keyboard."""
    return translate(
        "CircleWords",
        "Arrow keys go from person to person. Enter opens a card. Plus and minus move someone "
        "one ring nearer or farther. Delete removes someone, N adds someone.",
    )
