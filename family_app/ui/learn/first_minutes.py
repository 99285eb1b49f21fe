"""The first five minutes of a path: something calm, one good sentence, one number to call."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.content.library import Library
from family_app.domain.lesson import Programme
from family_app.domain.resource import Resource
from family_app.ui.context import Context
from family_app.ui.help.line_card import LineCard
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.labels import lead, muted, soft, strong


class FirstMinutes(Card):
    """Relief before reading; many people who get an app like this never open it twice."""

    calm_requested = Signal()

    def __init__(self, ctx: Context, path: Programme, country: str, parent: QWidget) -> None:
        super().__init__("soft", spacing=12, name="learn-first", parent=parent)
        self.add(strong(self.tr("Your first five minutes"), name="learn-first-title"))
        self.add(lead(self.tr("“{sentence}”").format(sentence=path.sentence)))
        text = self.tr("One minute to breathe, before anything else. Nothing to read, no sound.")
        self.add(soft(text, name="learn-first-calm-text"))
        self.calm_button = quiet(self.tr("Breathe first"), name="learn-first-calm", icon="wind")
        self.calm_button.clicked.connect(self._on_calm)
        self.add(row(self.calm_button, 1))
        line = line_for(ctx.library, path, country)
        if line is not None:
            text = self.tr("One number. You need no words ready, and no decision.")
            self.add(soft(text, name="learn-first-line-text"))
            self.add(LineCard(line, ctx.desktop, parent=self))
        text = self.tr("That is enough for today. The lessons wait for as long as you like.")
        self.add(muted(text, name="learn-first-end"))

    @Slot()
    def _on_calm(self) -> None:
        self.calm_requested.emit()


def line_for(library: Library, path: Programme, country: str) -> Resource | None:
    """The first line of a path that serves a country; else its first crisis line; else none."""
    here = {one.id: one for one in library.resources(country)}
    named = [here[one] for one in path.lines if one in here]
    return next(iter((*named, *library.help_now(country))), None)
