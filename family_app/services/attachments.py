"""Pictures and files of journal pages: put in, looked at, taken off and brought back.

In the text of a page a picture is `![caption](attachment:UID)` and a file `[name](attachment:UID)`;
what its text does not mention stands below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.attachment import LIMIT, Attachment, ReadyFile
from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.ids import AttachmentId, EntryId, new_uid
from family_app.domain.trash import STAYS
from family_app.errors import MediaDamaged
from family_app.exchange.pictures import made_ready
from family_app.exchange.write_out import write_beside

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork

__all__ = [
    "LIMIT",
    "add",
    "clear_out",
    "data",
    "made_ready",
    "of_entries",
    "of_entry",
    "original",
    "put",
    "remove",
    "restore",
    "save_copy",
    "set_caption",
]


def add(
    uow: UnitOfWork, entry: EntryId, file_name: str, data: bytes, *, keep_original: bool = False
) -> Attachment:
    """Make a file ready and put it at the end of a page; slow for a picture.

    The window makes it ready on another thread with `made_ready`, then calls `put`.

    Raises:
        Refused: it is above the limit, or there is no such page.
        MediaDamaged, DiskFull, ReadOnly: it could not be kept.
    """
    uid = AttachmentId(new_uid())
    put(uow, entry, made_ready(file_name, data, keep_original=keep_original), uid)
    made = uow.attachments.get(uid)
    assert made is not None
    return made


def put(uow: UnitOfWork, entry: EntryId, file: ReadyFile, uid: AttachmentId) -> Changes:
    """Put a file that is ready at the end of a page, under a uid made before; raises as `add`."""
    shown = uow.media.put(file.data)
    whole = None if file.original is None else uow.media.put(file.original)
    uow.attachments.add(uid, entry, file, (shown, whole), uow.now)
    return _changed(entry, uid)


def of_entry(uow: UnitOfWork, entry: EntryId) -> tuple[Attachment, ...]:
    """What stands on a page, in its order there."""
    return uow.attachments.of_entries((entry,))


def of_entries(uow: UnitOfWork, entries: Sequence[EntryId]) -> tuple[Attachment, ...]:
    """What stands on several pages, page by page."""
    return uow.attachments.of_entries(entries)


def data(uow: UnitOfWork, uid: AttachmentId) -> bytes | None:
    """The picture as it is shown, or the file; none where it is missing or damaged."""
    names = uow.attachments.stored_names(uid)
    return None if names is None else _bytes(uow, names[0])


def original(uow: UnitOfWork, uid: AttachmentId) -> bytes | None:
    """The picture in its full size where that was kept, else the same as `data`."""
    names = uow.attachments.stored_names(uid)
    if names is None:
        return None
    whole = _bytes(uow, names[1]) if names[1] is not None else None
    return whole if whole is not None else _bytes(uow, names[0])


def save_copy(uow: UnitOfWork, uid: AttachmentId, path: Path) -> None:
    """Write the file, or the picture in the best size there is, to a place outside the space.

    Raises:
        MediaDamaged: it is missing or damaged. DiskFull, ReadOnly, Refused: nothing was written.
    """
    found = original(uow, uid)
    if found is None:
        raise MediaDamaged
    write_beside(path, found)


def set_caption(uow: UnitOfWork, uid: AttachmentId, text: str) -> Changes:
    """Say below a picture what it shows."""
    there = uow.attachments.get(uid)
    if there is None or not uow.attachments.set_caption(uid, " ".join(text.split()), uow.now):
        return NOTHING
    return _changed(there.entry, uid)


def remove(uow: UnitOfWork, uid: AttachmentId) -> Changes:
    """Take it off its page; for thirty days `restore` brings it back."""
    return _set_deleted(uow, uid, deleted=True)


def restore(uow: UnitOfWork, uid: AttachmentId) -> Changes:
    """Put back what was taken off a page."""
    return _set_deleted(uow, uid, deleted=False)


def clear_out(space: OpenSpace) -> int:
    """Remove for good what nothing refers to any more, also not an automatic copy; how many.

    That is what was taken off its page more than thirty days ago, and what stood on pages that
    were removed from the trash. Copies keep their own. A damaged store is left as it is.

    Raises:
        DiskFull, ReadOnly, InUse: nothing, or not all, was removed.
    """
    try:
        return _clear_out(space)
    except MediaDamaged:
        return 0  # the weekly look tells of it


def _clear_out(space: OpenSpace) -> int:
    from family_app.storage.media_copies import set_aside

    with space.write() as uow:
        uow.attachments.forget_before(uow.now - STAYS, uow.now)
    with space.read() as uow:
        unused = uow.media.names() - uow.attachments.all_names()
    if not unused:
        return 0
    set_aside(space.folder, space.key, unused)
    with space.write() as uow:  # nothing is put in while this holds the right to write
        gone = unused - uow.attachments.all_names()
        uow.media.remove(gone)
    return len(gone)


def _set_deleted(uow: UnitOfWork, uid: AttachmentId, *, deleted: bool) -> Changes:
    there = uow.attachments.get(uid)
    if there is None or not uow.attachments.set_deleted(uid, uow.now, deleted=deleted):
        return NOTHING
    return _changed(there.entry, uid)


def _bytes(uow: UnitOfWork, name: str) -> bytes | None:
    try:
        return uow.media.get(name)
    except MediaDamaged:
        return None


def _changed(entry: EntryId, uid: AttachmentId) -> Changes:
    return Changes(frozenset({Kind.ENTRY, Kind.ATTACHMENT}), frozenset({entry, uid}))
