"""A process that is killed while it writes loses nothing that was acknowledged."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from family_app.domain.ids import EntryId
from family_app.services import journal, search
from tests.storage.made import make

WRITER = """
import sys
from datetime import date
from pathlib import Path
from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.services import journal
from tests.storage.made import Made

made = Made(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), bytes.fromhex(sys.argv[3]))
with made.opened() as space:
    uid = EntryId(new_uid())
    for number in range(1, 1_000_000):
        if number % 7 == 0:
            uid = EntryId(new_uid())
        with space.write() as uow:
            body = f"save{number} " + "word " * (number % 400)
            journal.save_entry(uow, Draft(uid, number, date(2026, 1, 1), body=body))
            if number % 5 == 0:
                journal.delete_entry(uow, uid)
                journal.restore_entry(uow, uid)
        print(uid, number, flush=True)
"""


@pytest.mark.parametrize("seconds", [0.05, 0.3, 0.8])
def test_the_last_acknowledged_save_is_there(tmp_path: Path, seconds: float) -> None:
    made = make(tmp_path / "space")
    arguments = [str(made.folder), made.key.hex(), made.salt.hex()]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        said += process.stdout.read()
    uid, number = said[: said.rindex("\n")].splitlines()[-1].split()

    with made.opened() as space, space.read() as uow:
        kept = journal.entry(uow, EntryId(uid))
        assert kept is not None
        assert kept.draft_number >= int(number)
        assert search.search_entries(uow, f"save{kept.draft_number}").rows[0].uid == uid
    assert made.problems() == []
