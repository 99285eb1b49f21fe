from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.entry import Draft
from family_app.domain.found import Hit
from family_app.domain.ids import EntryId, PersonId, new_uid
from family_app.domain.person import Person
from family_app.paths import Home
from family_app.services import circle, journal, spaces
from family_app.storage.open_space import OpenSpace
from family_app.ui.context import Context
from family_app.ui.models.hit_list import HIT_ROLE
from family_app.ui.places import LookFor, OnShelf, Place
from family_app.ui.search_everything import SearchEverything
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, ready_space
from tests.ui.parts_for import parts_for


@pytest.fixture
def opened(home: Home) -> Iterator[OpenSpace]:
    ready_space(home)
    space = spaces.unlock(home, None, PASSPHRASE)
    with space.write() as uow:
        for day in range(1, 9):
            draft = Draft(EntryId(new_uid()), 1, date(2026, 11, day), body=f"Soup {day}")
            journal.save_entry(uow, draft)
        circle.save_person(uow, Person(PersonId("rosa"), "Rosa Soupmaker"))
    yield space
    space.close()


class Sheet:
    """The search over a window, and where it led."""

    def __init__(self, qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> None:
        self.qtbot = qtbot
        parts = parts_for(home, theme)
        parts.ops.open(space)
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.host.resize(900, 600)
        self.host.show()
        self.search = SearchEverything(Context.of(parts), self.host)
        self.places: list[Place] = []
        self.search.place_chosen.connect(self.places.append)
        self.search.open_over(self.host)
        field = self.search.findChild(QLineEdit, "search-field")
        hits = self.search.findChild(QListView, "search-hits")
        assert field is not None
        assert hits is not None
        self.field, self.hits = field, hits

    def rows(self) -> list[str]:
        model = self.hits.model()
        return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]

    def has(self, heading: str) -> bool:
        return heading in self.rows()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.field, text)
        self.qtbot.waitUntil(lambda: len(self.rows()) > 0)


@pytest.fixture
def sheet(qtbot: QtBot, home: Home, theme: Theme, opened: OpenSpace) -> Sheet:
    return Sheet(qtbot, home, theme, opened)


def test_finds_by_the_beginning_of_a_word_grouped_and_at_most_five_of_a_kind(sheet: Sheet) -> None:
    sheet.type("soup")
    rows = sheet.rows()
    assert rows[0] == "Journal"
    assert rows[1:6].count("Journal") == 0
    assert rows[6:8] == ["Circle", "Rosa Soupmaker"]
    assert "November" in rows[1]


def test_arrows_and_enter_open_what_is_marked(sheet: Sheet) -> None:
    sheet.type("soup")
    for _ in range(5):
        QTest.keyClick(sheet.field, Qt.Key.Key_Down)
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert sheet.places == [Place("circle", "rosa")]
    assert not sheet.search.isVisible()


def test_escape_closes_and_forgets_what_was_typed(sheet: Sheet) -> None:
    sheet.type("soup")
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.search.isVisible()
    assert sheet.field.text() == ""
    assert sheet.rows() == []
    assert sheet.places == []


def test_lessons_and_lines_of_this_country_are_found(sheet: Sheet) -> None:
    sheet.type("samhsa")
    assert "Resources" in sheet.rows()
    sheet.field.clear()
    QTest.keyClicks(sheet.field, "overdose")
    sheet.qtbot.waitUntil(lambda: "Lessons" in sheet.rows())


def test_tab_does_not_lead_behind_the_veil(sheet: Sheet) -> None:
    behind = QLineEdit(sheet.host)
    behind.show()
    sheet.host.activateWindow()
    sheet.search.open_over(sheet.host)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        QTest.keyClick(sheet.field, key)
        assert sheet.host.focusWidget() is sheet.field


def test_it_gives_the_focus_back_also_when_asked_for_twice(sheet: Sheet) -> None:
    sheet.search.close_sheet()
    behind = QLineEdit(sheet.host)
    behind.show()
    behind.setFocus()
    sheet.search.open_over(sheet.host)
    sheet.search.open_over(sheet.host)
    sheet.search.close_sheet()
    assert sheet.host.focusWidget() is behind


def test_it_closes_though_what_had_the_focus_is_gone(sheet: Sheet) -> None:
    sheet.search.close_sheet()
    behind = QLineEdit(sheet.host)
    behind.show()
    behind.setFocus()
    sheet.search.open_over(sheet.host)
    behind.deleteLater()
    QCoreApplication.sendPostedEvents(behind, QEvent.Type.DeferredDelete.value)
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.search.isVisible()


def test_lines_words_myths_and_facts_stand_under_their_own_headings(sheet: Sheet) -> None:
    for typed, heading, title in (
        ("walk the dog", "Good lines", "Could you walk the dog on Friday night?"),
        ("naloxone", "Words", "Naloxone"),
        ("hit rock bottom", "Myths", "They have to hit rock bottom first."),
    ):
        sheet.field.clear()
        QTest.keyClicks(sheet.field, typed)
        sheet.qtbot.waitUntil(partial(sheet.has, heading))
        below = sheet.rows()[sheet.rows().index(heading) + 1]
        assert below.startswith(title)


@pytest.mark.parametrize(
    ("typed", "kind", "place"),
    [
        ("walk the dog", "line", Place("learn", "ask-dog-friday", OnShelf("good-lines"))),
        ("naloxone", "term", Place("learn", "naloxone", OnShelf("words"))),
        ("hit rock bottom", "myth", Place("learn", "rock-bottom-first", OnShelf("myths"))),
        ("know and act", "lesson", Place("learn", "overdose-know-and-act")),
        (
            "tranquilizers benzo",
            "lesson",
            Place("learn", "overdose-know-and-act", LookFor("tranquilizers benzo")),
        ),
    ],
)
def test_a_press_on_a_hit_leads_to_the_place_itself(
    sheet: Sheet, typed: str, kind: str, place: Place
) -> None:
    sheet.type(typed)
    model = sheet.hits.model()
    row = next(
        row
        for row in range(model.rowCount())
        if isinstance(hit := model.index(row, 0).data(HIT_ROLE), Hit)
        and (hit.kind, hit.id) == (kind, place.item)
    )
    sheet.hits.clicked.emit(model.index(row, 0))
    assert sheet.places == [place]


def test_the_language_of_the_search_is_taught_and_spoken_here(sheet: Sheet) -> None:
    word = sheet.search.findChild(QLabel, "search-word")
    assert word is not None
    assert "tag:" in word.accessibleName()
    sheet.type("soup on:2026-11-03")
    assert [row for row in sheet.rows() if row != "Journal"] == ["3 November 2026"]
    hit = sheet.hits.model().index(1, 0).data(HIT_ROLE)
    (start, length) = hit.marks[0]
    assert hit.snippet[start : start + length] == "Soup"
