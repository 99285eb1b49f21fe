"""Brings meetings and dates in from a calendar file, and takes them out into one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.importing import DATES
from family_app.domain.meeting import Meeting
from family_app.domain.snapshots import Why
from family_app.exchange.calendar import reader, writer
from family_app.exchange.report import ImportReport
from family_app.exchange.write_out import write_beside
from family_app.services import snapshots

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork


def look(uow: UnitOfWork, path: Path) -> tuple[tuple[Meeting, ...], ImportReport]:
    """What is new in a file, and the report of bringing it in.

    What was brought in once is known again, also where it was changed here since.

    Raises:
        FileUnreadable: it is no calendar.
    """
    found, rejected = reader.read(path)
    uids, keys = uow.meetings.known()
    new = tuple(one for one in found if one.uid not in uids and one.source_key not in keys | uids)
    return new, ImportReport(len(new), len(found) - len(new), rejected=list(rejected))


def bring_in(space: OpenSpace, path: Path) -> ImportReport:
    """Keep what is new in a file, all of it or nothing; `batch` names the import to undo it.

    A copy of the space is made first.

    Raises:
        FileUnreadable: it is no calendar.
        DiskFull, ReadOnly, PagesDamaged, InUse: nothing came in.
    """
    with space.read() as uow:
        look(uow, path)
    snapshots.take(space, Why.IMPORT)
    with space.write() as uow:
        found, report = look(uow, path)
        batch = uow.imports.begin(DATES, path.name, uow.now)
        for one in found:
            uow.meetings.save(one, uow.now, batch)
        uow.imports.finish(batch, len(found), report.skipped, uow.now)
    report.batch = batch if found else ""
    return report


def take_out(uow: UnitOfWork, path: Path, *, with_words: bool = False) -> int:
    """Write everything into a file that is not encrypted; how many meetings and dates.

    Others may see a calendar. So without `with_words` each has a plain title ("Meeting",
    "Appointment"), and its place and notes stay here.

    Raises:
        DiskFull, ReadOnly, Refused: nothing is left of it.
    """
    meetings = uow.meetings.all()
    write_beside(path, writer.written(meetings, uow.now, with_words=with_words))
    return len(meetings)
