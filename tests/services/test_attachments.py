"""Pictures and files of pages, in a real encrypted space."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from family_app.domain.ids import AttachmentId, EntryId
from family_app.errors import Refused
from family_app.services import attachments, journal
from family_app.storage.open_space import OpenSpace
from tests.exchange import picture_files as files
from tests.services.drafts import page


@pytest.fixture
def entry(space: OpenSpace) -> EntryId:
    draft = page("By the lake")
    with space.write() as uow:
        journal.save_entry(uow, draft)
    return draft.uid


def test_a_picture_stands_on_its_page_small_and_without_place(
    space: OpenSpace, entry: EntryId
) -> None:
    with space.write() as uow:
        made = attachments.add(uow, entry, "/home/ana/lake.jpg", files.jpeg(3000, 2000))
    with space.read() as uow:
        assert attachments.of_entry(uow, entry) == (made,)
        data = attachments.data(uow, made.uid)
        (row,) = journal.entry_rows(uow)
    assert data is not None
    assert files.PLACE not in data
    assert Image.open(BytesIO(data)).size == (made.width, made.height) == (2048, 1365)
    assert (made.file_name, made.media_type, made.size) == ("lake.jpg", "image/jpeg", len(data))
    assert made.can_be_shown
    assert row.has_picture


def test_the_original_is_kept_where_it_was_wished(space: OpenSpace, entry: EntryId) -> None:
    data = files.jpeg(3000, 2000)
    with space.write() as uow:
        made = attachments.add(uow, entry, "a.jpg", data, keep_original=True)
        plain = attachments.add(uow, entry, "b.txt", b"words")
    with space.read() as uow:
        whole = attachments.original(uow, made.uid)
        assert attachments.original(uow, plain.uid) == b"words"
    assert made.has_original
    assert not plain.has_original
    assert whole is not None
    assert Image.open(BytesIO(whole)).size == (3000, 2000)
    assert files.PLACE not in whole


def test_a_form_that_is_not_shown_is_kept_and_says_what_it_is(
    space: OpenSpace, entry: EntryId
) -> None:
    with space.write() as uow:
        made = attachments.add(uow, entry, "a.heic", files.heic())
    with space.read() as uow:
        assert attachments.data(uow, made.uid) == files.heic()
    assert made.media_type == "image/heic"
    assert made.is_picture
    assert not made.can_be_shown


def test_what_is_taken_off_comes_back_in_its_place(space: OpenSpace, entry: EntryId) -> None:
    with space.write() as uow:
        made = [attachments.add(uow, entry, f"{n}.txt", b"%d" % n) for n in range(3)]
    with space.write() as uow:
        assert attachments.remove(uow, made[1].uid)
        assert not attachments.remove(uow, made[1].uid)
    with space.read() as uow:
        assert attachments.of_entry(uow, entry) == (made[0], made[2])
        assert uow.totals.counts().attachments == 2
    with space.write() as uow:
        assert attachments.restore(uow, made[1].uid)
    with space.read() as uow:
        assert attachments.of_entry(uow, entry) == tuple(made)


def test_a_caption_is_one_line(space: OpenSpace, entry: EntryId) -> None:
    with space.write() as uow:
        made = attachments.add(uow, entry, "a.png", files.png())
        changes = attachments.set_caption(uow, made.uid, "  The lake,\n in May ")
        assert not attachments.set_caption(uow, made.uid, "The lake, in May")
    assert {entry, made.uid} == changes.ids
    with space.read() as uow:
        assert attachments.of_entry(uow, entry)[0].caption == "The lake, in May"


def test_a_page_in_the_trash_keeps_its_pictures(space: OpenSpace, entry: EntryId) -> None:
    with space.write() as uow:
        attachments.add(uow, entry, "a.png", files.png())
        journal.delete_entry(uow, entry)
    with space.write() as uow:
        assert uow.totals.counts().attachments == 0
        journal.restore_entry(uow, entry)
        assert uow.totals.counts().attachments == 1
        assert len(attachments.of_entry(uow, entry)) == 1


def test_nothing_is_put_on_a_page_that_is_not_there(space: OpenSpace) -> None:
    with space.write() as uow, pytest.raises(Refused, match="no longer there"):
        attachments.add(uow, EntryId("gone"), "a.txt", b"words")


def test_missing_and_damaged_bytes_are_told_as_nothing(space: OpenSpace, entry: EntryId) -> None:
    with space.write() as uow:
        made = attachments.add(uow, entry, "a.txt", b"words")
    space.folder.media.write_bytes(bytes(4096))
    with space.read() as uow:
        assert attachments.data(uow, made.uid) is None
        assert attachments.data(uow, AttachmentId("other")) is None
    space.folder.media.unlink()
    with space.read() as uow:
        assert attachments.original(uow, made.uid) is None
