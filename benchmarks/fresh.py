"""Fresh starts of Python for the benchmarks, with compiled modules kept as for a user."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def environment(home: Path, compiled: Path) -> dict[str, str]:
    """The environment of a measured process.

    Compiled modules go to a folder of their own, so that a setting of this machine which forbids
    them does not slow the program down, and so that nothing is left in the source tree.
    """
    made = os.environ | {
        "FAMILY_APP_HOME": str(home),
        "PYTHONPYCACHEPREFIX": str(compiled),
        "PYTHONPATH": str(ROOT),
    }
    made.pop("PYTHONDONTWRITEBYTECODE", None)
    if not made.get("DISPLAY") and not made.get("WAYLAND_DISPLAY"):
        made.setdefault("QT_QPA_PLATFORM", "offscreen")
    return made


def run(code: str, environment: dict[str, str], *args: str) -> str:
    """Run `code` in a fresh Python, which gets the moment of its start as its first argument.

    Returns what it printed last.
    """
    done = subprocess.run(
        [sys.executable, "-c", code, str(time.time()), *args],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0 or not done.stdout.strip():
        raise SystemExit(f"a measured process failed:\n{done.stderr}")
    return done.stdout.strip().splitlines()[-1]
