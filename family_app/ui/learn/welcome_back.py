"""After a gap: nothing is late, and here is where you were."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from family_app.content.library import Library
from family_app.domain.path import LastRead
from family_app.ui.days import in_words
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import body, muted, strong


class WelcomeBack(Card):
    """Hidden unless the last lesson was read long ago."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("soft", spacing=8, name=name, parent=parent)
        self.add(strong(self.tr("Welcome back"), name=f"{name}-title"))
        self._last = muted("", name=f"{name}-last", parent=self)
        self._recap = body("", name=f"{name}-recap", parent=self)
        self.add(self._last)
        self.add(self._recap)
        text = self.tr("Nothing is late, and nothing was lost. Go on from here, or start anew.")
        self.add(muted(text, name=f"{name}-end"))
        self.hide()

    def show_last(self, last: LastRead | None, library: Library) -> None:
        """Recall the lesson last read, where that is long ago and the lesson still exists."""
        lesson = library.lesson(last.lesson) if last is not None and last.is_long_ago else None
        if last is None or lesson is None:
            self.hide()
            return
        day = in_words(last.on, "d MMMM")
        words = self.tr("On {day} you were reading “{title}”.")
        self._last.setText(words.format(day=day, title=lesson.title))
        self._recap.setText(lesson.head.recap)
        self._recap.setVisible(bool(lesson.head.recap))
        self.show()
