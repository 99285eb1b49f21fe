"""Short ways to write a page or a member of the circle in a test."""

from __future__ import annotations

from datetime import date
from typing import Any

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, PersonId, new_uid
from family_app.domain.person import Person
from family_app.domain.query import Query, parse

DAY = date(2026, 3, 14)


def page(body: str = "", *, uid: str | None = None, number: int = 1, **fields: Any) -> Draft:  # noqa: ANN401
    fields.setdefault("day", DAY)
    return Draft(uid=EntryId(uid or new_uid()), number=number, body=body, **fields)


def member(name: str, **fields: Any) -> Person:  # noqa: ANN401
    return Person(uid=PersonId(new_uid()), name=name, **fields)


def asked(text: str) -> Query:
    """What someone typed into the search."""
    return parse(text, DAY)
