"""The look for every test with widgets: light, normal text, left to right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from family_app.paths import assets_dir
from family_app.ui.theme import Theme


@pytest.fixture(scope="session")
def _one_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, assets_dir())


@pytest.fixture
def theme(qapp: QApplication, _one_theme: Theme) -> Iterator[Theme]:
    """The application's theme; whatever a test sets is undone before the next."""
    # Widgets of the tests before wait for an event loop that never comes to be deleted; each of
    # them would be styled anew with every theme.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if _choice(_one_theme) != ("light", 100, False) or qapp.styleSheet() != _one_theme._filled():
        _one_theme.set("light", 100)
    yield _one_theme
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _choice(theme: Theme) -> tuple[str, int, bool]:
    return theme._choice, theme.text_size, theme._system_font
