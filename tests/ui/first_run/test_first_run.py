from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.space_settings import SpaceSettings
from family_app.paths import Home
from family_app.services import spaces
from family_app.services.settings import space_settings
from family_app.ui.first_run.first_run import FirstRun, place_of
from family_app.ui.first_run.passphrase import PassphraseStep
from family_app.ui.first_run.place import PlaceStep
from family_app.ui.first_run.reason import ReasonStep
from family_app.ui.first_run.safety import SafetyStep
from family_app.ui.first_run.words import WordsStep
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

PHRASE = "purple stone river lamp"


@pytest.fixture
def parts(home: Home, theme: Theme) -> Iterator[Parts]:
    made = parts_for(home, theme)
    yield made
    made.ops.close()


@pytest.fixture
def run(qtbot: QtBot, parts: Parts) -> FirstRun:
    made = FirstRun(parts)
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.show()
    return made


class Finish:
    """Where a first run ended."""

    def __init__(self, run: FirstRun) -> None:
        self.place: Place | None = None
        self.space: OpenSpace | None = None
        run.finished.connect(self.take)

    def take(self, space: OpenSpace, place: Place) -> None:
        self.space, self.place = space, place


def to_passphrase(run: FirstRun) -> PassphraseStep:
    run.next_button.click()
    run.next_button.click()
    assert isinstance(run.step, PassphraseStep)
    return run.step


def to_words(run: FirstRun) -> WordsStep:
    form = to_passphrase(run)
    form.new.passphrase.edit.setText(PHRASE)
    form.new.again.edit.setText(PHRASE)
    run.next_button.click()
    assert isinstance(run.step, WordsStep)
    return run.step


def to_reason(run: FirstRun) -> ReasonStep:
    to_words(run)
    run.skip_button.click()
    run.skip_button.click()
    run.next_button.click()
    assert isinstance(run.step, ReasonStep)
    return run.step


def shown_words(words: WordsStep) -> list[str]:
    labels = [words.findChild(QLabel, f"words-word-{place}") for place in range(1, 13)]
    return [label.text() for label in labels if label is not None]


def settings_of(parts: Parts) -> SpaceSettings:
    found: list[SpaceSettings] = []
    collector = Collector(found)
    parts.ops.read(space_settings, then=collector.take)
    return found[0]


class Collector:
    def __init__(self, found: list[SpaceSettings]) -> None:
        self._found = found

    def take(self, settings: SpaceSettings) -> None:
        self._found.append(settings)


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


def test_a_short_passphrase_and_two_that_differ_are_said_in_place(
    run: FirstRun, home: Home
) -> None:
    form = to_passphrase(run)
    form.new.passphrase.edit.setText("seven77")
    run.next_button.click()
    assert "at least 8" in form.new.passphrase.error
    form.new.passphrase.edit.setText(PHRASE)
    form.new.again.edit.setText("something else")
    run.next_button.click()
    assert "not the same" in form.new.again.error
    assert spaces.list_spaces(home) == ()


def test_an_easy_passphrase_is_advised_against_but_taken(qtbot: QtBot, run: FirstRun) -> None:
    form = to_passphrase(run)
    form.new.passphrase.edit.setText("password")
    qtbot.waitUntil(form.new.advice.isVisible)
    assert "Many people use this" in form.new.advice.text()
    form.new.again.edit.setText("password")
    run.next_button.click()
    assert isinstance(run.step, WordsStep)


def test_a_wrong_word_back_is_said_and_the_words_can_be_seen_again(run: FirstRun) -> None:
    words = to_words(run)
    sheet = shown_words(words)
    run.next_button.click()
    grid_word = words.findChild(QLabel, "words-word-1")
    assert grid_word is not None
    assert not grid_word.isVisible()
    words.fields[0].set_text("wrong")
    run.next_button.click()
    assert "That is not word" in words.fields[0].error
    words.again_link.click()
    assert grid_word.isVisible()
    assert shown_words(words) == sheet


def test_skipping_the_words_warns_first_and_is_remembered(run: FirstRun, parts: Parts) -> None:
    words = to_words(run)
    run.skip_button.click()
    assert run.step is words
    assert "your pages are lost" in words.warning.text()
    assert run.skip_button.text() == "Skip anyway"
    run.skip_button.click()
    assert isinstance(run.step, PlaceStep)
    assert not settings_of(parts).words_kept
    assert not run.back_button.isVisible()


@pytest.mark.parametrize(
    ("start", "place"),
    [
        ("lesson:what-addiction-is", Place("learn", "what-addiction-is")),
        ("page:help", Place("help")),
        ("page:circle", Place("circle")),
        ("", Place("today")),
        ("page:unheard-of", Place("today")),
    ],
)
def test_each_answer_leads_somewhere_real(start: str, place: Place) -> None:
    assert place_of(start) == place


def test_every_shipped_answer_has_a_start_that_exists(run: FirstRun, parts: Parts) -> None:
    library = parts.library()
    for programme in library.programmes:
        kind, _, name = programme.start.partition(":")
        assert kind == "lesson" or name in {"help", "circle", "calm"}
        assert kind == "page" or library.lesson(name) is not None


def test_needing_to_breathe_shows_the_calm_page_first(run: FirstRun) -> None:
    finish = Finish(run)
    reason = to_reason(run)
    next(card for card in reason.cards if card.value == "need-to-breathe").radio.click()
    run.next_button.click()
    assert finish.place is None
    assert run._calm is not None
    assert run._calm.isVisible()
    run.next_button.click()
    assert finish.place == Place("today")


def test_the_last_step_can_be_skipped(run: FirstRun) -> None:
    finish = Finish(run)
    to_reason(run)
    run.skip_button.click()
    assert finish.place == Place("today")


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
