"""Two taps: how much strain, how much hope."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.check_in import LEVELS, CheckIn
from family_app.ui.level_words import hope_words, strain_words
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.labels import muted, title


class CheckInCard(Card):
    """Saved at the tap; a later tap the same day replaces it."""

    strain_chosen = Signal(object)
    hope_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="today-check-in", parent=parent)
        self._note = muted(self._ask(), name="today-check-in-note")
        self._strain = ChoiceRow(
            self.tr("Strain"),
            list(zip(LEVELS, strain_words(), strict=True)),
            name="today-strain",
            caption_width=84,
        )
        self._hope = ChoiceRow(
            self.tr("Hope"),
            list(zip(LEVELS, hope_words(), strict=True)),
            name="today-hope",
            caption_width=84,
        )
        self.add(title(self.tr("How is today?"), name="today-check-in-title"))
        for item in (self._note, self._strain, self._hope):
            self.add(item)
        self._strain.chosen.connect(self._on_strain)
        self._hope.chosen.connect(self._on_hope)

    def show_day(self, check_in: CheckIn | None) -> None:
        """Mark what was tapped today."""
        self._strain.set_value(check_in.strain if check_in else None)
        self._hope.set_value(check_in.hope if check_in else None)
        whole = check_in and check_in.strain is not None and check_in.hope is not None
        self._note.setText(self.tr("Saved. You can change it all day.") if whole else self._ask())

    def _ask(self) -> str:
        return self.tr("Two taps. It stays in this space.")

    @Slot(object)
    def _on_strain(self, value: object) -> None:
        self.strain_chosen.emit(value)

    @Slot(object)
    def _on_hope(self, value: object) -> None:
        self.hope_chosen.emit(value)
