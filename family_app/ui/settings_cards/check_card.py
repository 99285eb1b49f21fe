"""Look for damage now, instead of waiting for the weekly look."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from family_app.services import space_check
from family_app.services.space_check import Findings
from family_app.ui.context import Context
from family_app.ui.sentences import said
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.labels import Words, body, title

_MOST = 20


class CheckCard(Card):
    """Changes nothing; writing goes on meanwhile."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-check", parent=parent)
        self._ctx = ctx
        self._go = quiet(self.tr("Check this space now"), name="settings-check-go", small=True)
        self._said = Words("", name="settings-check-said")
        self._said.hide()
        self.add(title(self.tr("Is everything whole?")))
        self.add(
            body(
                self.tr(
                    "The app looks for damage once a week, and after it was cut off. It reads "
                    "every page, the keys, pictures and files, and each automatic copy."
                )
            )
        )
        self.add(row(self._go, 1))
        self.add(self._said)
        self._go.clicked.connect(self._on_go)

    @Slot()
    def _on_go(self) -> None:
        self._go.setEnabled(False)
        self._say(self.tr("Looking…"))
        self._ctx.ops.aside(
            space_check.look_over_open, then=self._on_looked, failed=self._on_failed
        )

    def _on_looked(self, found: Findings) -> None:
        looked = self.tr(
            "Looked at {pages} pages of the file, {rows} rows, {files} pictures and files, and "
            "{copies} automatic copies."
        ).format(pages=found.file_pages, rows=found.rows, files=found.files, copies=found.copies)
        if not found.all:
            self._end(self.tr("Everything is whole.") + "\n" + looked)
            return
        more = len(found.all) - _MOST
        lines = [*found.all[:_MOST]]
        if more > 0:
            lines.append(self.tr("And {count} more of these.").format(count=more))
        is_bad = bool(found.pages or found.media)
        self._end("\n".join((*lines, looked, self._advice(is_bad=is_bad))))

    def _advice(self, *, is_bad: bool) -> str:
        if not is_bad:
            return self.tr("Your pages are whole. Locking and opening once may mend it.")
        return self.tr(
            "What you can read is safe to take out: do that first. Then lock. If the space does "
            "not open any more, the lock screen offers to save what can be saved; an earlier copy "
            "brings back the rest."
        )

    def _on_failed(self, error: Exception) -> None:
        self._end(said(error))

    def _end(self, text: str) -> None:
        self._go.setEnabled(True)
        self._say(text)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()
        announce(self._said, text)
