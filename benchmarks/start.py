"""Start: from the start of the process to the first painted lock screen, beside a bare window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from family_app.paths import Home
from family_app.services import spaces

RUNS = 15

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMainWindow, QSplitter
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time() - float(sys.argv[1])); sys.stdout.flush(); os._exit(0)
import os
app = QApplication([])
window = Window(); parts = QSplitter(); parts.addWidget(QListWidget()); parts.addWidget(QLineEdit())
window.setCentralWidget(parts); window.resize(1280, 820); window.show(); app.exec()
"""

OURS = """
import os, sys, time
from family_app.paths import Home
from family_app.app import make_application, make_parts
from family_app.ui.window import Window
class Timed(Window):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time() - float(sys.argv[1])); sys.stdout.flush(); os._exit(0)
app = make_application()
window = Timed(make_parts(app, Home.default()))
window.start(); window.show(); app.exec()
"""


def first_paint(code: str, home: Path) -> float:
    """Seconds from spawning a fresh Python to the first paint of its window."""
    environment = os.environ | {"FAMILY_APP_HOME": str(home)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, str(started)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout.split()[-1])


def main() -> None:
    """Take turns, so that noise meets both alike, and print medians and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        spaces.create(Home(home), "My pages", "only for this measurement")
        bare: list[float] = []
        ours: list[float] = []
        for _ in range(RUNS):
            bare.append(first_paint(BARE, home))
            ours.append(first_paint(OURS, home))
    low, high = statistics.median(bare[1:]), statistics.median(ours[1:])
    print(f"bare window     {low * 1000:6.0f} ms")
    print(f"lock screen     {high * 1000:6.0f} ms")
    print(f"ratio           {high / low:6.2f}   (at most 1.8)")


if __name__ == "__main__":
    main()
