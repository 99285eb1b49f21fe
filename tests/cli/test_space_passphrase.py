from __future__ import annotations

from pathlib import Path

from tests.cli.command import Command
from tests.ready_space import Ready


def test_a_file_loses_one_newline_and_no_more(command: Command, tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.write_bytes(b" two spaces around \n\n")
    command.json("space", "create", "--passphrase-file", str(given))
    kept = " two spaces around \n"
    command.json("space", "info", FAMILY_APP_PASSPHRASE=kept)
    command.json("space", "info", exit_code=1, FAMILY_APP_PASSPHRASE=kept.strip())
    given.write_bytes(b" two spaces around \n\r\n")
    command.json("space", "info", "--passphrase-file", str(given))


def test_a_passphrase_file_that_cannot_be_read_is_said(command: Command, tmp_path: Path) -> None:
    given = tmp_path / "given"
    answer = command.json("space", "create", "--passphrase-file", str(given), exit_code=1)
    assert answer["code"] == "file_unreadable"
    given.write_bytes(b"\xff\xfe\x00")
    answer = command.json("space", "create", "--passphrase-file", str(given), exit_code=1)
    assert answer["code"] == "file_unreadable"


def test_without_any_passphrase_it_says_how_to_give_one(command: Command, ready: Ready) -> None:
    done = command.run("space", "info")
    assert done.returncode == 1
    assert "--passphrase-file or FAMILY_APP_PASSPHRASE" in done.stderr


def test_a_short_passphrase_makes_no_space(command: Command) -> None:
    answer = command.json("space", "create", exit_code=1, FAMILY_APP_PASSPHRASE="seven77")
    assert answer["code"] == "refused"
    assert not command.home.root.exists()
