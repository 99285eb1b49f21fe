"""Starts the program: `python -m family_app`, and the `family-app` command."""

from __future__ import annotations

import sys

from family_app.cli.main import main as run_command


def main() -> int:
    """Run the command that was typed, or open the window; the exit code."""
    _speak_to_no_network()
    return run_command()


def _speak_to_no_network() -> None:
    """Keep the system's TLS library out: the database layer's imports would bring it along.

    With None in its place the import fails, which those that ask for it are ready for.
    """
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(main())
