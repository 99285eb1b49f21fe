"""Turns a page as another program kept it into a page of ours."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, PersonId, natural_uid
from family_app.domain.importing import Arrival
from family_app.domain.moods import Feeling
from family_app.domain.whole_text import whole
from family_app.exchange.incoming import Incoming

LONGEST_PAGE = 4_000_000
"""Letters that one page can have."""

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_TARGET = re.compile(r"\]\(incoming:(\d{1,6})\)")
_REFERENCE = re.compile(r"!?\[[^\[\]\n]{0,300}\]\(incoming:\d{1,6}\)")
_MISSING = "*[missing picture]*"


@dataclass(frozen=True, slots=True)
class Reception:
    """What the pages of one import have in common: the circle by name, and what moods mean."""

    people: Mapping[str, PersonId]
    moods: Mapping[str, Feeling]
    now: datetime

    def receive(self, page: Incoming, links: Mapping[int, str]) -> Arrival:
        """The page as a draft of ours; `links` are the targets of its files, by number.

        People who are not in the circle become tags, so that no name is lost.
        """
        known = [self.people[name] for name in map(folded, page.people) if name in self.people]
        strangers = [name for name in page.people if folded(name) not in self.people]
        feeling = self.moods.get(page.mood or "")
        updated = min(page.updated_at or self.now, self.now)
        draft = Draft(
            uid=uid_of(page),
            number=max(1, page.number),
            day=page.day,
            time=page.time if page.time and _CLOCK.fullmatch(page.time) else None,
            zone=page.zone,
            title=page.title if page.uid else " ".join(page.title.split()),
            # Our own JSON names files as they are named here.
            body=page.body if page.created_at else with_files(page.body, links),
            tags=tuple(tag for tag in (*page.tags, *strangers) if tag.strip()),
            people=tuple(dict.fromkeys(known)),
            lessons=tuple(LessonId(name) for name in dict.fromkeys(page.lessons)),
            starred=page.starred,
            strain=page.strain if feeling is None else feeling.strain,
            hope=page.hope if feeling is None else feeling.hope,
            quiet=page.quiet,
        )
        created = min(page.created_at or self.now, updated)
        return Arrival(draft, whole(page.source_key), created, updated)


def uid_of(page: Incoming) -> EntryId:
    """Its own id where it was ours before, else one made from where it came from.

    The same page that came in on two computers is so one page when they are merged.
    """
    if page.uid is not None:
        try:
            return EntryId(str(uuid.UUID(page.uid)))
        except ValueError:
            pass
    return EntryId(natural_uid("import", page.source_key))


def folded(name: str) -> str:
    """A person's name as it is compared."""
    return " ".join(name.casefold().split())


def with_files(body: str, links: Mapping[int, str]) -> str:
    """The body with the target of a link for each file that came along, else that it is missing."""

    def place(found: re.Match[str]) -> str:
        target = links.get(int(found[1]))
        return f"]({target})" if target else found[0]

    if "](incoming:" not in body:
        return body
    return _REFERENCE.sub(_MISSING, _TARGET.sub(place, body))
