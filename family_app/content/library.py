"""All content, read once and looked up by id; what the pages and the services hold."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from family_app.content.calm import CalmPage
from family_app.content.findables import findables
from family_app.content.overlay import FALLBACK, Overlay
from family_app.content.pictures import with_words
from family_app.content.read_tree import DISCLOSURE, read_resources, read_without_resources
from family_app.content.search import SearchIndex
from family_app.content.templates import Template
from family_app.content.tree import Shelf, Tree
from family_app.domain.found import Hit
from family_app.domain.ids import LessonId
from family_app.domain.lesson import Exercise, Lesson, Module, Picture, Programme, Source, Term
from family_app.domain.phrase import Myth, Situation
from family_app.domain.resource import Country, Disclosure, Resource
from family_app.errors import ContentInvalid

T = TypeVar("T")

WORLDWIDE = "*"
"""Stands in `countries` of a resource that is for every country."""


class Library:
    """The content of one language, packs and English beneath it laid over each other."""

    def __init__(self, tree: Tree, overlay: Overlay) -> None:
        self._overlay = overlay
        self.modules: tuple[Module, ...] = modules_in_order(tree)
        self.lessons: tuple[Lesson, ...] = tuple(lessons_in_order(tree, self.modules))
        self.sources: dict[str, Source] = _by_id(tree.sources)
        self.terms: dict[str, Term] = _by_id(tree.terms)
        self.situations: tuple[Situation, ...] = tree.situations.values()
        self.myths: tuple[Myth, ...] = tree.myths.values()
        self.programmes: tuple[Programme, ...] = tuple(
            sorted(tree.programmes.values(), key=lambda programme: programme.order)
        )
        self.countries: tuple[Country, ...] = tree.countries.values()
        self.templates: tuple[Template, ...] = tuple(
            sorted(tree.templates.values(), key=lambda template: template.head.order)
        )
        self.disclosure: Disclosure = _only(tree.disclosure, DISCLOSURE)
        self.calm: CalmPage = _only(tree.calm, "calm.toml")
        self._read_resources: dict[str, Resource] | None = None
        self._pictures = _by_id(tree.pictures)
        self._places = {lesson.id: index for index, lesson in enumerate(self.lessons)}
        self._index: SearchIndex | None = None

    @classmethod
    def load(
        cls, assets_dir: Path, language: str = FALLBACK, packs: Iterable[Path] = ()
    ) -> Library:
        """Read the content of `language` from `assets_dir`, with `packs` laid over it.

        The lists of help are long, and read when they are first asked for.

        Raises:
            ContentInvalid: a file breaks the schema; the first mistake is told. So may later
                reads of the lists of help.
        """
        overlay = Overlay.of((*packs, assets_dir), language)
        return cls(_sound(read_without_resources(overlay)), overlay)

    def lesson(self, lesson_id: str) -> Lesson | None:
        """The lesson with this id, or none (it may have been part of a removed pack)."""
        place = self._places.get(LessonId(lesson_id))
        return None if place is None else self.lessons[place]

    def module(self, module_id: str) -> Module | None:
        """The module with this id, or none."""
        return next((module for module in self.modules if module.id == module_id), None)

    @property
    def safety_check(self) -> tuple[Lesson, Exercise] | None:
        """The lesson with the safety check, and the check; none only in a broken tree."""
        for lesson in self.lessons:
            for exercise in lesson.head.exercise:
                if exercise.gate:
                    return lesson, exercise
        return None

    def is_gated(self, module: Module) -> bool:
        """Whether a module holds lessons that wait for the safety check."""
        found = (self.lesson(one) for one in module.lessons)
        return any(one is not None and one.head.safety == "gate" for one in found)

    def next_lesson(self, lesson_id: str) -> Lesson | None:
        """The lesson after this one, across modules, or none."""
        return self._neighbour(lesson_id, 1)

    def previous_lesson(self, lesson_id: str) -> Lesson | None:
        """The lesson before this one, across modules, or none."""
        return self._neighbour(lesson_id, -1)

    def programme(self, programme_id: str) -> Programme | None:
        """The path with this id, or none."""
        return next((one for one in self.programmes if one.id == programme_id), None)

    def resource(self, resource_id: str) -> Resource | None:
        """The resource with this id, or none."""
        return self._resources.get(resource_id)

    @property
    def all_resources(self) -> tuple[Resource, ...]:
        """What is listed for any country, in the order of the files."""
        return tuple(self._resources.values())

    def resources(self, country: str) -> tuple[Resource, ...]:
        """What is listed for a country and for every country, in the order shown."""
        here = (
            resource
            for resource in self._resources.values()
            if country in resource.countries or WORLDWIDE in resource.countries
        )
        return tuple(sorted(here, key=lambda resource: resource.order))

    def help_now(self, country: str) -> tuple[Resource, ...]:
        """The crisis lines of a country, in the order shown; none where we know of none."""
        return tuple(one for one in self.resources(country) if one.help_now)

    def country(self, code: str) -> Country | None:
        """The country with this code, or none."""
        return next((country for country in self.countries if country.code == code), None)

    def picture(self, name: str) -> Picture | None:
        """The words of a picture, or none."""
        return self._pictures.get(name)

    def picture_svg(self, name: str) -> str:
        """A drawing with its words in place and its colours still `var(--token)`; "" if unknown."""
        picture, file = self._pictures.get(name), self._overlay.drawing(name)
        if picture is None or file is None:
            return ""
        return with_words(file.read_text(encoding="utf-8"), picture)

    def search(self, text: str, limit: int = 20, country: str | None = None) -> tuple[Hit, ...]:
        """Lessons and resources in which every word of `text` begins a word, best first.

        Args:
            text: what was typed.
            limit: the most hits to give.
            country: leave out what is not listed for this country; none keeps all.
        """
        if self._index is None:
            self._index = SearchIndex(
                findables(self.modules, self.lessons, self.terms, self._resources.values())
            )
        if country is None:
            return self._index.find(text, limit)
        away = {one.id for one in self.all_resources} - {one.id for one in self.resources(country)}
        return self._index.find(text, limit, leave_out=away)

    @property
    def _resources(self) -> dict[str, Resource]:
        if self._read_resources is None:
            self._read_resources = _by_id(_sound(read_resources(self._overlay)).resources)
        return self._read_resources

    def _neighbour(self, lesson_id: str, step: int) -> Lesson | None:
        place = self._places.get(LessonId(lesson_id))
        if place is None or not 0 <= place + step < len(self.lessons):
            return None
        return self.lessons[place + step]


def modules_in_order(tree: Tree) -> tuple[Module, ...]:
    """The modules by their number."""
    return tuple(sorted(tree.modules.values(), key=lambda module: module.number))


def lessons_in_order(tree: Tree, modules: Iterable[Module]) -> Iterable[Lesson]:
    """The lessons as their modules list them; a listed lesson without a file is left out."""
    for module in modules:
        present = [placed.value for one in module.lessons if (placed := tree.lessons.get(one))]
        for index, file in enumerate(present, start=1):
            yield Lesson(file.head, file.body, module.id, f"{module.number}.{index}")


def _sound(tree: Tree) -> Tree:
    for finding in tree.findings:
        if finding.severity == "error":
            raise ContentInvalid(where=finding.where, why=finding.why)
    return tree


def _by_id(shelf: Shelf[T]) -> dict[str, T]:
    return {key: placed.value for key, placed in shelf}


def _only(shelf: Shelf[T], file: str) -> T:
    for value in shelf.values():
        return value
    raise ContentInvalid(where=file, why="This file is missing. The app cannot do without it.")
