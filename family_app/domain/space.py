"""A space as the lock screen and the command line see it: no key, no contents."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class SpaceState(StrEnum):
    """Whether a space can be opened, as far as its folder shows without a passphrase."""

    READY = "ready"
    HIDDEN = "hidden"
    IN_USE = "in_use"
    KEYS_MISSING = "keys_missing"
    KEYS_DAMAGED = "keys_damaged"
    PAGES_MISSING = "pages_missing"
    NEWER_VERSION = "newer_version"
    WIPED = "wiped"


@dataclass(frozen=True, slots=True)
class SpaceInfo:
    """A space on this computer. `id` names its folder; `label` is in clear and may be empty.

    `opens_here`: it has a way in that lies in a computer's key store.
    """

    id: str
    label: str
    state: SpaceState
    opens_here: bool = False


@dataclass(frozen=True, slots=True)
class SpaceCounts:
    """What an open space holds, without what is in the trash; `days` counts days with a page."""

    entries: int
    people: int
    attachments: int
    answers: int
    days: int
    schema: str


@dataclass(frozen=True, slots=True)
class NewSpace:
    """A space just made, with the recovery words that are shown once."""

    info: SpaceInfo
    recovery_words: tuple[str, ...] = field(repr=False)
