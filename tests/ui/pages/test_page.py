from __future__ import annotations

from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from family_app.domain.changes import Changes, Kind
from family_app.paths import Home
from family_app.ui.context import Context
from family_app.ui.pages.page import Page
from family_app.ui.pages.registry import PAGES
from family_app.ui.theme import Theme
from tests.ui.parts_for import parts_for


class Noticing(Page):
    """A page that counts how often it was told of a change."""

    page_id: ClassVar[str] = "noticing"
    icon_name: ClassVar[str] = "sun"
    kinds: ClassVar[frozenset[Kind]] = frozenset({Kind.PLAN})
    told = 0

    def title(self) -> str:
        return "Noticing"

    def heed(self) -> None:
        self.told += 1


def test_a_page_hears_what_concerns_it_and_not_its_own_doing(home: Home, theme: Theme) -> None:
    parts = parts_for(home, theme)
    page = Noticing(Context.of(parts))
    parts.bus.changed.emit(Changes.of(Kind.PLAN), None)
    parts.bus.changed.emit(Changes.of(Kind.ENTRY), None)
    parts.bus.changed.emit(Changes.of(Kind.PLAN), page)
    assert page.told == 1
    page.deleteLater()


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.page_id)
def test_a_page_of_a_locked_space_hears_nothing_more(
    kind: type[Page], home: Home, theme: Theme
) -> None:
    """The Python half of a page may outlive its window; it must not answer any more."""
    parts = parts_for(home, theme)
    host = QWidget()
    page = kind(Context.of(parts), host)
    host.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    every = Changes(frozenset(Kind))
    parts.bus.changed.emit(every, None)
    parts.theme.changed.emit()
    del page
