"""A lesson as its file declares it: text, exercises, checks, and the act with one person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from family_app.domain.ids import LessonId
from family_app.domain.person import HelpsWith

FieldKind = Literal[
    "text",
    "long-text",
    "choice",
    "choices",
    "scale",
    "checklist",
    "table",
    "sort",
    "person",
    "chain",
    "sentences",
    "week",
    "ratings",
    "cards",
    "breathing",
    "rings",
]
ActionKind = Literal["ask", "call", "meet", "practise", "tell", "thank", "none"]


@dataclass(frozen=True, slots=True)
class MythCard:
    """A sentence people say, whether it is a fact, and why."""

    says: str
    fact: bool
    explain: str


@dataclass(frozen=True, slots=True)
class Breathing:
    """One breath in whole seconds, and how many of them."""

    inhale: int
    exhale: int
    rounds: int
    hold: int = 0

    @property
    def seconds(self) -> int:
        """How long all of it takes."""
        return (self.inhale + self.hold + self.exhale) * self.rounds


@dataclass(frozen=True, slots=True)
class Field:
    """One thing an exercise asks for.

    A scale runs from 0 to 10, each of `ratings` from 0 to `most`. `columns` are the headings of
    a table or a week, the links of a chain, or the fixed words before each blank of sentences;
    `hints` says more about each link.
    """

    id: str
    kind: FieldKind
    label: str
    hint: str = ""
    example: str = ""
    options: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: int = 3
    low: str = ""
    high: str = ""
    hints: tuple[str, ...] = ()
    most: int = 3
    card: tuple[MythCard, ...] = ()
    breathing: Breathing | None = None


@dataclass(frozen=True, slots=True)
class Joins:
    """A text made of an exercise's answers, with `{field-id}` where each one goes."""

    text: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """Something to fill in while learning; its answers are the user's to keep.

    The answers of a `card` can be printed small enough for a wallet. The one that is a `gate` is
    the safety check: each of its questions offers yes, no and skip, in that order.
    """

    id: str
    title: str
    field: tuple[Field, ...]
    intro: str = ""
    joins: Joins | None = None
    card: bool = False
    gate: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """A short question that explains; `right` counts from 1. Never scored against a person."""

    question: str
    answers: tuple[str, ...]
    right: int
    explain: str


@dataclass(frozen=True, slots=True)
class Reflection:
    """The journal prompt of a lesson."""

    prompt: str


@dataclass(frozen=True, slots=True)
class Action:
    """The one small act with one person, and whom to suggest for it."""

    text: str
    kind: ActionKind = "none"
    helps_with: tuple[HelpsWith, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A clinical review that happened: who, when (as written), and of which revision."""

    who: str
    on: str
    revision: int


@dataclass(frozen=True, slots=True)
class LessonHead:
    """The front matter of a lesson file.

    `recap` brings the idea back to someone who returns after weeks.
    """

    id: LessonId
    revision: int
    title: str
    minutes: int
    goal: str
    reflection: Reflection
    action: Action
    sources: tuple[str, ...] = ()
    review: Literal["none"] | Review = "none"
    safety: Literal["open", "gate"] = "open"
    exercise: tuple[Exercise, ...] = ()
    check: tuple[Check, ...] = ()
    recap: str = ""
    translates: int | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson in its place: module, number ("5.2") and Markdown body."""

    head: LessonHead
    body: str = field(repr=False)
    module: str
    number: str

    @property
    def id(self) -> LessonId:
        """The id that never changes."""
        return self.head.id

    @property
    def title(self) -> str:
        """The title in the content's language."""
        return self.head.title

    def exercise(self, exercise_id: str) -> Exercise | None:
        """The exercise with this id, or none."""
        return next((e for e in self.head.exercise if e.id == exercise_id), None)


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the curriculum and its lessons, in order.

    `check` looks back over the module. What a `critical` one says a life may hang on: it states
    only what was read in full or in abstract, and says at the top who has not reviewed it. One
    that `asks_again` asks the safety check once more before it opens.
    """

    id: str
    number: int
    title: str
    purpose: str
    picture: str
    lessons: tuple[LessonId, ...]
    check: tuple[Check, ...] = ()
    critical: bool = False
    asks_again: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim comes from. `seen` says what was read: full text, abstract, or secondary."""

    key: str
    authors: str
    year: str
    title: str
    where: str
    seen: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field, explained plainly."""

    id: str
    word: str
    meaning: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """An ordered path through the lessons for what brings someone here.

    `start` is "lesson:ID" or "page:help", "page:circle", "page:calm". `sentence` is one good
    sentence for the first minutes, `lines` are resources of which the first that serves the
    reader's country is the one number to call, and `pace` is in lessons a week.
    """

    id: str
    title: str
    for_whom: str
    lessons: tuple[LessonId, ...]
    start: str
    order: int = 100
    sentence: str = ""
    lines: tuple[str, ...] = ()
    pace: int = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """The words of a drawing and what it shows, for people who cannot see it."""

    name: str
    alt: str
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CalmStep:
    """One step of the calm page."""

    title: str
    text: str
