"""The first run on a computer where no space is yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.first_run.first_run import FirstRun
from family_app.ui.parts import Parts
from family_app.ui.theme import Theme
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    pass


@pytest.fixture
def parts(home: Home, theme: Theme) -> Iterator[Parts]:
    made = parts_for(home, theme)
    yield made
    made.ops.close()


@pytest.fixture
def run(qtbot: QtBot, parts: Parts) -> FirstRun:
    made = FirstRun(parts)
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.show()
    return made
