"""Where in the window something is: how one page asks for another."""

from __future__ import annotations

from dataclasses import dataclass

TODAY = "today"
LEARN = "learn"
JOURNAL = "journal"
CIRCLE = "circle"
RESOURCES = "resources"
PLAN = "plan"
HELP = "help"
SETTINGS = "settings"

OVERVIEW = "overview"
"""The extra of a `Place` on Learn that leaves an open lesson for the list of modules."""


@dataclass(frozen=True, slots=True)
class OnPath:
    """The extra of a `Place` on Learn that shows a path through the lessons."""

    programme: str


CALM = "calm"
"""The item of a `Place` on Help now that opens the page to breathe on."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page, the thing on it to show, and what to start it with.

    `item` is an id (a lesson, an entry, a person, a resource); `extra` is a domain value such as
    the `Draft` of a new page.
    """

    page: str
    item: str = ""
    extra: object = None
