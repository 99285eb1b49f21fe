"""A change of the key that is killed at any step leaves a space that opens, with all in it."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.domain.snapshots import Why
from family_app.errors import OtherWords
from family_app.paths import Home
from family_app.services import journal, key_change, search, snapshots, spaces
from family_app.services.key_change import NewKey
from family_app.services.space_check import check
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.keys import OldBackups
from family_app.storage.rekey import Door, fits
from family_app.storage.space_folder import SpaceFolder
from tests.killed_at import Countdown, killed_at
from tests.ready_space import PASSPHRASE, Ready, ready_space
from tests.services.with_picture import pictures, put_picture

BODY = "lentils on thursday"


def carry_out(countdown: Countdown, home: Home, new: NewKey) -> None:
    key_change.carry_out(home, new, lambda _done, _total: countdown.take())


def unlock(countdown: Countdown, home: Home, words: str) -> None:
    spaces.unlock_with_words(home, None, words).close()


@cache
def template() -> Ready:
    """A space with two pages, a picture, and a backup with its own pictures and a sub-folder."""
    root = Path(tempfile.mkdtemp(prefix="family-app-tests-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    ready = ready_space(Home(root / "home"))
    space = spaces.unlock_with_words(ready.home, None, ready.words)
    with space.write() as uow:
        journal.save_entry(uow, Draft(EntryId(new_uid()), 1, date(2026, 1, 1), body=BODY))
    put_picture(space)
    assert snapshots.take(space, Why.ASKED)
    space.close()
    (ready.folder.backups / "older").mkdir()
    shutil.copyfile(ready.folder.media, ready.folder.backups / "older" / "media.db")
    return ready


@cache
def prepared(old_backups: OldBackups) -> NewKey:
    """A new key for the template, and so for every copy of it."""
    home = template().home
    return key_change.prepare(home, None, PASSPHRASE, old_backups, cost=LOWEST_COST)


def filled(home: Home) -> Ready:
    """A copy of the template."""
    shutil.copytree(template().home.root, home.root)
    return Ready(home, SpaceFolder(home.spaces / template().folder.id), template().words)


def opened_words(ready: Ready, new: NewKey) -> str:
    """Which of the two sheets opens the space for good.

    Where the change had not come far, the first opening undoes it, by whichever sheet.
    """
    held = []
    for words in (" ".join(new.words), ready.words):
        try:
            space = spaces.unlock_with_words(ready.home, None, words)
        except OtherWords:
            continue
        with space.read() as uow:
            assert search.search_entries(uow, "lentils").rows
        (picture,) = pictures(space)
        assert picture is not None, "the picture does not open under the key of the pages"
        space.close()
        held.append(words)
    assert held, "neither sheet opens the space"
    return held[-1]


def assert_settled(ready: Ready, words: str, *, rewritten: bool) -> None:
    """One generation, nothing left over, every database under the one key."""
    folder = ready.folder
    keys = read_keys(folder)
    assert keys.next is None
    assert folder.keys.read_bytes() == folder.keys_copy.read_bytes()
    assert not [path for path in folder.path.rglob("*") if ".n" in path.name]
    door = Door(bytes(keys.open_with_words(words)), keys.salt_bytes())
    assert fits(folder.media, door)
    backups = list(folder.backups.rglob("*.db"))
    assert all(fits(path, door) for path in backups)
    assert (len(backups) >= 2) is rewritten


def one_step(home: Home, step: int, old_backups: OldBackups, also: int | None = None) -> bool:
    """Kill at a step, open, look; whether the work was killed before its end."""
    ready = filled(home)
    new = prepared(old_backups)
    killed = killed_at(step, carry_out, home, new)
    if also is not None:
        killed_at(also, unlock, home, " ".join(new.words))
    words = opened_words(ready, new)
    assert killed or words != ready.words, "done, and still under the old key"
    kept = words == ready.words or old_backups == "rewrite"
    assert_settled(ready, words, rewritten=kept)
    return killed


@pytest.mark.parametrize("part", range(12))
def test_killed_here_and_there_one_of_the_two_keys_opens(home: Home, part: int) -> None:
    one_step(home, 11 + part * 23, "delete" if part % 3 == 0 else "rewrite")


@pytest.mark.parametrize("part", range(4))
def test_killed_again_while_the_next_start_settles_it(home: Home, part: int) -> None:
    one_step(home, 150 + part * 40, "rewrite", also=10 + part * 9)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("old_backups", ["rewrite", "delete"])
def test_killed_at_every_step_one_of_the_two_keys_opens(
    tmp_path: Path, old_backups: OldBackups
) -> None:
    step = 0
    while one_step(Home(tmp_path / str(step)), step, old_backups):
        step += 1
        shutil.rmtree(tmp_path / str(step - 1))
    assert step > 250


def test_the_steps_are_those_of_the_work(home: Home) -> None:
    ready = filled(home)
    new = prepared("rewrite")
    assert not killed_at(None, carry_out, home, new)
    assert opened_words(ready, new) == " ".join(new.words)
    assert check(home, None, PASSPHRASE) == []
