"""Every file and test that `docs/promises.md` names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "promises.md").read_text("utf-8")


def missing(file: str, test: str) -> bool:
    path = ROOT / file if file.startswith("tests/") else ROOT / "family_app" / file
    return not path.is_file() or bool(test and f"def {test}(" not in path.read_text("utf-8"))


def test_it_is_there() -> None:
    named = re.findall(r"`([\w/.]+\.py)(?:::(\w+))?`", TEXT)
    assert len(named) > 100
    assert [one for one in named if missing(*one)] == []
