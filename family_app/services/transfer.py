"""Brings files in and takes everything out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from family_app import __version__
from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, PersonId, natural_uid
from family_app.exchange.export_json import SpaceContents, space_json
from family_app.exchange.formats import markdown
from family_app.exchange.incoming import Incoming
from family_app.exchange.markdown_page import write_page
from family_app.exchange.report import ImportReport, Rejected
from family_app.exchange.source import Source
from family_app.exchange.write_out import empty_folder, write_beside
from family_app.services import journal, settings

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def import_markdown(uow: UnitOfWork, path: Path) -> ImportReport:
    """Add the pages of a Markdown file, or of a folder and its sub-folders.

    Other files are ignored, links are listed. A page that came in before, or stands here already,
    is skipped, also when it was changed or deleted since. One bad file never stops the rest.

    Raises:
        FileUnreadable: there is nothing at `path`, or no Markdown file in it.
    """
    report = ImportReport()
    by_name = {person.name: person.uid for person in uow.people.all()}
    with Source.open(path) as source:
        report.rejected.extend(source.left_out)
        for page in markdown.FORMAT.read(source):
            if isinstance(page, Rejected):
                report.rejected.append(page)
            elif journal.save_entry(uow, _draft(page, by_name)):
                report.added += 1
            else:
                report.skipped += 1
    return report


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


IMPORTS: dict[str, Callable[[UnitOfWork, Path], ImportReport]] = {"markdown": import_markdown}
"""Kinds of file that come in; to add one, write it and name it here."""

EXPORTS: dict[str, Callable[[UnitOfWork, Path], int]] = {
    "markdown": export_markdown,
    "json": export_json,
}
"""Kinds of file that go out."""


def _draft(page: Incoming, by_name: dict[str, PersonId]) -> Draft:
    return Draft(
        uid=EntryId(page.uid or natural_uid("import", page.source_key)),
        number=1,
        day=page.day,
        time=page.time,
        zone=page.zone,
        title=page.title,
        body=page.body,
        tags=page.tags,
        people=tuple(by_name[name] for name in page.people if name in by_name),
        lessons=tuple(LessonId(name) for name in page.lessons),
    )
