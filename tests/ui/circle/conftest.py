"""The circle's page with a made-up circle in a real, encrypted space."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.theme import Theme
from tests.ui.circle.people import EVERYONE, fill
from tests.ui.circle.shown_circle import ShownCircle

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def opened() -> list[QUrl]:
    """What would have left the program."""
    return []


@pytest.fixture
def empty(
    qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace, opened: list[QUrl]
) -> ShownCircle:
    """The page of someone who has nobody on it yet."""
    return ShownCircle(qtbot, home, theme, space, opened)


@pytest.fixture
def shown(
    qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace, opened: list[QUrl]
) -> ShownCircle:
    """The page of a small made-up circle."""
    fill(space, *EVERYONE)
    return ShownCircle(qtbot, home, theme, space, opened)
