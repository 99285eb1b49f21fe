from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.errors import InUse, OtherWords, PagesMissing, Refused, Stopped, WrongPassphrase
from family_app.services import journal, key_change, search, spaces
from family_app.services.key_change import NewKey
from family_app.services.space_check import check
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.keys import OldBackups
from family_app.storage.rekey import Door, fits
from family_app.storage.snapshot import take_snapshot
from family_app.storage.writer_lock import WriterLock
from tests.ready_space import PASSPHRASE, Ready, fingerprint, opens


def prepare(ready: Ready, old_backups: OldBackups = "rewrite") -> NewKey:
    return key_change.prepare(ready.home, None, PASSPHRASE, old_backups, cost=LOWEST_COST)


def never(_done: int, _total: int) -> bool:
    return False


def old_door(ready: Ready) -> Door:
    keys = read_keys(ready.folder)
    return Door(bytes(keys.open_with_words(ready.words)), keys.salt_bytes())


def write(ready: Ready, count: int) -> None:
    space = spaces.unlock_with_words(ready.home, None, ready.words)
    with space.write() as uow:
        for number in range(count):
            body = f"soup{number} " + "and bread " * 40
            journal.save_entry(uow, Draft(EntryId(new_uid()), 1, date(2026, 1, 1), body=body))
    space.close()


def test_a_new_key_keeps_every_page_and_shuts_out_the_old_one(ready: Ready) -> None:
    write(ready, 40)
    old = old_door(ready)
    new = prepare(ready)
    seen: list[float] = []

    def watch(done: int, total: int) -> bool:
        seen.append(done / total)
        return False

    assert key_change.carry_out(ready.home, new, watch)
    assert 0 <= min(seen) <= max(seen) <= 1
    assert not fits(ready.folder.pages, old)
    assert read_keys(ready.folder).version == 1
    with pytest.raises(OtherWords):
        spaces.unlock_with_words(ready.home, None, ready.words)
    spaces.check_words(ready.home, None, " ".join(new.words))
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.read() as uow:
        assert spaces.counts(uow).entries == 40
        assert len(search.search_entries(uow, "soup39").rows) == 1
    space.close()
    assert check(ready.home, None, PASSPHRASE) == []


@pytest.mark.parametrize("old_backups", ["rewrite", "delete"])
def test_no_backup_stays_under_the_old_key(ready: Ready, old_backups: OldBackups) -> None:
    old = old_door(ready)
    take_snapshot(ready.folder, old.data_key, old.salt, "test")
    assert key_change.carry_out(ready.home, prepare(ready, old_backups), never)
    left = list(ready.folder.backups.rglob("*.db*"))
    assert not any(fits(path, old) for path in left)
    assert bool(left) is (old_backups == "rewrite")


def test_preparing_changes_nothing(ready: Ready) -> None:
    before = fingerprint(ready.home.root)
    with pytest.raises(WrongPassphrase):
        key_change.prepare(ready.home, None, "not this one", "delete", cost=LOWEST_COST)
    new = prepare(ready)
    new.forget()
    assert not any(new.data_key)
    assert fingerprint(ready.home.root) == before


@pytest.mark.parametrize("looks", [0, 1, 2, 4])
def test_stopped_all_is_as_before(ready: Ready, looks: int) -> None:
    write(ready, 400)
    new = prepare(ready, "delete")
    before = {path: path.read_bytes() for path in (ready.folder.keys, ready.folder.keys_copy)}
    seen = 0

    def stop(_done: int, _total: int) -> bool:
        nonlocal seen
        seen += 1
        return seen > looks

    with pytest.raises(Stopped):
        key_change.carry_out(ready.home, new, stop)
    assert {path: path.read_bytes() for path in before} == before
    assert {path.name for path in ready.folder.path.iterdir()} <= {
        "keys.json", "keys.copy.json", "pages.db", "writer.lock", "backups",
    }  # fmt: skip
    space = spaces.unlock_with_words(ready.home, None, ready.words)
    with space.read() as uow:
        assert spaces.counts(uow).entries == 400
    space.close()


