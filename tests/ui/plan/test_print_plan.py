from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.ids import PersonId, PlanItemId, new_uid
from family_app.domain.person import ContactKind, ContactPoint, Person
from family_app.domain.plan import PlanItem, PlanStep
from family_app.paths import Home
from family_app.ui.print_plan import PlanPrinter, PlanSheet
from family_app.ui.print_sheet import paper_size
from family_app.ui.theme import Theme
from tests.ui.parts_for import library, parts_for
from tests.ui.plan.pdf_text import page_count, page_size, words

ROSA = Person(
    PersonId(new_uid()),
    "Rosa & Luis <3",
    contacts=(ContactPoint(ContactKind.PHONE, "555-0142"),),
)


def item(step: PlanStep, text: str, person: Person | None = None) -> PlanItem:
    return PlanItem(PlanItemId(new_uid()), step, text, person.uid if person else None)


SOME = (
    item(PlanStep.SIGNS, "I lie awake."),
    item(PlanStep.PEOPLE, "Can you come?", ROSA),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


class Printed:
    """A plan saved as a file, and what was said about it."""

    def __init__(self, home: Home, theme: Theme, window: QWidget) -> None:
        self._parts = parts_for(home, theme)
        self._window = window
        self.said: list[str] = []
        self.troubles: list[str] = []
        self._parts.notices.said.connect(self.said.append)
        self._parts.notices.troubled.connect(self.troubles.append)

    def printer(self, items: tuple[PlanItem, ...], country: str = "US") -> PlanPrinter:
        sheet = PlanSheet(items, (ROSA,), library(), country)
        return PlanPrinter(sheet, self._parts.ops, self._parts.notices, self._window)

    def save(self, items: tuple[PlanItem, ...], path: Path, country: str = "US") -> bytes:
        self.printer(items, country).save(str(path))
        return path.read_bytes() if path.exists() else b""


@pytest.fixture
def printed(home: Home, theme: Theme, window: QWidget) -> Printed:
    return Printed(home, theme, window)


def test_the_file_is_one_page_with_every_word(printed: Printed, tmp_path: Path) -> None:
    raw = printed.save(SOME, tmp_path / "plan.pdf")
    assert raw.startswith(b"%PDF")
    assert page_count(raw) == 1
    text = words(raw)
    assert "Indangernow:call911." in text
    for word in ("Ilieawake.", "Rosa&Luis<3,555-0142:Canyoucome?", "6.Makingtheplacesafer"):
        assert word in text
    # Steps without a line have room to write by hand.
    assert text.count("_" * 40) == 4
    assert printed.said == ["Saved. No passphrase protects this copy."]


def test_the_file_names_no_subject_and_no_program(printed: Printed, tmp_path: Path) -> None:
    raw = printed.save(SOME, tmp_path / "plan.pdf")
    assert "Plan".encode("utf-16-be") in raw
    for named in ("Close Circle", "addiction", "safety", "suicide"):
        assert named.encode() not in raw
        assert named.encode("utf-16-be") not in raw
        assert named.replace(" ", "") not in words(raw)


def test_much_text_is_made_smaller_before_it_takes_a_second_page(
    printed: Printed, tmp_path: Path
) -> None:
    line = "Something that helps, told in a sentence of quite an ordinary length for a plan."
    several = tuple(item(step, line) for step in PlanStep for _ in range(6))
    raw = printed.save(several, tmp_path / "one.pdf")
    assert page_count(raw) == 1
    assert printed.said[-1].endswith("this copy.")
    many = tuple(item(step, line) for step in PlanStep for _ in range(20))
    raw = printed.save(many, tmp_path / "two.pdf")
    assert page_count(raw) >= 2
    assert words(raw).count("Somethingthathelps") == 120
    assert "too much for one page" in printed.said[-1]


def test_a_dark_window_still_prints_black(printed: Printed, theme: Theme, tmp_path: Path) -> None:
    light = printed.save(SOME, tmp_path / "light.pdf")
    theme.set("dark", 200)
    dark = printed.save(SOME, tmp_path / "dark.pdf")
    assert words(dark) == words(light)
    assert abs(len(dark) - len(light)) < 50


def test_a_country_without_a_number_gets_words_instead(printed: Printed, tmp_path: Path) -> None:
    text = words(printed.save(SOME, tmp_path / "plan.pdf", "other"))
    assert "112worksinmanycountries" in text


def test_a_place_that_cannot_be_written_is_told(printed: Printed, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    printed.printer(SOME).save(str(tmp_path / "file" / "plan.pdf"))
    assert printed.said == []
    assert len(printed.troubles) == 1


def test_the_file_dialog_offers_a_plain_name(printed: Printed, window: QWidget) -> None:
    printed.printer(SOME).ask_file()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["plan.pdf"]
    dialog.reject()


@pytest.mark.parametrize(
    ("locale", "size"),
    [("en_US", "Letter"), ("en_CA", "Letter"), ("en_GB", "A4"), ("en_NZ", "A4"), ("C", "A4")],
)
def test_the_paper_is_the_one_of_the_country(locale: str, size: str) -> None:
    assert paper_size(QLocale(locale)).id() is QPageSize.PageSizeId[size]


def test_the_sheet_is_as_large_as_the_paper(printed: Printed, tmp_path: Path) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        raw = printed.save(SOME, tmp_path / "plan.pdf")
    finally:
        QLocale.setDefault(before)
    assert page_size(raw) == (612, 792)
