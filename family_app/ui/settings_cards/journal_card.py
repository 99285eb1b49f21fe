"""What the journal offers while one writes; kept inside the space."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.space_settings import SpaceSettings
from family_app.services import spelling
from family_app.services.settings import save_setting
from family_app.ui.context import Context
from family_app.ui.settings_cards.own_words import OwnWords
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.labels import muted, title


class JournalCard(Card):
    """One line a choice."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-journal", parent=parent)
        self._ctx = ctx
        self._question = CheckLine(
            self.tr("A question for today on an empty page"), name="settings-daily-question"
        )
        self._spelling = CheckLine(
            self.tr("Mark words that may be misspelled"), name="settings-spelling"
        )
        self._words = quiet(self.tr("My words…"), name="settings-words-own", small=True)
        self._note = muted("", name="settings-spelling-note", parent=self)
        self.add(title(self.tr("Journal")))
        for item in (self._question, self._spelling, self._note):
            self.add(item)
        self.add(row(self._words, 1))
        self._question.toggled.connect(self._on_question)
        self._spelling.toggled.connect(self._on_spelling)
        self._words.clicked.connect(self._on_words)

    def show_settings(self, settings: SpaceSettings) -> None:
        """Show what is set."""
        for line, on in (
            (self._question, settings.daily_question),
            (self._spelling, settings.spelling),
        ):
            blocked = line.box.blockSignals(True)
            line.box.setChecked(on)
            line.box.blockSignals(blocked)
        known = settings.language in spelling.LANGUAGES
        here = self.tr("The word list is on this computer. Words that you add stay in your space.")
        none = self.tr("There is no word list for your language yet, so no word is marked.")
        self._note.setText(here if known else none)

    @Slot(bool)
    def _on_question(self, on: bool) -> None:
        self._ctx.ops.write(save_setting, "daily_question", on, by=self)

    @Slot(bool)
    def _on_spelling(self, on: bool) -> None:
        self._ctx.ops.write(save_setting, "spelling", on, by=self)

    @Slot()
    def _on_words(self) -> None:
        OwnWords(self._ctx, self.window()).open()
