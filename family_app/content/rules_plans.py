"""What plans must keep to: ids that answers hang on, sources, lessons that are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from family_app.content.finding import Finding
from family_app.content.ids import bad_id
from family_app.content.tree import Placed, Tree
from family_app.domain.plan import SAFETY, PlanStep
from family_app.domain.plan_kind import PlanKind


def plan_findings(tree: Tree) -> Iterator[Finding]:
    """Every mistake in the plans."""
    for key, placed in tree.plans:
        if why := bad_id(key):
            yield placed.finding(("id",), why)
        elif PurePosixPath(placed.text.file).stem != key:
            yield placed.finding(("id",), f"Name the file {key}.toml, so that file and id agree.")
        yield from _sections(placed)
        yield from _pointers(placed, tree)
    safety = tree.plans.get(SAFETY)
    steps = [step.value for step in PlanStep]
    if safety is not None and [one.id for one in safety.value.section] != steps:
        why = f"The safety plan has these sections, in this order: {', '.join(steps)}."
        yield safety.finding(("section",), why)


def _sections(placed: Placed[PlanKind]) -> Iterator[Finding]:
    seen: set[str] = set()
    if not placed.value.section:
        yield placed.finding(("section",), "A plan needs at least one section to write in.")
    for index, section in enumerate(placed.value.section):
        at = ("section", index, "id")
        if why := bad_id(section.id):
            yield placed.finding(at, why)
        if section.id in seen:
            yield placed.finding(at, "This id stands twice. Lines hang on it: give another one.")
        seen.add(section.id)
        for name in ("title", "purpose", "prompt"):
            if not getattr(section, name).strip():
                yield placed.finding(("section", index, name), "Write something here.")


def _pointers(placed: Placed[PlanKind], tree: Tree) -> Iterator[Finding]:
    plan = placed.value
    for name, facts in (("step", plan.step), ("fact", plan.fact)):
        for index, fact in enumerate(facts):
            for number, key in enumerate(fact.source):
                if key not in tree.sources:
                    why = f'"{key}" is not in sources.toml.'
                    yield placed.finding((name, index, "source", number), why)
            if name == "fact" and not fact.source:
                yield placed.finding((name, index), "Say where this is from.")
    for index, lesson in enumerate(plan.lesson):
        if lesson not in tree.lessons:
            yield placed.finding(("lesson", index), f'There is no lesson "{lesson}".')
