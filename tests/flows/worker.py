"""Does all that can be done to a space, over and over, and says each step; until it is killed.

Arguments: a seed for the order, a folder for what is brought in, the file to back up into.
It says "begin", what it begins and the facts of it, then "end" and the same once it is done.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.domain.snapshots import Why
from family_app.paths import Home
from family_app.services import (
    attachments,
    backups,
    importing,
    journal,
    key_change,
    second_folder,
    snapshots,
    spaces,
)
from family_app.services.settings import save_setting
from family_app.storage.key_slots import LOWEST_COST
from tests.flows.the_program import say
from tests.ready_space import PASSPHRASE

if TYPE_CHECKING:
    from family_app.storage.keys import OldBackups
    from family_app.storage.open_space import OpenSpace

MARKER = "quillfeather"
TYPED = EntryId("7b0c7b8e-54c6-4a0f-9d6f-3a9b1f6f2d11")
DAY = date(2026, 3, 14)
BATCH = 120
"""More than come in at once, so that a kill can fall in between."""
AT_ONCE = 8
RARELY = 0.3


def page(number: int) -> Draft:
    """The page that is typed, as it is after so many saves: every part of it tells the number."""
    words = " ".join(f"{MARKER}{place}" for place in range(number * 5))
    tags = (f"{MARKER} {number}", f"{MARKER} {number % 7} of seven")
    return Draft(TYPED, number, DAY, title=f"{MARKER} {number}", body=words, tags=tags)


def batch_body(batch: int, place: int) -> str:
    """What stands on one of the pages that are brought in together."""
    return f"{MARKER} came in with {batch}, the page {place}."


def file_data(number: int) -> bytes:
    """What is in one of the files put on the page."""
    return f"{MARKER} in the file {number}. ".encode() * 3000


@dataclass
class Work:
    """What the work goes on with."""

    home: Home
    coming: Path
    backup: Path
    draw: random.Random
    space: OpenSpace = field(init=False)
    passphrase: str = PASSPHRASE
    saves: int = 0
    batches: int = 0
    files: int = 0
    passphrases: int = 0


def open_space(work: Work) -> None:
    """Unlock; an older schema is brought up to date, a cut-off import taken back."""
    say("begin", "unlock")
    work.space = spaces.unlock(work.home, None, work.passphrase)
    say("end", "unlock")


def lock_and_unlock(work: Work) -> None:
    say("begin", "lock")
    work.space.close()
    say("end", "lock")
    open_space(work)


def type_on(work: Work) -> None:
    for _ in range(AT_ONCE):
        work.saves += 1
        say("begin", "type", work.saves)
        with work.space.write() as uow:
            journal.save_entry(uow, page(work.saves))
        say("end", "type", work.saves)
        time.sleep(0.005)


def bring_in(work: Work) -> None:
    work.batches += 1
    coming = _json_file if work.batches % 2 else _text_files
    path = coming(work.coming / str(work.batches), work.batches)
    say("begin", "import", work.batches)
    importing.bring_in(work.space, path)
    say("end", "import", work.batches)


def _text_files(folder: Path, batch: int) -> Path:
    folder.mkdir(parents=True)
    for place in range(BATCH):
        (folder / f"{place}.md").write_text(batch_body(batch, place), encoding="utf-8")
    return folder


def _json_file(folder: Path, batch: int) -> Path:
    """Pages as another space of ours would give them out."""
    folder.mkdir(parents=True)
    entries: list[dict[str, object]] = [
        {
            "uid": new_uid(),
            "draft_number": 1,
            "day": "2026-02-01",
            "time": None,
            "zone": None,
            "title": "",
            "body": batch_body(batch, place),
            "tags": [],
            "people": [],
            "lessons": [],
            "created_at": "2026-02-01T08:00:00Z",
            "updated_at": "2026-02-01T08:00:00Z",
        }
        for place in range(BATCH)
    ]
    file = folder / "pages.json"
    held = {"format": "close-circle-space", "format_version": 1, "entries": entries}
    file.write_text(json.dumps(held), encoding="utf-8")
    return file


def attach(work: Work) -> None:
    if not work.saves:
        return
    work.files += 1
    say("begin", "attach", work.files)
    with work.space.write() as uow:
        attachments.add(uow, TYPED, f"{work.files}.txt", file_data(work.files))
    say("end", "attach", work.files)


def back_up(work: Work) -> None:
    say("begin", "backup")
    backups.write(work.space, work.backup)
    say("end", "backup")


def copy(work: Work) -> None:
    work.backup.parent.mkdir(exist_ok=True)
    say("begin", "copy")
    snapshots.take(work.space, Why.ASKED)
    with work.space.write() as uow:
        save_setting(uow, "second_folder", str(work.backup.parent))
    second_folder.copy_there(work.space, DAY + timedelta(work.batches))
    say("end", "copy")


def change_passphrase(work: Work) -> None:
    work.passphrases += 1
    new = f"another-long-passphrase-{work.passphrases}"
    say("begin", "passphrase", new)
    spaces.change_passphrase(
        work.home, None, work.passphrase, new, cost=LOWEST_COST, lock_held=True
    )
    work.passphrase = new
    say("end", "passphrase", new)


def change_key(work: Work) -> None:
    old_backups: OldBackups = "delete" if work.draw.random() < RARELY else "rewrite"
    new = key_change.prepare(work.home, None, work.passphrase, old_backups, cost=LOWEST_COST)
    say("begin", "key", *new.words)
    work.space.close()
    key_change.carry_out(work.home, new, lambda _done, _total: False)
    work.space = key_change.open_new(work.home, new)
    say("end", "key", *new.words)


DEEDS: tuple[Callable[[Work], None], ...] = (
    type_on,
    bring_in,
    attach,
    lock_and_unlock,
    back_up,
    copy,
    change_passphrase,
    change_key,
)


def main() -> None:
    """Each of the deeds once in a drawn order, and again in another one."""
    seed, coming, backup = sys.argv[1:]
    work = Work(Home.default(), Path(coming), Path(backup), random.Random(seed))
    open_space(work)
    while True:
        for deed in work.draw.sample(DEEDS, len(DEEDS)):
            deed(work)


if __name__ == "__main__":
    main()
