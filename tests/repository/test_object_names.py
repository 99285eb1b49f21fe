from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

UI = Path(__file__).parents[2] / "family_app" / "ui"
KEBAB = re.compile("[a-z0-9]*(-[a-z0-9]+)*-?")


def names_given(tree: ast.AST) -> Iterator[ast.expr]:
    """What stands as `name=`, in `named(widget, ...)` or in `setObjectName(...)`."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        yield from (word.value for word in call.keywords if word.arg == "name")
        if isinstance(call.func, ast.Name) and call.func.id == "named" and len(call.args) > 1:
            yield call.args[1]
        if isinstance(call.func, ast.Attribute) and call.func.attr == "setObjectName":
            yield call.args[0]


def words_of(name: ast.expr) -> str:
    """The name, with a letter for each part that is put in when the program runs."""
    if isinstance(name, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "x" for part in name.values)
        return "".join(str(part) for part in parts)
    return str(name.value) if isinstance(name, ast.Constant) else ""


def test_object_names_are_written_with_hyphens() -> None:
    wrong = [
        f"{path.relative_to(UI)}:{name.lineno}: {words_of(name)}"
        for path in sorted(UI.rglob("*.py"))
        for name in names_given(ast.parse(path.read_text("utf-8")))
        if not KEBAB.fullmatch(words_of(name))
    ]
    assert wrong == []
