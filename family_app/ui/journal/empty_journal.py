"""What the journal says before its first page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.empty_state import EmptyState


class EmptyJournal(PageScroll):
    """What a journal is for, and one button to begin."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        column = Column(name="journal-empty-column")
        super().__init__(column, name="journal-empty-scroll", parent=parent)
        state = EmptyState(
            self.tr("A place that is only yours"),
            self.tr(
                "Write what happened, what you felt, or what you want to try. A few words are "
                "enough. Each page is saved as you type and locked with your passphrase."
            ),
            button=self.tr("Write my first page"),
            icon="notebook",
            name="journal-empty",
        )
        state.chosen.connect(self.chosen)
        column.add(state)
        column.add_stretch()
