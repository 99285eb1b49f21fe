"""The title of a page while it is written."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from family_app.ui.widgets.styling import named, styled

LONGEST = 200


class TitleLine(QLineEdit):
    """Looks like a heading; `indent` is the room before the words in pixels."""

    def __init__(self, indent: int, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "journal-title", self.tr("Title of the page"))
        styled(self, k="bare", t="heading")
        self.setPlaceholderText(self.tr("Title, if you like"))
        self.setMaxLength(LONGEST)
        self.setTextMargins(indent, 0, 0, 0)
