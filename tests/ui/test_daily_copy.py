"""The copy of the day, asked for by an open window, off the lane that saves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from family_app.paths import Home
from family_app.services import journal
from family_app.storage.open_space import OpenSpace
from family_app.ui.context import Context
from family_app.ui.daily_copy import DailyCopy
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
