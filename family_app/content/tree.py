"""Everything a content tree holds, by id, with the place each thing was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from family_app.content.calm import CalmPage
from family_app.content.finding import Finding, KeyPath
from family_app.content.schema import Text
from family_app.content.templates import Prompt, Template
from family_app.domain.lesson import LessonHead, Module, Picture, Programme, Source, Term
from family_app.domain.phrase import Myth, Situation
from family_app.domain.plan_kind import PlanKind
from family_app.domain.resource import Country, Disclosure, Resource

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """A value and where it stands: its text and its key path there."""

    value: T
    text: Text
    at: KeyPath = ()

    def finding(self, path: KeyPath, why: str, *, warning: bool = False) -> Finding:
        """A mistake at a key of this value."""
        return self.text.finding(self.at + path, why, warning=warning)


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A lesson file: its head, its Markdown body and the file's line where the body begins."""

    head: LessonHead
    body: str = field(repr=False)
    body_line: int


class Shelf(Generic[T]):
    """Values by id; the first root that has an id wins, and the next one is kept beneath it."""

    def __init__(self) -> None:
        self._top: dict[str, Placed[T]] = {}
        self.beneath: dict[str, Placed[T]] = {}

    def put(self, key: str, placed: Placed[T]) -> bool:
        """Keep a value; false where the same root has the id twice."""
        above = self._top.get(key)
        if above is None:
            self._top[key] = placed
            return True
        if above.text.root == placed.text.root:
            return False
        self.beneath.setdefault(key, placed)
        return True

    def get(self, key: str) -> Placed[T] | None:
        """The winning value with its place, or none."""
        return self._top.get(key)

    def values(self) -> tuple[T, ...]:
        """The winning values, in the order they were read."""
        return tuple(placed.value for placed in self._top.values())

    def __contains__(self, key: object) -> bool:
        return key in self._top

    def __iter__(self) -> Iterator[tuple[str, Placed[T]]]:
        return iter(self._top.items())


@dataclass(slots=True)
class Tree:
    """What was read, and the mistakes met while reading."""

    modules: Shelf[Module] = field(default_factory=Shelf)
    lessons: Shelf[LessonFile] = field(default_factory=Shelf)
    sources: Shelf[Source] = field(default_factory=Shelf)
    terms: Shelf[Term] = field(default_factory=Shelf)
    situations: Shelf[Situation] = field(default_factory=Shelf)
    myths: Shelf[Myth] = field(default_factory=Shelf)
    programmes: Shelf[Programme] = field(default_factory=Shelf)
    resources: Shelf[Resource] = field(default_factory=Shelf)
    countries: Shelf[Country] = field(default_factory=Shelf)
    pictures: Shelf[Picture] = field(default_factory=Shelf)
    templates: Shelf[Template] = field(default_factory=Shelf)
    prompts: Shelf[Prompt] = field(default_factory=Shelf)
    plans: Shelf[PlanKind] = field(default_factory=Shelf)
    disclosure: Shelf[Disclosure] = field(default_factory=Shelf)
    calm: Shelf[CalmPage] = field(default_factory=Shelf)
    findings: list[Finding] = field(default_factory=list)
