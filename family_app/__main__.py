"""Starts the program: `python -m family_app`, and the `family-app` command."""

from __future__ import annotations

import sys

from family_app.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
