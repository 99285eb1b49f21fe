"""Takes pages out into open forms, whole or a selection; what is written is not encrypted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from family_app import __version__
from family_app.domain.attachment import Attachment
from family_app.domain.entry import Entry
from family_app.domain.ids import EntryId
from family_app.domain.long_work import Step, unwatched
from family_app.domain.selection import ALL, Selection
from family_app.errors import Refused
from family_app.exchange import exports
from family_app.exchange.exports.book import Book, BookPage
from family_app.exchange.space_contents import SpaceContents
from family_app.services import attachments, settings

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork

KINDS = tuple(one.name for one in exports.EXPORTS)
"""The forms by name, as on the command line; `exports.EXPORTS` has their titles."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to go out: the form's name, where to, and which pages."""

    kind: str
    target: Path
    selection: Selection = ALL


def export(
    space: OpenSpace,
    wish: Wish,
    step: Step = unwatched,
    day_words: Callable[[date], str] = date.isoformat,
) -> int:
    """Write the pages out; how many.

    Raises:
        Refused: the place is taken, or nothing fits the selection.
        DiskFull, ReadOnly: nothing is left of the export.
    """
    with space.read() as uow:
        book = book_of(uow, wish.selection, day_words)
        exports.by_name(wish.kind).write(book, wish.target, step)
        return len(book.pages)


def chosen(uow: UnitOfWork, selection: Selection) -> tuple[EntryId, ...]:
    """The pages that are meant, oldest day first."""
    return tuple(one.uid for one in uow.entries.all() if selection.has(one))


def pages_of(uow: UnitOfWork, uids: Sequence[EntryId]) -> tuple[BookPage, ...]:
    """Some pages with what belongs to them, in this order; what is gone is left out."""
    entries = [entry for uid in uids if (entry := uow.entries.get(uid)) is not None]
    return _with_rest(uow, entries, attachments.of_entries(uow, uids))


def book_of(
    uow: UnitOfWork,
    selection: Selection = ALL,
    day_words: Callable[[date], str] = date.isoformat,
) -> Book:
    """The chosen pages with what belongs to them, oldest day first, readable while `uow` is.

    Raises:
        Refused: only some pages are wanted, and there are none such.
    """
    entries = [one for one in uow.entries.all() if selection.has(one)]
    if not entries and not selection.is_all:
        raise Refused(why="No page fits these wishes. Choose other days or another tag.")
    pages = _with_rest(uow, entries, uow.attachments.all())
    return Book(
        pages=pages,
        data=lambda uid: attachments.data(uow, uid),
        original=lambda uid: attachments.original(uow, uid),
        contents=lambda: _contents(uow, selection),
        day_words=day_words,
        program_version=__version__,
    )


def _contents(uow: UnitOfWork, selection: Selection) -> SpaceContents:
    """All but the pages; of a selection of pages only what hangs on them."""
    chosen = {one.uid for one in uow.entries.all() if selection.has(one)}
    revisions = tuple(one for one in uow.revisions.all() if one.entry in chosen)
    if not selection.is_all:
        return SpaceContents(revisions=revisions)
    return SpaceContents(
        people=uow.people.all(),
        cards=uow.cards.all(),
        touches=uow.people.touches(),
        reminders=uow.reminders.all(),
        meetings=uow.meetings.all(),
        meeting_notes=uow.meetings.notes(),
        answers=uow.progress.answers(),
        earlier_answers=uow.sittings.all(),
        bookmarks=uow.bookmarks.all(),
        progress=uow.progress.lessons(),
        check_ins=uow.check_ins.between(date.min, date.max),
        plan=uow.plans.all(),
        resource_notes=uow.resource_notes.all(),
        revisions=revisions,
        words=uow.words.all(),
        settings=settings.space_settings(uow),
    )


def _with_rest(
    uow: UnitOfWork, entries: Sequence[Entry], found: Iterable[Attachment]
) -> tuple[BookPage, ...]:
    names = {person.uid: person.name for person in uow.people.all()}
    files: dict[EntryId, list[Attachment]] = {}
    for attachment in found:
        files.setdefault(attachment.entry, []).append(attachment)
    return tuple(
        BookPage(
            entry,
            tuple(names[uid] for uid in entry.people if uid in names),
            tuple(files.get(entry.uid, ())),
        )
        for entry in entries
    )
