"""A backup file that was opened: what it holds, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.snapshots import Held
from family_app.ui.backups.held_words import held_words, months_of
from family_app.ui.backups.month_table import MonthTable
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, strong


class TakeInDialog(TallQuestion):
    """`merge_wanted` takes over what is newer, `replace_wanted` puts the backup in place.

    `page_wanted` looks for one page in it.
    """

    merge_wanted = Signal()
    replace_wanted = Signal()
    page_wanted = Signal()

    def __init__(self, now: Held, backup: Held, parent: QWidget) -> None:
        super().__init__("take-in", self.tr("What is in this backup"), parent)
        self._merge = primary(self.tr("Add what is newer"), name="take-in-merge")
        self._replace = quiet(self.tr("Put it in place of everything"), name="take-in-replace")
        self._page = quiet(self.tr("One page…"), name="take-in-page")
        self._cancel = quiet(self.tr("Cancel"), name="take-in-cancel")
        months = MonthTable("take-in-months", self.tr("In the backup"), self)
        months.show_months(months_of(now, backup))
        how = self.tr(
            "Add what is newer: pages from both stay, and of a page changed on both sides the "
            "newer text shows and the older one is kept. Put it in place: this space becomes as "
            "the backup is. Either way what is here now is copied first, and the space locks "
            "afterwards; open it with your passphrase of today."
        )
        rows = (
            strong(self.tr("Here now: {held}").format(held=held_words(now))),
            strong(self.tr("In the backup: {held}").format(held=held_words(backup))),
            months,
            body(how),
        )
        buttons = FlowBox(gap=12)
        buttons.add(self._cancel, self._page, self._replace, self._merge)
        rest = QVBoxLayout()
        rest.addWidget(buttons)
        self.lay_out_rows(rows, rest)
        self._cancel.clicked.connect(self.reject)
        self._page.clicked.connect(self._on_page)
        self._merge.clicked.connect(self._on_merge)
        self._replace.clicked.connect(self._on_replace)

    @Slot()
    def _on_page(self) -> None:
        self.accept()
        self.page_wanted.emit()

    @Slot()
    def _on_merge(self) -> None:
        self.accept()
        self.merge_wanted.emit()

    @Slot()
    def _on_replace(self) -> None:
        self.accept()
        self.replace_wanted.emit()
