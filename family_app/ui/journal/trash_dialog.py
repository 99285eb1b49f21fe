"""The trash of the journal: put pages back, or remove them for good."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from family_app.domain.changes import Changes
from family_app.domain.ids import EntryId
from family_app.domain.trash import TrashedPage
from family_app.services import attachments, journal, trash
from family_app.ui.context import Context
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.models.trash_list import TrashList
from family_app.ui.widgets.buttons import danger, primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import soft
from family_app.ui.widgets.styling import named, styled

_HIGH = 280


class TrashDialog(TallQuestion):
    """Several pages can be chosen at once; nothing is removed for good without a second yes."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__("trash", self.tr("Trash"), parent)
        self._ctx = ctx
        self._asked: tuple[EntryId, ...] = ()
        self.list = TrashList()
        self.view = QListView(self)
        named(self.view, "trash-list", self.tr("Pages in the trash"))
        styled(self.view, k="rows")
        self.view.setModel(self.list)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setMinimumHeight(ctx.theme.px(_HIGH))
        self._says = soft(self._rule(), name="trash-says", parent=self)
        self._sure = soft("", name="trash-sure", parent=self)
        self.back_button = primary(self.tr("Put back"), name="trash-put-back")
        self.remove_button = quiet(self.tr("Remove for good…"), name="trash-remove")
        self.empty_button = quiet(self.tr("Empty the trash…"), name="trash-empty")
        self.yes_button = danger(self.tr("Yes, remove for good"), name="trash-yes")
        self.no_button = quiet(self.tr("No, keep"), name="trash-no")
        self.close_button = quiet(self.tr("Close"), name="trash-close")
        self._choices = FlowBox(gap=10, name="trash-choices", parent=self)
        for button in self._buttons():
            self._choices.add(button)
        self.lay_out_rows(
            (self._says, self.view, self._sure, self._choices), row(1, self.close_button)
        )
        self._connect()
        self._ask(())
        self._read()

    def _buttons(self) -> tuple[QWidget, ...]:
        usual = (self.back_button, self.remove_button, self.empty_button)
        return (*usual, self.yes_button, self.no_button)

    def _connect(self) -> None:
        self.view.selectionModel().selectionChanged.connect(self._fit)
        self.view.doubleClicked.connect(self._on_back)
        self.back_button.clicked.connect(self._on_back)
        self.remove_button.clicked.connect(self._on_remove)
        self.empty_button.clicked.connect(self._on_empty)
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button.clicked.connect(self._on_no)
        self.close_button.clicked.connect(self.reject)

    def _rule(self) -> str:
        return self.tr("Deleted pages stay here for 30 days, locked like the rest.")

    def _read(self) -> None:
        self._ctx.ops.read(trash.pages, then=self._show)

    def _show(self, pages: tuple[TrashedPage, ...]) -> None:
        self.list.show_pages(pages, datetime.now(UTC))
        self.view.setVisible(bool(pages))
        empty = self.tr("The trash is empty. Pages that you delete come here for 30 days.")
        self._says.setText(self._rule() if pages else empty)
        if pages:
            self.view.setCurrentIndex(self.list.index(0))
        else:
            self.close_button.setFocus()
        self._fit()

    def _chosen(self) -> tuple[EntryId, ...]:
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return tuple(self.list.uid(one) for one in rows)

    @Slot()
    def _fit(self) -> None:
        """Offer what can be done with what is chosen, or the question alone."""
        asking, filled = bool(self._asked), self.list.rowCount() > 0
        for button in (self.back_button, self.remove_button, self.empty_button):
            button.setVisible(filled and not asking)
        for button in (self.back_button, self.remove_button):
            button.setEnabled(bool(self._chosen()))
        for widget in (self._sure, self.yes_button, self.no_button):
            widget.setVisible(asking)
        self.view.setEnabled(not asking)

    def _ask(self, uids: tuple[EntryId, ...]) -> None:
        self._asked = uids
        if uids:
            words = self.tr(
                "%n page(s) will be gone. Only a backup could bring them back.", "", len(uids)
            )
            self._sure.setText(words)
        self._fit()
        if uids:
            self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_back(self) -> None:
        for uid in self._chosen():
            self._ctx.ops.write(journal.restore_entry, uid)
        self._read()

    @Slot()
    def _on_remove(self) -> None:
        self._ask(self._chosen())

    @Slot()
    def _on_empty(self) -> None:
        self._ask(tuple(self.list.uid(one) for one in range(self.list.rowCount())))

    @Slot()
    def _on_yes(self) -> None:
        self._ctx.ops.write(trash.remove_for_good, *self._asked, then=self._on_removed)

    def _on_removed(self, _changes: Changes) -> None:
        # Their pictures too; one that is still on another page, or in a copy, stays there.
        self._ctx.ops.aside(attachments.clear_out)
        self._ask(())
        self._read()

    @Slot()
    def _on_no(self) -> None:
        self._ask(())
        self.view.setFocus()
