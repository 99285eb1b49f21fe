"""A change of the passphrase that is killed at any step leaves one that opens."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from family_app.paths import Home
from family_app.services import spaces
from family_app.storage.key_file import has_leftovers, read_keys
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.key_slots import PASSPHRASE as PASSPHRASE_SLOT
from tests.killed_at import Countdown, killed_at
from tests.ready_space import PASSPHRASE, Ready, opens, ready_space

NEW = "another long passphrase"


def change(_: Countdown, home: Home) -> None:
    spaces.change_passphrase(home, None, PASSPHRASE, NEW, cost=LOWEST_COST)


def renew(_: Countdown, home: Home) -> None:
    spaces.new_words(home, None, PASSPHRASE)


def one_step(ready: Ready, step: int) -> bool:
    """Kill at a step; exactly one passphrase opens then, and the words; whether it was killed."""
    before = read_keys(ready.folder).slot(PASSPHRASE_SLOT)
    killed = killed_at(step, change, ready.home)
    is_old = read_keys(ready.folder).slot(PASSPHRASE_SLOT) == before
    assert killed or not is_old
    assert opens(ready.home, PASSPHRASE if is_old else NEW)
    assert not opens(ready.home, NEW if is_old else PASSPHRASE)
    spaces.check_words(ready.home, None, ready.words)
    # After one opening nothing of the version before is left: it would still open.
    assert ready.folder.keys.read_bytes() == ready.folder.keys_copy.read_bytes()
    assert not has_leftovers(ready.folder)
    return killed


@pytest.mark.parametrize("step", [2, 5, 8, 11, 13])
def test_killed_here_and_there_one_passphrase_opens(ready: Ready, step: int) -> None:
    one_step(ready, step)


def test_the_steps_are_those_of_the_work(ready: Ready) -> None:
    assert not one_step(ready, 1000)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_killed_at_every_step_one_passphrase_opens(tmp_path: Path) -> None:
    step = 0
    while one_step(ready_space(Home(tmp_path / str(step))), step):
        shutil.rmtree(tmp_path / str(step))
        step += 1
    assert step > 10


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_new_words_killed_at_every_step_leave_one_sheet_that_opens(tmp_path: Path) -> None:
    step, killed = 0, True
    while killed:
        ready = ready_space(Home(tmp_path / str(step)))
        killed = killed_at(step, renew, ready.home)
        assert opens(ready.home, PASSPHRASE)
        assert ready.folder.keys.read_bytes() == ready.folder.keys_copy.read_bytes()
        assert not has_leftovers(ready.folder)
        step += 1
    assert step > 10
