"""What a lesson's front matter must keep to beyond its types."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from family_app.content.finding import Finding, KeyPath
from family_app.content.ids import bad_id
from family_app.content.rules_fields import Broken, field_broken
from family_app.content.tree import LessonFile, Placed
from family_app.domain.lesson import Check, Exercise, LessonHead, Review


def head_findings(placed: Placed[LessonFile]) -> Iterator[Finding]:
    """Every mistake of a front matter that its types allow."""
    for at, why in _head(placed.value.head, PurePosixPath(placed.text.file).stem):
        yield placed.finding(at, why)


def _head(head: LessonHead, file_name: str) -> Broken:
    if why := bad_id(head.id):
        yield ("id",), why
    number, _, name = file_name.partition("-")
    if not number.isdecimal() or name != head.id:
        yield ("id",), f"Name the file NN-{head.id}.md, so that file and id agree."
    if head.revision < 1:
        yield ("revision",), "Revisions count from 1."
    if not 1 <= head.minutes <= 30:
        yield ("minutes",), "Give the reading time in minutes, from 1 to 30."
    shown = (
        (("title",), head.title),
        (("goal",), head.goal),
        (("reflection", "prompt"), head.reflection.prompt),
        (("action", "text"), head.action.text),
    )
    for at, words in shown:
        if not words.strip():
            yield at, "Write something here; the page shows it."
    if not head.recap.strip():
        yield ("recap",), 'Add recap = "…": what to bring back to someone who read it weeks ago.'
    if isinstance(head.review, Review) and head.review.revision > head.revision:
        yield ("review", "revision"), "A review cannot be of a revision that is not written yet."
    yield from _twice(("exercise",), [exercise.id for exercise in head.exercise])
    for index, exercise in enumerate(head.exercise):
        for path, why in _exercise(exercise):
            yield ("exercise", index, *path), why
    for index, check in enumerate(head.check):
        for path, why in check_broken(check):
            yield ("check", index, *path), why


def _exercise(exercise: Exercise) -> Broken:
    if why := bad_id(exercise.id):
        yield ("id",), why
    if not exercise.field:
        yield (), "An exercise needs at least one [[exercise.field]]."
    yield from _twice(("field",), [field.id for field in exercise.field])
    for index, field in enumerate(exercise.field):
        for path, why in field_broken(field):
            yield ("field", index, *path), why
    if exercise.joins is not None:
        yield from _joins(exercise, exercise.joins.text)


def _joins(exercise: Exercise, text: str) -> Broken:
    known = {field.id for field in exercise.field}
    for slot in slots(text):
        if slot not in known:
            yield ("joins", "text"), f'"{{{slot}}}" is no field of this exercise.'


def slots(text: str) -> list[str]:
    """The names between braces."""
    return [piece.partition("}")[0] for piece in text.split("{")[1:] if "}" in piece]


def check_broken(check: Check) -> Broken:
    """What is wrong with a short question."""
    if not check.question.strip():
        yield ("question",), "Write something here; the page shows it."
    if len(check.answers) < 2:
        yield ("answers",), "Give at least two answers to choose from."
    if not 1 <= check.right <= len(check.answers):
        yield ("right",), f"Answers count from 1; this has {len(check.answers)}."
    if not check.explain.strip():
        yield ("explain",), "Say why; a check is there to explain."


def _twice(path: KeyPath, ids: Sequence[str]) -> Broken:
    for index, one in enumerate(ids):
        if one in ids[:index]:
            yield (*path, index, "id"), f'"{one}" stands twice here. Ids are used once.'
