"""The length check finds what is too long, and lets pass what is not."""

from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
complaints_about = runpy.run_path(str(ROOT / "scripts" / "check_lengths.py"))["complaints_about"]


def complaints(folder: Path, text: str) -> list[str]:
    """What the check says of a file with this text."""
    file = folder / "example.py"
    file.write_text(text, encoding="utf-8")
    return [line.removeprefix(str(file)) for line in complaints_about(file)]


def test_a_file_of_300_lines_passes_and_one_of_301_does_not(tmp_path: Path) -> None:
    assert complaints(tmp_path, "x = 1\n" * 300) == []
    assert complaints(tmp_path, "x = 1\n" * 301) == [": 301 lines, at most 300"]


def test_a_function_of_41_lines_is_named_with_its_line(tmp_path: Path) -> None:
    body = "    x = 1\n"
    assert complaints(tmp_path, "def short():\n" + body * 39) == []
    assert complaints(tmp_path, "\ndef long():\n" + body * 40) == [
        ":2: long has 41 lines, at most 40"
    ]


def test_a_constructor_may_take_six_things_besides_its_parent(tmp_path: Path) -> None:
    six = "class A:\n    def __init__(self, a, b, c, d, e, f, parent): ...\n"
    seven = "class A:\n    def __init__(self, a, b, c, d, e, f, g, parent=None): ...\n"
    assert complaints(tmp_path, six) == []
    assert complaints(tmp_path, seven) == [":2: takes 7 dependencies, at most 6"]
