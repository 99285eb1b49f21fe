from __future__ import annotations

from pathlib import Path

import pytest

from family_app.paths import Home
from tests.cli.command import NEW, Command
from tests.ready_space import LABEL, PASSPHRASE, Ready, flip


@pytest.fixture
def stick(ready: Ready, command: Command, tmp_path: Path) -> Path:
    """A backup of twelve pages."""
    command.json("sample", "--entries", "12", "--seed", "1", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    path = tmp_path / "mine.closecircle"
    answer = command.json("backup", str(path), FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["path"] == str(path)
    assert answer["counts"]["entries"] == 12
    return path


def test_there_and_back(command: Command, stick: Path, ready: Ready, tmp_path: Path) -> None:
    answer = command.json("verify", str(stick), FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["counts"]["entries"] == 12
    assert answer["first"] <= answer["last"]
    elsewhere = Command(Home(tmp_path / "elsewhere"))
    answer = elsewhere.json("restore", str(stick), FAMILY_APP_RECOVERY_WORDS=ready.words)
    assert (answer["label"], answer["counts"]["entries"]) == (LABEL, 12)
    info = elsewhere.json("space", "info", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert info["entries"] == 12


def test_over_its_own_space_and_as_a_new_one(command: Command, stick: Path, ready: Ready) -> None:
    answer = command.json("restore", str(stick), FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["id"] == ready.folder.id
    answer = command.json("restore", str(stick), "--as", "Second", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["label"] == "Second"
    assert answer["id"] != ready.folder.id
    answer = command.json("restore", str(stick), exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["code"] == "ambiguous_space"
    answer = command.json(
        "restore", str(stick), "--space", "Second", FAMILY_APP_PASSPHRASE=PASSPHRASE
    )
    assert answer["label"] == "Second"


def test_the_backup_may_have_its_own_passphrase(
    command: Command, stick: Path, tmp_path: Path
) -> None:
    command.json(
        "space",
        "change-passphrase",
        FAMILY_APP_PASSPHRASE=PASSPHRASE,
        FAMILY_APP_NEW_PASSPHRASE=NEW,
    )
    answer = command.json("restore", str(stick), exit_code=1, FAMILY_APP_PASSPHRASE=NEW)
    assert answer["code"] == "wrong_passphrase"
    old = tmp_path / "old.txt"
    old.write_text(PASSPHRASE)
    command.json(
        "restore", str(stick), "--backup-passphrase-file", str(old), FAMILY_APP_PASSPHRASE=NEW
    )


def test_merging_twice_adds_nothing_and_needs_a_space(
    command: Command, stick: Path, tmp_path: Path
) -> None:
    answer = command.json("restore", str(stick), "--merge", FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert (answer["pages_added"], answer["pages_changed"]) == (0, 0)
    nowhere = Command(Home(tmp_path / "elsewhere"))
    answer = nowhere.json(
        "restore", str(stick), "--merge", exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE
    )
    assert answer["code"] == "refused"


def test_damage_and_strangers_are_refused_in_plain_words(command: Command, stick: Path) -> None:
    note = stick.with_name("note.closecircle")
    note.write_text("soup")
    answer = command.json("verify", str(note), exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["code"] == "backup_damaged"
    answer = command.json("verify", "none", exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["code"] == "file_unreadable"
    flip(stick, 900)
    answer = command.json("verify", str(stick), exit_code=1, FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert answer["code"] == "backup_damaged"
    done = command.run("restore", str(stick), FAMILY_APP_PASSPHRASE=PASSPHRASE)
    assert done.returncode == 1
    assert "damaged" in done.stderr
    assert "Traceback" not in done.stderr
