"""In the real window: drop a picture on a page, lock, unlock, and see it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from family_app.services import spaces
from family_app.ui.journal.picture_tile import PictureTile
from family_app.ui.pages.journal import JournalPage
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.exchange import picture_files as files
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.journal.picture_parts import drop, is_red, of_files
from tests.ui.parts_for import parts_for


def test_a_dropped_picture_is_there_after_lock_and_unlock(
    qtbot: QtBot, ready: Ready, theme: Theme, tmp_path: Path
) -> None:
    photo = tmp_path / "lake.jpg"
    photo.write_bytes(files.jpeg(640, 480))
    parts = parts_for(ready.home, theme, inline=False)
    window = Window(parts)
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.start()
    window.show()

    window.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    qtbot.waitUntil(lambda: window.workspace is not None)
    page = journal_of(window, "new")
    page._pane.editor.textCursor().insertText("By the lake")
    drop(page._pane.editor.viewport(), of_files(photo))
    qtbot.waitUntil(lambda: has_red_tile(window))
    draft = page._keeper.draft
    assert draft is not None

    window.lock()
    qtbot.waitUntil(lambda: window.workspace is None)
    assert window.findChildren(PictureTile) == []
    assert files.PLACE not in b"".join(
        one.read_bytes() for one in parts.home.root.rglob("*") if one.is_file()
    )

    window.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    qtbot.waitUntil(lambda: window.workspace is not None)
    journal_of(window, draft.uid)
    qtbot.waitUntil(lambda: has_red_tile(window))
    parts.ops.close()


def journal_of(window: Window, item: str) -> JournalPage:
    assert window.workspace is not None
    window.workspace.show_place(Place("journal", item))
    page = window.workspace.page("journal")
    assert isinstance(page, JournalPage)
    return page


def has_red_tile(window: Window) -> bool:
    tiles = [one for one in window.findChildren(PictureTile) if one.isVisible()]
    return bool(tiles) and is_red(QImage(tiles[0].grab().toImage()), 8, 8)
