from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from family_app.domain.space import SpaceInfo
from family_app.paths import Home
from family_app.services import spaces
from family_app.storage.wipe import destroy_keys
from family_app.ui.theme import Theme
from family_app.ui.unlock.manage_spaces import ManageSpaces
from family_app.ui.unlock.space_forms import RemoveForm, RenameForm
from family_app.ui.unlock.space_row import SpaceRow
from tests import checks
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for


@pytest.fixture
def panel(qtbot: QtBot, home: Home, theme: Theme, ready: Ready) -> ManageSpaces:
    made = ManageSpaces(parts_for(home, theme))
    qtbot.addWidget(made)
    made.resize(440, 700)
    made.show()
    return made


def rows(panel: ManageSpaces) -> list[SpaceRow]:
    return [row for row in panel.findChildren(SpaceRow) if row.isVisible()]


def test_a_space_is_renamed(panel: ManageSpaces, home: Home) -> None:
    rows(panel)[0].rename_button.click()
    form = panel.findChild(RenameForm)
    assert form is not None
    assert form.label.text() == "Home"
    form.label.set_text("Garden")
    form.save_button.click()
    assert [space.label for space in spaces.list_spaces(home)] == ["Garden"]
    names = [label.text() for label in rows(panel)[0].findChildren(QLabel)]
    assert "Garden" in names


def test_a_hidden_space_comes_back_only_when_asked_for(panel: ManageSpaces, home: Home) -> None:
    rows(panel)[0].hide_button.click()
    assert rows(panel) == []
    panel.hidden_link.click()
    row = rows(panel)[0]
    assert row.hide_button.text() == "Show"
    row.hide_button.click()
    assert spaces.list_spaces(home)[0].state == "ready"


def test_a_hidden_space_can_be_opened_from_here(panel: ManageSpaces, home: Home) -> None:
    spaces.hide(home, "Home", True)
    panel.hidden_link.click()
    chosen: list[SpaceInfo] = []
    panel.chosen.connect(chosen.append)
    rows(panel)[0].open_button.click()
    assert [space.label for space in chosen] == ["Home"]


def test_removing_needs_the_name_and_says_it_is_for_good(
    panel: ManageSpaces, home: Home, ready: Ready
) -> None:
    panel._parts.settings.change(last_space=ready.folder.id)
    rows(panel)[0].remove_button.click()
    form = panel.findChild(RemoveForm)
    assert form is not None
    words = " ".join(label.accessibleName() for label in form.findChildren(QLabel))
    assert "Nothing can be brought back" in words
    form.label.set_text("home")
    assert not form.remove_button.isEnabled()
    form.label.set_text("Home")
    form.remove_button.click()
    assert spaces.list_spaces(home) == ()
    assert not ready.folder.path.exists()
    assert panel._parts.settings.now.last_space == "", "what was removed by hand is not missing"


def test_a_space_in_use_is_not_removed_and_says_why(
    panel: ManageSpaces, home: Home, ready: Ready
) -> None:
    other = spaces.unlock(home, ready.folder.id, PASSPHRASE)
    try:
        row = rows(panel)[0]
        row.remove_button.click()
        form = panel.findChild(RemoveForm)
        assert form is not None
        form.label.set_text("Home")
        form.remove_button.click()
        assert "open in another window" in row.trouble.text()
        assert ready.folder.pages.exists()
    finally:
        other.close()


def test_an_unfolded_form_keeps_names_and_order(panel: ManageSpaces) -> None:
    for button in (rows(panel)[0].rename_button, rows(panel)[0].remove_button):
        button.click()
        checks.settle(panel)
        assert checks.named(panel) == []
        assert checks.tab_order(panel) == []


def test_what_a_wipe_left_is_named_and_removed_with_one_press(
    qtbot: QtBot, home: Home, theme: Theme, ready: Ready
) -> None:
    destroy_keys(ready.folder)
    made = ManageSpaces(parts_for(home, theme))
    qtbot.addWidget(made)
    made.show()
    (row,) = rows(made)
    shown = [label.text() for label in row.findChildren(QLabel)]
    assert any("wiped, but not to the end" in text for text in shown)
    assert not row.open_button.isEnabled()
    assert not row.rename_button.isEnabled()
    row.remove_button.click()
    assert rows(made) == []
    assert not ready.folder.path.exists()
