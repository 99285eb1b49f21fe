"""Run by itself on a virtual display: a window that goes where the file `go` in a folder says."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer

from family_app.app import make_application, make_parts
from family_app.content.made_up import made_up_family
from family_app.paths import Home, assets_dir
from family_app.services import spaces
from family_app.services.made_up import entry_uid, fill_with_family, person_uid
from family_app.ui.clock import Clock
from family_app.ui.places import Place
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, ready_space

DAY = date(2026, 11, 23)
ITEMS = {"soup": entry_uid("soup"), "rosa": person_uid("rosa")}


def main(folder: Path) -> int:
    """Stay until the process is ended."""
    app = make_application()
    home = Home(folder / "home")
    ready_space(home)
    parts = make_parts(app, home, inline=True, clock=Clock(DAY, "08:12"))
    window = Window(parts)
    window.resize(1280, 820)
    window.start()
    window.show()
    wanted = folder / "go"

    def follow() -> None:
        if not wanted.exists():
            return
        page, _, item = wanted.read_text(encoding="utf-8").partition(":")
        if page != "lock" and window.workspace is None:
            space = spaces.unlock(home, None, PASSPHRASE)
            with space.write() as uow:
                fill_with_family(uow, made_up_family(assets_dir()), DAY)
            window.open_space(space)
        if window.workspace is not None:
            window.workspace.show_place(Place(page, ITEMS.get(item, item)))
        wanted.unlink()

    timer = QTimer()
    timer.timeout.connect(follow)
    timer.start(50)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
