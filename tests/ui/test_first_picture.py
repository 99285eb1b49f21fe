from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.paths import Home
from family_app.services import spaces
from family_app.storage.key_slots import LOWEST_COST

if TYPE_CHECKING:
    pass


LATE = (
    # what opens a space, and what reads one
    "cryptography", "mnemonic", "msgspec", "sqlalchemy", "sqlcipher3", "alembic", "zxcvbn",
    # the content
    "markdown_it", "yaml", "family_app.content", "family_app.content.library",
    # what stands behind the lock screen
    "PySide6.QtSvg", "PySide6.QtPrintSupport", "family_app.services.spaces",
    "family_app.storage.key_slots", "family_app.ui.workspace", "family_app.ui.pages.registry",
    "family_app.ui.first_run.first_run", "family_app.ui.dialogs.leave",
    # small, but each of them was seen to cost more than a millisecond
    "html", "platformdirs", "filelock",
)  # fmt: skip
"""What the lock screen is painted without: it opened twice as slowly when it loaded them."""


def test_the_first_picture_needs_nothing_that_opens_a_space(tmp_path: Path) -> None:
    home = Home(tmp_path)
    spaces.create(home, "My pages", "long enough to use", cost=LOWEST_COST)
    code = (
        "import os, sys\n"
        "from family_app.cli.main import main\n"
        "from family_app.ui.unlock.unlock_card import UnlockCard\n"
        "def painted(card, event):\n"
        "    print(*sys.modules, flush=True)\n"
        "    os._exit(0)\n"
        "UnlockCard.paintEvent = painted\n"
        "main([])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"FAMILY_APP_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = set(run.stdout.splitlines()[-1].split())
    assert "family_app.ui.lock_screen" in loaded
    assert [name for name in LATE if name in loaded] == []
