"""The path someone takes through the lessons, at their own pace."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.changes import Changes
from family_app.domain.path import PACES, PathState, ends_on, last_read
from family_app.services.safety_gate import kept_closed
from family_app.services.settings import save_setting, space_settings

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.storage.uow import UnitOfWork


def take_path(uow: UnitOfWork, programme: str | None) -> Changes:
    """Take a path, going on with it if it was paused; none leaves the one that was taken."""
    return save_setting(uow, "programme", programme) | set_paused(uow, False)


def set_paused(uow: UnitOfWork, paused: bool) -> Changes:
    """Pause the path, or go on with it."""
    return save_setting(uow, "programme_paused", paused)


def set_pace(uow: UnitOfWork, pace: int) -> Changes:
    """Choose how many lessons a week.

    Raises:
        ValueError: not one of the paces on offer.
    """
    if pace not in PACES:
        raise ValueError(f"a pace is one of {PACES}")
    return save_setting(uow, "programme_pace", pace)


def path_state(uow: UnitOfWork, library: Library, programme: str, today: date) -> PathState | None:
    """Where someone is on a path, taken or not; none where there is no such path."""
    path = library.programme(programme)
    if path is None:
        return None
    settings = space_settings(uow)
    rows = uow.progress.lessons()
    progress = {one.lesson: one for one in rows}
    shut = kept_closed(uow)
    known = [lesson for one in path.lessons if (lesson := library.lesson(one))]
    undone = [
        lesson.id
        for lesson in known
        if not (lesson.id in progress and progress[lesson.id].done)
        and not (lesson.id in progress and progress[lesson.id].left_for_now)
        and not (shut and lesson.head.safety == "gate")
    ]
    pace = settings.programme_pace or path.pace
    return PathState(
        programme=path.id,
        lessons=tuple(lesson.id for lesson in known),
        progress=progress,
        next_lesson=undone[0] if undone else None,
        pace=pace,
        paused=settings.programme_paused and settings.programme == path.id,
        taken=settings.programme == path.id,
        ends_on=ends_on(len(undone), pace, today),
        last=last_read(rows, today),
    )
