"""Every check that needs no test run: style, types, layers, lengths, plurals, assets, content."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Some tests are of what only Linux has; elsewhere those are not type-checked.
TYPED = () if sys.platform == "linux" else ("family_app",)


def types_on(system: str) -> tuple[str, ...]:
    """Mypy's arguments to read the program as another system would; its own cache keeps it fast."""
    cache = f".mypy_cache/{system}"
    return ("-m", "mypy", "--platform", system, "--cache-dir", cache, "family_app")


CHECKS = (
    ("Style", ("-m", "ruff", "check", ".")),
    ("Layout", ("-m", "ruff", "format", "--check", ".")),
    ("Types", ("-m", "mypy", *TYPED)),
    ("Types as Windows sees them", types_on("win32")),
    ("Types as macOS sees them", types_on("darwin")),
    ("Types of the scripts", ("-m", "mypy", "scripts")),
    ("Layers", ("-c", "from importlinter.cli import lint_imports_command as run; run()")),
    ("Lengths", ("scripts/check_lengths.py",)),
    ("Plurals", ("scripts/translations.py", "--check")),
    ("Assets", ("scripts/check_assets.py",)),
    ("Content", ("-m", "family_app", "content", "check")),
    ("Table of lessons", ("scripts/content_table.py", "--check")),
)


def main() -> int:
    """Run them all, say which failed, and count those."""
    failed = []
    for name, command in CHECKS:
        print(f"== {name}", flush=True)
        if subprocess.run([sys.executable, *command], cwd=ROOT, check=False).returncode:
            failed.append(name)
    print("Failed: " + ", ".join(failed) if failed else "All checks passed.")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
