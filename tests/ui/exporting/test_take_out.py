from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDateEdit, QFileDialog
from pytestqt.qtbot import QtBot

from family_app.domain.selection import Selection
from family_app.paths import Home
from family_app.ui.exporting.take_out_dialog import TakeOutDialog
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.journal.journal_parts import Desk, Make, desks, write_page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def asked(desk: Desk) -> TakeOutDialog:
    action = desk.page.findChild(QAction, "journal-menu-out")
    assert action is not None
    action.trigger()
    checks.settle(desk.page)
    dialog = desk.page.findChild(TakeOutDialog)
    assert dialog is not None
    return dialog


def write(desk: Desk, dialog: TakeOutDialog, place: Path) -> list[str]:
    """Choose where, and what was said about it."""
    told: list[str] = []
    desk.parts.notices.said.connect(told.append)
    desk.parts.notices.troubled.connect(told.append)
    dialog.write_button.click()
    checks.settle(desk.page)
    chooser = desk.page.window().findChild(QFileDialog, "take-out-file")
    assert chooser is not None
    chooser.fileSelected.emit(str(place))
    chooser.close()
    return told


def test_a_pdf_is_written_with_the_words_of_the_pages(make: Make, tmp_path: Path) -> None:
    desk = make()
    write_page(desk.space, "Soup", "We ate together.")
    dialog = asked(desk)
    dialog.cover.box.setChecked(True)
    told = write(desk, dialog, tmp_path / "pages.pdf")
    data = (tmp_path / "pages.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 2
    assert told[0].endswith("No passphrase protects this copy.")


def test_only_the_days_that_were_chosen_go_out(make: Make, tmp_path: Path) -> None:
    desk = make()
    write_page(desk.space, "Old", "words", day=date(2024, 3, 1))
    write_page(desk.space, "New", "words")
    dialog = asked(desk)
    dialog.form.set_value("text")
    dialog.pages.which.set_value("days")
    first = dialog.pages.first.control
    assert isinstance(first, QDateEdit)
    first.setDate(date(2024, 1, 1))  # type: ignore[arg-type]
    last = dialog.pages.last.control
    assert isinstance(last, QDateEdit)
    last.setDate(date(2024, 12, 31))  # type: ignore[arg-type]
    assert dialog.selection() == Selection(first=date(2024, 1, 1), last=date(2024, 12, 31))
    write(desk, dialog, tmp_path / "pages.txt")
    text = (tmp_path / "pages.txt").read_text("utf-8")
    assert "Old" in text
    assert "New" not in text


def test_a_folder_that_holds_something_is_left_alone(make: Make, tmp_path: Path) -> None:
    desk = make()
    write_page(desk.space, "Soup", "words")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep me")
    dialog = asked(desk)
    dialog.form.set_value("markdown")
    told = write(desk, dialog, tmp_path / "mine")
    assert "empty folder" in told[0]
    assert [one.name for one in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_the_encrypted_backup_is_offered_first(make: Make) -> None:
    desk = make()
    write_page(desk.space, "Soup", "words")
    places: list[object] = []
    desk.page.navigate_requested.connect(places.append)
    dialog = asked(desk)
    stops = [dialog.backup_button, dialog.form.combo, dialog.write_button]
    assert all(one.isVisible() for one in stops)
    dialog.backup_button.click()
    assert [(one.page, one.item) for one in places] == [("settings", "backups")]  # type: ignore[attr-defined]
