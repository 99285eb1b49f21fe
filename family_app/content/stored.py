"""What a library is made of, in plain lists that can be kept and read again in one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from family_app.content.calm import CalmPage
from family_app.content.read_tree import DISCLOSURE
from family_app.content.templates import Prompt, Template
from family_app.content.tree import Shelf, Tree
from family_app.domain.lesson import Lesson, Module, Picture, Programme, Source, Term
from family_app.domain.phrase import Myth, Situation
from family_app.domain.plan_kind import PlanKind
from family_app.domain.resource import Country, Disclosure, Resource
from family_app.errors import ContentInvalid

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stored:
    """All content but the lists of help, in the order it is shown."""

    modules: tuple[Module, ...]
    lessons: tuple[Lesson, ...] = field(repr=False)
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    situations: tuple[Situation, ...]
    myths: tuple[Myth, ...]
    programmes: tuple[Programme, ...]
    countries: tuple[Country, ...]
    templates: tuple[Template, ...]
    prompts: tuple[Prompt, ...]
    pictures: tuple[Picture, ...]
    plans: tuple[PlanKind, ...]
    disclosure: Disclosure
    calm: CalmPage

    @classmethod
    def of(cls, tree: Tree) -> Stored:
        """What a tree holds.

        Raises:
            ContentInvalid: the tree has a mistake, or misses what the program cannot do without.
        """
        _must_be_sound(tree)
        return cls.of_what_is_sound(tree)

    @classmethod
    def of_what_is_sound(cls, tree: Tree) -> Stored:
        """What a tree holds beside its mistakes, for those who are still writing it.

        Raises:
            ContentInvalid: the tree misses what the program cannot do without.
        """
        modules = modules_in_order(tree)
        return cls(
            modules=modules,
            lessons=tuple(lessons_in_order(tree, modules)),
            sources=tree.sources.values(),
            terms=tree.terms.values(),
            situations=tree.situations.values(),
            myths=tree.myths.values(),
            programmes=tuple(sorted(tree.programmes.values(), key=lambda one: one.order)),
            countries=tree.countries.values(),
            templates=tuple(sorted(tree.templates.values(), key=lambda one: one.head.order)),
            prompts=tree.prompts.values(),
            pictures=tree.pictures.values(),
            plans=tuple(sorted(tree.plans.values(), key=lambda one: one.order)),
            disclosure=_only(tree.disclosure, DISCLOSURE),
            calm=_only(tree.calm, "calm.toml"),
        )


@dataclass(frozen=True, slots=True)
class StoredResources:
    """The lists of help, in the order of the files."""

    resources: tuple[Resource, ...]

    @classmethod
    def of(cls, tree: Tree) -> StoredResources:
        """What a tree holds.

        Raises:
            ContentInvalid: the tree has a mistake.
        """
        _must_be_sound(tree)
        return cls(tree.resources.values())


def modules_in_order(tree: Tree) -> tuple[Module, ...]:
    """The modules by their number."""
    return tuple(sorted(tree.modules.values(), key=lambda module: module.number))


def lessons_in_order(tree: Tree, modules: Iterable[Module]) -> Iterator[Lesson]:
    """The lessons as their modules list them; a listed lesson without a file is left out."""
    for module in modules:
        present = [placed.value for one in module.lessons if (placed := tree.lessons.get(one))]
        for index, file in enumerate(present, start=1):
            yield Lesson(file.head, file.body, module.id, f"{module.number}.{index}")


def _must_be_sound(tree: Tree) -> None:
    for finding in tree.findings:
        if finding.severity == "error":
            raise ContentInvalid(where=finding.where, why=finding.why)


def _only(shelf: Shelf[T], file: str) -> T:
    for value in shelf.values():
        return value
    raise ContentInvalid(where=file, why="This file is missing. The app cannot do without it.")
