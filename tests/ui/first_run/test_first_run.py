from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import spaces
from family_app.ui.first_run.first_run import FirstRun
from family_app.ui.first_run.passphrase import PassphraseStep
from family_app.ui.first_run.place import PlaceStep
from family_app.ui.first_run.reason import ReasonStep
from family_app.ui.first_run.safety import SafetyStep
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    pass
from tests.ui.first_run.steps import (
    PHRASE,
    Finish,
    settings_of,
    shown_words,
    to_passphrase,
    to_reason,
    to_words,
)


def test_six_steps_make_a_space_and_keep_the_answers(
    run: FirstRun, parts: Parts, home: Home
) -> None:
    finish = Finish(run)
    words = to_words(run)
    sheet = shown_words(words)
    assert len(sheet) == 12
    run.next_button.click()
    for field, number in zip(words.fields, words._places, strict=True):
        field.set_text(f" {sheet[number].upper()} ")
    run.next_button.click()
    place = run.step
    assert isinstance(place, PlaceStep)
    place.country.set_value("NZ")
    run.next_button.click()
    reason = run.step
    assert isinstance(reason, ReasonStep)
    next(card for card in reason.cards if card.value == "alone-with-this").radio.click()
    run.next_button.click()
    assert finish.place == Place("circle")
    assert finish.space is not None
    assert [space.label for space in spaces.list_spaces(home)] == ["My pages"]
    kept = settings_of(parts)
    assert kept.words_kept
    assert kept.first_run_done
    assert kept.country == "NZ"
    assert kept.programme == "alone-with-this"
    assert parts.settings.now.country == "NZ"
    parts.ops.close()
    spaces.unlock(home, "My pages", PHRASE).close()
    spaces.check_words(home, "My pages", " ".join(sheet))


def test_leaving_before_the_passphrase_leaves_nothing_behind(run: FirstRun, home: Home) -> None:
    to_passphrase(run)
    run.back_button.click()
    assert isinstance(run.step, SafetyStep)
    assert spaces.list_spaces(home) == ()


def test_a_first_run_that_goes_away_while_it_makes_a_space_leaves_none(
    qtbot: QtBot, home: Home, theme: Theme
) -> None:
    parts = parts_for(home, theme, inline=False)
    window = QWidget()
    qtbot.addWidget(window)
    run = FirstRun(parts, window)
    form = to_passphrase(run)
    form.new.passphrase.edit.setText(PHRASE)
    form.new.again.edit.setText(PHRASE)
    run.next_button.click()
    assert not run.next_button.isEnabled()
    run.deleteLater()
    QCoreApplication.sendPostedEvents(run, QEvent.Type.DeferredDelete.value)
    assert parts.ops._slow.waitForDone(30_000)
    assert spaces.list_spaces(home) == ()


def test_hiding_is_tried_without_leaving(run: FirstRun) -> None:
    assert not run.practise_hide()
    run.next_button.click()
    safety = run.step
    assert isinstance(safety, SafetyStep)
    assert run.practise_hide()
    assert run._cover.isVisible()
    assert run._cover.size() == run.size()
    QTest.keyClick(run._cover, Qt.Key.Key_Shift)
    assert run._cover.isVisible()
    QTest.keyClick(run._cover, Qt.Key.Key_Space)
    assert not run._cover.isVisible()
    assert safety.tried.text().startswith("That works")


def test_help_can_be_asked_for_on_every_step(run: FirstRun) -> None:
    asked: list[int] = []
    run.help_requested.connect(lambda: asked.append(run._index))
    run.help_button.click()
    to_reason(run)
    run.help_button.click()
    assert asked == [0, 5]


@pytest.mark.parametrize(("size", "text"), [((1280, 820), 100), ((900, 600), 200)])
def test_each_step_is_named_whole_and_in_order(
    run: FirstRun, theme: Theme, size: tuple[int, int], text: int
) -> None:
    theme.set("dark", text)
    run.resize(*size)

    def look() -> None:
        checks.settle(run)
        assert checks.named(run) == []
        assert checks.clipped(run) == []
        assert checks.tab_order(run) == []

    look()
    run.next_button.click()
    look()
    run.next_button.click()
    look()
    form = run.step
    assert isinstance(form, PassphraseStep)
    form.new.passphrase.edit.setText(PHRASE)
    form.new.again.edit.setText(PHRASE)
    run.next_button.click()
    look()
    run.next_button.click()
    look()
    run.skip_button.click()
    look()
    run.skip_button.click()
    look()
    run.next_button.click()
    look()
