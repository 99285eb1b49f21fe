"""Long work on its own thread: stopped by its button or by a lock, it leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.snapshots import Why
from family_app.paths import Home
from family_app.services import journal, snapshots, spaces
from family_app.services.settings import save_setting
from family_app.storage.open_space import OpenSpace
from family_app.ui.backups.backup_files import BackupFiles
from family_app.ui.backups.copies_dialog import CopiesDialog
from family_app.ui.backups.long_work import WorkDialog
from family_app.ui.context import Context
from family_app.ui.daily_copy import DailyCopy
from family_app.ui.dialogs.drop import drop_dialogs
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, Ready
from tests.services.drafts import page
from tests.ui.parts_for import parts_for


@pytest.fixture
def opened(ready: Ready) -> Iterator[OpenSpace]:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.write() as uow:
        journal.save_entry(uow, page("soup"))
    yield space
    space.close()


@pytest.fixture
def ctx(home: Home, theme: Theme, opened: OpenSpace) -> Iterator[Context]:
    parts = parts_for(home, theme, inline=False)
    parts.ops.open(opened)
    yield Context.of(parts)
    parts.ops.close()


@pytest.fixture
def busy(ctx: Context) -> Event:
    """Work waits until this is set, so that a stop comes first on any computer."""
    gate = Event()
    ctx.ops.aside(lambda _space: gate.wait())
    return gate


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def stop(root: QWidget) -> WorkDialog:
    (dialog,) = root.findChildren(WorkDialog)
    button = dialog.findChild(QPushButton, "long-work-stop")
    assert button is not None
    button.click()
    assert dialog.isVisible(), "it stays until the work has ended"
    assert not button.isEnabled()
    return dialog


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.is_file()]


def test_a_stopped_backup_leaves_no_file_and_says_so(
    qtbot: QtBot, ctx: Context, owner: QWidget, busy: Event, tmp_path: Path
) -> None:
    files = BackupFiles(ctx, owner)
    files.write(str(tmp_path / "mine.closecircle"))
    dialog = stop(owner)
    with qtbot.waitSignal(files.told, timeout=20_000) as told:
        busy.set()
    assert told.args == ["Stopped. Nothing was changed."]
    assert not dialog.isVisible()
    assert left_in(tmp_path) == []


def test_a_copy_is_not_put_back_once_stopped(
    qtbot: QtBot, ctx: Context, opened: OpenSpace, owner: QWidget, tmp_path: Path
) -> None:
    snapshots.take(opened, Why.DAY)
    with opened.write() as uow:
        journal.save_entry(uow, page("bread"))
    dialog = CopiesDialog(ctx, snapshots.listed(opened), owner)
    dialog.open()
    go = dialog.findChild(QPushButton, "copies-all")
    assert go is not None
    qtbot.waitUntil(go.isEnabled, timeout=20_000)
    gate = Event()
    ctx.ops.aside(lambda _space: gate.wait())
    go.click()
    sure = dialog.findChild(QPushButton, "backup-sure-go")
    assert sure is not None
    sure.click()
    stop(dialog)
    gate.set()
    note = dialog.findChild(QLabel, "copies-said")
    assert note is not None
    qtbot.waitUntil(lambda: "Stopped" in note.text(), timeout=20_000)
    with opened.read() as uow:
        assert len(uow.entries.all()) == 2
    dialog.close()


def test_a_lock_stops_it_without_waiting_for_its_end(
    ctx: Context, owner: QWidget, busy: Event, tmp_path: Path
) -> None:
    files = BackupFiles(ctx, owner)
    files.write(str(tmp_path / "mine.closecircle"))
    drop_dialogs(owner)  # as a lock does
    busy.set()
    ctx.ops.close()
    assert left_in(tmp_path) == []


def test_a_lock_stops_the_backup_to_the_second_folder(
    ctx: Context, opened: OpenSpace, busy: Event, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with opened.write() as uow:
        save_setting(uow, "second_folder", str(stick))
    owner = QObject()
    daily = DailyCopy(ctx, owner)
    daily.ask()
    ctx.ops.closing.connect(busy.set)
    ctx.ops.close()
    assert left_in(stick) == []
