"""What modules must keep to: lessons, questions, sources of critical ones, the safety check."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.content.finding import Finding
from family_app.content.ids import bad_id
from family_app.content.rules_head import check_broken
from family_app.content.tree import Placed, Tree
from family_app.domain.lesson import Module

QUESTIONS = 3
READ = ("full text", "abstract")
GATE_OPTIONS = ("yes", "no", "skip")


def module_findings(tree: Tree) -> Iterator[Finding]:
    """Every mistake in the modules and in how they hold their lessons."""
    homes: dict[str, str] = {}
    numbers: dict[int, str] = {}
    for key, placed in tree.modules:
        module = placed.value
        if why := bad_id(key):
            yield placed.finding(("id",), why)
        if numbers.setdefault(module.number, key) != key:
            other = numbers[module.number]
            yield placed.finding(("number",), f'Module "{other}" has this number already.')
        if module.picture and module.picture not in tree.pictures:
            yield placed.finding(("picture",), f'There is no picture "{module.picture}".')
        yield from _questions(placed)
        if module.critical:
            yield from _read_sources(placed, tree)
        for index, lesson in enumerate(module.lessons):
            at = ("lessons", index)
            if lesson not in tree.lessons:
                yield placed.finding(at, f'No lesson file has the id "{lesson}".')
            elif lesson in homes:
                yield placed.finding(at, f'"{lesson}" is already in module "{homes[lesson]}".')
            homes[lesson] = key
    for key, lesson_file in tree.lessons:
        if key not in homes:
            why = "No module.toml lists this lesson, so nobody would find it."
            yield lesson_file.finding(("id",), why)


def gate_findings(tree: Tree) -> Iterator[Finding]:
    """The safety check is there, once, and asks so that its answers can be told apart."""
    gated = [placed for _, placed in tree.lessons if placed.value.head.safety == "gate"]
    checks = [
        (placed, index, exercise)
        for _, placed in tree.lessons
        for index, exercise in enumerate(placed.value.head.exercise)
        if exercise.gate
    ]
    if gated and not checks:
        why = "This lesson waits for a safety check, and no exercise has gate = true."
        yield gated[0].finding(("safety",), why)
    for placed, index, _ in checks[1:]:
        why = "There is a safety check already; only one exercise has gate = true."
        yield placed.finding(("exercise", index, "gate"), why)
    for placed, index, exercise in checks:
        for number, field in enumerate(exercise.field):
            if field.kind != "choice" or len(field.options) != len(GATE_OPTIONS):
                why = f"A safety check asks with a choice of three: {', '.join(GATE_OPTIONS)}."
                yield placed.finding(("exercise", index, "field", number, "options"), why)


def _questions(placed: Placed[Module]) -> Iterator[Finding]:
    """Three short questions look back over a module."""
    checks = placed.value.check
    if len(checks) != QUESTIONS:
        why = f"A module looks back with {QUESTIONS} [[check]] questions; this has {len(checks)}."
        yield placed.finding(("check",), why)
    for index, check in enumerate(checks):
        for path, why in check_broken(check):
            yield placed.finding(("check", index, *path), why)


def _read_sources(placed: Placed[Module], tree: Tree) -> Iterator[Finding]:
    """A critical module cites only what somebody read."""
    for lesson in placed.value.lessons:
        file = tree.lessons.get(lesson)
        for index, key in enumerate(file.value.head.sources if file else ()):
            source = tree.sources.get(key)
            if file and source and source.value.seen not in READ:
                why = f'A critical module cites nothing that was not read; "{key}" was not.'
                yield file.finding(("sources", index), why)
