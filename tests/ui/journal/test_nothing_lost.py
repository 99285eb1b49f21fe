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

from family_app.domain.ids import EntryId, ImportId
from family_app.domain.space import SpaceInfo, SpaceState
from family_app.paths import Home
from family_app.services import importing, journal, trash
from family_app.ui.notices import UndoOffer
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
        self.in_trash: dict[EntryId, str] = {}
        self.begun: set[EntryId] = set()
        self.imported: dict[ImportId, dict[EntryId, str]] = {}
        self.offers: list[UndoOffer] = []
        parts.notices.undo_offered.connect(self.offers.append)
        for number in range(4):
            uid = write_page(self.space, f"Page {number}", f"old words {number}\n")
            self.expected[uid] = f"old words {number}\n"
        self.page: JournalPage = show_page(parts, self.space)

    def act(self) -> None:
        usual = (self.type, self.switch, self.begin, self.wait, self.lock, self.leave)
        seldom = (self.undo, self.delete, self.undo_delete, self.put_back)
        files = (self.bring_in, self.take_back)
        actions = (*usual, *seldom, *files)
        weights = (10, 4, 2, 4, 1, 1, 2, 1, 1, 1, 1, 1)
        self.random.choices(actions, weights=weights)[0]()

    def type(self) -> None:
        draft = self.page._keeper.draft
        if draft is None:
            return
        editor = self.page._pane.editor
        if self.random.random() < 0.3:
            editor.to_end()
        editor.textCursor().insertText(self.random.choice(WORDS) + str(self.random.random()))
        self.expected[draft.uid] = editor.text()

    def undo(self) -> None:
        draft = self.page._keeper.draft
        if draft is not None and draft.uid in self.expected:
            self.page._pane.editor.undo()
            self.expected[draft.uid] = self.page._pane.editor.text()

    def delete(self) -> None:
        draft = self.page._keeper.draft
        if draft is None or draft.uid not in self.expected or len(self.expected) < 3:
            return
        self.offers.clear()
        self.page._pane.header.delete_requested.emit()
        self.in_trash[draft.uid] = self.expected.pop(draft.uid)
        self.qtbot.waitUntil(lambda: bool(self.offers))

    def undo_delete(self) -> None:
        uid = self.page._deleted
        if uid is not None and self.offers and uid in self.in_trash:
            self.offers.pop().undo()
            self.expected[uid] = self.in_trash.pop(uid)
            self.parts.ops.wait()

    def put_back(self) -> None:
        if self.in_trash:
            uid = self.random.choice(list(self.in_trash))
            self.parts.ops.write(journal.restore_entry, uid)
            self.expected[uid] = self.in_trash.pop(uid)
            self.parts.ops.wait()

    def bring_in(self) -> None:
        text = f"came in {self.random.random()}"
        file = self.locker.folder.parent / f"in-{self.random.random()}.md"
        file.write_text(text, "utf-8")
        before = {one.uid for one in all_stored(self.space)}
        report = importing.bring_in(self.space, file)
        new = {one.uid: one.body for one in all_stored(self.space) if one.uid not in before}
        arrived = {uid: body for uid, body in new.items() if body == text}
        assert len(arrived) == 1
        self.imported[ImportId(report.batch)] = arrived
        self.expected.update(arrived)

    def take_back(self) -> None:
        """Undo an import: its pages go, except those that were typed on since."""
        batch = next(iter(self.imported), None)
        if batch is None or any(uid in self.in_trash for uid in self.imported[batch]):
            return
        self.page.flush()
        self.parts.ops.wait()
        with self.space.read() as uow:
            stored = {uid: journal.entry(uow, uid) for uid in self.imported.pop(batch)}
        importing.undo(self.space, batch)
        for uid, entry in stored.items():
            if entry is not None and entry.draft_number == 1:
                del self.expected[uid]

    def switch(self) -> None:
        uid = self.random.choice(list(self.expected))
        self.page.open_place(Place("journal", uid))
        if self.random.random() < 0.5:
            self.qtbot.wait(self.random.randint(0, 30))

    def begin(self) -> None:
        self.page.open_place(Place("journal", "new"))
        draft = self.page._keeper.draft
        assert draft is not None
        self.begun.add(draft.uid)

    def wait(self) -> None:
        self.qtbot.wait(self.random.choice((0, 5, 60, 350)))

    def leave(self) -> None:
        self.page.hide()
        self.page.show()

    def lock(self) -> None:
        self.close()
        self.offers.clear()
        self.space = self.locker.unlock()
        self.page = show_page(self.parts, self.space)

    def close(self) -> None:
        self.page.flush()
        self.parts.ops.close()
        self.page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def written(self, pages: dict[EntryId, str]) -> dict[EntryId, str]:
        return {uid: text for uid, text in pages.items() if text or uid not in self.begun}

    def check(self) -> None:
        self.page.flush()
        self.parts.ops.wait()
        found = {one.uid: one.body for one in all_stored(self.space)}
        # A page that was begun and is empty again may stay or go.
        assert self.written(found) == self.written(self.expected)
        with self.space.read() as uow:
            assert set(self.in_trash) <= {one.uid for one in trash.pages(uow)}
        self.close()


@pytest.mark.parametrize("seed", range(5))
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
