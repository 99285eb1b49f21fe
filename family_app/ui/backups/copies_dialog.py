"""The automatic copies: what each holds, one page out of it, or all of it put back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.entry import Draft
from family_app.domain.snapshots import CopiedPage, Held, Snapshot
from family_app.errors import CopyDamaged
from family_app.services import restore, snapshots
from family_app.ui.backups.held_words import copy_words, held_words, months_of
from family_app.ui.backups.long_work import WorkDialog
from family_app.ui.backups.month_table import MonthTable
from family_app.ui.backups.sure_dialog import SureDialog
from family_app.ui.context import Context
from family_app.ui.days import in_words
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Divider, row
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import body, muted


class CopiesDialog(TallQuestion):
    """`put_back` means that the space holds an earlier copy now and has to be opened again."""

    put_back = Signal()

    def __init__(self, ctx: Context, copies: tuple[Snapshot, ...], parent: QWidget) -> None:
        super().__init__("copies-dialog", self.tr("Earlier copies of this space"), parent)
        self._ctx = ctx
        self._draft: Draft | None = None
        self._now: Held | None = None
        self._work: WorkDialog | None = None
        self._copies = ChoiceField(
            self.tr("Copy"), [(one.name, copy_words(one)) for one in copies], name="copies-copy"
        )
        self._held = body("", name="copies-held")
        self._months = MonthTable("copies-months", self.tr("In this copy"), self)
        self._pages = ChoiceField(
            self.tr("Pages that are gone or different today"), [], name="copies-page"
        )
        self._none = muted(
            self.tr("Every page of this copy is here today, as it was."), name="copies-none"
        )
        self._text = body("", name="copies-text")
        self._bring = quiet(self.tr("Bring this page back"), name="copies-bring", small=True)
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
        one_page = (self._said, bad, self._none, self._pages, self._text, row(self._bring, 1))
        self.lay_out_rows(
            (self._copies, self._held, self._months, Divider(self), *one_page),
            row(self._all, 1, self._close),
        )
        self._copies.combo.currentIndexChanged.connect(self._on_copy)
        self._pages.combo.currentIndexChanged.connect(self._on_page)
        self._bring.clicked.connect(self._on_bring)
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
        self._show_pages(())
        self._none.hide()
        self._all.setEnabled(False)
        for part in (self._held, self._months, self._remove, self._said):
            part.hide()
        if self._now is not None and self._name():
            ask, name = self._ctx.ops.aside, self._name()
            ask(snapshots.held_in, name, then=self._show_held, failed=self._on_failed)
            ask(snapshots.pages_in, name, then=self._show_pages, failed=self._on_failed)

    def _show_held(self, held: Held) -> None:
        self._held.setText(held_words(held))
        self._held.show()
        self._months.show()
        self._all.setEnabled(True)
        self._months.show_months(months_of(self._now or held, held))

    def _show_pages(self, pages: tuple[CopiedPage, ...]) -> None:
        choices: list[tuple[object, str]] = [(page.uid, self._page_words(page)) for page in pages]
        self._pages.set_choices(choices)
        self._pages.setVisible(bool(choices))
        self._none.setVisible(not choices)
        self._on_page()

    def _page_words(self, page: CopiedPage) -> str:
        state = self.tr("gone today") if page.is_gone else self.tr("different today")
        begins = " ".join((page.title or page.start).split())[:40] or self.tr("no words")
        return f"{in_words(page.day, 'd MMM yyyy')} · {begins} · {state}"

    @Slot()
    def _on_page(self) -> None:
        self._draft = None
        self._show_draft(None)
        uid = self._pages.value()
        if uid is not None:
            self._ctx.ops.aside(
                snapshots.page_in, self._name(), uid, then=self._show_draft, failed=self._on_failed
            )

    def _show_draft(self, draft: Draft | None) -> None:
        if draft is not None and draft.uid != self._pages.value():
            return  # of a page that is no longer chosen
        self._draft = draft
        self._bring.setVisible(draft is not None)
        self._text.setVisible(draft is not None)
        if draft is not None:
            words = draft.body.strip()
            self._text.setText(words if len(words) <= 400 else words[:400] + "…")

    @Slot()
    def _on_bring(self) -> None:
        if self._draft is not None:
            self._bring.setEnabled(False)
            chosen = (self._name(), self._draft.uid)
            self._ctx.ops.aside(
                snapshots.bring_back, *chosen, then=self._on_back, failed=self._on_failed
            )

    def _on_back(self, _: object) -> None:
        self._bring.setEnabled(True)
        self._say(self.tr("The page is back in the journal, on its own day."))
        self._ctx.ops.aside(
            snapshots.pages_in, self._name(), then=self._show_pages, failed=self._on_failed
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
        self._bring.setEnabled(True)
        self._say(said(error))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
