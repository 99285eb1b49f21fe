"""`family-app content list` and `check`, as an author meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from family_app.cli.main import main
from tests.content.small_tree import write_tree


def test_the_lessons_are_listed_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "list", "lessons", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["number"] for one in told["lessons"]][:2] == ["1.1", "1.2"]
    assert len(told["lessons"]) >= 15


def test_without_a_kind_everything_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "list"]) == 0
    told = capsys.readouterr().out
    for piece in ("modules: ", "safety-first", "us-988", "free-page", "Naloxone", "measures: 0"):
        assert piece in told


def test_a_kind_nobody_knows_is_wrong_use() -> None:
    with pytest.raises(SystemExit) as exit_code:
        main(["content", "list", "spells"])
    assert exit_code.value.code == 2


def test_our_own_content_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "check", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    assert told["errors"] == []
    assert isinstance(told["warnings"], list)


def test_a_mistake_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_tree(tmp_path, lesson=("minutes = 6", "minutes = 99"))
    assert main(["content", "check", str(root), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is False
    assert told["errors"] == [
        {
            "file": "en/modules/01-first/01-one-thing.md",
            "line": 5,
            "key": "minutes",
            "why": "Give the reading time in minutes, from 1 to 30.",
        }
    ]
    assert main(["content", "check", str(root)]) == 1
    assert "01-one-thing.md, line 5, minutes: Give" in capsys.readouterr().out


def test_a_folder_without_content_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["content", "check", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "There is no content in this folder.\n"


def test_only_a_file_of_a_lesson_is_previewed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_tree(tmp_path)
    assert main(["content", "preview", str(root / "none.md")]) == 1
    assert main(["content", "preview", str(root / "content/en/glossary.toml"), "--json"]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("There is no file ")
    assert "A lesson lies in" in json.loads(said.out)["message"]
