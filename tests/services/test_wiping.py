from __future__ import annotations

from pathlib import Path

import pytest

from family_app.domain.space import SpaceState
from family_app.errors import InUse, SpaceWiped, WrongPassphrase
from family_app.paths import Home
from family_app.services import spaces, this_computer, wiping
from family_app.storage.key_file import read_keys
from family_app.storage.rekey import Door
from family_app.storage.snapshot import take_snapshot
from tests.killed_at import Countdown, killed_at
from tests.ready_space import PASSPHRASE, Ready, fingerprint, opens, ready_space
from tests.secret_service import SecretService


def door(ready: Ready) -> Door:
    keys = read_keys(ready.folder)
    return Door(bytes(keys.open_with_words(ready.words)), keys.salt_bytes())


def with_backup(home: Home) -> Ready:
    ready = ready_space(home)
    open_with = door(ready)
    take_snapshot(ready.folder, open_with.data_key, open_with.salt, "test")
    return ready


def test_a_wiped_space_is_gone_with_its_backups(home: Home) -> None:
    ready = with_backup(home)
    wiping.wipe(home, None, PASSPHRASE)
    assert not ready.folder.path.exists()
    assert spaces.list_spaces(home) == ()


def test_only_its_passphrase_wipes_it_and_not_while_it_is_open(ready: Ready) -> None:
    before = fingerprint(ready.home.root)
    with pytest.raises(WrongPassphrase):
        wiping.wipe(ready.home, None, "not this one")
    assert fingerprint(ready.home.root) == before
    opened = spaces.unlock(ready.home, None, PASSPHRASE)
    with pytest.raises(InUse):
        wiping.wipe(ready.home, None, PASSPHRASE)
    opened.close()
    assert opens(ready.home, PASSPHRASE)


def test_the_keys_are_overwritten_before_they_go(ready: Ready, tmp_path: Path) -> None:
    """A second name for the same file shows what the disk holds of it."""
    kept = []
    laid = ready.folder.path / "keys (conflicted copy).json"
    laid.write_bytes(ready.folder.keys.read_bytes())
    for path in (ready.folder.keys, ready.folder.keys_copy, laid):
        kept.append(tmp_path / path.name)
        kept[-1].hardlink_to(path)
    before = ready.folder.keys.read_bytes()
    wiping.wipe(ready.home, None, PASSPHRASE)
    for path in kept:
        left = path.read_bytes()
        assert len(left) >= len(before)
        assert before[:64] not in left
        assert b"slots" not in left


def test_the_key_store_forgets_a_wiped_or_removed_space(
    home: Home, tmp_path: Path, key_store: SecretService
) -> None:
    ready_space(home)
    this_computer.switch_on(home, None, PASSPHRASE)
    wiping.wipe(home, None, PASSPHRASE)
    assert key_store.items() == []
    other = ready_space(Home(tmp_path / "other"))
    this_computer.switch_on(other.home, None, PASSPHRASE)
    wiping.remove(other.home, None, other.folder.id)
    assert key_store.items() == []


def wipe(_: Countdown, home: Home) -> None:
    wiping.wipe(home, None, PASSPHRASE)


def one_step(home: Home, step: int) -> bool:
    """Kill a wipe at a step; whether it was killed before its end."""
    ready = with_backup(home)
    killed = killed_at(step, wipe, home)
    found = spaces.list_spaces(home)
    if not found:
        return killed
    (info,) = found
    if info.state is SpaceState.READY:
        assert opens(home, PASSPHRASE)
        return killed
    assert info.state is SpaceState.WIPED
    with pytest.raises(SpaceWiped):
        spaces.unlock(home, None, PASSPHRASE)
    with pytest.raises(SpaceWiped):
        spaces.recover(home, None, ready.words, "another long one")
    wiping.remove(home, info.id, info.id)
    assert spaces.list_spaces(home) == ()
    assert not ready.folder.path.exists()
    return killed


@pytest.mark.parametrize("step", [3, 6, 9, 12, 15, 20])
def test_cut_off_what_is_left_says_so_and_can_be_removed(home: Home, step: int) -> None:
    one_step(home, step)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_cut_off_at_every_step(tmp_path: Path) -> None:
    step = 0
    while one_step(Home(tmp_path / str(step)), step):
        step += 1
    assert step > 15
