"""Whatever is done on the journal page, and whenever: each page holds what was typed on it."""

from __future__ import annotations

import random
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.domain.ids import EntryId
from family_app.domain.space import SpaceInfo, SpaceState
from family_app.paths import Home
from family_app.ui.pages.journal import JournalPage
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests.ui.journal.journal_parts import all_stored, show_page, write_page
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

WORDS = ("soup", "**bold** ", "- one\n", "ñandú ", "静か", "\U0001f375", "e\u0301", "\n\n", "#tag ")


@dataclass
class Locker:
    """A space that can be locked and unlocked again."""

    folder: Path
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    salt: bytes = field(default_factory=lambda: secrets.token_bytes(16))

    def make(self) -> None:
        from family_app.storage.database import create_database

        self.folder.mkdir()
        create_database(self.folder, self.key, self.salt)

    def unlock(self) -> OpenSpace:
        from family_app.storage.open_space import OpenSpace

        info = SpaceInfo(self.folder.name, "", SpaceState.READY)
        return OpenSpace.open(self.folder, info, self.key, self.salt, writer=True)


@pytest.fixture
def locker(tmp_path: Path) -> Locker:
    made = Locker(tmp_path / "locked")
    made.make()
    return made


class Someone:
    """Types, switches, waits and locks at random, and remembers what each page should say."""

    def __init__(self, qtbot: QtBot, parts: Parts, locker: Locker, seed: int) -> None:
        self.qtbot, self.parts, self.locker = qtbot, parts, locker
        self.random = random.Random(seed)
        self.space = locker.unlock()
        self.expected: dict[EntryId, str] = {}
        for number in range(4):
            uid = write_page(self.space, f"Page {number}", f"old words {number}\n")
            self.expected[uid] = f"old words {number}\n"
        self.page: JournalPage = show_page(parts, self.space)

    def act(self) -> None:
        action = self.random.choices(
            (self.type, self.switch, self.begin, self.wait, self.lock, self.leave),
            weights=(10, 4, 2, 4, 1, 1),
        )[0]
        action()

    def type(self) -> None:
        draft = self.page._keeper.draft
        if draft is None:
            return
        editor = self.page._pane.editor
        if self.random.random() < 0.3:
            editor.to_end()
        editor.textCursor().insertText(self.random.choice(WORDS) + str(self.random.random()))
        self.expected[draft.uid] = editor.text()

    def switch(self) -> None:
        uid = self.random.choice(list(self.expected))
        self.page.open_place(Place("journal", uid))
        if self.random.random() < 0.5:
            self.qtbot.wait(self.random.randint(0, 30))

    def begin(self) -> None:
        self.page.open_place(Place("journal", "new"))

    def wait(self) -> None:
        self.qtbot.wait(self.random.choice((0, 5, 60, 350)))

    def leave(self) -> None:
        self.page.hide()
        self.page.show()

    def lock(self) -> None:
        self.close()
        self.space = self.locker.unlock()
        self.page = show_page(self.parts, self.space)

    def close(self) -> None:
        self.page.flush()
        self.parts.ops.close()
        self.page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def check(self) -> None:
        self.page.flush()
        self.parts.ops.wait()
        found = {one.uid: one.body for one in all_stored(self.space)}
        assert found == self.expected
        self.close()


@pytest.mark.parametrize("seed", range(6))
def test_every_page_holds_what_was_typed_on_it(
    qtbot: QtBot, home: Home, theme: Theme, locker: Locker, seed: int
) -> None:
    someone = Someone(qtbot, parts_for(home, theme, inline=False), locker, seed)
    for _ in range(60):
        someone.act()
    someone.check()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 140))
def test_every_page_holds_what_was_typed_on_it_for_long(
    qtbot: QtBot, home: Home, theme: Theme, locker: Locker, seed: int
) -> None:
    someone = Someone(qtbot, parts_for(home, theme, inline=False), locker, seed)
    for _ in range(300):
        someone.act()
    someone.check()
