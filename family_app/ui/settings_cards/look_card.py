"""How the window looks: theme and text size, on this computer."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.context import Context
from family_app.ui.settings import TEXT_SIZES
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import title


class LookCard(Card):
    """Both change at once, so that one sees what one chooses."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-look", parent=parent)
        self._ctx = ctx
        now = ctx.settings.now
        self._theme = ChoiceField(
            self.tr("Colors"),
            [
                ("system", self.tr("As the computer has it")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            ],
            name="settings-theme",
        )
        sizes = [(size, self.tr("{n} %").format(n=size)) for size in TEXT_SIZES]
        self._size = ChoiceField(self.tr("Text size"), sizes, name="settings-text-size")
        self._theme.set_value(now.theme)
        self._size.set_value(now.text_size)
        self.add(title(self.tr("Look")))
        self.add(self._theme)
        self.add(self._size)
        self._theme.combo.activated.connect(self._on_chosen)
        self._size.combo.activated.connect(self._on_chosen)

    @Slot()
    def _on_chosen(self) -> None:
        theme, size = self._theme.value(), self._size.value()
        if isinstance(theme, str) and isinstance(size, int):
            self._ctx.settings.change(theme=theme, text_size=size)
            self._ctx.theme.set(theme, size)
