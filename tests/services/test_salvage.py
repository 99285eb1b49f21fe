"""A damaged space, saved into a new one beside it."""

from __future__ import annotations

import contextlib

import pytest

from family_app.errors import PagesDamaged, PagesMissing, WrongPassphrase
from family_app.services import journal, spaces
from family_app.services.salvage import save_what_can_be
from family_app.services.space_check import check
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint, flip
from tests.services.drafts import page


def write(ready: Ready, count: int) -> None:
    with (
        contextlib.closing(spaces.unlock(ready.home, None, PASSPHRASE)) as space,
        space.write() as uow,
    ):
        for number in range(count):
            journal.save_entry(uow, page(f"page {number} " + "word " * 300))


def test_a_damaged_space_opens_again_beside_the_damaged_one(ready: Ready) -> None:
    write(ready, 30)
    flip(ready.folder.pages, 4096 - 200)
    with pytest.raises(PagesDamaged):
        spaces.unlock(ready.home, None, PASSPHRASE)
    before = fingerprint(ready.folder.path)
    saved = save_what_can_be(ready.home, None, PASSPHRASE)
    after = fingerprint(ready.folder.path)
    assert {name: after[name] for name in before} == before
    assert saved.info.label == f"{LABEL} (saved)"
    assert "Journal pages: 30 of 30 came back." in saved.said()
    assert "1 were damaged; 1 of these were put right." in saved.said()
    assert check(ready.home, saved.info.id, PASSPHRASE) == []
    with (
        contextlib.closing(spaces.unlock(ready.home, saved.info.id, PASSPHRASE)) as space,
        space.read() as uow,
    ):
        assert journal.count(uow) == 30
    spaces.check_words(ready.home, saved.info.id, ready.words)


def test_nothing_is_made_where_nothing_can_be_saved(ready: Ready) -> None:
    def stand() -> list[str]:
        return [info.id for info in spaces.list_spaces(ready.home)]

    before = stand()
    with pytest.raises(WrongPassphrase):
        save_what_can_be(ready.home, None, "not this passphrase")
    ready.folder.pages.write_bytes(bytes(8192))
    with pytest.raises(PagesDamaged):
        save_what_can_be(ready.home, None, PASSPHRASE)
    ready.folder.pages.unlink()
    with pytest.raises(PagesMissing):
        save_what_can_be(ready.home, None, PASSPHRASE)
    assert stand() == before
    assert sorted(path.name for path in ready.home.spaces.iterdir()) == before
