"""The words that the spelling check leaves alone, to look through and take out."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from family_app.domain.changes import Changes
from family_app.services import spelling
from family_app.ui.context import Context
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import soft
from family_app.ui.widgets.styling import named, styled

_HIGH = 260


class OwnWords(TallQuestion):
    """A list of words; several can be taken out at once."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__("own-words", self.tr("My words"), parent)
        self._ctx = ctx
        self.words = QStringListModel(self)
        self.view = QListView(self)
        named(self.view, "own-words-list", self.tr("My words"))
        styled(self.view, k="rows")
        self.view.setModel(self.words)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setMinimumHeight(ctx.theme.px(_HIGH))
        self._says = soft("", name="own-words-says", parent=self)
        self.remove_button = quiet(self.tr("Mark them again"), name="own-words-remove")
        self.close_button = primary(self.tr("Close"), name="own-words-close")
        self.lay_out_rows((self._says, self.view), row(self.remove_button, 1, self.close_button))
        self.view.selectionModel().selectionChanged.connect(self._fit)
        self.remove_button.clicked.connect(self._on_remove)
        self.close_button.clicked.connect(self.accept)
        self._read()

    def _read(self) -> None:
        self._ctx.ops.read(spelling.own_words, then=self._show)

    def _show(self, words: tuple[str, ...]) -> None:
        self.words.setStringList(list(words))
        some = self.tr("The spelling check leaves these words alone.")
        none = self.tr("No words yet. Right-click a marked word on a page to add it.")
        self._says.setText(some if words else none)
        self.view.setVisible(bool(words))
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.remove_button.setEnabled(self.view.selectionModel().hasSelection())

    @Slot()
    def _on_remove(self) -> None:
        for index in self.view.selectionModel().selectedIndexes():
            self._ctx.ops.write(spelling.remove_word, str(index.data()), then=self._on_removed)

    def _on_removed(self, _changes: Changes) -> None:
        self._read()
