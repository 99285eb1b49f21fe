"""Where in the window something is: how one page asks for another."""

from __future__ import annotations

from dataclasses import dataclass, field

TODAY = "today"
LEARN = "learn"
JOURNAL = "journal"
CIRCLE = "circle"
RESOURCES = "resources"
PLAN = "plan"
HELP = "help"
SETTINGS = "settings"

CLOSED_WORK = "closed-work"
"""No page: what the extra of such a `Place` does needs the space closed."""

OVERVIEW = "overview"
"""The extra of a `Place` on Learn that leaves an open lesson for the list of modules."""


@dataclass(frozen=True, slots=True)
class OnPath:
    """The extra of a `Place` on Learn that shows a path through the lessons."""

    programme: str


LOOK_BACK = "look-back"
"""The extra of a `Place` on Learn whose item is a module: the questions that look back on it."""

ON_THIS_DAY = "on-this-day"
"""The extra of a `Place` on the journal that shows the pages of this day in earlier years."""

GOOD_LINES = "good-lines"
WORDS = "words"
MYTHS = "myths"
MY_ANSWERS = "my-answers"


@dataclass(frozen=True, slots=True)
class OnShelf:
    """The extra of a `Place` on Learn that opens a shelf; the item is an entry of it, or none."""

    shelf: str


DATES = "dates"
"""The item of a `Place` on the circle that opens the month of meetings and dates."""

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


@dataclass(frozen=True, slots=True)
class AtBookmark:
    """The extra of a `Place` on Learn that opens the lesson at a bookmark, given by its uid."""

    uid: str


@dataclass(frozen=True, slots=True)
class LookFor:
    """The extra of a `Place` on Learn that opens the lesson where these words stand."""

    words: str = field(repr=False)


def in_my_answers(lesson: str, exercise: str) -> Place:
    """An exercise on the shelf My answers."""
    return Place(LEARN, f"{lesson}/{exercise}", OnShelf(MY_ANSWERS))
