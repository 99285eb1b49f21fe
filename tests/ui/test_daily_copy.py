"""The copy of the day, asked for by an open window, off the lane that saves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import journal, snapshots
from family_app.storage.open_space import OpenSpace
from family_app.ui.context import Context
from family_app.ui.daily_copy import DailyCopy
from family_app.ui.settings_cards.files_card import FilesCard
from family_app.ui.theme import Theme
from tests.services.drafts import page
from tests.ui.parts_for import parts_for


@pytest.fixture
def ctx(home: Home, theme: Theme, space: OpenSpace) -> Context:
    parts = parts_for(home, theme, inline=False)
    parts.ops.open(space)
    return Context.of(parts)


def write(space: OpenSpace, body: str) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page(body))


def test_one_copy_however_often_it_asks(ctx: Context, space: OpenSpace) -> None:
    write(space, "today")
    owner = QObject()
    daily = DailyCopy(ctx, owner)
    daily.ask()
    daily.ask()
    ctx.ops.close()  # waits for what was asked for
    assert len(list(space.folder.backups.glob("pages-*-day.db"))) == 1


def test_after_locking_nothing_is_copied(ctx: Context, space: OpenSpace) -> None:
    write(space, "today")
    owner = QObject()
    daily = DailyCopy(ctx, owner)
    ctx.ops.close()
    daily.ask()
    assert not space.folder.backups.exists()


def test_a_copy_is_made_before_pages_come_in(
    qtbot: QtBot, ctx: Context, space: OpenSpace, tmp_path: Path
) -> None:
    write(space, "mine")
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "2024-01-05.md").write_text("# Soup")
    card = FilesCard(ctx)
    qtbot.addWidget(card)
    card.bring_in_markdown(str(notes))

    def came_in() -> None:
        with space.read() as uow:
            assert journal.count(uow) == 2

    qtbot.waitUntil(came_in)
    (made,) = snapshots.listed(space)
    assert made.why == "import"
    assert snapshots.held_in(space, made.name).entries == 1
    ctx.ops.close()
