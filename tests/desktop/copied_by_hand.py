"""Run by itself on a virtual display: copies from a field, forgets, and says what is left."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTextEdit

from family_app.ui.clipboard import Clipboard


def other_program(app: QApplication) -> None:
    """Hold other words until the process is ended."""
    app.clipboard().setText("theirs")
    QTimer.singleShot(200, lambda: print("held", flush=True))  # noqa: T201 - how the two talk
    app.exec()


def main() -> None:
    """Say what the clipboard holds after each time it was forgotten."""
    app = QApplication(sys.argv[:1])
    if sys.argv[1:]:
        other_program(app)
        return
    edit = QTextEdit("typed into the diary")
    edit.show()
    edit.selectAll()
    edit.copy()
    Clipboard().forget_all()
    print(repr(app.clipboard().text()))  # noqa: T201 - how the two talk
    line = [sys.executable, "-m", "tests.desktop.copied_by_hand", "other"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        other.stdout.readline()
        app.processEvents()
        Clipboard().forget_all()
        print(repr(app.clipboard().text()))  # noqa: T201 - how the two talk
        other.kill()


if __name__ == "__main__":
    main()
