from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from family_app.domain.snapshots import Why
from family_app.errors import PagesMissing, WrongPassphrase
from family_app.services import journal, key_change, second_folder, snapshots, spaces
from family_app.services.settings import save_setting
from family_app.services.space_check import check, look_over, look_over_open, look_over_when_due
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.open_space import OpenSpace
from tests.ready_space import PASSPHRASE, Ready, fingerprint, flip
from tests.services.drafts import page


@pytest.fixture
def opened(ready: Ready) -> Iterator[OpenSpace]:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    yield space
    space.close()


def test_a_whole_space_has_no_problems(ready: Ready) -> None:
    assert check(ready.home, None, PASSPHRASE) == []


def test_what_is_wrong_is_named_and_not_mended(ready: Ready) -> None:
    flip(ready.folder.pages, 3)  # the salt: the database opens all the same
    flip(ready.folder.keys_copy, 10)
    before = fingerprint(ready.home.root)
    found = look_over(ready.home, None, PASSPHRASE)
    assert found.keys == ("keys.copy.json is damaged.",)
    assert len(found.pages) == 1
    assert "first bytes" in found.pages[0]
    assert check(ready.home, None, PASSPHRASE) == [*found.pages, *found.keys]
    assert fingerprint(ready.home.root) == before


@pytest.mark.parametrize("size", [0, 100, 8192])
def test_a_database_that_cannot_be_read_is_an_answer(ready: Ready, size: int) -> None:
    ready.folder.pages.write_bytes(secrets.token_bytes(size))
    before = fingerprint(ready.home.root)
    assert look_over(ready.home, None, PASSPHRASE).pages
    assert fingerprint(ready.home.root) == before


def test_without_the_way_in_or_the_pages_there_is_no_answer(ready: Ready) -> None:
    with pytest.raises(WrongPassphrase):
        check(ready.home, None, "not this passphrase")
    ready.folder.pages.unlink()
    with pytest.raises(PagesMissing):
        check(ready.home, None, PASSPHRASE)


def test_every_backup_is_opened(ready: Ready) -> None:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    for body in ("one", "two"):
        with space.write() as uow:
            journal.save_entry(uow, page(body))
        snapshots.take(space, Why.ASKED)
    space.close()
    whole = look_over(ready.home, None, PASSPHRASE)
    assert whole.all == ()
    assert whole.copies == 2
    assert whole.rows >= 2
    first = sorted(ready.folder.backups.glob("*.db"))[0]
    flip(first, first.stat().st_size // 2)
    found = look_over(ready.home, None, PASSPHRASE)
    assert found.backups == (f"The backup {first.name} is damaged and cannot be read.",)
    assert (found.keys, found.pages) == ((), ())


def test_every_backup_file_in_the_second_folder_is_read(ready: Ready, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.write() as uow:
        journal.save_entry(uow, page("soup"))
        save_setting(uow, "second_folder", str(stick))
    for day in (1, 2):
        assert second_folder.copy_there(space, date(2026, 3, day))
    assert look_over_open(space).backup_files == 2
    space.close()
    (stick / "backup-of-my-photos.closecircle").write_bytes(b"mine")
    whole = look_over(ready.home, None, PASSPHRASE)
    assert (whole.all, whole.backup_files) == ((), 2)
    first, second = sorted(stick.glob(f"backup-{ready.folder.id}-*"))
    flip(first, first.stat().st_size // 2)
    second.write_bytes(second.read_bytes()[:-1])
    found = look_over(ready.home, None, PASSPHRASE).backups
    assert [first.name in found[0], second.name in found[1]] == [True, True]
    stick.rename(tmp_path / "pulled")
    gone = look_over(ready.home, None, PASSPHRASE)
    assert (gone.all, gone.backup_files) == ((), 0)


def test_a_backup_file_of_an_older_key_is_no_damage(ready: Ready, tmp_path: Path) -> None:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.write() as uow:
        save_setting(uow, "second_folder", str(tmp_path))
    second_folder.copy_there(space, date(2026, 3, 1))
    space.close()
    new = key_change.prepare(ready.home, None, PASSPHRASE, "rewrite", cost=LOWEST_COST)
    assert key_change.carry_out(ready.home, new, lambda *_: False)
    found = look_over(ready.home, None, PASSPHRASE)
    assert (found.all, found.backup_files) == ((), 0)


def test_it_looks_by_itself_once_a_week(opened: OpenSpace) -> None:
    space, day = opened, date(2026, 3, 1)
    found = look_over_when_due(space, day)
    assert found is not None
    assert found.all == ()
    for later in (0, 6):
        assert look_over_when_due(space, day + timedelta(days=later)) is None
    assert look_over_when_due(space, day + timedelta(days=7)) is not None
    assert look_over_when_due(space, day) is not None, "a clock that was wrong stops no check"


def test_it_looks_again_after_the_program_was_cut_off(ready: Ready) -> None:
    day = date(2026, 3, 1)
    with contextlib.closing(spaces.unlock(ready.home, None, PASSPHRASE)) as space:
        assert not space.was_cut_off
        assert look_over_when_due(space, day) is not None
        assert look_over_when_due(space, day) is None
        left = {path: path.read_bytes() for path in ready.folder.path.glob("pages.db*")}
    for path, content in left.items():  # as a program that was killed leaves them
        path.write_bytes(content)
    with contextlib.closing(spaces.unlock(ready.home, None, PASSPHRASE)) as space:
        assert space.was_cut_off
        assert look_over_when_due(space, day) is not None
        assert look_over_when_due(space, day) is None


def test_the_quiet_look_compares_the_salt(ready: Ready) -> None:
    flip(ready.folder.pages, 3)
    with contextlib.closing(spaces.unlock(ready.home, None, PASSPHRASE)) as space:
        found = look_over_when_due(space, date(2026, 3, 1))
        assert found is not None
        assert [text for text in found.keys if "first bytes" in text] == list(found.all)
    assert check(ready.home, None, PASSPHRASE) == [], "opening it put it right"


def test_damage_is_looked_at_again_at_the_next_start(opened: OpenSpace) -> None:
    space = opened
    with space.write() as uow:
        journal.save_entry(uow, page("soup"))
    with contextlib.closing(space.key.connect(space.folder.pages)) as connection:
        connection.execute("DELETE FROM entry_search_data WHERE id > 10")
    for _ in range(2):
        found = look_over_when_due(space, date(2026, 3, 1))
        assert found is not None
        assert found.pages[-1] == "The search index does not match the pages."
