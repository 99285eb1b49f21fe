"""A page with a picture on it, for tests of what may happen to a space."""

from __future__ import annotations

from family_app.domain.attachment import Attachment
from family_app.domain.ids import EntryId
from family_app.services import attachments, journal
from family_app.storage.open_space import OpenSpace
from tests.exchange import picture_files as files
from tests.services.drafts import page


def put_picture(space: OpenSpace, width: int = 320, body: str = "By the lake") -> Attachment:
    """Write a page and put a photograph on it."""
    draft = page(body)
    with space.write() as uow:
        journal.save_entry(uow, draft)
        return attachments.add(uow, draft.uid, "lake.jpg", files.jpeg(width, 240))


def pictures(space: OpenSpace, entry: EntryId | None = None) -> list[bytes | None]:
    """The bytes of every picture of the space or of a page, as somebody would see them."""
    with space.read() as uow:
        entries = [entry] if entry else [one.uid for one in journal.all_entries(uow)]
        found = attachments.of_entries(uow, entries)
        return [attachments.data(uow, one.uid) for one in found]
