"""Takes everything out into open formats."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from family_app import __version__
from family_app.exchange.export_json import SpaceContents, space_json
from family_app.exchange.markdown_page import write_page
from family_app.exchange.write_out import empty_folder, write_beside
from family_app.services import settings

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def export_markdown(uow: UnitOfWork, folder: Path) -> int:
    """Write each page as `YYYY-MM-DD.md` into a new or empty folder; how many.

    Raises:
        Refused: the folder holds something.
        DiskFull, ReadOnly: what was written so far stays; nothing here was changed.
    """
    target = empty_folder(folder)
    names = {person.uid: person.name for person in uow.people.all()}
    taken: dict[date, int] = {}
    entries = uow.entries.all()
    for entry in entries:
        taken[entry.day] = taken.get(entry.day, 0) + 1
        number = taken[entry.day]
        name = entry.day.isoformat() + (f"-{number}" if number > 1 else "") + ".md"
        people = tuple(names[uid] for uid in entry.people if uid in names)
        write_beside(target / name, write_page(entry, people).encode("utf-8", "replace"))
    return len(entries)


def export_json(uow: UnitOfWork, path: Path) -> int:
    """Write everything the space holds into one JSON file; how many pages.

    Raises:
        DiskFull, ReadOnly: the file is as it was.
    """
    contents = SpaceContents(
        entries=uow.entries.all(),
        people=uow.people.all(),
        touches=uow.people.touches(),
        reminders=uow.reminders.all(),
        answers=uow.progress.answers(),
        earlier_answers=uow.sittings.all(),
        bookmarks=uow.bookmarks.all(),
        progress=uow.progress.lessons(),
        check_ins=uow.check_ins.between(date.min, date.max),
        plan=uow.plans.items(),
        settings=settings.space_settings(uow),
    )
    write_beside(path, space_json(contents, __version__))
    return len(contents.entries)


EXPORTS: dict[str, Callable[[UnitOfWork, Path], int]] = {
    "markdown": export_markdown,
    "json": export_json,
}
"""Kinds of file that go out."""
