"""Pages brought in through the window: looked at, asked about, brought in, taken out again."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.moods import Feeling
from family_app.exchange import formats
from family_app.exchange.incoming import Incoming
from family_app.exchange.report import Rejected
from family_app.paths import Home
from family_app.services import journal, snapshots, spaces
from family_app.storage.open_space import OpenSpace
from family_app.ui.context import Context
from family_app.ui.importing.drop_in import DropIn
from family_app.ui.settings_cards.import_card import ImportCard
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, Ready
from tests.services.drafts import page
from tests.services.test_importing import Made
from tests.services.test_importing import page as coming
from tests.ui.parts_for import parts_for


@pytest.fixture
def opened(ready: Ready) -> Iterator[OpenSpace]:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    yield space
    space.close()


@pytest.fixture
def ctx(home: Home, theme: Theme, opened: OpenSpace) -> Iterator[Context]:
    parts = parts_for(home, theme, inline=False)
    parts.ops.open(opened)
    yield Context.of(parts)
    parts.ops.close()


@pytest.fixture
def card(qtbot: QtBot, ctx: Context) -> ImportCard:
    made = ImportCard(ctx)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "2024-01-05.md").write_text("# Soup\n\nWe ate.")
    (folder / "2024-01-06.md").write_text("# Walk\n\nFar.")
    (folder / "2024-01-07.md").write_text("---\ndate: soon\n---\n")
    return folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    made = Made()
    monkeypatch.setattr(formats, "FORMATS", (made, *formats.FORMATS))
    return made


class Endless(list[Incoming | Rejected]):
    """A file that never ends."""

    def __iter__(self) -> Iterator[Incoming | Rejected]:
        return (coming(number) for number in itertools.count())


def titles(space: OpenSpace) -> list[str]:
    with space.read() as uow:
        return sorted(entry.title for entry in uow.entries.all())


def dialog(root: QWidget, name: str) -> QDialog | None:
    found = [one for one in root.findChildren(QDialog, name) if one.isVisible()]
    return found[-1] if found else None


def wait_for(qtbot: QtBot, root: QWidget, name: str) -> QDialog:
    qtbot.waitUntil(lambda: dialog(root, name) is not None)
    shown = dialog(root, name)
    assert shown is not None
    return shown


def words(root: QWidget) -> str:
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisible())


def press(root: QWidget, name: str) -> None:
    button = root.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    assert button.isEnabled()
    button.click()


def test_a_folder_comes_in_and_goes_out(
    qtbot: QtBot, card: ImportCard, opened: OpenSpace, notes: Path
) -> None:
    card.bring_in.look(str(notes))
    preview = wait_for(qtbot, card, "import-preview")
    assert "Markdown" in words(preview)
    assert "Pages in it: 2" in words(preview)
    assert "2024-01-07.md: Its date is not a date the app can read." in words(preview)
    assert titles(opened) == []
    press(preview, "import-preview-go")
    report = wait_for(qtbot, card, "import-report")
    assert words(report).startswith("2 page")
    assert titles(opened) == ["Soup", "Walk"]
    (copy,) = snapshots.listed(opened)
    assert copy.why == "import"
    press(report, "import-report-undo")
    undone = wait_for(qtbot, card, "import-undone")
    assert "gone from the journal again: 2" in words(undone)
    assert titles(opened) == []


def test_bringing_in_again_has_nothing_to_add(
    qtbot: QtBot, card: ImportCard, opened: OpenSpace, notes: Path
) -> None:
    card.bring_in.look(str(notes))
    press(wait_for(qtbot, card, "import-preview"), "import-preview-go")
    wait_for(qtbot, card, "import-report").accept()
    card.bring_in.look(str(notes))
    preview = wait_for(qtbot, card, "import-preview")
    go = preview.findChild(QPushButton, "import-preview-go")
    assert go is not None
    assert "Came in before, left as they are: 2" in words(preview)
    assert not go.isEnabled()
    assert titles(opened) == ["Soup", "Walk"]


def test_undo_later_from_the_list_keeps_what_was_changed(
    qtbot: QtBot, card: ImportCard, opened: OpenSpace, notes: Path
) -> None:
    card.bring_in.look(str(notes))
    press(wait_for(qtbot, card, "import-preview"), "import-preview-go")
    wait_for(qtbot, card, "import-report").accept()
    with opened.write() as uow:
        (soup,) = [one for one in uow.entries.all() if one.title == "Soup"]
        journal.save_entry(uow, page("mine", uid=soup.uid, number=2, title="Soup"))
    press(card, "settings-import-earlier")
    listed = wait_for(qtbot, card, "imports-dialog")
    assert "notes · " in words(listed)
    press(listed, "import-1-undo")
    undone = wait_for(qtbot, card, "import-undone")
    assert "because you changed them since: 1" in words(undone)
    assert "Soup" in words(undone)
    assert titles(opened) == ["Soup"]


def test_moods_are_asked_once(
    qtbot: QtBot, card: ImportCard, opened: OpenSpace, made: Made, tmp_path: Path
) -> None:
    (tmp_path / "made-up").touch()
    made.pages = [coming(1, mood="rad"), coming(2, mood="fluffy"), coming(3, mood="rad")]
    card.bring_in.look(str(tmp_path / "made-up"))
    preview = wait_for(qtbot, card, "import-preview")
    rad, fluffy = (preview.findChild(QComboBox, f"import-mood-{n}") for n in (1, 2))
    assert rad is not None
    assert fluffy is not None
    assert (rad.currentText(), fluffy.currentText()) == ("Very good", "Leave it out")
    fluffy.setCurrentText("Hard")
    press(preview, "import-preview-go")
    wait_for(qtbot, card, "import-report").accept()
    with opened.read() as uow:
        felt = {entry.title: (entry.strain, entry.hope) for entry in uow.entries.all()}
    assert felt == {"Page 1": (1, 9), "Page 2": (7, 3), "Page 3": (1, 9)}
    made.pages.append(coming(4, mood="fluffy"))
    card.bring_in.look(str(tmp_path / "made-up"))
    preview = wait_for(qtbot, card, "import-preview")
    again = preview.findChild(QComboBox, "import-mood-2")
    assert again is not None
    assert again.currentData() == Feeling.HARD


def test_stopping_leaves_nothing(
    qtbot: QtBot,
    card: ImportCard,
    opened: OpenSpace,
    made: Made,
    tmp_path: Path,
) -> None:
    (tmp_path / "made-up").touch()
    made.pages = [coming(number) for number in range(300)]
    card.bring_in.look(str(tmp_path / "made-up"))
    preview = wait_for(qtbot, card, "import-preview")
    made.pages = Endless()
    press(preview, "import-preview-go")
    work = wait_for(qtbot, card, "long-work")
    assert QApplication.activeModalWidget() is None, "the journal cannot be written in"
    with opened.write() as uow:  # what is typed is saved between
        journal.save_entry(uow, page("mine", title="Mine"))
    qtbot.waitUntil(lambda: len(titles(opened)) > 200)
    press(work, "long-work-stop")
    told = wait_for(qtbot, card, "import-failed")
    assert "taken back" in words(told)
    assert titles(opened) == ["Mine"]


def test_locking_while_pages_come_in_leaves_nothing(
    qtbot: QtBot, card: ImportCard, ctx: Context, ready: Ready, made: Made, tmp_path: Path
) -> None:
    (tmp_path / "made-up").touch()
    made.pages = [coming(1)]
    card.bring_in.look(str(tmp_path / "made-up"))
    preview = wait_for(qtbot, card, "import-preview")
    made.pages = Endless()
    press(preview, "import-preview-go")
    wait_for(qtbot, card, "long-work").hide()  # as a lock takes it away
    ctx.ops.close()
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    try:
        assert titles(space) == []
    finally:
        space.close()


def test_what_is_no_journal_is_said(qtbot: QtBot, card: ImportCard, tmp_path: Path) -> None:
    (tmp_path / "song.mp3").write_bytes(b"\0\1")
    card.bring_in.look(str(tmp_path / "song.mp3"))
    told = wait_for(qtbot, card, "import-failed")
    assert "no kind of journal file" in words(told)


def test_a_folder_can_be_dropped(qtbot: QtBot, ctx: Context, notes: Path) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    DropIn(ctx, target)
    target.show()
    drop(target, notes)
    assert "Pages in it: 2" in words(wait_for(qtbot, target, "import-preview"))


def test_two_at_once_are_not_taken(qtbot: QtBot, ctx: Context, notes: Path) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    DropIn(ctx, target)
    target.show()
    with qtbot.waitSignal(ctx.notices.said):
        drop(target, notes, notes)


def drop(target: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(1, 1), copy, data, left, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPoint(1, 1), copy, data, left, none))
