from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services.settings import space_settings
from family_app.ui.calm.calm_view import CalmView
from family_app.ui.context import Context
from family_app.ui.pages.help_now import HelpNowPage
from family_app.ui.places import CALM, Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def page(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> HelpNowPage:
    parts = parts_for(home, theme)
    parts.ops.open(space)
    made = HelpNowPage(Context.of(parts))
    qtbot.addWidget(made)
    made.refresh()
    made.resize(1060, 820)
    made.show()
    checks.settle(made)
    return made


def test_with_a_space_open_three_lessons_are_near(page: HelpNowPage) -> None:
    went: list[Place] = []
    page.navigate_requested.connect(went.append)
    buttons = [
        button
        for button in page.findChildren(QPushButton)
        if button.objectName().startswith("help-lesson-") and button.isVisible()
    ]
    assert len(buttons) == 3
    buttons[1].click()
    assert went == [Place("learn", "overdose-know-and-act")]


def test_the_country_is_kept_in_the_space(page: HelpNowPage, space: OpenSpace) -> None:
    combo = page._view.country.combo
    combo.setCurrentIndex(combo.findData("GB"))
    with space.read() as uow:
        assert space_settings(uow).country == "GB"


def test_a_place_can_open_the_calm_page(page: HelpNowPage) -> None:
    page.open_place(Place("help", CALM))
    calm = page.findChild(CalmView)
    assert calm is not None
    assert calm.isVisible()
    page.open_place(Place("help"))
    assert not calm.isVisible()


@pytest.mark.parametrize(("size", "text"), [((1060, 820), 100), ((830, 600), 200)])
def test_the_page_is_named_whole_and_in_order(
    page: HelpNowPage, theme: Theme, size: tuple[int, int], text: int
) -> None:
    theme.set("light", text)
    page.resize(*size)
    checks.settle(page)
    assert checks.named(page) == []
    assert checks.clipped(page) == []
    assert checks.tab_order(page) == []
