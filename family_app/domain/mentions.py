"""Everywhere a member of the circle turns up."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.domain.entry import EntryRow
from family_app.domain.ids import LessonId
from family_app.domain.plan import PlanStep
from family_app.domain.reminder import Reminder


@dataclass(frozen=True, slots=True)
class Mentions:
    """The pages, lessons, plan steps and reminders that name one member."""

    entries: tuple[EntryRow, ...] = ()
    lessons: tuple[LessonId, ...] = ()
    plan_steps: tuple[PlanStep, ...] = ()
    reminders: tuple[Reminder, ...] = ()
