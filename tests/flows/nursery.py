"""Loads the program once and then starts copies of itself, so that a thousand starts are cheap.

Each line it reads asks for one process; it answers with the number of that process.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest

from tests.flows.own_process import ROOT

# What every copy needs; nothing here starts a thread or an application.
LOADED = (
    "alembic.command",
    "family_app.app",
    "family_app.services.backups",
    "family_app.services.key_change",
    "family_app.storage.open_space",
    "family_app.ui.pages.registry",
    "family_app.ui.workspace",
    "tests.flows.worker",
    "tests.flows.writer",
)


@dataclass(frozen=True)
class Child:
    """One copy, and the two files it speaks into."""

    number: int
    said: Path
    complaints: Path

    def lines(self) -> list[list[str]]:
        """What it said so far, without a last line that is not whole."""
        whole, _, _ = self.said.read_text(encoding="utf-8").rpartition("\n")
        return [line.split() for line in whole.splitlines()]

    def kill(self) -> None:
        """End it at once, and wait until it holds no lock any more."""
        os.kill(self.number, signal.SIGKILL)
        while self.is_alive():
            time.sleep(0.002)

    def is_alive(self) -> bool:
        """Whether it still runs."""
        try:
            os.kill(self.number, 0)
        except ProcessLookupError:
            return False
        return True


class Nursery:
    """The far end of such a process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self, module: str, *arguments: str, env: dict[str, str], folder: Path) -> Child:
        """Run one of the modules beside this one, in the environment of `own_process`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        said, complaints = folder / "said.txt", folder / "complaints.txt"
        said.touch()
        asked = [module, list(arguments), env, str(said), str(complaints)]
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return Child(int(self._process.stdout.readline()), said, complaints)


@contextmanager
def nursery() -> Iterator[Nursery]:
    """One that ends with the block; skips where a loaded program cannot be copied."""
    if sys.platform != "linux":
        pytest.skip("only on Linux can a process that has loaded a window library be copied")
    line = [sys.executable, "-m", "tests.flows.nursery"]
    pipe = subprocess.PIPE
    with subprocess.Popen(line, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as process:
        try:
            yield Nursery(process)
        finally:
            process.kill()


def _become(
    module: str, arguments: list[str], env: dict[str, str], said: str, complaints: str
) -> NoReturn:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(env)
    tempfile.tempdir = None
    for number, path in ((0, os.devnull), (1, said), (2, complaints)):
        opened = os.open(path, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv = [module, *arguments]
    code = 1
    try:
        importlib.import_module(f"tests.flows.{module}").main()
        code = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
    os._exit(code)


def main() -> None:
    """Load, then answer every line."""
    for name in LOADED:
        importlib.import_module(name)
    # The system itself buries those that were killed.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _become(*json.loads(line))
        print(child, flush=True)  # noqa: T201 - it is how the two talk


if __name__ == "__main__":
    main()
