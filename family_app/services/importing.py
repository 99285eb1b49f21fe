"""Brings pages in from files of other programs: looks first, comes in whole, goes out whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.ids import ImportId
from family_app.domain.importing import Import, Undone
from family_app.domain.long_work import Step, unwatched
from family_app.domain.moods import Feeling
from family_app.domain.snapshots import Why
from family_app.domain.whole_text import whole
from family_app.errors import AppError
from family_app.exchange.incoming import Incoming
from family_app.exchange.report import ImportReport, Preview
from family_app.services import people_undo, snapshots
from family_app.services.arriving import Reception, folded, uid_of
from family_app.services.import_files import keep_file, links_of, ready_files
from family_app.services.import_moods import remembered
from family_app.services.import_space import take_in_rest
from family_app.services.import_tally import Tally
from family_app.services.unfinished_imports import take_back

if TYPE_CHECKING:
    from family_app.exchange.formats.format import Format
    from family_app.exchange.formats.own_json import Rest
    from family_app.exchange.source import Source
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork

AUTO = "auto"

# Short enough that what is typed meanwhile is saved within its second.
_AT_ONCE, _FILES_AT_ONCE = 100, 4


def kinds() -> tuple[str, ...]:
    """What can come in, as on the command line."""
    # Here and below: nobody who only writes waits for what reads other programs' files.
    from family_app.exchange import formats

    return (AUTO, *sorted(one.name for one in formats.FORMATS))


def look(space: OpenSpace, path: Path, kind: str = AUTO, step: Step = unwatched) -> Preview:
    """Read all of a file, folder or archive and say what it holds; nothing comes in.

    `step` is called now and then; nobody knows yet how much there is.

    Raises:
        FileUnreadable: nothing is there, or it is of no kind that the app knows.
        Stopped: `step` said so.
    """
    from family_app.exchange.source import Source

    with Source.open(path) as source:
        wanted, tally = _format(kind, source), Tally(source)
        for some in _batches(wanted, source, tally):
            with space.read() as uow:
                tally.here += len(some) - len(_new(uow, some))
            step(0, 1)
        rest = _rest(wanted, source)
        return tally.preview(wanted, rest.count() if rest is not None else 0)


def bring_in(
    space: OpenSpace,
    path: Path,
    kind: str = AUTO,
    moods: Mapping[str, Feeling] | None = None,
    total: int = 0,
    step: Step = unwatched,
) -> ImportReport:
    """Take in every page that is not here yet, some at a time, so that saving goes on between.

    A copy of the space is made first. What does not come to its end is taken back whole, at the
    latest when the space is opened again. `step` hears of pages read, of `total`; without `moods`
    those said at an import before hold.

    Raises:
        FileUnreadable: nothing is there, or it is of no kind that the app knows.
        Stopped, DiskFull, ReadOnly, PagesDamaged, InUse: nothing of it stays.
    """
    from family_app.exchange.source import Source

    with Source.open(path) as source:
        wanted, tally = _format(kind, source), Tally(source)
        take_back(space)
        snapshots.take(space, Why.IMPORT)
        report = ImportReport(rejected=tally.rejected)
        with space.write() as uow:
            meant = remembered(uow, wanted.name) if moods is None else moods
            batch = uow.imports.begin(wanted.name, source.label, uow.now)
        try:
            for some in _batches(wanted, source, tally):
                _bring(space, some, batch, meant, report)
                step(tally.pages, total)
            _finish(space, batch, _rest(wanted, source), report)
        except BaseException:
            with suppress(AppError):
                take_back(space)
            raise
        return report


def _finish(space: OpenSpace, batch: ImportId, rest: Rest | None, report: ImportReport) -> None:
    with space.write() as uow:
        if rest is not None:
            take_in_rest(uow, rest, batch)
            report.rejected.extend(rest.rejected)
        uow.imports.finish(batch, report.added, report.skipped, uow.now)
    report.batch = batch if report.added else ""


def undo(space: OpenSpace, uid: ImportId) -> Undone:
    """Take a whole import back, except pages that were edited since: those stay.

    Raises:
        DiskFull, ReadOnly, PagesDamaged, InUse: the rest goes when the space is opened again.
    """
    with space.write() as uow:
        others = people_undo.undo(uow, uid)
        gone, kept = uow.meetings.take_back(uid)
    removed = take_back(space)
    with space.read() as uow:
        return replace(
            others,
            removed=removed,
            kept=uow.imports.edited(uid),
            dates_removed=gone,
            dates_kept=kept,
        )


def imports(uow: UnitOfWork) -> tuple[Import, ...]:
    """The imports that can be undone, the newest first."""
    return uow.imports.all()


def _format(kind: str, source: Source) -> Format:
    from family_app.exchange import formats

    return formats.recognised(source) if kind == AUTO else formats.by_name(kind)


def _rest(wanted: Format, source: Source) -> Rest | None:
    """What our own files hold beside pages."""
    from family_app.exchange.formats import own_json

    return own_json.rest_of(source) if wanted is own_json.FORMAT else None


def _batches(wanted: Format, source: Source, tally: Tally) -> Iterator[list[Incoming]]:
    some: list[Incoming] = []
    files = 0
    for page in wanted.read(source):
        if tally.take(page):
            assert isinstance(page, Incoming)
            some.append(page)
            files += len(page.files)
        if len(some) >= _AT_ONCE or files >= _FILES_AT_ONCE:
            yield some
            some, files = [], 0
    if some:
        yield some


def _new(uow: UnitOfWork, pages: list[Incoming]) -> list[Incoming]:
    """Those that are not here and never were."""
    keys = {whole(page.source_key) for page in pages}
    known = uow.imports.known(keys, {uid_of(page) for page in pages})
    return [
        page for page in pages if whole(page.source_key) not in known and uid_of(page) not in known
    ]


def _bring(
    space: OpenSpace,
    pages: list[Incoming],
    batch: ImportId,
    moods: Mapping[str, Feeling],
    report: ImportReport,
) -> None:
    with space.read() as uow:
        new = _new(uow, pages)
    # Pictures are made smaller before anything is locked for them.
    arriving = [(page, ready_files(page, report)) for page in new]
    with space.write() as uow:
        people = {folded(person.name): person.uid for person in uow.people.all()}
        began = uow.imports.began(batch) or uow.now
        reception = Reception(people, moods, began)
        arrivals = [reception.receive(page, links_of(files)) for page, files in arriving]
        uow.imports.add(arrivals, batch, began)
        for arrival, (_, files) in zip(arrivals, arriving, strict=True):
            for file in files.values():
                keep_file(uow, arrival.draft.uid, file, began)
    report.added += len(new)
    report.skipped += len(pages) - len(new)
