"""Where the links of a lesson lead."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.ui import places
from family_app.ui.places import CALM, Place

_CALM_PAGE = "calm"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word to explain on the spot."""

    term: str


@dataclass(frozen=True, slots=True)
class Origin:
    """A source to show."""

    key: str


@dataclass(frozen=True, slots=True)
class Web:
    """A web page."""

    address: str


Target = Place | Meaning | Origin | Web


def target(link: str) -> Target | None:
    """What a link of a lesson, or the start of a path, leads to; none for anything else."""
    scheme, _, rest = link.partition(":")
    match scheme:
        case "lesson":
            return Place(places.LEARN, rest)
        case "help":
            return Place(places.HELP)
        case "page" if rest == _CALM_PAGE:
            return Place(places.HELP, CALM)
        case "page":
            return Place(rest)
        case "glossary":
            return Meaning(rest)
        case "source":
            return Origin(rest)
        case "https":
            return Web(link)
    return None
