"""The system ends the program: what was typed last is on the disk, and the space is closed."""

from __future__ import annotations

import signal
import sys
from contextlib import closing
from pathlib import Path

import pytest

from family_app.paths import Home
from family_app.services import journal, spaces
from tests.flows import asked_to_end, own_process
from tests.ready_space import LABEL, PASSPHRASE, ready_space

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_what_was_typed_last_is_saved_and_locked(tmp_path: Path, name: str) -> None:
    home = Home(tmp_path / "home")
    ready_space(home)
    env = own_process.environment(tmp_path, home.root)
    with own_process.start("asked_to_end", env=env) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.send_signal(getattr(signal, name))
        assert process.stdout.read() == "left locked\n"
    assert process.returncode == 0
    assert stored(home) == [asked_to_end.LINE]


def test_logging_out_does_the_same_and_wants_no_start_at_the_next_login(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    ready_space(home)
    env = own_process.environment(tmp_path, home.root)
    with own_process.start("asked_to_end", "log-out", env=env) as process:
        assert process.stdout is not None
        assert process.stdout.read() == "typed\nRestartNever\nleft locked\n"
    assert stored(home) == [asked_to_end.LINE]


def stored(home: Home) -> list[str]:
    with closing(spaces.unlock(home, LABEL, PASSPHRASE)) as space, space.read() as uow:
        return [entry.body for entry in journal.all_entries(uow)]