def test_an_open_space_is_left_alone(ready: Ready) -> None:
    new = prepare(ready)
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    before = ready.folder.keys.read_bytes()
    with pytest.raises(InUse):
        key_change.carry_out(ready.home, new, never)
    space.close()
    reader = spaces.unlock(ready.home, None, PASSPHRASE, writer=False)
    with reader.read(), pytest.raises(InUse):
        key_change.carry_out(ready.home, new, never)
    reader.close()
    assert ready.folder.keys.read_bytes() == before
    assert opens(ready.home, PASSPHRASE)


def rename(ready: Ready) -> None:
    spaces.new_words(ready.home, None, PASSPHRASE)


def lose_the_pages(ready: Ready) -> None:
    ready.folder.pages.unlink()


@pytest.mark.parametrize(("meanwhile", "kind"), [(rename, Refused), (lose_the_pages, PagesMissing)])
def test_what_changed_since_it_was_prepared_stops_it(
    ready: Ready, meanwhile: Callable[[Ready], None], kind: type[Exception]
) -> None:
    new = prepare(ready)
    meanwhile(ready)
    before = ready.folder.keys.read_bytes()
    with pytest.raises(kind):
        key_change.carry_out(ready.home, new, never)
    assert ready.folder.keys.read_bytes() == before


def begin(ready: Ready) -> NewKey:
    """As a change that was cut off early leaves it: two generations, the pages not moved."""
    new = prepare(ready)
    with WriterLock.take(ready.folder):
        key_change._begun(ready.folder, new)
    assert read_keys(ready.folder).version == 2
    return new


def test_a_begun_change_is_named_by_the_check_and_undone_by_opening(ready: Ready) -> None:
    begin(ready)
    before = fingerprint(ready.home.root)
    assert check(ready.home, None, PASSPHRASE) == [
        "A change of the key was interrupted. Open the space once to settle it."
    ]
    assert fingerprint(ready.home.root) == before
    spaces.rename(ready.home, None, "Other")
    assert opens(ready.home, PASSPHRASE)
    assert read_keys(ready.folder).next is None
    assert check(ready.home, None, PASSPHRASE) == []
    spaces.check_words(ready.home, None, ready.words)


def test_a_new_passphrase_first_settles_a_begun_change(ready: Ready) -> None:
    begin(ready)
    spaces.recover(ready.home, None, ready.words, "another long one", cost=LOWEST_COST)
    assert opens(ready.home, "another long one")
    assert not opens(ready.home, PASSPHRASE)
    assert read_keys(ready.folder).next is None


def test_both_sheets_open_a_begun_change_and_no_wrong_passphrase_does(ready: Ready) -> None:
    new = begin(ready)
    with pytest.raises(WrongPassphrase):
        spaces.unlock(ready.home, None, "not this one")
    assert read_keys(ready.folder).next is not None
    spaces.unlock_with_words(ready.home, None, " ".join(new.words)).close()
    spaces.unlock_with_words(ready.home, None, ready.words).close()


def test_while_the_key_changes_nobody_else_opens_the_space(ready: Ready) -> None:
    begin(ready)
    with WriterLock.take(ready.folder), pytest.raises(InUse):
        spaces.unlock(ready.home, None, PASSPHRASE, writer=False)


class PowerCut(BaseException):
    """As when the computer is switched off."""


def test_finishing_a_change_that_was_cut_off_says_how_far_it_is(ready: Ready) -> None:
    old = old_door(ready)
    take_snapshot(ready.folder, old.data_key, old.salt, "test")
    new = prepare(ready)

    def cut_off(_done: int, _total: int) -> bool:
        keys = read_keys(ready.folder)
        if keys.next is not None and not fits(ready.folder.pages, old):
            raise PowerCut
        return False

    with pytest.raises(PowerCut):
        key_change.carry_out(ready.home, new, cut_off)
    heard: list[float] = []

    def step(done: int, total: int) -> None:
        heard.append(done / total)

    spaces.unlock(ready.home, None, PASSPHRASE, step=step).close()
    assert heard
    assert 0 <= min(heard) <= max(heard) <= 1
    assert read_keys(ready.folder).next is None
    heard.clear()
    spaces.unlock(ready.home, None, PASSPHRASE, step=step).close()
    assert heard == []
