"""What the lists of help must keep to: countries, addresses, fresh dates, who may be paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from family_app.content.finding import Finding, KeyPath
from family_app.content.ids import bad_id
from family_app.content.library import WORLDWIDE
from family_app.content.tree import Placed, Tree
from family_app.domain.resource import Resource

STALE_AFTER = timedelta(days=183)
UNKNOWN = "unknown"

_WEB = re.compile(r"https?://[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_DIAL = re.compile(r"[+*#]?[0-9][0-9*#]*")
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?")


def resource_findings(tree: Tree, today: date) -> Iterator[Finding]:
    """Every mistake in the lists of help and of countries."""
    for key, placed in tree.resources:
        if why := bad_id(key):
            yield placed.finding(("id",), why)
        for path, why in (*_words(placed.value), *_contacts(placed.value)):
            yield placed.finding(path, why)
        yield from _countries(placed, tree)
        yield from _date(placed, today)
    for _, country in tree.countries:
        if not country.value.emergency and not country.value.advice.strip():
            why = "Give the emergency number, or advice where none is known."
            yield country.finding((), why)


def _words(resource: Resource) -> Iterator[tuple[KeyPath, str]]:
    if not resource.paid_tie.words.strip():
        yield ("paid_tie", "words"), "Say who may be paid; the card shows this line first."
    if resource.help_now and resource.kind == "provider":
        yield ("help_now",), "Help now holds crisis lines, never a provider."
    for name in ("name", "what_for", "source"):
        if not getattr(resource, name).strip():
            yield (name,), "Write something here; the card shows it."
    for index, language in enumerate(resource.languages):
        if not _LANGUAGE.fullmatch(language):
            yield ("languages", index), f'"{language}" is no language code such as "en".'


def _contacts(resource: Resource) -> Iterator[tuple[KeyPath, str]]:
    if resource.web and not _WEB.fullmatch(resource.web):
        yield ("web",), "Write a whole address that begins with https://."
    for index, phone in enumerate(resource.phones):
        if not _DIAL.fullmatch(phone.dial):
            yield (
                ("phones", index, "dial"),
                "Write what a phone dials: digits, + in front, no gaps.",
            )
    for index, line in enumerate(resource.texts):
        if not _DIAL.fullmatch(line.to):
            yield ("texts", index, "to"), "Write the number a text goes to: digits only."
    if resource.help_now and not (resource.phones or resource.texts or resource.web):
        yield ("help_now",), "Help now needs a number, a text line or an address."


def _countries(placed: Placed[Resource], tree: Tree) -> Iterator[Finding]:
    if not placed.value.countries:
        yield placed.finding(("countries",), f'Name a country, or "{WORLDWIDE}" for every one.')
    for index, code in enumerate(placed.value.countries):
        if code != WORLDWIDE and code not in tree.countries:
            why = f'"{code}" is not in countries.toml. Use "{WORLDWIDE}" for every country.'
            yield placed.finding(("countries", index), why)


def _date(placed: Placed[Resource], today: date) -> Iterator[Finding]:
    if placed.value.checked_on == UNKNOWN:
        return
    day = last_day(placed.value.checked_on)
    if day is None:
        why = f'Write a date as 2026-10-31, 2026-10 or 2026, or "{UNKNOWN}".'
        yield placed.finding(("checked_on",), why)
    elif today - day > STALE_AFTER:
        why = "This was checked more than six months ago. Check it again with its owner."
        yield placed.finding(("checked_on",), why, warning=True)


def last_day(written: str) -> date | None:
    """The last day that a year, a month or a day means; none if it is no date."""
    match = _DAY.fullmatch(written)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if day is not None:
            return date(year or 0, month or 0, day)
        next_month = date((year or 0) + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    except ValueError:
        return None
    return next_month - timedelta(days=1)
