"""After the lock the memory of the program is looked through from outside, byte by byte.

Python and Qt copy text freely and no program of theirs can promise that none is left. What is held
to here: nothing is left that the program still holds, the key is gone, and of all other copies, in
memory that was given back, nearly none can be read. The numbers stand in docs/reliability.md.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from family_app.paths import Home
from family_app.storage.key_file import read_keys
from tests.flows import own_process
from tests.flows.remembered import found_in, needles
from tests.ready_space import PASSPHRASE, ready_space

pytestmark = pytest.mark.slow
SENTENCE = "the walrus that nobody else knows of sat by the quiet lake "
TITLE = "a walrus for the title"
BODY = SENTENCE * 20
PERSON = "Walruselina Quietlake"
PLAN = "walruses in the plan"
SOUGHT = "walrus that nobody else"


@dataclass
class Counts:
    """How many copies of each text there were at each stage."""

    before: dict[str, int]
    open: dict[str, int]
    locked: dict[str, int]


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> Counts:
    if sys.platform != "linux":
        pytest.skip("only Linux lets the memory of a process of one's own be read like a file")
    folder = tmp_path_factory.mktemp("computer")
    home = Home(folder / "home")
    ready = ready_space(home)
    key = bytes(read_keys(ready.folder).open_with_words(ready.words))
    texts = {"passphrase": PASSPHRASE, "title": TITLE, "whole page": BODY, "sentence": SENTENCE}
    texts |= {"person": PERSON, "plan": PLAN, "key as a statement": key.hex()}
    wanted = {name: needles(text) for name, text in texts.items()} | {"key": (key,)}
    env = own_process.environment(folder, home.root)
    found = []
    with own_process.start("forgetter", env=env, stderr=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        typed = (PASSPHRASE, TITLE, BODY, PERSON, PLAN, SOUGHT)
        for stage, keys in (("before", typed), ("open", ()), ("locked", ())):
            assert process.stdout.readline().strip() == stage
            found.append(_looked(process.pid, wanted))
            process.stdin.write("\n" + "".join(f"{line}\n" for line in keys))
            process.stdin.flush()
    return Counts(*found)


def _looked(process: int, wanted: dict[str, tuple[bytes, ...]]) -> dict[str, int]:
    if not _may_be_read(process):
        pytest.skip("this system does not let the memory of a process be read")
    return found_in(process, wanted)


def _may_be_read(process: int) -> bool:
    try:
        with Path(f"/proc/{process}/mem").open("rb"):
            return True
    except OSError:
        return False


def test_the_search_finds_what_is_there_while_the_space_is_open(counts: Counts) -> None:
    assert set(counts.before.values()) == {0}
    assert all(counts.open[name] for name in ("title", "whole page", "sentence", "person", "key"))


def test_the_key_is_overwritten(counts: Counts) -> None:
    assert counts.locked["key"] == 0


def test_hardly_a_copy_of_what_was_written_is_left(counts: Counts) -> None:
    assert sum(counts.locked.values()) <= sum(counts.open.values()) / 10, counts
