"""An open space, and the card of backups over it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import spaces
from family_app.storage.open_space import OpenSpace
from family_app.ui.context import Context
from family_app.ui.settings_cards.backups_card import BackupsCard
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.backups.at_the_card import refresh


@pytest.fixture
def opened(ready: Ready) -> Iterator[OpenSpace]:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    yield space
    space.close()


@pytest.fixture
def card(qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace) -> BackupsCard:
    from tests.ui.parts_for import parts_for

    parts = parts_for(home, theme)
    parts.ops.open(opened)
    made = BackupsCard(Context.of(parts))
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    refresh(made, opened)
    return made
