"""What was bookmarked, and the note about it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.bookmark import Bookmark
from family_app.ui.dialogs.question import Question
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import TextField
from family_app.ui.widgets.labels import soft
from family_app.ui.widgets.throttle import Throttle


class BookmarkDialog(Question):
    """Keeps the note while it is typed; Esc leaves it as it is."""

    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, bookmark: Bookmark, parent: QWidget) -> None:
        super().__init__("learn-bookmark-dialog", self.tr("Bookmark"), parent)
        self.bookmark = bookmark
        quote = soft(
            self.tr("“{quote} …”").format(quote=bookmark.quote), name="learn-bookmark-quote"
        )
        self.note = TextField(self.tr("My note about it"), name="learn-bookmark-note", lines=(3, 8))
        self.note.set_text(bookmark.note)
        self._done = primary(self.tr("Done"), name="learn-bookmark-done")
        self._remove = quiet(
            self.tr("Remove bookmark"), name="learn-bookmark-remove", icon="trash-2"
        )
        self.lay_out((quote, self.note), row(self._done, 1, self._remove))
        self._throttle = Throttle(self._keep, self)
        self.note.edit.textChanged.connect(self._throttle.poke)
        self._done.clicked.connect(self.accept)
        self._remove.clicked.connect(self._on_remove)
        self.finished.connect(self.flush)
        self.note.edit.setFocus()

    @Slot()
    def flush(self) -> None:
        """Keep at once what was typed."""
        self._throttle.flush()

    def _keep(self) -> None:
        text = self.note.text().strip()
        if text != self.bookmark.note:
            self.bookmark = replace(self.bookmark, note=text)
            self.changed.emit(self.bookmark)

    @Slot()
    def _on_remove(self) -> None:
        self.flush()
        self.accept()
        self.removed.emit(self.bookmark)
