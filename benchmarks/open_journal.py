"""The program, opened by itself: types the passphrase of a measured home and goes to the journal.

    FAMILY_APP_HOME=... python benchmarks/open_journal.py [--tell SECONDS]

With `--tell` it prints how much memory it takes that long after the journal shows, and ends.
It stands beside the program, not in it: nothing that opens a space unasked is shipped.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent

from benchmarks.spaces_to_measure import PASSPHRASE
from family_app.cli.main import main as open_window
from family_app.ui.places import JOURNAL, Place
from family_app.ui.unlock.unlock_card import UnlockCard
from family_app.ui.window import Window

_LOOK_MS = 20


class _Driver:
    """Waits for the lock screen, opens it, and waits for the pages."""

    def __init__(self, tell_seconds: float | None) -> None:
        self._tell_seconds = tell_seconds
        self._began = False

    def begin(self, card: UnlockCard) -> None:
        """Called at each paint of the lock screen."""
        if not self._began:
            self._began = True
            QTimer.singleShot(0, lambda: self._open(card))

    def _open(self, card: UnlockCard) -> None:
        window = card.window()
        card.passphrase.edit.setText(PASSPHRASE)
        card.typing_started.emit()
        card.open_button.click()
        if isinstance(window, Window):
            QTimer.singleShot(_LOOK_MS, lambda: self._go_on(window))

    def _go_on(self, window: Window) -> None:
        if window.workspace is None:
            QTimer.singleShot(_LOOK_MS, lambda: self._go_on(window))
            return
        window.workspace.show_place(Place(JOURNAL))
        if self._tell_seconds is not None:
            QTimer.singleShot(int(self._tell_seconds * 1000), self._tell)

    def _tell(self) -> None:
        print(proportional_megabytes(), flush=True)
        os._exit(0)


def proportional_megabytes() -> float:
    """This process's memory, what it shares with others counted in parts (PSS); Linux only."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not tell")


def main() -> int:
    """Open the window, with the driver watching."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tell", type=float, metavar="SECONDS")
    driver = _Driver(parser.parse_args().tell)

    def painted(card: UnlockCard, _event: QPaintEvent) -> None:
        driver.begin(card)

    UnlockCard.paintEvent = painted  # type: ignore[method-assign,assignment]
    return open_window([])


if __name__ == "__main__":
    sys.exit(main())
