"""The made-up family that fills pictures and demonstrations."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from family_app.domain.answers import AnswerValue
from family_app.domain.meeting import MeetingKind
from family_app.domain.person import HelpsWith, MemberKind, PersonState, TouchKind
from family_app.domain.plan import PlanStep
from family_app.domain.recurrence import Every


@dataclass(frozen=True, slots=True)
class MadeUpTouch:
    """A time of being in touch, counted back from the day of the picture."""

    days_ago: int
    kind: TouchKind
    note: str = ""


@dataclass(frozen=True, slots=True)
class MadeUpPerson:
    """A member of the made-up circle; `birthday_in` so many days from that of the picture."""

    id: str
    name: str
    tie: str
    ring: int
    angle: float
    kind: MemberKind = MemberKind.PERSON
    state: PersonState = PersonState.NEAR
    helps_with: tuple[HelpsWith, ...] = ()
    knows: str = ""
    safe_when: str = ""
    phone: str = ""
    email: str = ""
    birthday_in: int | None = None
    touch: MadeUpTouch | None = None


@dataclass(frozen=True, slots=True)
class MadeUpEntry:
    """A made-up journal page."""

    id: str
    days_ago: int
    time: str
    title: str
    body: str
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MadeUpDay:
    """A made-up check-in."""

    days_ago: int
    strain: int
    hope: int


@dataclass(frozen=True, slots=True)
class MadeUpLesson:
    """How far the made-up reader is in a lesson."""

    lesson: str
    position: float = 1.0


@dataclass(frozen=True, slots=True)
class MadeUpAnswer:
    """A made-up answer to an exercise; one with days was put aside so long ago."""

    lesson: str
    exercise: str
    field: str
    value: str | int | tuple[str | tuple[str, ...], ...]
    days_ago: int = 0

    def stored(self) -> AnswerValue:
        """The answer as a space keeps it."""
        if not isinstance(self.value, tuple):
            return self.value
        texts = tuple(one for one in self.value if isinstance(one, str))
        rows = tuple(one for one in self.value if not isinstance(one, str))
        return rows or texts


@dataclass(frozen=True, slots=True)
class MadeUpReminder:
    """A made-up thing to ask someone."""

    person: str
    lesson: str
    text: str


@dataclass(frozen=True, slots=True)
class MadeUpPlanItem:
    """A made-up line of the plan."""

    step: PlanStep
    text: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class MadeUpMeeting:
    """Something in the made-up diary, its first day counted from the day of the picture.

    `noted` is how it was on that first day.
    """

    id: str
    title: str
    kind: MeetingKind
    days_from: int
    time: str | None = None
    minutes: int = 0
    every: Every = Every.ONCE
    step: int = 1
    person: str = ""
    place: str = ""
    noted: str = ""


@dataclass(frozen=True, slots=True)
class MadeUpFamily:
    """Everything the made-up family's space holds."""

    person: tuple[MadeUpPerson, ...]
    entry: tuple[MadeUpEntry, ...]
    check_in: tuple[MadeUpDay, ...]
    done: tuple[MadeUpLesson, ...]
    started: tuple[MadeUpLesson, ...]
    answer: tuple[MadeUpAnswer, ...]
    reminder: tuple[MadeUpReminder, ...]
    plan: tuple[MadeUpPlanItem, ...]
    meeting: tuple[MadeUpMeeting, ...] = ()


def made_up_family(assets_dir: Path, language: str = "en") -> MadeUpFamily:
    """Read the made-up family of a language, or the English one."""
    for code in dict.fromkeys((language, "en")):
        file = assets_dir / "content" / code / "made-up" / "family.toml"
        if file.exists():
            break
    return msgspec.convert(tomllib.loads(file.read_text("utf-8")), MadeUpFamily)
