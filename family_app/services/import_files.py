"""Makes the pictures and files of a page that comes in ready to be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from family_app.domain.attachment import ReadyFile
from family_app.domain.ids import AttachmentId, EntryId, natural_uid
from family_app.domain.snapshots import CopiedFile
from family_app.errors import FileUnreadable, Refused
from family_app.exchange.incoming import Incoming, IncomingFile
from family_app.exchange.kept_pictures import as_it_was
from family_app.exchange.report import ImportReport, Rejected
from family_app.services.arriving import uid_of
from family_app.services.attachments import made_ready

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class ComingFile:
    """A file that is ready, under the uid that it has on every computer it comes in on."""

    uid: AttachmentId
    ready: ReadyFile = field(repr=False)
    caption: str = field(default="", repr=False)


def ready_files(page: Incoming, report: ImportReport) -> dict[int, ComingFile]:
    """The files of a page by their number; those that cannot come in are counted and listed."""
    files = {}
    for number, file in enumerate(page.files):
        if file.read is None:
            report.missing += 1
            continue
        try:
            ready = _made_ready(file, file.read())
        except (FileUnreadable, Refused) as error:
            report.missing += 1
            report.rejected.append(Rejected(file.name, str(error.facts["why"])))
            continue
        own = natural_uid("import-file", uid_of(page), str(number))
        files[number] = ComingFile(AttachmentId(file.uid or own), ready, file.caption)
        report.files += 1
    return files


def _made_ready(file: IncomingFile, data: bytes) -> ReadyFile:
    if file.uid is None:
        return made_ready(file.name, data)
    return as_it_was(file.name, data, file.original() if file.original else None)


def links_of(files: Mapping[int, ComingFile]) -> dict[int, str]:
    """How the text of a page names each of its files."""
    return {number: f"attachment:{file.uid}" for number, file in files.items()}


def keep_file(uow: UnitOfWork, entry: EntryId, file: ComingFile, now: datetime) -> None:
    """Put a file on its page; one whose uid another page has already stays with that one."""
    if uow.attachments.get(file.uid) is not None:
        return
    ready = file.ready
    whole = None if ready.original is None else uow.media.put(ready.original)
    names = (uow.media.put(ready.data), whole)
    size = (ready.width, ready.height, len(ready.data))
    kept = CopiedFile(file.uid, names, ready.file_name, ready.media_type, *size, file.caption)
    uow.attachments.add_copied(file.uid, entry, kept, now)
