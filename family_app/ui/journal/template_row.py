"""Beginnings to choose from while a page is still empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.content.templates import Template
from family_app.ui.widgets.buttons import chip_button
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words


class TemplateRow(FlowBox):
    """One chip a template; sends its id."""

    chosen = Signal(str)

    def __init__(self, templates: Sequence[Template], parent: QWidget | None = None) -> None:
        super().__init__(gap=8, name="journal-templates", parent=parent)
        self.setAccessibleName(self.tr("Begin the page with"))
        if templates:
            self.add(Words(self.tr("Begin with"), "muted", wrap=False, parent=self))
        for template in templates:
            button = chip_button(
                template.title, name=f"journal-template-{template.id}", checkable=False
            )
            button.setProperty("template", template.id)
            button.clicked.connect(self._on_clicked)
            self.add(button)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.chosen.emit(str(sender.property("template")))
