"""Reads every kind of content file of an overlay into one tree."""

from __future__ import annotations

from typing import TypeVar

from family_app.content.calm import CalmPage
from family_app.content.overlay import Overlay
from family_app.content.reader import Reader
from family_app.content.templates import Prompt, Template, TemplateHead
from family_app.content.tree import LessonFile, Placed, Shelf, Tree
from family_app.domain.lesson import LessonHead, Module, Picture, Programme, Source, Term
from family_app.domain.phrase import Myth, Situation
from family_app.domain.plan_kind import PlanKind
from family_app.domain.resource import Country, Disclosure, Resource

T = TypeVar("T")

DISCLOSURE = "resources/disclosure.toml"


def read_tree(overlay: Overlay) -> Tree:
    """Read all content; what is broken is left out and told in the tree's findings."""
    reader = Reader(overlay)
    tree = Tree(findings=reader.findings)
    _all_but_resources(reader, tree)
    _resources(reader, tree)
    return tree


def read_without_resources(overlay: Overlay) -> Tree:
    """As `read_tree`, without the lists of help, which take four fifths of the time."""
    reader = Reader(overlay)
    tree = Tree(findings=reader.findings)
    _all_but_resources(reader, tree)
    return tree


def read_resources(overlay: Overlay) -> Tree:
    """Only the lists of help."""
    reader = Reader(overlay)
    tree = Tree(findings=reader.findings)
    _resources(reader, tree)
    return tree


def _resources(reader: Reader, tree: Tree) -> None:
    _listed(reader, tree.resources, "resources/*.toml", "entry", Resource)


def _all_but_resources(reader: Reader, tree: Tree) -> None:
    _one_a_file(reader, tree.modules, "modules/*/module.toml", Module)
    _lessons(reader, tree)
    _sources(reader, tree)
    _listed(reader, tree.terms, "glossary.toml", "term", Term)
    _listed(reader, tree.situations, "good-lines.toml", "situation", Situation)
    _listed(reader, tree.myths, "myths.toml", "myth", Myth)
    _listed(reader, tree.prompts, "prompts.toml", "prompt", Prompt)
    _one_a_file(reader, tree.programmes, "programmes/*.toml", Programme)
    _listed(reader, tree.countries, "countries.toml", "country", Country, key="code")
    _one_a_file(reader, tree.pictures, "pictures/*.toml", Picture, key="name")
    _templates(reader, tree)
    _one_a_file(reader, tree.plans, "plans/*.toml", PlanKind)
    _one_a_file(reader, tree.disclosure, DISCLOSURE, Disclosure, key="")
    _one_a_file(reader, tree.calm, "calm.toml", CalmPage, key="")


def _keep(reader: Reader, shelf: Shelf[T], key: str, placed: Placed[T], at: str) -> None:
    if not shelf.put(key, placed):
        why = f'"{key}" stands twice. Take one out, or give it another name.'
        reader.findings.append(placed.finding((at,) if at else (), why))


def _one_a_file(
    reader: Reader, shelf: Shelf[T], pattern: str, kind: type[T], key: str = "id"
) -> None:
    """Files that are one value each."""
    for text, table in reader.tables(pattern):
        value = reader.value(table, kind, text)
        if value is not None:
            _keep(reader, shelf, str(getattr(value, key, "")), Placed(value, text), key)


def _listed(
    reader: Reader, shelf: Shelf[T], pattern: str, name: str, kind: type[T], key: str = "id"
) -> None:
    """Files that are a list of tables called `name`."""
    for text, table in reader.tables(pattern):
        if text.file.endswith(DISCLOSURE):
            continue
        for other in table.keys() - {name}:
            why = f'Nothing reads the key "{other}" here. Entries stand under [[{name}]].'
            reader.findings.append(text.finding((other,), why))
        rows = table.get(name, [])
        if not isinstance(rows, list):
            why = f"Write [[{name}]] with two brackets: it is a list."
            reader.findings.append(text.finding((name,), why))
            continue
        for index, row in enumerate(rows):
            at = (name, index)
            value = reader.value(row, kind, text, at)
            if value is not None:
                _keep(reader, shelf, getattr(value, key), Placed(value, text, at), key)


def _lessons(reader: Reader, tree: Tree) -> None:
    for text, table, body, body_line in reader.fronted("modules/*/*.md"):
        head = reader.value(table, LessonHead, text)
        if head is not None:
            placed = Placed(LessonFile(head, body, body_line), text)
            _keep(reader, tree.lessons, head.id, placed, "id")


def _templates(reader: Reader, tree: Tree) -> None:
    for text, table, body, _ in reader.fronted("templates/*.md"):
        head = reader.value(table, TemplateHead, text)
        if head is not None:
            _keep(reader, tree.templates, head.id, Placed(Template(head, body), text), "id")


def _sources(reader: Reader, tree: Tree) -> None:
    """One table a source; its name is the key that lessons cite."""
    for text, table in reader.tables("sources*.toml"):
        for key, row in table.items():
            named = {**row, "key": key} if isinstance(row, dict) else row
            value = reader.value(named, Source, text, (key,))
            if value is not None:
                _keep(reader, tree.sources, key, Placed(value, text, (key,)), "")
