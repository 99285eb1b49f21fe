"""The whole program in a process of its own, for what can only be seen from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def environment(folder: Path, home: Path) -> dict[str, str]:
    """A computer of its own: home, temporary files and settings below `folder`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    temporary, user = folder / "temporary", folder / "user"
    for path in (temporary, user):
        path.mkdir(parents=True, exist_ok=True)
    return kept | {
        "FAMILY_APP_HOME": str(home),
        "HOME": str(user),
        "USERPROFILE": str(user),
        "TMPDIR": str(temporary),
        "TEMP": str(temporary),
        "TMP": str(temporary),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUNBUFFERED": "1",
    }


def start(
    module: str, *arguments: str, env: Mapping[str, str], stderr: int | None = None
) -> subprocess.Popen[str]:
    """Start one of the modules beside this one; talk to it line by line."""
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.flows.{module}", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        cwd=ROOT,
        env=dict(env),
    )
