"""The button for what concerns the whole journal: one line a thing to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu, QWidget

from family_app.domain.word_count import count_words
from family_app.ui.exporting.book_view import BookView
from family_app.ui.exporting.take_out import TakeOut
from family_app.ui.journal.page_history import PageHistory
from family_app.ui.journal.page_pane import PagePane
from family_app.ui.journal.touch_actions import TouchActions
from family_app.ui.journal.undisturbed import Undisturbed
from family_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from family_app.ui.context import Context


class JournalMenu(Button):
    """Opens a menu below itself; `backup_wanted` is `take_out`'s."""

    def __init__(
        self,
        ctx: Context,
        history: PageHistory,
        pane: PagePane,
        undisturbed: Undisturbed,
        page: QWidget,
    ) -> None:
        words = self.tr("More for the journal")
        super().__init__(
            "icon", "", name="journal-menu", icon="ellipsis", accessible=words, parent=page
        )
        self.setToolTip(words)
        self._ctx = ctx
        self._pane = pane
        self._history = history
        self.take_out = TakeOut(ctx, page)
        self._menu = QMenu(self)
        self._menu.setObjectName("journal-menu-list")
        alone, keys = self.tr("Write undisturbed"), "F11"
        self._add("journal-menu-alone", f"{alone}\t{keys}", undisturbed.toggle)
        self._add("journal-menu-count", self.tr("Count the words"), self._count)
        earlier = self.tr("Earlier versions of this page…")
        self._add("journal-menu-versions", earlier, history.open_versions)
        self._menu.addSeparator()
        self._add("journal-menu-book", self.tr("Read as a book…"), self._read)
        self._add("journal-menu-out", self.tr("Take pages out, or print…"), self.take_out.ask)
        self._add("journal-menu-trash", self.tr("Trash…"), history.open_trash)
        self._touches = TouchActions(ctx, history, pane.links, self._menu)
        self.clicked.connect(self._open)

    def _add(self, name: str, words: str, chosen: Callable[[], object]) -> None:
        action = self._menu.addAction(words.replace("&", "&&"))
        action.setObjectName(name)
        action.triggered.connect(chosen)

    @Slot()
    def _read(self) -> None:
        self._history.flush()
        view = BookView(self._ctx, self.window())
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.open()

    @Slot()
    def _count(self) -> None:
        chosen = self._pane.editor.textCursor().selection().toPlainText()
        said = self.tr("%n word(s) on this page.", "", count_words(self._pane.editor.text()))
        if chosen:
            some = self.tr("%n of them chosen.", "", count_words(chosen))
            said = f"{said} {some}"
        self._ctx.notices.say(said)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
