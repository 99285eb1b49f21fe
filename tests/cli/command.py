"""The program, started as a person at a terminal would start it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from family_app.paths import Home

NEW = "another long passphrase"


class Command:
    """Runs the program as a person at a terminal would, with a home of its own."""

    def __init__(self, home: Home) -> None:
        self.home = home

    def run(
        self, *arguments: str, typed: str = "", code: str = "", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        start = ["-c", code] if code else ["-m", "family_app"]
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith("FAMILY_APP_")
        }
        return subprocess.run(
            [sys.executable, *start, *arguments],
            input=typed,
            env=kept | {"FAMILY_APP_HOME": str(self.home.root)} | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    def json(self, *arguments: str, exit_code: int = 0, **variables: str) -> dict[str, Any]:
        done = self.run(*arguments, "--json", **variables)
        assert done.returncode == exit_code, done.stderr
        assert done.stderr == ""
        assert done.stdout.count("\n") == 1
        answer = json.loads(done.stdout)
        assert isinstance(answer, dict)
        assert answer["ok"] is (exit_code == 0)
        return answer
