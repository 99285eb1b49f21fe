"""The disk refuses for a while: what was typed stays, is said, and is saved by itself."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.ids import PlanItemId, new_uid
from family_app.domain.plan import PlanItem, PlanStep
from family_app.errors import AppError, InUse, SpaceGone
from family_app.services import journal, plan, spaces
from family_app.storage import engine
from family_app.storage.engine import connect
from family_app.storage.key_file import read_keys
from family_app.ui.pages.journal import JournalPage
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.sentences import replaced, unsaved
from family_app.ui.theme import Theme
from family_app.ui.widgets.banner import Banner
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for

TYPED = "what she said at the table"


@pytest.fixture
def parts(ready: Ready, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Parts:
    monkeypatch.setattr("family_app.ui.ops._AGAIN_MS", 50)
    hurried = (*engine._PRAGMAS, "busy_timeout = 10")
    monkeypatch.setattr("family_app.storage.engine._PRAGMAS", hurried)
    return parts_for(ready.home, theme, inline=False)


@pytest.fixture
def window(qtbot: QtBot, parts: Parts) -> Iterator[Window]:
    made = Window(parts)
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.start()
    made.show()
    made.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    qtbot.waitUntil(lambda: made.workspace is not None)
    yield made
    parts.ops.close()


@contextmanager
def moved_away(ready: Ready) -> Iterator[None]:
    """As when a stick is pulled and put back."""
    away = ready.folder.path.rename(ready.home.root / "away")
    yield
    away.rename(ready.folder.path)


@contextmanager
def held_by_another(ready: Ready) -> Iterator[None]:
    """As when a backup or sync program reads the file and lets nobody write."""
    keys = read_keys(ready.folder)
    key = keys.open_with_passphrase(PASSPHRASE)
    with closing(connect(ready.folder.pages, bytes(key), keys.salt_bytes())) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def banner(window: Window, name: str) -> Banner:
    found = window.findChild(Banner, name)
    assert found is not None
    return found


def type_a_page(window: Window, words: str) -> JournalPage:
    assert window.workspace is not None
    window.workspace.show_place(Place("journal", "new"))
    page = window.workspace.page("journal")
    assert isinstance(page, JournalPage)
    page._pane.editor.textCursor().insertText(words)
    page.flush()
    return page


def pages(parts: Parts) -> list[str]:
    space = parts.ops._space
    assert space is not None
    with space.read() as uow:
        return [entry.body for entry in journal.all_entries(uow)]


@pytest.mark.parametrize(("trouble", "kind"), [(moved_away, SpaceGone), (held_by_another, InUse)])
def test_a_page_typed_meanwhile_stays_and_is_saved_by_itself(
    qtbot: QtBot,
    window: Window,
    parts: Parts,
    ready: Ready,
    trouble: Callable[[Ready], AbstractContextManager[None]],
    kind: type[AppError],
) -> None:
    with trouble(ready):
        page = type_a_page(window, TYPED)
        said = banner(window, "journal-trouble")
        qtbot.waitUntil(said.isVisible, timeout=20_000)
        assert said.text() == unsaved(kind())
        assert page._pane.editor.text() == TYPED
        assert pages(parts) == []
    qtbot.waitUntil(said.isHidden, timeout=20_000)
    assert pages(parts) == [TYPED]


def test_what_is_done_anywhere_waits_too_and_one_banner_says_so(
    qtbot: QtBot, window: Window, parts: Parts, ready: Ready
) -> None:
    item = PlanItem(PlanItemId(new_uid()), PlanStep.SIGNS, "the third glass")
    said = banner(window, "unsaved")
    with moved_away(ready):
        parts.ops.write(plan.save_item, item)
        qtbot.waitUntil(said.isVisible)
        assert said.text() == unsaved(SpaceGone())
    qtbot.waitUntil(said.isHidden)
    space = parts.ops._space
    assert space is not None
    with space.read() as uow:
        assert [one.text for one in plan.items(uow)] == ["the third glass"]


def test_a_lock_asks_before_it_lets_go_of_what_waits(
    qtbot: QtBot, window: Window, parts: Parts, ready: Ready
) -> None:
    item = PlanItem(PlanItemId(new_uid()), PlanStep.SIGNS, "the third glass")
    with moved_away(ready):
        parts.ops.write(plan.save_item, item)
        window.lock_when_saved()
        assert parts.ops.is_open
        dialog = window.findChild(QWidget, "unsaved-dialog")
        assert dialog is not None
        words = " ".join(one.accessibleName() for one in dialog.findChildren(QLabel))
        assert "saves them when you open this space again" in words


def test_pages_replaced_by_a_cloud_folder_are_said_and_what_is_typed_is_kept(
    qtbot: QtBot, window: Window, parts: Parts, ready: Ready, tmp_path: Path
) -> None:
    type_a_page(window, "before")
    parts.ops.wait()
    older = shutil.copytree(ready.folder.path, tmp_path / "older")
    page = type_a_page(window, TYPED)
    parts.ops.wait()
    shutil.rmtree(ready.folder.path)
    older.rename(ready.folder.path)
    page._pane.editor.textCursor().insertText("!")
    page.flush()
    said = banner(window, "notice")
    qtbot.waitUntil(said.isVisible)
    assert said.text() == replaced()
    assert page._pane.editor.text() in {TYPED + "!", "!" + TYPED}
    assert page._pane.editor.text() in pages(parts)


def test_a_lock_by_itself_takes_it_through_and_the_next_opening_saves_it(
    qtbot: QtBot, window: Window, parts: Parts, ready: Ready
) -> None:
    item = PlanItem(PlanItemId(new_uid()), PlanStep.SIGNS, "the third glass")
    with moved_away(ready):
        type_a_page(window, TYPED)
        parts.ops.write(plan.save_item, item)
        window.lock()
        card = window.findChild(QLabel, "missing-unsaved")
        assert card is not None
        assert "saves it when you open this space again" in card.accessibleName()
    window.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    qtbot.waitUntil(lambda: window.workspace is not None)
    parts.ops.wait()
    space = parts.ops._space
    assert space is not None
    with space.read() as uow:
        assert [one.text for one in plan.items(uow)] == ["the third glass"]
        assert [entry.body for entry in journal.all_entries(uow)] == [TYPED]
