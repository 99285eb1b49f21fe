"""Says what came in with a backup, before the space locks to be opened anew."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from family_app.domain.merging import MergeReport
from family_app.ui.dialogs.question import Question
from family_app.ui.widgets.buttons import primary
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body


class MergedDialog(Question):
    """Counts in sentences; however it is closed, the space locks next."""

    def __init__(self, report: MergeReport, parent: QWidget) -> None:
        super().__init__("backup-merged", self.tr("The backup is added"), parent)
        others = report.others_added + report.others_changed
        lines = [
            self.tr("New pages: {count}").format(count=report.pages_added),
            self.tr("Pages that are newer now: {count}").format(count=report.pages_changed),
            self.tr("Older texts kept with their pages: {count}").format(count=report.kept),
            self.tr("Other things, such as people and answers: {count}").format(count=others),
        ]
        again = self.tr("The space locks now. Open it with your passphrase of today.")
        self._lock = primary(self.tr("Lock now"), name="backup-merged-lock")
        self._lock.setDefault(True)
        rows = (body("\n".join(lines), name="backup-merged-counts"), body(again))
        self.lay_out(rows, row(1, self._lock))
        self._lock.clicked.connect(self.accept)
