"""Draws the pictures of the README from the tour: docs/pictures/*.png, light and dark."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "pictures"
CHOSEN = {
    "light": ("unlock", "today", "lesson-ask-for-one-thing", "person", "resources", "help-now"),
    "dark": ("journal-search", "lesson-overdose-know-and-act", "today"),
}


def draw(theme: str, folder: Path) -> None:
    """Take the tour in one theme."""
    program = Path(sys.executable).parent / "family-app"
    command = [str(program), "tour", "--out", str(folder), "--theme", theme]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def main() -> int:
    """Draw both, and keep the chosen ones."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for theme, names in CHOSEN.items():
            draw(theme, Path(folder) / theme)
            for name in names:
                (found,) = (Path(folder) / theme).glob(f"[0-9][0-9]-{name}.png")
                shutil.copy(found, TARGET / f"{name}-{theme}.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
