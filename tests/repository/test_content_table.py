"""The page of all lessons is counted from the files, and tells when it is not."""

from __future__ import annotations

import runpy
from pathlib import Path

from family_app.content.library import Library
from family_app.paths import assets_dir

ROOT = Path(__file__).parent.parent.parent
main = runpy.run_path(str(ROOT / "scripts" / "content_table.py"))["main"]


def test_every_lesson_has_its_row_with_its_counts(tmp_path: Path) -> None:
    page = tmp_path / "content.md"
    assert main([], page) == 0
    lines = page.read_text(encoding="utf-8").split("\n")
    library = Library.load(assets_dir())
    for lesson in library.lessons:
        [row] = [line for line in lines if line.startswith(f"| {lesson.number} | {lesson.title}")]
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        assert cells[3:] == [
            str(lesson.head.minutes),
            cells[4],
            str(len(lesson.head.exercise)),
            str(len(lesson.head.sources)),
            "none",
        ]
        assert 400 < int(cells[2]) < 1000
        assert float(cells[4]) <= 8
    assert f"| lessons | {len(library.lessons)} |" in lines


def test_a_page_that_is_behind_is_told(tmp_path: Path) -> None:
    page = tmp_path / "content.md"
    assert main(["--check"], page) == 1
    assert main([], page) == 0
    assert main(["--check"], page) == 0
    page.write_text(page.read_text(encoding="utf-8").replace("| 1.1 |", "| 1.9 |"), "utf-8")
    assert main(["--check"], page) == 1
