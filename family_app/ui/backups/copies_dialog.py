"""The automatic copies: what each holds, one page out of it, or all of it put back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.snapshots import Held, Snapshot
from family_app.errors import CopyDamaged
from family_app.services import pages_back, restore, snapshots
from family_app.ui.backups.held_words import copy_words, held_words, months_of
from family_app.ui.backups.long_work import WorkDialog
from family_app.ui.backups.month_table import MonthTable
from family_app.ui.backups.page_pick import PagePick
from family_app.ui.backups.sure_dialog import SureDialog
from family_app.ui.context import Context
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Divider, row
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import body


class CopiesDialog(TallQuestion):
    """`put_back` means that the space holds an earlier copy now and has to be opened again."""

    put_back = Signal()

    def __init__(self, ctx: Context, copies: tuple[Snapshot, ...], parent: QWidget) -> None:
        super().__init__("copies-dialog", self.tr("Earlier copies of this space"), parent)
        self._ctx = ctx
        self._now: Held | None = None
        self._work: WorkDialog | None = None
        self._copies = ChoiceField(
            self.tr("Copy"), [(one.name, copy_words(one)) for one in copies], name="copies-copy"
        )
        self._held = body("", name="copies-held")
        self._months = MonthTable("copies-months", self.tr("In this copy"), self)
        self._pick = PagePick(self)
        self._said = body("", name="copies-said")
        self._said.hide()
        self._remove = quiet(self.tr("Remove this copy"), name="copies-remove", small=True)
        self._remove.hide()
        self._all = quiet(self.tr("Put all of this copy back…"), name="copies-all")
        self._close = quiet(self.tr("Close"), name="copies-close")
        self._put_together()
        ctx.ops.aside(snapshots.held_now, then=self._show_now, failed=self._on_failed)
        self._on_copy()

    def _put_together(self) -> None:
        bad = row(self._remove, 1)
        self.lay_out_rows(
            (self._copies, self._held, self._months, Divider(self), self._said, bad, self._pick),
            row(self._all, 1, self._close),
        )
        self._copies.combo.currentIndexChanged.connect(self._on_copy)
        self._pick.wanted.connect(self._on_wanted)
        self._all.clicked.connect(self._on_all)
        self._remove.clicked.connect(self._on_remove)
        self._close.clicked.connect(self.reject)

    def _name(self) -> str:
        return str(self._copies.value() or "")

    def _show_now(self, now: Held) -> None:
        self._now = now
        self._on_copy()

    @Slot()
    def _on_copy(self) -> None:
        self._all.setEnabled(False)
        for part in (self._pick, self._held, self._months, self._remove, self._said):
            part.hide()
        if self._now is not None and self._name():
            ask, name = self._ctx.ops.aside, self._name()
            ask(snapshots.held_in, name, then=self._show_held, failed=self._on_failed)
            ask(snapshots.pages_in, name, then=self._pick.show_pages, failed=self._on_failed)

    def _show_held(self, held: Held) -> None:
        self._held.setText(held_words(held))
        self._held.show()
        self._months.show()
        self._all.setEnabled(True)
        self._months.show_months(months_of(self._now or held, held))

    @Slot(str)
    def _on_wanted(self, uid: str) -> None:
        self._pick.let_ask(False)
        self._ctx.ops.aside(
            pages_back.out_of_copy, self._name(), uid, then=self._on_back, failed=self._on_failed
        )

    def _on_back(self, _: object) -> None:
        self._pick.let_ask(True)
        self._say(self.tr("The page is back in the journal, on its own day."))
        self._ctx.ops.aside(
            snapshots.pages_in, self._name(), then=self._pick.show_pages, failed=self._on_failed
        )

    @Slot()
    def _on_all(self) -> None:
        what = self.tr(
            "Everything in this space becomes as it was in the copy. What is here now is copied "
            "first, so you can come back to it. Then the space locks; open it with your "
            "passphrase of today."
        )
        sure = SureDialog(self.tr("Put all of this copy back?"), what, self.tr("Put it back"), self)
        sure.agreed.connect(self._on_sure)
        sure.open()

    @Slot()
    def _on_sure(self) -> None:
        self._work = WorkDialog(self.tr("Putting the copy back"), self)
        self._work.open()
        self._ctx.ops.aside(
            restore.restore_snapshot,
            self._name(),
            self._work.work.step,
            then=self._on_put_back,
            failed=self._on_failed,
            alone=True,
        )

    def _end(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.hide()
            work.deleteLater()

    def _on_put_back(self, _: None) -> None:
        self._end()
        self.accept()
        self.put_back.emit()

    @Slot()
    def _on_remove(self) -> None:
        self._ctx.ops.aside(
            snapshots.remove, self._name(), then=self._on_removed, failed=self._on_failed
        )

    def _on_removed(self, _: None) -> None:
        self._ctx.ops.aside(snapshots.listed, then=self._show_copies, failed=self._on_failed)

    def _show_copies(self, copies: tuple[Snapshot, ...]) -> None:
        if copies:
            self._copies.set_choices([(one.name, copy_words(one)) for one in copies])
        else:
            self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._remove.setVisible(isinstance(error, CopyDamaged))
        self._pick.let_ask(True)
        self._say(said(error))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
