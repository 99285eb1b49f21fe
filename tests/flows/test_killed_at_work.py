"""A space that is worked on in every way, and killed at any moment, opens with all in it."""

from __future__ import annotations

import atexit
import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from family_app.domain.entry import Entry
from family_app.errors import OtherWords, WrongBackupPassphrase, WrongPassphrase
from family_app.paths import Home
from family_app.services import attachments, backups, spaces
from family_app.services.space_check import check
from family_app.storage.database import create_database
from family_app.storage.engine import make_engine
from family_app.storage.key_file import read_keys
from family_app.storage.uow import UnitOfWork
from tests.flows import own_process, worker
from tests.flows.nursery import Nursery, nursery
from tests.flows.traces import files, with_word
from tests.ready_space import PASSPHRASE, Ready, ready_space

OLD_PAGES = 40
OLD_BODY = f"{worker.MARKER} from an older program, "
LONGEST = 3.0
NONE = ""
"""In the place of a backup's passphrase: there is none yet."""


@dataclass
class Told:
    """What the worker said until it was killed."""

    words: str
    passphrases: list[str] = field(default_factory=lambda: [PASSPHRASE])
    sheets: list[str] = field(default_factory=list)
    saves: int = 0
    last_save_begun: int = 0
    batches: int = 0
    files: int = 0
    backups: list[str] = field(default_factory=lambda: [NONE])
    doing: str = "start"

    def hear(self, line: list[str]) -> None:
        """Take over one line."""
        state, deed, *facts = line
        done = state == "end"
        self.doing = "between" if done else deed
        if deed == "type":
            self.last_save_begun = int(facts[0])
            self.saves = self.last_save_begun if done else self.saves
        elif deed == "import" and done:
            self.batches = int(facts[0])
        elif deed == "attach" and done:
            self.files = int(facts[0])
        elif deed == "backup":
            now = self.passphrases[-1]
            self.backups = [now] if done else [*self.backups, now]
        elif deed == "passphrase":
            self.passphrases = facts if done else [*self.passphrases, *facts]
        elif deed == "key":
            sheet = " ".join(facts)
            self.sheets = [sheet] if done else [*self.sheets, sheet]


