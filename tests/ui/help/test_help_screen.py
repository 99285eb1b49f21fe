from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.calm.calm_view import CalmView
from family_app.ui.dialogs.leave import LeaveDialog
from family_app.ui.help.help_view import HelpView
from family_app.ui.help.line_card import LineCard, checked_words
from family_app.ui.help_screen import HelpScreen
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import library, parts_for

EMERGENCY = {"US": "911", "GB": "999", "IE": "112", "CA": "911", "AU": "000", "NZ": "111"}


@pytest.fixture
def opened() -> list[QUrl]:
    return []


@pytest.fixture
def screen(qtbot: QtBot, home: Home, theme: Theme, opened: list[QUrl]) -> HelpScreen:
    made = HelpScreen(parts_for(home, theme, opened=opened))
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.show()
    checks.settle(made)
    return made


def view_of(screen: HelpScreen) -> HelpView:
    view = screen.findChild(HelpView)
    assert view is not None
    return view


def shown(screen: HelpScreen) -> str:
    labels = screen.findChildren(QLabel)
    return "\n".join(label.accessibleName() for label in labels if label.isVisible())


@pytest.mark.parametrize(("country", "number"), EMERGENCY.items())
def test_the_emergency_number_comes_first_and_is_the_only_filled_button(
    screen: HelpScreen, country: str, number: str
) -> None:
    view_of(screen).show_country(country)
    checks.settle(screen)
    cards = [card for card in screen.findChildren(LineCard) if card.isVisible()]
    first = min(cards, key=lambda card: card.mapTo(screen, card.rect().topLeft()).y())
    words = [label.text() for label in first.findChildren(QLabel)]
    assert any(number in text for text in words)
    filled = [
        button
        for button in screen.findChildren(QPushButton)
        if button.isVisible() and button.property("k") == "primary"
    ]
    assert len(filled) == 1
    assert first.isAncestorOf(filled[0])


def test_one_more_press_shows_the_number_large_and_calls_after_asking(
    screen: HelpScreen, opened: list[QUrl]
) -> None:
    focus = view_of(screen)
    focus.take_focus()
    button = screen.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Call 911"
    button.click()
    assert opened == []
    dialog = screen.findChild(LeaveDialog)
    assert dialog is not None
    copy = dialog.findChild(QPushButton, "leave-copy")
    go = dialog.findChild(QPushButton, "leave-go")
    assert copy is not None
    assert go is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == "911"
    screen._parts.clipboard.forget()  # as a lock does
    assert QGuiApplication.clipboard().text() == ""
    go.click()
    assert [url.toString() for url in opened] == ["tel:911"]


def test_a_text_line_says_what_to_send_and_where(screen: HelpScreen, opened: list[QUrl]) -> None:
    button = screen.findChild(QPushButton, "line-us-crisis-text-line-text-0")
    assert button is not None
    assert button.text() == "Text HOME to 741741"
    button.click()
    dialog = screen.findChild(LeaveDialog)
    assert dialog is not None
    go = dialog.findChild(QPushButton, "leave-go")
    assert go is not None
    go.click()
    assert [url.toString() for url in opened] == ["sms:741741?body=HOME"]


def test_another_country_gets_advice_and_nothing_to_call(screen: HelpScreen) -> None:
    view_of(screen).show_country("other")
    checks.settle(screen)
    text = shown(screen)
    assert "Call your local emergency number; 112 works in many countries." in text
    assert re.findall(r"\d{2,}", text) == ["112"]
    buttons = [b.text() for b in screen.findChildren(QPushButton) if b.isVisible()]
    assert not any(word in text for text in buttons for word in ("Call", "Text"))


def test_an_unknown_country_counts_as_another_one(screen: HelpScreen) -> None:
    view_of(screen).show_country("XX")
    assert view_of(screen).country.value() == "other"


def test_every_line_of_every_country_is_shown_with_source_and_date(screen: HelpScreen) -> None:
    for country in EMERGENCY:
        view_of(screen).show_country(country)
        checks.settle(screen)
        text = shown(screen)
        lines = library().help_now(country)
        assert len([card for card in screen.findChildren(LineCard) if card.isVisible()]) == len(
            lines
        )
        for line in lines:
            assert line.name in text
            assert line.what_for in text
            assert line.source in text
            for phone in line.phones:
                assert phone.number in text


def test_the_chosen_country_is_kept_for_next_time(screen: HelpScreen, home: Home) -> None:
    combo = view_of(screen).country.combo
    combo.setCurrentIndex(combo.findData("IE"))
    assert '"country": "IE"' in home.settings_file.read_text("utf-8")


def test_breathing_is_one_press_away_and_back_returns_to_the_lines(screen: HelpScreen) -> None:
    left: list[bool] = []
    screen.back_requested.connect(lambda: left.append(True))
    view_of(screen).breathe_button.click()
    calm = screen.findChild(CalmView)
    assert calm is not None
    assert calm.isVisible()
    screen.back_button.click()
    assert not calm.isVisible()
    assert left == []
    screen.back_button.click()
    assert left == [True]


def test_content_that_cannot_be_read_still_leaves_advice(
    qtbot: QtBot, home: Home, theme: Theme
) -> None:
    from dataclasses import replace

    from family_app.errors import ContentInvalid

    def broken() -> None:
        raise ContentInvalid(where="us.toml, line 3", why="This is not valid TOML.")

    screen = HelpScreen(replace(parts_for(home, theme), library=broken))  # type: ignore[arg-type]
    qtbot.addWidget(screen)
    screen.show()
    assert "112 works in many countries" in shown(screen)


@pytest.mark.parametrize(
    ("checked_on", "words"),
    [("2026-10", "October 2026"), ("unknown", ""), ("2025", ""), ("2024-02-09", "February 2024")],
)
def test_the_checked_date_reads_as_a_month(checked_on: str, words: str) -> None:
    assert checked_words(checked_on) == words


@pytest.mark.parametrize(("size", "text"), [((1280, 820), 100), ((900, 600), 200)])
def test_the_screen_is_named_whole_and_in_order(
    screen: HelpScreen, theme: Theme, size: tuple[int, int], text: int
) -> None:
    theme.set("contrast", text)
    screen.resize(*size)
    for breathe in (False, True):
        if breathe:
            view_of(screen).breathe_button.click()
        checks.settle(screen)
        assert checks.named(screen) == []
        assert checks.clipped(screen) == []
        assert checks.tab_order(screen) == []
