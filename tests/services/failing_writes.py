"""Lets every write of an operation fail in turn, each in a process of its own, on real files.

Arguments: operations with commas between, folder to work in, the most points to try for each way
of failing. Every line it prints is a fault found; the last one says how many points were tried.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from family_app.errors import AppError, WrongPassphrase
from family_app.paths import Home
from family_app.services import attachments, journal, spaces
from family_app.services.space_check import check
from tests.ready_space import PASSPHRASE, ready_space
from tests.services.operations import NEW, OLDER, OPERATIONS, elsewhere, opened

ROOT = Path(__file__).parents[2]
FULL, ERROR, HALF = 1, 2, 3
WAYS = {FULL: "no room left", ERROR: "a write fails", HALF: "half a write"}
DONE, REFUSED = 0, 10


def disk(folder: Path) -> Path:
    """The library that stands in for the disk; skips where none can be built."""
    compiler = shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("only Linux, with a C compiler, can let single writes fail")
    made = folder / "failing_writes.so"
    source = Path(__file__).with_suffix(".c")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", made, source, "-ldl"], check=True)
    return made


def run(library: Path, operations: str, folder: Path, most: int) -> tuple[list[str], int]:
    """What went wrong at any of the points, and how many points there were."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.services.failing_writes", operations, str(folder), str(most)],
        env=os.environ | {"LD_PRELOAD": str(library), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    *faults, last = done.stdout.splitlines()
    return faults, int(last)


@dataclass(frozen=True)
class State:
    """What can be read of a space, and of one beside it, with a disk that works again."""

    bodies: tuple[str, ...]
    files: int
    opens_with: str
    others: tuple[tuple[str, ...], ...]


def state_of(home: Home) -> State:
    """Open what is there; raises where it does not open."""
    try:
        space, passphrase = spaces.unlock(home, None, PASSPHRASE), PASSPHRASE
    except WrongPassphrase:
        space, passphrase = spaces.unlock(home, None, NEW), NEW
    with closing(space), space.read() as uow:
        entries = uow.entries.all()
        files = attachments.of_entries(uow, [one.uid for one in entries])
        assert all(attachments.data(uow, one.uid) for one in files)
    others = []
    for info in spaces.list_spaces(elsewhere(home)):
        with opened(elsewhere(home), info.id) as other, other.read() as uow:
            others.append(tuple(sorted(one.body for one in uow.entries.all())))
    bodies = tuple(sorted(one.body for one in entries))
    return State(bodies, len(files), passphrase, tuple(others))


def in_a_child(work: Callable[[], object], kind: int, at: int, root: Path, count: Path) -> int:
    """The exit code of a process that does the work while its disk fails."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    failing = ctypes.CDLL(None)
    failing.fail_from(kind, at, str(root).encode())
    try:
        work()
        code = DONE
    except AppError:
        code = REFUSED
    except BaseException as error:
        sys.stderr.write(f"{error!r}\n")
        code = 1
    seen = failing.writes_seen()
    failing.fail_from(0, 0, b"")
    count.write_text(str(seen), encoding="utf-8")
    os._exit(code)


def fault_of(home: Home, code: int, kind: int, before: State, after: State) -> str:
    """What is wrong with the space after the disk failed; nothing when all is well."""
    if code not in {DONE, REFUSED} or (kind == HALF and code != DONE):
        return f"it ended with {code}"
    now = state_of(home)
    if now not in {before, after}:
        return "it is neither as it was nor as it should be"
    if code == DONE and now != after:
        return "what was called done is gone"
    return "; ".join(check(home, None, now.opens_with))


class Trial:
    """One operation in a folder of its own, begun again for every write that fails."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder
        start = Home(folder / "start" / "home")
        ready_space(start)
        with opened(start) as space, space.write() as uow:
            journal.save_entry(uow, OLDER)
        self.prepared = OPERATIONS[name].prepare(start)
        shutil.copytree(folder / "start", folder / "before")
        self.before = state_of(Home(folder / "before" / "home"))
        code, here = self.attempt(0, 0)
        self.writes = int((folder / "count").read_text(encoding="utf-8"))
        assert code == DONE
        assert self.writes
        self.after = state_of(here)

    def attempt(self, kind: int, at: int) -> tuple[int, Home]:
        """How it ends when the disk fails there, and what it leaves."""
        place = self.folder / "try"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.folder / "start", place)
        here = Home(place / "home")
        work = OPERATIONS[self.name].work
        count = self.folder / "count"
        return in_a_child(lambda: work(here, self.prepared), kind, at, place, count), here

    def run(self, most: int) -> int:
        """Let at most so many writes fail in each way, evenly spread; how many did."""
        apart = max(1, -(-self.writes // most))
        points = range(apart // 2, self.writes, apart)
        for kind, way in WAYS.items():
            for at in points:
                code, here = self.attempt(kind, at)
                if fault := fault_of(here, code, kind, self.before, self.after):
                    say(f"{self.name}, {way} at write {at} of {self.writes}: {fault}")
        return len(points) * len(WAYS)


def say(words: object) -> None:
    """One line to whoever started this process."""
    print(words, flush=True)  # noqa: T201 - it is how the two talk


def main() -> None:
    """Try each operation, one after the other."""
    names, folder, most = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    tried = 0
    for name in names.split(","):
        (folder / name).mkdir()
        tried += Trial(name, folder / name).run(most)
        shutil.rmtree(folder / name)
    say(tried)


if __name__ == "__main__":
    main()
