"""Where in the window something stands that was found."""

from __future__ import annotations

from family_app.content.folding import fold
from family_app.domain.found import Hit, HitKind
from family_app.ui import places
from family_app.ui.places import AtBookmark, LookFor, OnShelf, Place, in_my_answers

_PAGES = {
    HitKind.PAGE: places.JOURNAL,
    HitKind.PERSON: places.CIRCLE,
    HitKind.RESOURCE: places.RESOURCES,
}
_SHELVES = {
    HitKind.LINE: places.GOOD_LINES,
    HitKind.TERM: places.WORDS,
    HitKind.MYTH: places.MYTHS,
    HitKind.FACT: places.MYTHS,
}


def place_of(hit: Hit, typed: str) -> Place:
    """The page, and on it the thing itself.

    A lesson opens at the words that were `typed`, unless its title holds them all: then at its
    beginning. An answer that its lesson does not show any more stands in My answers.
    """
    shelf = _SHELVES.get(hit.kind)
    if shelf is not None:
        return Place(places.LEARN, hit.id, OnShelf(shelf))
    if hit.kept_apart and hit.asked is not None:
        return in_my_answers(hit.asked.lesson, hit.asked.exercise)
    if hit.kind is HitKind.MEETING:
        return Place(places.CIRCLE, places.DATES)
    if hit.kind is HitKind.BOOKMARK:
        return Place(places.LEARN, hit.id, AtBookmark(hit.spot))
    if hit.kind is HitKind.LESSON and not _all_in(hit.title, typed):
        return Place(places.LEARN, hit.id, LookFor(typed))
    return Place(_PAGES.get(hit.kind, places.LEARN), hit.id)


def _all_in(title: str, typed: str) -> bool:
    folded = f" {fold(title)}"
    return all(f" {word}" in folded for word in fold(typed).split())
