"""Lets every write of an operation fail in turn, each in a process of its own, on real files.

Arguments: operation, folder to work in, the most points to try for each way of failing. Every
line it prints is a fault found; the last one says how many points were tried.
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

from family_app.domain.snapshots import Why
from family_app.errors import AppError, WrongPassphrase
from family_app.paths import Home
from family_app.services import backups, journal, key_change, snapshots, spaces
from family_app.services.space_check import check
from family_app.storage.key_slots import LOWEST_COST
from tests.ready_space import PASSPHRASE, ready_space
from tests.services.drafts import page

ROOT = Path(__file__).parents[2]
FULL, ERROR, HALF = 1, 2, 3
WAYS = {FULL: "no room left", ERROR: "a write fails", HALF: "half a write"}
DONE, REFUSED = 0, 10
NEW = "a new and long passphrase"
OLDER, NEWER = "written before", "written while the disk fails"


def disk(folder: Path) -> Path:
    """The library that stands in for the disk; skips where none can be built."""
    compiler = shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("only Linux, with a C compiler, can let single writes fail")
    made = folder / "failing_writes.so"
    source = Path(__file__).with_suffix(".c")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", made, source, "-ldl"], check=True)
    return made


def run(library: Path, operation: str, folder: Path, most: int) -> tuple[list[str], int]:
    """What went wrong at any of the points, and how many points there were."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.services.failing_writes", operation, str(folder), str(most)],
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
class Operation:
    """What is done while the disk fails; `prepared` is made once, with a disk that works."""

    work: Callable[[Home, object], object]
    prepare: Callable[[Home], object] = lambda _: None


def _save(home: Home, _: object) -> None:
    with closing(spaces.unlock(home, None, PASSPHRASE)) as space, space.write() as uow:
        journal.save_entry(uow, page(NEWER + " word" * 3000))


def _snapshot(home: Home, _: object) -> None:
    with closing(spaces.unlock(home, None, PASSPHRASE)) as space:
        snapshots.take(space, Why.ASKED)


def _backup(home: Home, _: object) -> None:
    with closing(spaces.unlock(home, None, PASSPHRASE)) as space:
        backups.write(space, home.root / "backup.closecircle")


def _change_passphrase(home: Home, _: object) -> None:
    spaces.change_passphrase(home, None, PASSPHRASE, NEW, cost=LOWEST_COST)


def _prepare_key(home: Home) -> object:
    return key_change.prepare(home, None, PASSPHRASE, "rewrite", cost=LOWEST_COST)


def _change_key(home: Home, new: object) -> None:
    assert isinstance(new, key_change.NewKey)
    key_change.carry_out(home, new, lambda _done, _total: False)


OPERATIONS = {
    "save": Operation(_save),
    "snapshot": Operation(_snapshot),
    "backup": Operation(_backup),
    "passphrase": Operation(_change_passphrase),
    "key": Operation(_change_key, _prepare_key),
}


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


def fault_of(home: Home, operation: str, code: int, kind: int) -> str:
    """What is wrong with the space after the disk failed; nothing when all is well."""
    if code not in {DONE, REFUSED} or (kind == HALF and code != DONE):
        return f"it ended with {code}"
    passphrase = PASSPHRASE
    try:
        space = spaces.unlock(home, None, PASSPHRASE)
    except WrongPassphrase:
        space = spaces.unlock(home, None, NEW)
        passphrase = NEW
    with closing(space), space.read() as uow:
        bodies = {entry.body[:5] for entry in uow.entries.all()}
        count = journal.count(uow)
    if operation == "passphrase" and code == DONE and passphrase != NEW:
        return "the new passphrase does not open it"
    if OLDER[:5] not in bodies or count not in {1, 2}:
        return "the older page is gone"
    if operation == "save" and code == DONE and count != 2:
        return "a page that was called saved is gone"
    problems = check(home, None, passphrase)
    return "; ".join(problems)


def main() -> None:
    """Count the writes, then let each of them fail in each way."""
    name, folder, most = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    operation = OPERATIONS[name]
    start = folder / "start"
    home = Home(start / "home")
    ready_space(home)
    with closing(spaces.unlock(home, None, PASSPHRASE)) as space, space.write() as uow:
        journal.save_entry(uow, page(OLDER))
    prepared = operation.prepare(home)
    count = folder / "count"
    tried = 0

    def attempt(kind: int, at: int) -> tuple[int, Home]:
        place = folder / "try"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(start, place)
        here = Home(place / "home")
        code = in_a_child(lambda: operation.work(here, prepared), kind, at, place, count)
        return code, here

    code, _ = attempt(0, 0)
    writes = int(count.read_text(encoding="utf-8"))
    assert code == DONE
    assert writes
    for kind, way in WAYS.items():
        for at in range(0, writes, max(1, -(-writes // most))):
            code, here = attempt(kind, at)
            fault = fault_of(here, name, code, kind)
            if fault:
                print(f"{name}, {way} at write {at} of {writes}: {fault}")  # noqa: T201
            tried += 1
    print(tried)  # noqa: T201


if __name__ == "__main__":
    main()
