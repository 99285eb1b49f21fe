"""Which resources are listed, in which part of the page, and which are too old to rely on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from family_app.domain.resource import Resource

FRESH_MONTHS = 6
"""A fact seen longer ago than this is to be looked up before someone relies on it."""


class Section(StrEnum):
    """The parts of the list, in order: free and public help first, what is paid for last."""

    NOW = "now"
    LINES = "lines"
    GROUPS = "groups"
    FIND = "find"
    MEDIA = "media"
    THERAPY = "therapy"


class Choice(StrEnum):
    """What the list is narrowed to."""

    ALL = "all"
    CALL = "call"
    GROUPS = "groups"
    FIND = "find"
    THERAPY = "therapy"
    MEDIA = "media"
    FREE = "free"


Sections = tuple[tuple[Section, tuple[Resource, ...]], ...]

_SECTION_OF = {
    "helpline": Section.LINES,
    "group": Section.GROUPS,
    "finder": Section.FIND,
    "talk": Section.MEDIA,
    "reading": Section.MEDIA,
    "provider": Section.THERAPY,
}
_SECTIONS_OF_CHOICE = {
    Choice.GROUPS: Section.GROUPS,
    Choice.FIND: Section.FIND,
    Choice.THERAPY: Section.THERAPY,
    Choice.MEDIA: Section.MEDIA,
}


def section_of(resource: Resource) -> Section:
    """The part of the list a resource stands in; whoever may be paid stands in the last one."""
    if resource.paid_tie.kind != "none":
        return Section.THERAPY
    return _SECTION_OF.get(resource.kind, Section.NOW)


def fits(resource: Resource, choice: Choice) -> bool:
    """Whether a resource belongs to what the list is narrowed to."""
    match choice:
        case Choice.ALL:
            return True
        case Choice.CALL:
            return bool(resource.phones or resource.texts)
        case Choice.FREE:
            return resource.free
        case _:
            return section_of(resource) is _SECTIONS_OF_CHOICE[choice]


def sections(resources: Iterable[Resource], choice: Choice = Choice.ALL) -> Sections:
    """The resources that fit, part by part, in the order given; empty parts are left out."""
    found: dict[Section, list[Resource]] = {section: [] for section in Section}
    for resource in resources:
        if fits(resource, choice):
            found[section_of(resource)].append(resource)
    return tuple((section, tuple(ones)) for section, ones in found.items() if ones)


def checked_month(resource: Resource) -> date | None:
    """The first day of the month its facts were checked in; none where that is not known."""
    parts = resource.checked_on.split("-")
    if resource.status == "once" or len(parts) < 2:
        return None
    try:
        return date(int(parts[0]), int(parts[1]), 1)
    except ValueError:
        return None


def must_look_again(resource: Resource, today: date) -> bool:
    """Whether its facts are too old, or of no known date, to rely on without a look."""
    month = checked_month(resource)
    if month is None:
        return True
    late = month.month - 1 + FRESH_MONTHS
    return date(month.year + late // 12, late % 12 + 1, 1) < today
