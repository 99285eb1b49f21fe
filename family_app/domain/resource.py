"""A place to turn to, with everything an honest list says about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NOT_KNOWN = "not known"

ResourceKind = Literal[
    "emergency",
    "crisis",
    "poison",
    "violence",
    "child",
    "helpline",
    "group",
    "finder",
    "provider",
    "talk",
    "reading",
]
Status = Literal["owner", "two sources", "once"]


@dataclass(frozen=True, slots=True)
class PaidTie:
    """Who may be paid, in the words the card shows first."""

    kind: Literal["none", "source-may-be-paid", "paid"]
    words: str


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as people read it and as a phone dials it."""

    number: str
    dial: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that answers text messages: what to send and where."""

    to: str
    body: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class PrivacyRecord:
    """A dated public action about privacy, never more than the record says."""

    on: str
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a talk, and how to talk about it unwatched."""

    question: str
    talk_about: str


@dataclass(frozen=True, slots=True)
class Resource:
    """One entry of the resources tab. `paid_tie`, `source`, `checked_on`, `status` are required."""

    id: str
    name: str
    what_for: str
    kind: ResourceKind
    countries: tuple[str, ...]
    paid_tie: PaidTie
    source: str
    checked_on: str
    status: Status
    help_now: bool = False
    order: int = 100
    audience: tuple[str, ...] = ()
    ages: str = NOT_KNOWN
    approach: str = NOT_KNOWN
    modality: tuple[str, ...] = ()
    licence: str = NOT_KNOWN
    states: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    owner_group: str = NOT_KNOWN
    cost: str = NOT_KNOWN
    free: bool = False
    free_option: str = NOT_KNOWN
    insurance: str = NOT_KNOWN
    wait: str = NOT_KNOWN
    hours: str = NOT_KNOWN
    privacy_record: tuple[PrivacyRecord, ...] = ()
    law: str = NOT_KNOWN
    why_listed: str = NOT_KNOWN
    not_for: str = NOT_KNOWN
    evidence: str = NOT_KNOWN
    phones: tuple[Phone, ...] = ()
    texts: tuple[TextLine, ...] = ()
    web: str = ""
    speaker: str = ""
    summary: str = ""
    content_note: str = ""
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Country:
    """A country someone can choose; with no emergency number its advice is a sentence."""

    code: str
    name: str
    emergency: tuple[str, ...] = ()
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What the resources tab says about money before anything else."""

    title: str
    lead: str
    how_we_choose: tuple[str, ...]
