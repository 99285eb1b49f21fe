from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from types import ModuleType

import pytest

from family_app import __version__
from family_app.cli import main as command_line
from family_app.cli.main import GROUPS, main
from family_app.cli.output import Answer, say
from family_app.paths import Home

_LOADED = """
import sys
from family_app.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
heavy = ("sqlalchemy", "sqlcipher3", "alembic", "PySide6", "cryptography", "zxcvbn")
print([name for name in heavy if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_what_needs_no_database_and_no_window_loads_neither(option: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, option], capture_output=True, text=True, check=True
    )
    assert done.stderr == "[]\n"
    assert done.stdout


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"family-app {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["space"], ["space", "nonsense"], ["space", "rename"], ["--nonsense"]],
)
def test_wrong_use_exits_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: family-app" in capsys.readouterr().err


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_adds_commands(group: ModuleType) -> None:
    parser = ArgumentParser()
    subparsers = parser.add_subparsers()
    group.add(subparsers)
    assert subparsers.choices


class _Broken:
    """A group whose one command has a bug, with words in its message that must not get out."""

    @staticmethod
    def add(subparsers: object) -> None:
        def fail(_: Namespace) -> Answer:
            raise ValueError("the words of a diary")

        parser = subparsers.add_parser("broken")  # type: ignore[attr-defined]
        parser.add_argument("--json", action="store_true")
        parser.set_defaults(command=fail)


def test_a_bug_is_one_plain_sentence_and_a_line_in_the_log(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "GROUPS", (_Broken,))
    assert main(["broken"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "Traceback" not in told.err
    log = home.log_file.read_text("utf-8")
    assert "ValueError" in log
    assert "test_main.py:" in log
    assert "diary" not in log + told.err

    assert main(["broken", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert (answer["ok"], answer["code"]) == (False, "unexpected")


def test_an_answer_is_ascii_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert say(Answer("done", {"label": "Étage\n🏠"}), as_json=True) == 0
    line = capsys.readouterr().out
    assert line.isascii()
    assert json.loads(line) == {"ok": True, "label": "Étage\n🏠"}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_goes_away_is_no_fault(home: Home) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "family_app", "space", "list"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert done.stderr == ""
    assert not home.log_file.exists()