@cache
def template(*, older: bool) -> Ready:
    """A space with pages of before; an older one has the first schema."""
    root = Path(tempfile.mkdtemp(prefix="family-app-tests-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    ready = ready_space(Home(root / "home"))
    keys = read_keys(ready.folder)
    data_key, salt = bytes(keys.open_with_words(ready.words)), keys.salt_bytes()
    if older:
        ready.folder.pages.unlink()
        create_database(ready.folder.path, data_key, salt, "0001")
    reader, writer = make_engine(ready.folder.pages, data_key, salt)
    columns = "id, uid, created_at, updated_at, draft_number, day, title, body, tag_words"
    with writer.begin() as connection:
        for number in range(1, OLD_PAGES + 1):
            row = (number, f"old-{number}", 1, 1, 1, "2025-12-24", "", f"{OLD_BODY}{number}", "")
            marks = ", ".join("?" * len(row))
            connection.exec_driver_sql(f"INSERT INTO entry ({columns}) VALUES ({marks})", row)
    reader.dispose()
    return ready


@pytest.fixture(scope="module")
def starts() -> Iterator[Nursery]:
    with nursery() as one:
        yield one


@pytest.fixture(scope="module")
def met(request: pytest.FixtureRequest) -> Iterator[Counter[str]]:
    """What was being done at each kill; said at the end."""
    counted: Counter[str] = Counter()
    yield counted
    if reporter := request.config.pluginmanager.get_plugin("terminalreporter"):
        reporter.write_line(f"\nKilled while: {dict(counted.most_common())}")


def kill_at_work(starts: Nursery, folder: Path, seed: int, seconds: float) -> str:
    """Let it work, kill it, look at everything; what it was doing."""
    ready = template(older=seed % 2 == 0)
    home = Home(folder / "home")
    shutil.copytree(ready.home.root, home.root)
    env = own_process.environment(folder, home.root)
    backup = folder / "stick" / "mine.closecircle"
    child = starts.start(
        "worker", str(seed), str(folder / "coming"), str(backup), env=env, folder=folder
    )
    time.sleep(seconds)
    assert child.is_alive(), child.complaints.read_text(encoding="utf-8")
    child.kill()
    told = Told(ready.words, sheets=[ready.words])
    for line in child.lines():
        told.hear(line)
    look_at_everything(home, backup, told)
    asked_for = files(folder / "coming")
    searched = set(files(folder)) - set(asked_for) - {child.said}
    assert with_word(worker.MARKER, searched) == []
    return told.doing


def look_at_everything(home: Home, backup: Path, told: Told) -> None:
    """The space opens by what it should, holds what was said, and has no problem."""
    passphrase = the_one_that_opens(home, told.passphrases)
    assert opens_with_one_of(home, told.sheets), "no sheet of words opens it"
    with closing(spaces.unlock(home, None, passphrase)) as space, space.read() as uow:
        look_at_pages(uow.entries.all(), told)
        look_at_files(uow, told)
    assert check(home, None, passphrase) == []
    assert backup.exists() or told.backups[0] == NONE
    if backup.exists():
        assert any(backup_opens(home, backup, one) for one in told.backups if one != NONE)


def look_at_pages(entries: tuple[Entry, ...], told: Told) -> None:
    """Every page is whole, and none that was said to be kept is missing."""
    old = {one.body for one in entries if one.body.startswith(OLD_BODY)}
    assert old == {f"{OLD_BODY}{number}" for number in range(1, OLD_PAGES + 1)}
    typed = [one for one in entries if one.uid == worker.TYPED]
    assert len(typed) == 1 or not told.saves
    for one in typed:
        assert told.saves <= one.draft_number <= told.last_save_begun
        meant = worker.page(one.draft_number)
        assert (one.title, one.body, one.tags) == (meant.title, meant.body, meant.tags)
    came = sorted(one.body for one in entries if "came in with" in one.body)
    for batches in {told.batches, told.batches + (told.doing == "import")}:
        meant_bodies = [
            worker.batch_body(batch, place)
            for batch in range(1, batches + 1)
            for place in range(worker.BATCH)
        ]
        if came == sorted(meant_bodies):
            return
    raise AssertionError(f"{len(came)} pages came in of {told.batches} batches")


def look_at_files(uow: UnitOfWork, told: Told) -> None:
    """Every file on the page is whole, and none that was said to be kept is missing."""
    kept = attachments.of_entry(uow, worker.TYPED)
    assert told.files <= len(kept) <= told.files + (told.doing == "attach")
    for number, one in enumerate(kept, 1):
        assert one.file_name == f"{number}.txt"
        assert attachments.data(uow, one.uid) == worker.file_data(number)


def the_one_that_opens(home: Home, passphrases: list[str]) -> str:
    """The passphrase that opens the space; exactly one does."""
    held = []
    for passphrase in passphrases:
        try:
            spaces.unlock(home, None, passphrase).close()
        except WrongPassphrase:
            continue
        held.append(passphrase)
    assert len(held) == 1, f"{len(held)} passphrases open the space"
    return held[0]


def opens_with_one_of(home: Home, sheets: list[str]) -> bool:
    """Whether a sheet of recovery words opens the space."""
    for sheet in sheets:
        try:
            spaces.check_words(home, None, sheet)
        except OtherWords:
            continue
        return True
    return False


def backup_opens(home: Home, backup: Path, passphrase: str) -> bool:
    """Whether a backup file is whole and opens."""
    try:
        backups.verify(home, backup, backups.by_passphrase(passphrase))
    except WrongBackupPassphrase:
        return False
    return True


@pytest.mark.parametrize(("seed", "seconds"), [(2, 0.25), (4, 0.9), (5, 1.4)])
def test_killed_at_work_the_space_opens_with_all_in_it(
    starts: Nursery, tmp_path: Path, seed: int, seconds: float
) -> None:
    kill_at_work(starts, tmp_path, seed, seconds)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(700))
def test_killed_at_any_moment_of_work_the_space_opens_with_all_in_it(
    starts: Nursery, tmp_path: Path, seed: int, met: Counter[str]
) -> None:
    seconds = random.Random(seed).uniform(0.0, LONGEST)
    met[kill_at_work(starts, tmp_path, seed, seconds)] += 1
    shutil.rmtree(tmp_path)
