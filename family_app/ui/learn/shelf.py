"""What every tab beside the lessons has in common."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from family_app.ui.context import Context
from family_app.ui.widgets.styling import named


class Shelf(QWidget):
    """A tab of the Learn page; made when first shown.

    `place_requested` carries a `Place`; `filter_field` is where one types to narrow what shows.
    """

    shelf_id: ClassVar[str]

    place_requested = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.filter_field: QLineEdit | None = None
        named(self, f"shelf-{self.shelf_id}", self.tab_title())

    @classmethod
    def tab_title(cls) -> str:
        """The words on the tab, in the user's language."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read anew what may have changed; called when the tab shows and after changes."""

    def show_entry(self, entry: str) -> None:
        """Go to one entry, mark it and give it the keyboard; an unknown one changes nothing."""
