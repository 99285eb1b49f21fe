"""One thing asked of one person: what, when, and how the asking will be done."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

_ENDS = ".!?… "
_BLANKS = re.compile(r"(\{what\}|\{when\})")


class AskBy(StrEnum):
    """How an ask leaves the program, or does not."""

    CALL = "call"
    MESSAGE = "message"
    EMAIL = "email"
    COPY = "copy"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Ask:
    """`words` is the whole sentence; `remind` keeps it on Today until it is done."""

    by: AskBy
    words: str = field(repr=False)
    remind: bool = False


def ask_sentence(pattern: str, what: str, when: str, way_out: str) -> str:
    """`pattern` with its `{what}` and `{when}` filled, and the way out behind it.

    Empty while nothing is asked. "Pick up Ama." and "on Thursday" with "Could you {what} {when}?"
    are "Could you pick up Ama on Thursday?".
    """
    thing = " ".join(what.split()).rstrip(_ENDS)
    if not thing:
        return ""
    # A verb at the start of a field is often written large; a name or "I" further on stays.
    first, *rest = thing.split(" ", 1)
    if first[1:].islower():
        thing = " ".join((first.lower(), *rest))
    time = " ".join(when.split()).rstrip(_ENDS)
    blanks = {"{what}": thing, "{when}": time}
    parts = (blanks.get(part, part) for part in _BLANKS.split(pattern))
    filled = " ".join("".join(parts).split()).replace(" ?", "?").replace(" .", ".")
    return f"{filled} {way_out}".strip()
