"""Step 6: what brings someone here; the answer leads to a place that helps first."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from family_app.content.library import Library
from family_app.domain.lesson import Programme
from family_app.ui.first_run.choice_card import ChoiceCard
from family_app.ui.first_run.step import Made, Step
from family_app.ui.parts import Parts


class ReasonStep(Step):
    """One answer of a few, in people's own words."""

    name: ClassVar[str] = "reason"
    can_skip: ClassVar[bool] = True

    def __init__(self, parts: Parts, made: Made, parent: QWidget | None = None) -> None:
        super().__init__(parts, made, parent)
        self._programmes: dict[str, Programme] = {}
        self.cards: list[ChoiceCard] = []
        self._group = QButtonGroup(self)
        self.say(self.tr("There is no wrong answer. You can go anywhere later."))
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.column.addLayout(self._list)
        parts.ops.run(parts.library, then=self._show_programmes)

    def title(self) -> str:
        """The heading."""
        return self.tr("What brings you here?")

    def next_words(self) -> str:
        """The last button."""
        return self.tr("Begin")

    def enter(self) -> None:
        """Begin at the first answer."""
        if self.cards:
            self.cards[0].radio.setFocus()

    def leave(self) -> bool:
        """Keep the answer, if there is one."""
        from family_app.services.settings import save_setting

        chosen = next((card.value for card in self.cards if card.radio.isChecked()), None)
        if chosen is not None:
            self.made.start, self.made.programme = self._programmes[chosen].start, chosen
            self.parts.ops.write(save_setting, "programme", chosen, by=self)
        return True

    @Slot(object)
    def _show_programmes(self, library: Library) -> None:
        for programme in library.programmes:
            self._programmes[programme.id] = programme
            card = ChoiceCard(programme.id, programme.title, programme.for_whom, self)
            self._group.addButton(card.radio)
            self.cards.append(card)
            self._list.addWidget(card)
