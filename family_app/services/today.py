"""What Today offers as the next small step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.domain.ids import LessonId
from family_app.domain.next_step import NextStep, Why
from family_app.services.safety_gate import kept_closed
from family_app.services.settings import space_settings

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.storage.uow import UnitOfWork


def next_step(uow: UnitOfWork, library: Library) -> NextStep:
    """The lesson that is open; else the next of the chosen path; else the next of all.

    Never one that the safety check keeps closed, nor one that did not feel safe.
    """
    progress = uow.progress.lessons()
    shut = kept_closed(uow)
    left = {one.lesson for one in progress if one.left_for_now}
    known = {
        lesson.id
        for lesson in library.lessons
        if lesson.id not in left and not (shut and lesson.head.safety == "gate")
    }
    for one in progress:
        if one.lesson in known and one.position > 0 and not one.done:
            percent = min(99, max(1, round(one.position * 100)))
            return NextStep(one.lesson, Why.STARTED, {"percent": percent})
    done = {one.lesson for one in progress if one.done}
    settings = space_settings(uow)
    chosen = library.programme(settings.programme or "")
    if chosen:
        path = [lesson for lesson in chosen.lessons if lesson in known]
        facts: dict[str, str | int] = {"programme": chosen.id}
        why = Why.PAUSED if settings.programme_paused else Why.PROGRAMME
        step = _first_undone(path, done, why, facts)
        if step:
            return step
    every = [lesson.id for lesson in library.lessons if lesson.id in known]
    return _first_undone(every, done, Why.NEXT, {}) or NextStep(
        None, Why.ALL_DONE, {"of": len(every)}
    )


def _first_undone(
    path: list[LessonId], done: set[LessonId], why: Why, facts: dict[str, str | int]
) -> NextStep | None:
    for number, lesson in enumerate(path, start=1):
        if lesson not in done:
            return NextStep(lesson, why, {**facts, "number": number, "of": len(path)})
    return None
