"""The program, started as a person at a terminal would start it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from family_app.paths import Home

NEW = "another long passphrase"
# The whole program, but that new keys are made at the lowest cost which is allowed; the dear ones
# are tried where `full_cost` is asked for.
_CHEAP = """
import sys
from family_app.storage import key_slots
key_slots.tuned_cost = lambda: key_slots.LOWEST_COST
from family_app.__main__ import main
sys.exit(main())
"""
_MAKE_KEYS = {"create", "change-passphrase", "recover", "change-key"}


class Command:
    """Runs the program as a person at a terminal would, with a home of its own."""

    def __init__(self, home: Home, *, full_cost: bool = False) -> None:
        self.home = home
        self._full_cost = full_cost

    def run(
        self, *arguments: str, typed: str = "", code: str = "", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        if not code and not self._full_cost and _MAKE_KEYS.intersection(arguments):
            code = _CHEAP
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
