"""The shelves beside the lessons: good lines, words, myths and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.entry import Draft
from family_app.ui.context import Context
from family_app.ui.learn.card_run import BATCH
from family_app.ui.learn.good_lines_shelf import GoodLinesShelf
from family_app.ui.learn.line_card import LineCard
from family_app.ui.learn.myth_card import MythCard
from family_app.ui.learn.myths_shelf import MythsShelf
from family_app.ui.learn.shelf import Shelf
from family_app.ui.learn.shelves import SHELVES
from family_app.ui.learn.words_shelf import WordsShelf
from family_app.ui.pages.learn import LearnPage
from family_app.ui.places import GOOD_LINES, MYTHS, WORDS, OnShelf, Place
from tests import checks
from tests.ui.learn.shown_lesson import open_in, shown_page, view_in, words_of

if TYPE_CHECKING:
    from family_app.ui.widgets.buttons import Button

ASK = "ask-dog-friday"


@pytest.fixture
def page(qtbot: QtBot, ctx: Context) -> LearnPage:
    return shown_page(qtbot, ctx)


def open_shelf(page: LearnPage, shelf: str, entry: str = "") -> Shelf:
    page.open_place(Place("learn", entry, OnShelf(shelf)))
    checks.settle(page)
    shown = page.shelves.shelf
    assert shown is not None
    return shown


def lines_in(page: LearnPage, entry: str = "") -> GoodLinesShelf:
    shelf = open_shelf(page, GOOD_LINES, entry)
    assert isinstance(shelf, GoodLinesShelf)
    return shelf


def press(button: Button | None) -> None:
    assert button is not None
    button.click()


def in_view(page: LearnPage, widget: QWidget) -> bool:
    top = widget.mapTo(page, widget.rect().topLeft()).y()
    return 0 < top < page.height() - 40


# the tabs


def test_each_tab_leads_to_its_shelf_and_back_to_the_lessons(page: LearnPage) -> None:
    tabs = page.shelves.tabs
    words = [button.text() for button in tabs.buttons]
    assert words[0] == "Lessons"
    assert {"Good lines", "Words", "Myths and facts"} < set(words)
    for number, kind in enumerate(SHELVES, start=1):
        tabs.buttons[number].click()
        assert isinstance(page.shelves.shelf, kind)
        assert page.shelves.shelf.isVisible()
    tabs.buttons[0].click()
    assert page.shelves.shelf is None
    assert page.overview.isVisible()


def test_the_arrow_keys_turn_from_tab_to_tab(page: LearnPage) -> None:
    tabs = page.shelves.tabs
    page.activateWindow()
    tabs.buttons[0].setFocus()
    QTest.keyClick(tabs.buttons[0], Qt.Key.Key_Right)
    assert isinstance(page.shelves.shelf, SHELVES[0])


def test_all_modules_leads_from_a_lesson_opened_on_a_shelf_to_the_lessons(page: LearnPage) -> None:
    card = lines_in(page, ASK).cards.run.card(ASK)
    assert isinstance(card, LineCard)
    press(card.lesson_button)
    assert view_in(page).lesson.id == "ask-for-one-thing"
    page.all_button.click()
    assert page.overview.isVisible()
    assert page.shelves.tabs.value() == "lessons"


def test_find_goes_to_the_filter_of_the_shelf(page: LearnPage) -> None:
    page.activateWindow()
    shelf = lines_in(page)
    page.start_find()
    assert page.focusWidget() is shelf.cards.field


# good lines


def test_only_the_first_lines_are_made_and_more_when_one_scrolls(
    qtbot: QtBot, page: LearnPage
) -> None:
    shelf = lines_in(page)
    every = sum(len(one.line) for one in page.ctx.library.situations)
    assert f"{every} shown" == shelf.cards.status.text()
    assert BATCH <= shelf.cards.run.built < every
    bar = shelf.cards.area.verticalScrollBar()

    def scrolled_to_the_end() -> bool:
        bar.setValue(bar.maximum())
        checks.settle(page)
        return shelf.cards.run.built == every

    qtbot.waitUntil(scrolled_to_the_end, timeout=20000)


def test_typing_narrows_the_lines_whatever_accents(page: LearnPage) -> None:
    shelf = lines_in(page)
    QTest.keyClicks(shelf.cards.field, "DÓG fri")
    assert shelf.cards.status.text() == "1 shown"
    assert shelf.cards.run.card(ASK) is not None
    assert shelf.today is not None
    assert not shelf.today.isVisible()
    QTest.keyClick(shelf.cards.field, Qt.Key.Key_Escape)
    assert shelf.cards.field.text() == ""
    assert shelf.today.isVisible()


def test_words_nobody_says_find_nothing_and_it_is_said(page: LearnPage) -> None:
    shelf = lines_in(page)
    QTest.keyClicks(shelf.cards.field, "xyzzy")
    assert shelf.cards.status.text().startswith("Nothing here fits.")
    assert shelf.cards.run.built == 0


def test_a_situation_shows_its_own_lines_only(page: LearnPage) -> None:
    shelf = lines_in(page)
    slip = next(one for one in page.ctx.library.situations if one.id == "after-a-slip")
    shelf.situation.setCurrentIndex(shelf.situation.findData(slip.id))
    shelf.situation.activated.emit(shelf.situation.currentIndex())
    assert shelf.cards.status.text() == f"{len(slip.line)} shown"
    assert shelf.cards.run.head(slip.title) is not None
    assert shelf.cards.run.head("Asking for help") is None


def test_a_line_says_what_it_stands_for_and_can_be_copied(page: LearnPage) -> None:
    card = lines_in(page, ASK).cards.run.card(ASK)
    assert isinstance(card, LineCard)
    line = card.line
    assert words_of(card, f"line-{ASK}-says") == f"“{line.says}”"
    assert words_of(card, f"line-{ASK}-instead") == f"Instead of “{line.instead}”"
    assert words_of(card, f"line-{ASK}-note") == line.note
    card.copy_button.click()
    assert QGuiApplication.clipboard().text() == line.says
    assert words_of(card, f"line-{ASK}-copied") == "Copied"
    page.ctx.clipboard.forget()
    assert QGuiApplication.clipboard().text() == ""


def test_a_line_begins_a_page_of_the_journal(page: LearnPage) -> None:
    went: list[Place] = []
    page.navigate_requested.connect(went.append)
    card = lines_in(page, ASK).cards.run.card(ASK)
    assert isinstance(card, LineCard)
    card.journal_button.click()
    (place,) = went
    assert (place.page, place.item) == ("journal", "new")
    assert isinstance(place.extra, Draft)
    assert place.extra.body == f"> {card.line.says}\n\n"
    assert place.extra.title == "Asking for help"
    assert place.extra.lessons == ("ask-for-one-thing",)


def test_the_line_for_today_is_one_that_hurts_nobody(page: LearnPage) -> None:
    shelf = lines_in(page)
    assert shelf.today is not None
    situation = shelf._lines[shelf.today.line.id][1]
    assert situation.id in {
        "asking-for-help",
        "asking-how-they-are",
        "listening",
        "noticing-something-good",
        "to-yourself",
    }


def test_an_entry_far_down_is_gone_to_marked_and_has_the_keyboard(
    qtbot: QtBot, page: LearnPage
) -> None:
    page.activateWindow()
    last = page.ctx.library.situations[-1].line[-1]
    shelf = lines_in(page)
    QTest.keyClicks(shelf.cards.field, "dog")
    shelf = lines_in(page, last.id)
    card = shelf.cards.run.card(last.id)
    assert isinstance(card, LineCard)
    qtbot.waitUntil(lambda: in_view(page, card))
    assert card.property("c") == "marked"
    assert page.focusWidget() is card.copy_button
    assert shelf.cards.field.text() == ""
    lines_in(page, ASK)
    assert card.property("c") != "marked"


# words


def test_words_stand_from_a_to_z_with_their_meaning_and_source(page: LearnPage) -> None:
    shelf = open_shelf(page, WORDS, "naloxone")
    assert isinstance(shelf, WordsShelf)
    letters = [button.text() for button in shelf.letters.buttons]
    assert letters == sorted(letters, key=lambda letter: (not letter.isalpha(), letter))
    term = page.ctx.library.terms["naloxone"]
    card = shelf.cards.run.card("naloxone")
    assert card is not None
    assert words_of(card, "word-naloxone-meaning") == term.meaning
    assert words_of(card, "word-naloxone-source").startswith("Source: ")
    assert page.focusWidget() is card


def test_a_letter_leads_to_its_first_word(qtbot: QtBot, page: LearnPage) -> None:
    shelf = open_shelf(page, WORDS)
    assert isinstance(shelf, WordsShelf)
    QTest.keyClicks(shelf.cards.field, "nalox")
    button = next(one for one in shelf.letters.buttons if one.text() == "R")
    button.click()
    head = shelf.cards.run.head("R")
    assert head is not None
    assert shelf.cards.field.text() == ""
    qtbot.waitUntil(lambda: in_view(page, head))


def test_a_word_in_a_lesson_leads_to_all_words(page: LearnPage) -> None:
    view = open_in(page, "overdose-know-and-act")
    view._on_link("glossary:naloxone")
    note = view.body.note
    assert note is not None
    press(note.more_button)
    assert isinstance(page.shelves.shelf, WordsShelf)
    assert page.shelves.shelf.cards.run.card("naloxone") is not None


# myths and facts


def test_each_sentence_is_called_a_myth_or_a_fact_in_words(page: LearnPage) -> None:
    shelf = open_shelf(page, MYTHS)
    assert isinstance(shelf, MythsShelf)
    for myth in page.ctx.library.myths[:BATCH]:
        card = shelf.cards.run.card(myth.id)
        assert isinstance(card, MythCard)
        assert card.word.text() == ("Fact" if myth.fact else "Myth")
        assert words_of(card, f"myth-{myth.id}-explain") == myth.explain
        shown = [one for one in card.findChildren(QLabel) if "-source-" in one.objectName()]
        assert len(shown) == len(myth.sources)


def test_myths_and_facts_can_be_shown_apart(page: LearnPage) -> None:
    shelf = open_shelf(page, MYTHS)
    assert isinstance(shelf, MythsShelf)
    facts = [myth for myth in page.ctx.library.myths if myth.fact]
    shelf.which.buttons[2].click()
    assert shelf.cards.status.text() == f"{len(facts)} shown"
    myth = next(myth for myth in page.ctx.library.myths if not myth.fact)
    open_shelf(page, MYTHS, myth.id)
    assert shelf.cards.run.card(myth.id) is not None
    assert shelf.which.buttons[0].isChecked()


def test_a_myth_leads_to_its_lesson(page: LearnPage) -> None:
    myth = next(one for one in page.ctx.library.myths if page.ctx.library.lesson(one.lesson))
    shelf = open_shelf(page, MYTHS, myth.id)
    button = shelf.findChild(QPushButton, f"myth-{myth.id}-lesson")
    assert button is not None
    button.click()
    assert view_in(page).lesson.id == myth.lesson
