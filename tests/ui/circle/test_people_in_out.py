"""An address book comes into the circle by the menu, is undone whole, and goes out again."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from family_app.services import circle
from family_app.ui.circle.people_in_dialog import PeopleInDialog
from family_app.ui.circle.people_out import PeopleOutDialog
from family_app.ui.importing.tell_dialog import TellDialog
from tests import checks
from tests.ui.circle.shown_circle import ShownCircle

D = TypeVar("D", bound=QDialog)


def card(name: str, phone: str) -> str:
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTEL:{phone}\nEND:VCARD\n"


@pytest.fixture
def book(tmp_path: Path, shown: ShownCircle) -> Path:
    """Two new people and one whose name is in the circle."""
    known = shown.page._people[0].name
    path = tmp_path / "people.vcf"
    path.write_text(
        card("Kim Lee", "202 555 0142") + card("Jo Park", "202 555 0143") + card(known, "1"),
        encoding="utf-8",
    )
    return path


def over(kind: type[D]) -> D:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    checks.settle(found)
    return found


def names(shown: ShownCircle) -> list[str]:
    with shown.space.read() as uow:
        return [one.name for one in circle.people(uow)]


def test_who_is_chosen_comes_in_and_goes_again(shown: ShownCircle, book: Path) -> None:
    before = names(shown)
    shown.page._menu.people_in.look(str(book))
    dialog = over(PeopleInDialog)
    [asked] = dialog._asked.values()
    assert asked.combo.count() == 3
    asked.combo.setCurrentIndex(2)
    assert dialog._pick is not None
    QTest.keyClick(dialog._pick.list, Qt.Key.Key_Space)
    dialog._go.click()
    report = over(TellDialog)
    assert sorted(names(shown)) == sorted([*before, "Jo Park"])
    assert "Jo Park" in {one.name for one in shown.page._people}
    report._undo.click()
    over(TellDialog).accept()
    assert names(shown) == before


def test_the_same_person_is_merged_on_a_yes(shown: ShownCircle, book: Path) -> None:
    before = len(names(shown))
    shown.page._menu.people_in.look(str(book))
    dialog = over(PeopleInDialog)
    [asked] = dialog._asked.values()
    asked.combo.setCurrentIndex(0)
    assert dialog._pick is not None
    dialog._pick.none.click()
    dialog._go.click()
    over(TellDialog).accept()
    assert len(names(shown)) == before
    known = shown.page._person(shown.page._people[0].uid)
    assert known is not None
    assert "1" in [point.value for point in known.contacts]


def test_people_go_out_as_chosen(shown: ShownCircle, tmp_path: Path) -> None:
    shown.page._menu.people_out.ask()
    dialog = over(PeopleOutDialog)
    everyone = names(shown)
    QTest.keyClick(dialog.pick.list, Qt.Key.Key_Space)
    write = dialog.findChild(QPushButton, "people-out-write")
    assert write is not None
    write.click()
    over(QFileDialog).reject()
    target = tmp_path / "out.vcf"
    shown.page._menu.people_out.write(str(target))
    text = target.read_text("utf-8")
    assert text.count("BEGIN:VCARD") == len(everyone) - 1
    assert any("No passphrase" in words for words in shown.said)


def test_the_menu_is_there_with_nobody_yet(empty: ShownCircle) -> None:
    assert empty.sees("circle-menu")
    empty.page._menu.people_out.ask()
    assert empty.said == ["There is nobody in your circle yet."]
