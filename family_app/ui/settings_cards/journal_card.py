"""What the journal offers while one writes; kept inside the space."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.space_settings import SpaceSettings
from family_app.services.settings import save_setting
from family_app.ui.context import Context
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.labels import title


class JournalCard(Card):
    """One line a choice."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-journal", parent=parent)
        self._ctx = ctx
        self._question = CheckLine(
            self.tr("A question for today on an empty page"), name="settings-daily-question"
        )
        self.add(title(self.tr("Journal")))
        self.add(self._question)
        self._question.toggled.connect(self._on_question)

    def show_settings(self, settings: SpaceSettings) -> None:
        """Show what is set."""
        blocked = self._question.box.blockSignals(True)
        self._question.box.setChecked(settings.daily_question)
        self._question.box.blockSignals(blocked)

    @Slot(bool)
    def _on_question(self, on: bool) -> None:
        self._ctx.ops.write(save_setting, "daily_question", on, by=self)
