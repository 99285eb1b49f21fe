"""Keep files and functions short enough to read at one sitting, and constructors honest."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("family_app", "tests", "scripts", "benchmarks")
MOST_LINES_IN_A_FILE = 300
MOST_LINES_IN_A_FUNCTION = 40
MOST_DEPENDENCIES = 6


def main() -> int:
    """Print every file, function and constructor over its limit; 1 if there is one."""
    files = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))
    complaints = [line for file in files for line in complaints_about(file)]
    print("\n".join(complaints) if complaints else f"{len(files)} files are within the limits.")
    return 1 if complaints else 0


def complaints_about(file: Path) -> Iterator[str]:
    """One line for each limit that a Python file breaks."""
    text = file.read_text(encoding="utf-8")
    lines = text.count("\n")
    if lines > MOST_LINES_IN_A_FILE:
        yield f"{file}: {lines} lines, at most {MOST_LINES_IN_A_FILE}"
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > MOST_LINES_IN_A_FUNCTION:
            yield (
                f"{file}:{node.lineno}: {node.name} has {length} lines, "
                f"at most {MOST_LINES_IN_A_FUNCTION}"
            )
        taken = _dependencies(node)
        if node.name == "__init__" and taken > MOST_DEPENDENCIES:
            yield f"{file}:{node.lineno}: takes {taken} dependencies, at most {MOST_DEPENDENCIES}"


def _dependencies(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many things a constructor must be given: no defaults, not self, not the parent."""
    given = node.args.posonlyargs + node.args.args
    needed = len(given) - len(node.args.defaults)
    needed += sum(default is None for default in node.args.kw_defaults)
    names = {argument.arg for argument in given[:needed]}
    return needed - len(names & {"self", "parent"})


if __name__ == "__main__":
    sys.exit(main())
