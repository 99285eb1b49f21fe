"""Qt's own file dialog leaves no list of folders behind, neither in settings nor in temp files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = """
import sys
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from family_app.app import make_application
app = make_application()
dialog = QFileDialog(None, "", sys.argv[1])
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.show()
app.processEvents()
dialog.setDirectory(sys.argv[2])
dialog.done(1)
shiboken6.delete(dialog)
QTimer.singleShot(0, app.quit)
app.exec()
"""


def test_no_file_names_a_folder_that_was_looked_into(tmp_path: Path) -> None:
    user, first, second = (tmp_path / name for name in ("user", "first", "second"))
    for folder in (user, first, second):
        folder.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    there = dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"), str(user))
    env = {**kept, **there, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    line = [sys.executable, "-c", CODE, str(first), str(second)]
    done = subprocess.run(line, env=env, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "Traceback" not in done.stderr
    written = [path for path in user.rglob("*") if path.is_file()]
    assert [path for path in written if b"second" in path.read_bytes()] == []
    assert [path for path in written if "QtProject" in path.name] == []
