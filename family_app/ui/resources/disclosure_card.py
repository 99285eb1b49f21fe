"""The card above the list: who is paid, and how the list was chosen."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from family_app.domain.resource import Disclosure
from family_app.ui.widgets.buttons import link
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import Words, body


class DisclosureCard(Card):
    """Always there, before the first resource; the reasons open below it."""

    def __init__(self, disclosure: Disclosure, parent: QWidget | None = None) -> None:
        super().__init__("gold", name="disclosure", accessible=disclosure.title, parent=parent)
        self._disclosure = disclosure
        self._reasons: Words | None = None
        self.add(Words(disclosure.title, "gold", name="disclosure-title"))
        self.add(body(disclosure.lead, name="disclosure-lead"))
        self._button = link("", name="disclosure-how")
        line = QHBoxLayout()
        line.addWidget(self._button)
        line.addStretch(1)
        self.add(line)
        self._button.clicked.connect(self._toggle)
        self._say()

    @property
    def is_open(self) -> bool:
        """Whether the reasons are shown."""
        return self._reasons is not None and not self._reasons.isHidden()

    def _say(self) -> None:
        self._button.setText(self.tr("Close") if self.is_open else self.tr("How we choose"))
        self._button.setAccessibleName(
            self.tr("Close how we choose") if self.is_open else self.tr("How we choose")
        )
        self._button.setAccessibleDescription(
            self.tr("Shown below") if self.is_open else self.tr("Folded away")
        )

    @Slot()
    def _toggle(self) -> None:
        if self._reasons is None:
            text = "\n\n".join(self._disclosure.how_we_choose)
            self._reasons = Words(text, name="disclosure-reasons", parent=self)
            self.add(self._reasons)
            self._reasons.show()
        else:
            self._reasons.setVisible(self._reasons.isHidden())
        self._say()
