"""Runs one target under atheris, which draws inputs towards code not reached before.

`python -m tests.fuzz.guided NAME OPTION...` with options of libFuzzer; ends the process.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

FOLLOWED = [
    "family_app",
    "zipfile",
    "tarfile",
    "yaml",
    "markdown_it",
    "mdit_py_plugins",
    "mnemonic",
    "tomllib",
]


def main(name: str, options: list[str]) -> None:
    """Follow the parsers' own code and the libraries' below it; the rest runs at full speed."""
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=FOLLOWED):
        from tests.fuzz.registry import TARGETS

        target = next(one for one in TARGETS if one.name == name)
        for seed in target.seeds():  # what is imported late is followed as well
            target.try_one(seed)
    atheris.Setup([name, *options], target.try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
