from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.cli.command import NEW, Command
from tests.ready_space import LABEL, PASSPHRASE, Ready, fingerprint, flip


class Refusals:
    """Asks for what is refused and sees to it that no file was touched."""

    def __init__(self, command: Command, ready: Ready) -> None:
        self.command = command
        self.ready = ready
        self.info = ("space", "info", "--space", ready.folder.id)

    def __call__(self, code: str, *arguments: str, **variables: str) -> None:
        before = fingerprint(self.ready.home.root)
        variables.setdefault("FAMILY_APP_PASSPHRASE", PASSPHRASE)
        answer = self.command.json(*arguments, exit_code=1, **variables)
        assert answer["code"] == code
        assert answer["message"].endswith((".", self.ready.folder.id))
        assert fingerprint(self.ready.home.root) == before


@pytest.fixture
def refused(command: Command, ready: Ready) -> Refusals:
    return Refusals(command, ready)


def test_a_wrong_secret_or_name_has_its_code_and_changes_nothing(refused: Refusals) -> None:
    refused("wrong_passphrase", *refused.info, FAMILY_APP_PASSPHRASE="not this one")
    refused("no_such_space", "space", "info", "--space", "nobody's")
    for code, words in (
        ("wrong_words", "aban " * 12),
        ("other_words", "abandon " * 11 + "about"),
    ):
        refused(
            code,
            "space",
            "recover",
            FAMILY_APP_RECOVERY_WORDS=words,
            FAMILY_APP_NEW_PASSPHRASE=NEW,
        )


def test_each_harm_to_the_keys_has_its_code_and_changes_nothing(refused: Refusals) -> None:
    folder = refused.ready.folder
    whole = folder.keys.read_bytes()
    for path in (folder.keys, folder.keys_copy):
        flip(path, 300)
    refused("keys_damaged", *refused.info)
    refused("no_such_space", "space", "info", "--space", LABEL)
    for path in (folder.keys, folder.keys_copy):
        path.unlink()
    refused("keys_missing", *refused.info)
    for path in (folder.keys, folder.keys_copy):
        path.write_bytes(whole.replace(b'"version": 1', b'"version": 99'))
    refused("newer_version", *refused.info)


def test_each_harm_to_the_pages_has_its_code_and_changes_nothing(refused: Refusals) -> None:
    pages = refused.ready.folder.pages
    flip(pages, 3000)
    refused("pages_damaged", *refused.info)
    refused("pages_damaged", "space", "check")
    pages.unlink()
    refused("pages_missing", *refused.info)
    refused("pages_missing", "space", "check")


def test_two_spaces_of_one_label_are_named_by_their_ids(command: Command, ready: Ready) -> None:
    shutil.copytree(ready.folder.path, ready.home.spaces / "zzzzzzzz")
    answer = command.json("space", "info", "--space", LABEL, exit_code=1)
    assert answer["code"] == "ambiguous_space" or answer["code"] == "refused"
    answer = command.json(
        "space", "info", "--space", LABEL, exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE
    )
    assert answer["code"] == "ambiguous_space"
    assert ready.folder.id in answer["message"]
    assert "zzzzzzzz" in answer["message"]


def test_check_names_problems_and_exits_with_one(command: Command, ready: Ready) -> None:
    ready.folder.keys_copy.unlink()
    answer = command.json("space", "check", exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["problems"] == ["keys.copy.json is missing."]
    assert not ready.folder.keys_copy.exists()
    told = command.run("space", "check", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert told.returncode == 1
    assert told.stdout.startswith("keys.copy.json is missing.\n")
    command.json("space", "info", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert ready.folder.keys_copy.read_bytes() == ready.folder.keys.read_bytes()


_HOLD_OPEN = """
import sys
from family_app.paths import Home
from family_app.services import spaces
opened = spaces.unlock(Home.default(), None, sys.argv[1])
print("open", flush=True)
sys.stdin.readline()
opened.close()
"""


@pytest.fixture
def held_open(command: Command, ready: Ready) -> Iterator[None]:
    """Another program has the ready space open for writing, as the window does."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD_OPEN, PASSPHRASE],
        env=os.environ | {"FAMILY_APP_HOME": str(ready.home.root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        yield
        holder.communicate("\n")


@pytest.mark.usefixtures("held_open")
def test_beside_an_open_space_reading_works_and_writing_is_in_use(
    command: Command, ready: Ready
) -> None:
    def files() -> dict[str, str]:
        found = fingerprint(ready.home.root)
        return {name: digest for name, digest in found.items() if not name.endswith("-shm")}

    before = files()
    assert command.json("space", "list")["spaces"][0]["state"] == "in_use"
    command.json("space", "info", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    command.json("space", "check", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    for arguments in (
        ("change-passphrase",),
        ("recover",),
        ("rename", "--label", "Other"),
        ("hide",),
        ("remove", "--yes-remove", LABEL),
    ):
        answer = command.json(
            "space",
            *arguments,
            exit_code=1,
            FAMILY_APP_PASSPHRASE=PASSPHRASE,
            FAMILY_APP_NEW_PASSPHRASE=NEW,
            FAMILY_APP_RECOVERY_WORDS=ready.words,
        )
        assert answer["code"] == "in_use"
    assert files() == before
