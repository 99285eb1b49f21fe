"""Every check that needs no test run: style, types, layers, lengths, assets, content."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("family_app", "tests", "scripts", "benchmarks")
CHECKS = (
    ("Style", ("-m", "ruff", "check", ".")),
    ("Layout", ("-m", "ruff", "format", "--check", ".")),
    ("Types", ("-m", "mypy")),
    ("Types of the scripts", ("-m", "mypy", "scripts")),
    ("Layers", ("-c", "from importlinter.cli import lint_imports_command as run; run()")),
    ("Lengths", ("scripts/check_lengths.py",)),
    ("Plurals", ("scripts/translations.py", "--check")),
    ("Assets", ("scripts/check_assets.py",)),
    ("Content", ("-m", "family_app", "content", "check")),
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
