"""Going through the first run step by step, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from family_app.domain.space_settings import SpaceSettings
from family_app.services.settings import space_settings
from family_app.ui.first_run.first_run import FirstRun
from family_app.ui.first_run.passphrase import PassphraseStep
from family_app.ui.first_run.reason import ReasonStep
from family_app.ui.first_run.words import WordsStep
from family_app.ui.parts import Parts
from family_app.ui.places import Place

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

PHRASE = "purple stone river lamp"


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


class Collector:
    def __init__(self, found: list[SpaceSettings]) -> None:
        self._found = found

    def take(self, settings: SpaceSettings) -> None:
        self._found.append(settings)


def settings_of(parts: Parts) -> SpaceSettings:
    found: list[SpaceSettings] = []
    collector = Collector(found)
    parts.ops.read(space_settings, then=collector.take)
    return found[0]
