"""A backup file that was opened: what it holds, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.snapshots import Held
from family_app.ui.backups.held_words import held_words, months_of
from family_app.ui.backups.month_table import MonthTable
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import Divider, row
from family_app.ui.widgets.labels import body, muted, strong


class TakeInDialog(TallQuestion):
    """`merge_wanted` takes over what is newer, `replace_wanted` puts the backup in place.

    `page_wanted` looks for one page in it.
    """

    merge_wanted = Signal()
    replace_wanted = Signal()
    page_wanted = Signal()

    def __init__(self, now: Held, backup: Held, parent: QWidget) -> None:
        super().__init__("take-in", self.tr("What is in this backup"), parent)
        self._merge = primary(self.tr("Add what is newer"), name="take-in-merge", small=True)
        self._page = quiet(self.tr("One page…"), name="take-in-page", small=True)
        self._replace = quiet(
            self.tr("Put it in place of everything"), name="take-in-replace", small=True
        )
        self._cancel = quiet(self.tr("Cancel"), name="take-in-cancel")
        months = MonthTable("take-in-months", self.tr("In the backup"), self)
        months.show_months(months_of(now, backup))
        merging = self.tr(
            "Pages from both stay. Of a page that was changed on both sides the newer text shows, "
            "and the older one is kept with it."
        )
        paging = self.tr("Read the pages that are gone or different today, and bring one back.")
        replacing = self.tr("This space becomes as the backup is.")
        either = self.tr(
            "Before the first and the last, what is here now is copied. Then the space locks; open "
            "it with your passphrase of today."
        )
        self.lay_out_rows(
            (
                strong(self.tr("Here now: {held}").format(held=held_words(now))),
                strong(self.tr("In the backup: {held}").format(held=held_words(backup))),
                *(body(merging), row(self._merge, 1)),
                *(body(paging), row(self._page, 1)),
                *(body(replacing), row(self._replace, 1)),
                *(muted(either), Divider(self), months),
            ),
            row(1, self._cancel),
        )
        self._cancel.clicked.connect(self.reject)
        self._merge.clicked.connect(self._on_merge)
        self._page.clicked.connect(self._on_page)
        self._replace.clicked.connect(self._on_replace)

    @Slot()
    def _on_merge(self) -> None:
        self.accept()
        self.merge_wanted.emit()

    @Slot()
    def _on_page(self) -> None:
        self.accept()
        self.page_wanted.emit()

    @Slot()
    def _on_replace(self) -> None:
        self.accept()
        self.replace_wanted.emit()
