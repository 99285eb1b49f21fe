"""Everything Today shows, read in one look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from family_app.domain.check_in import CheckIn
from family_app.domain.next_step import NextStep, Why
from family_app.domain.path import LastRead, last_read, next_day
from family_app.domain.person import Person
from family_app.domain.reminder import Reminder
from family_app.domain.space_settings import SpaceSettings
from family_app.services.keeping_in_touch import due
from family_app.services.page_lists import on_this_day
from family_app.services.passphrase_check import ask_now
from family_app.services.reminders import open_reminders
from family_app.services.settings import space_settings
from family_app.services.today import next_step

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.storage.uow import UnitOfWork

WEEKS = 4


@dataclass(frozen=True, slots=True)
class TodayView:
    """`check_ins` are those of the last four weeks; `module_done` counts lessons of its module.

    Who is to be asked something is not in `to_reach` too. `last` is the lesson last read;
    `next_day` is for which day the next one of a path is meant. `returning` counts the pages of
    this day in earlier years that may be shown.
    """

    step: NextStep
    module_done: int
    check_ins: tuple[CheckIn, ...]
    to_reach: tuple[Person, ...]
    reminders: tuple[tuple[Reminder, Person | None], ...]
    has_people: bool
    words_kept: bool
    ask_passphrase: bool
    last: LastRead | None = None
    next_day: date | None = None
    returning: int = 0


def today_view(uow: UnitOfWork, library: Library, today: date) -> TodayView:
    """Read what Today shows; `today` is the local day."""
    people = {person.uid: person for person in uow.people.all()}
    settings = space_settings(uow)
    asks = open_reminders(uow)
    asked = {one.person for one in asks if one.person}
    last = last_read(uow.progress.lessons(), today)
    step = next_step(uow, library)
    done = {one.lesson for one in uow.progress.lessons() if one.done}
    lesson = library.lesson(step.lesson) if step.lesson else None
    module = library.module(lesson.module) if lesson else None
    return TodayView(
        step=step,
        module_done=sum(lesson in done for lesson in module.lessons) if module else 0,
        check_ins=uow.check_ins.between(first_day(today), today),
        to_reach=due(uow, today, without=asked),
        reminders=tuple((one, people.get(one.person) if one.person else None) for one in asks),
        has_people=bool(people),
        words_kept=settings.words_kept,
        ask_passphrase=ask_now(uow, today),
        last=last,
        next_day=_next_day(library, settings, step, last),
        returning=len(on_this_day(uow, today)),
    )


def _next_day(
    library: Library, settings: SpaceSettings, step: NextStep, last: LastRead | None
) -> date | None:
    path = library.programme(settings.programme or "")
    if path is None or last is None or step.why is not Why.PROGRAMME:
        return None
    return next_day(last.on, settings.programme_pace or path.pace)


def first_day(today: date) -> date:
    """The first day of the four weeks that end today."""
    return today - timedelta(days=7 * WEEKS - 1)
