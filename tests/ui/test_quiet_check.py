"""The look for damage that nobody asks for: off the lane that saves, and heard only when needed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from family_app.services import journal, spaces
from family_app.services.settings import space_settings
from family_app.storage.open_space import OpenSpace
from family_app.ui.context import Context
from family_app.ui.quiet_check import QuietCheck
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, Ready
from tests.services.drafts import page
from tests.ui.parts_for import parts_for


@pytest.fixture
def space(ready: Ready) -> Iterator[OpenSpace]:
    opened = spaces.unlock(ready.home, None, PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def ctx(ready: Ready, theme: Theme, space: OpenSpace) -> Context:
    parts = parts_for(ready.home, theme, inline=False)
    parts.ops.open(space)
    return Context.of(parts)


def checked_on(space: OpenSpace) -> str:
    with space.read() as uow:
        return space_settings(uow).checked_on


def test_a_whole_space_is_noted_and_nothing_is_said(
    qtbot: QtBot, ctx: Context, space: OpenSpace
) -> None:
    said: list[str] = []
    ctx.notices.troubled.connect(said.append)
    owner = QObject()
    QuietCheck(ctx, owner).ask()
    qtbot.waitUntil(lambda: checked_on(space) == ctx.clock.today().isoformat())
    ctx.ops.close()
    assert said == []


def test_damage_is_said_with_what_to_do(qtbot: QtBot, ctx: Context, space: OpenSpace) -> None:
    with space.write() as uow:
        journal.save_entry(uow, page("soup"))
    with contextlib.closing(space.key.connect(space.folder.pages)) as connection:
        connection.execute("DELETE FROM entry_search_data WHERE id > 10")
    said: list[str] = []
    ctx.notices.troubled.connect(said.append)
    owner = QObject()
    check = QuietCheck(ctx, owner)
    check.ask()
    qtbot.waitUntil(lambda: bool(said))
    ctx.ops.close()
    assert "do not fit together" in said[0]
    assert "Copy everything into one file" in said[0]
