"""Draw the check mark and the combo arrow of each theme; run again after a change of tokens.

The style sheet can only take these two from a file. One large picture each: Qt scales it down
sharply for every text size and screen ratio.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from family_app.paths import assets_dir
from family_app.ui.icons import tinted
from family_app.ui.theme import THEMES, Theme

MARKS = {"check": ("check", "primary-ink"), "arrow": ("chevron-down", "ink-2")}
PIXELS = 64


def main() -> None:
    """Write `assets/themes/<mark>-<theme>.png`."""
    theme = Theme(QApplication([]), assets_dir())
    for name in THEMES:
        theme.set(name)
        for mark, (shape, token) in MARKS.items():
            target = assets_dir() / "themes" / f"{mark}-{name}.png"
            tinted(shape, PIXELS, token).save(str(target))
            print(target.name)


if __name__ == "__main__":
    main()
