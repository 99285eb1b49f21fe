"""All content, read once and looked up by id; what the pages and the services hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from pathlib import Path

from family_app.content.cache import ContentCache
from family_app.content.calm import CalmPage
from family_app.content.findables import findables, phrase_findables
from family_app.content.overlay import FALLBACK, Overlay
from family_app.content.pictures import with_words
from family_app.content.read_tree import read_resources, read_without_resources
from family_app.content.search import SearchIndex
from family_app.content.stored import Stored, StoredResources
from family_app.content.templates import Prompt, Template
from family_app.domain.found import Hit
from family_app.domain.ids import LessonId
from family_app.domain.lesson import Exercise, Lesson, Module, Picture, Programme, Source, Term
from family_app.domain.phrase import Myth, Situation
from family_app.domain.plan_kind import PlanKind
from family_app.domain.query import parse
from family_app.domain.resource import Country, Disclosure, Resource

WORLDWIDE = "*"
"""Stands in `countries` of a resource that is for every country."""


class Library:
    """The content of one language, packs and English beneath it laid over each other."""

    def __init__(
        self, stored: Stored, overlay: Overlay, resources: Callable[[], StoredResources]
    ) -> None:
        self._overlay = overlay
        self.language = overlay.language
        self.modules: tuple[Module, ...] = stored.modules
        self.lessons: tuple[Lesson, ...] = stored.lessons
        self.sources: dict[str, Source] = {one.key: one for one in stored.sources}
        self.terms: dict[str, Term] = {one.id: one for one in stored.terms}
        self.situations: tuple[Situation, ...] = stored.situations
        self.myths: tuple[Myth, ...] = stored.myths
        self.programmes: tuple[Programme, ...] = stored.programmes
        self.countries: tuple[Country, ...] = stored.countries
        self.templates: tuple[Template, ...] = stored.templates
        self.prompts: tuple[Prompt, ...] = stored.prompts
        self.plans: tuple[PlanKind, ...] = stored.plans
        self.disclosure: Disclosure = stored.disclosure
        self.calm: CalmPage = stored.calm
        self._read_resources = resources
        self._pictures = {one.name: one for one in stored.pictures}
        self._places = {lesson.id: index for index, lesson in enumerate(self.lessons)}
        self._index: SearchIndex | None = None

    @classmethod
    def load(
        cls,
        assets_dir: Path,
        language: str = FALLBACK,
        packs: Iterable[Path] = (),
        cache: Path | None = None,
    ) -> Library:
        """Read the content of `language` from `assets_dir`, with `packs` laid over it.

        The lists of help are long, and read when they are first asked for.

        Args:
            assets_dir: our own assets.
            language: a language code such as "en" or "es".
            packs: further folders of assets, which win over ours.
            cache: a folder to keep what was read in; packs are not kept there.

        Raises:
            ContentInvalid: a file breaks the schema; the first mistake is told. So may later
                reads of the lists of help.
        """
        packs = tuple(packs)
        overlay = Overlay.of((*packs, assets_dir), language)

        def read() -> Stored:
            return Stored.of(read_without_resources(overlay))

        def resources() -> StoredResources:
            return StoredResources.of(read_resources(overlay))

        if cache is None or packs:
            return cls(read(), overlay, resources)
        kept = ContentCache(cache, overlay)
        return cls(
            kept.value(f"lessons-{language}", Stored, read),
            overlay,
            lambda: kept.value(f"resources-{language}", StoredResources, resources),
        )

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

    def ends_with_questions(self, lesson_id: str) -> bool:
        """Whether a lesson is the last of a module that has questions to look back."""
        lesson, after = self.lesson(lesson_id), self.next_lesson(lesson_id)
        module = self.module(lesson.module) if lesson is not None else None
        ends = module is not None and (after is None or after.module != module.id)
        return ends and module is not None and bool(module.check)

    def programme(self, programme_id: str) -> Programme | None:
        """The path with this id, or none."""
        return next((one for one in self.programmes if one.id == programme_id), None)

    def plan(self, plan_id: str) -> PlanKind | None:
        """The plan with this id, or none."""
        return next((one for one in self.plans if one.id == plan_id), None)

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

    def search(
        self,
        text: str,
        limit: int = 20,
        country: str | None = None,
        per_kind: int | None = None,
    ) -> tuple[Hit, ...]:
        """What holds every word of `text` at the beginning of a word, best first.

        Args:
            text: what was typed, in the language of `domain.query.parse`.
            limit: the most hits to give.
            country: leave out what is not listed for this country; none keeps all.
            per_kind: the most hits of each kind; none sets no such limit.
        """
        if self._index is None:
            resources = self._resources.values()
            things = findables(self.modules, self.lessons, self.terms, resources)
            phrases = phrase_findables(self.situations, self.myths)
            self._index = SearchIndex((*things, *phrases))
        query = parse(text, date.today())
        if query.narrows:
            return ()
        if country is None:
            return self._index.find(query, limit, per_kind=per_kind)
        away = {one.id for one in self.all_resources} - {one.id for one in self.resources(country)}
        return self._index.find(query, limit, leave_out=away, per_kind=per_kind)

    @cached_property
    def _resources(self) -> dict[str, Resource]:
        return {one.id: one for one in self._read_resources().resources}

    def _neighbour(self, lesson_id: str, step: int) -> Lesson | None:
        place = self._places.get(LessonId(lesson_id))
        if place is None or not 0 <= place + step < len(self.lessons):
            return None
        return self.lessons[place + step]
