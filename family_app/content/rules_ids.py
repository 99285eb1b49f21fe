"""Ids that people's answers and marks hang on: each stands for one thing, and for ever.

`released-ids.txt` holds the ids of every version that went out; `scripts/released_ids.py` writes
it. What is taken out of the content goes into `retired-ids.toml`, so that no later text gets the
answers that somebody gave to another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from family_app.content.finding import Finding, KeyPath
from family_app.content.overlay import Overlay
from family_app.content.reader import Reader
from family_app.content.schema import Text
from family_app.content.tree import Placed, Tree

RELEASED, RETIRED = "released-ids.txt", "retired-ids.toml"


@dataclass(frozen=True, slots=True)
class Retired:
    """An id that is never used again: since when (as written), and why."""

    id: str
    on: str
    why: str


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the thing with an id stands."""

    placed: Placed[Any]
    path: KeyPath


def id_findings(tree: Tree, overlay: Overlay) -> Iterator[Finding]:
    """Ids that mean two things, came back, or went away without being retired."""
    yield from _meant_twice(tree)
    reader = Reader(overlay)
    retired = dict(_retired(reader))
    places = dict(_places(tree))
    for one, place in places.items():
        if any(step in retired for step in _with_parents(one)):
            why = f'"{one}" was used for something else and is retired. Give this another id.'
            yield place.placed.finding(place.path, why)
    for one, file, line in _released(overlay):
        if one not in places and not any(step in retired for step in _with_parents(one)):
            why = (
                f'"{one}" is part of a version people have. Bring it back, or list it in {RETIRED}.'
            )
            yield Finding(file, line, "", why)
    yield from reader.findings


def all_ids(tree: Tree) -> set[str]:
    """Every id that something of a user may hang on, such as `lesson:ask/my-ask/what`."""
    return {one for one, _ in _places(tree)}


def _meant_twice(tree: Tree) -> Iterator[Finding]:
    """Lessons, modules and paths stand beside each other in Learn and share their names."""
    for key, module in tree.modules:
        if key in tree.lessons:
            yield module.finding(("id",), f'A lesson is called "{key}" already.')
    for key, programme in tree.programmes:
        if key in tree.lessons or key in tree.modules:
            kind = "lesson" if key in tree.lessons else "module"
            yield programme.finding(("id",), f'A {kind} is called "{key}" already.')


def _places(tree: Tree) -> Iterator[tuple[str, _Place]]:
    for name, shelf in (
        ("module", tree.modules),
        ("programme", tree.programmes),
        ("resource", tree.resources),
        ("term", tree.terms),
        ("situation", tree.situations),
        ("myth", tree.myths),
        ("template", tree.templates),
        ("prompt", tree.prompts),
        ("plan", tree.plans),
    ):
        for key, placed in shelf:
            yield f"{name}:{key}", _Place(placed, ("id",))
    for _, situation in tree.situations:
        for index, line in enumerate(situation.value.line):
            yield f"line:{line.id}", _Place(situation, ("line", index, "id"))
    for key, lesson in tree.lessons:
        yield f"lesson:{key}", _Place(lesson, ("id",))
        for number, exercise in enumerate(lesson.value.head.exercise):
            at = ("exercise", number)
            yield f"lesson:{key}/{exercise.id}", _Place(lesson, (*at, "id"))
            for index, field in enumerate(exercise.field):
                path = (*at, "field", index, "id")
                yield f"lesson:{key}/{exercise.id}/{field.id}", _Place(lesson, path)


def _with_parents(one: str) -> Iterator[str]:
    """An id, and what it is part of: a retired lesson takes its exercises with it."""
    while one:
        yield one
        one = one.rpartition("/")[0]


def _retired(reader: Reader) -> Iterator[tuple[str, Retired]]:
    for text, table in reader.tables(RETIRED):
        rows = table.get("retired", [])
        if table.keys() - {"retired"} or not isinstance(rows, list):
            reader.findings.append(_not_a_list(text))
            continue
        for index, row in enumerate(rows):
            value = reader.value(row, Retired, text, ("retired", index))
            if value is not None:
                yield value.id, value


def _not_a_list(text: Text) -> Finding:
    return text.finding((), "Nothing but [[retired]] tables is read here: id, on and why.")


def _released(overlay: Overlay) -> Iterator[tuple[str, str, int]]:
    """Each id that went out, with its file and line."""
    for root, file in overlay.files(RELEASED):
        name = file.relative_to(root.parent).as_posix()
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
            if line.strip() and not line.startswith("#"):
                yield line.strip(), name, number
