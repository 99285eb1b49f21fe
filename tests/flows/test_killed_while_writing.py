"""Whatever was on the screen a second ago is on disk, however the program ends."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from family_app.domain.answers import AnswerKey
from family_app.domain.ids import LessonId
from family_app.paths import Home
from family_app.services import journal, lessons, spaces
from family_app.services.space_check import check
from tests.flows import own_process, writer
from tests.flows.hand import Hand
from tests.flows.nursery import Child, Nursery, nursery
from tests.flows.traces import files, with_word
from tests.ready_space import LABEL, PASSPHRASE, ready_space

ANSWER = AnswerKey(LessonId(writer.LESSON), "put-it-down", "down")
FEW, MANY = 30, 100_000
LONGEST = 4.5
# A busy computer's timers, and the last save's way to the disk.
SLACK = 0.5
KEYS_AT_THE_END = 6


@dataclass(frozen=True)
class Press:
    """A key that was pressed: when, where, and how many there were in that place by then."""

    when: float
    place: str
    count: int


@dataclass(frozen=True)
class Typed:
    """All that was typed until the program was killed."""

    presses: list[Press]
    killed_at: float

    def letters(self, place: str, *, before: float) -> int:
        """How many keys had been pressed in a place at a time."""
        found = [one.count for one in self.presses if one.place == place and one.when <= before]
        return max(found, default=0)

    def lag(self) -> float:
        """How long the computer kept the program waiting for a key that is due at once."""
        last = [one.when for one in self.presses[-KEYS_AT_THE_END:]]
        pauses = [after - before for before, after in pairwise(last)]
        return max(pauses, default=0.0)


@pytest.fixture(scope="module")
def starts() -> Iterator[Nursery]:
    with nursery() as one:
        yield one


def presses(child: Child) -> list[Press]:
    """Every key so far, and what else it said."""
    return [Press(float(when), place, int(count)) for when, place, count in child.lines()]


def write_until_killed(
    starts: Nursery, home: Home, folder: Path, *, keys: int, after: str, seconds: float
) -> Typed:
    """Let someone type, and kill the program `seconds` after it said the word `after`."""
    env = own_process.environment(folder, home.root)
    child = starts.start("writer", str(keys), env=env, folder=folder)
    while not (said := [one for one in presses(child) if one.place == after]):
        assert child.is_alive(), child.complaints.read_text(encoding="utf-8")
        time.sleep(0.02)
    time.sleep(max(0.0, said[0].when + seconds - time.monotonic()))
    killed_at = time.monotonic()
    child.kill()
    assert "Traceback" not in child.complaints.read_text(encoding="utf-8")
    assert with_word(writer.MARKER, set(files(folder))) == []
    return Typed(presses(child), killed_at)


def stored(home: Home) -> dict[str, str]:
    """What stands on the disk in both places."""
    with closing(spaces.unlock(home, LABEL, PASSPHRASE)) as space, space.read() as uow:
        rows = journal.entry_rows(uow)
        page = journal.entry(uow, rows[0].uid) if rows else None
        answer = lessons.answers(uow, ANSWER.lesson).get(ANSWER)
    return {
        writer.JOURNAL: page.body if page is not None else "",
        writer.EXERCISE: str(answer.value) if answer is not None else "",
    }


def test_a_second_after_the_last_key_every_word_is_kept(
    starts: Nursery, home: Home, tmp_path: Path, start: Callable[[], Hand]
) -> None:
    ready_space(home)
    write_until_killed(starts, home, tmp_path, keys=FEW, after="all", seconds=1.0)
    assert check(home, LABEL, PASSPHRASE) == []

    hand = start()
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    hand.go("journal")
    hand.pick("journal-list", writer.text(writer.JOURNAL, FEW))
    hand.until(lambda: hand.text("journal-editor"), "the page")
    assert hand.text("journal-editor") == writer.text(writer.JOURNAL, FEW)
    hand.go("learn")
    hand.press(writer.LESSON_ROW)
    hand.until(lambda: hand.text(writer.FIELD), "the answer")
    assert hand.text(writer.FIELD) == writer.text(writer.EXERCISE, FEW)


def kill_somewhere(starts: Nursery, home: Home, folder: Path, seconds: float) -> None:
    ready_space(home)
    typed = write_until_killed(starts, home, folder, keys=MANY, after="open", seconds=seconds)
    assert check(home, LABEL, PASSPHRASE) == []
    kept = stored(home)
    for place in (writer.JOURNAL, writer.EXERCISE):
        found = kept[place]
        assert found == writer.text(place, len(found)), "what is kept was never typed"
        owed = typed.letters(place, before=typed.killed_at - 1.0 - SLACK - typed.lag())
        assert len(found) >= owed, f"{place}: {owed - len(found)} letters older than a second"


@pytest.mark.parametrize("seconds", [0.6, 2.1])
def test_killed_in_the_middle_at_most_a_second_is_lost(
    starts: Nursery, home: Home, tmp_path: Path, seconds: float
) -> None:
    kill_somewhere(starts, home, tmp_path, seconds)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(300))
def test_killed_anywhere_at_most_a_second_is_lost(
    starts: Nursery, home: Home, tmp_path: Path, seed: int
) -> None:
    kill_somewhere(starts, home, tmp_path, random.Random(seed).uniform(0.0, LONGEST))
    shutil.rmtree(tmp_path)
