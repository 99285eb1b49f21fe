"""A question whose words are kept where a lock takes it away before it was answered."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent

from family_app.ui.dialogs.tall_question import TallQuestion


class KeptQuestion(TallQuestion):
    """Each has its own `keep`; Cancel and Escape are answers, and keep nothing."""

    _is_answered = False

    def keep(self) -> None:
        """Give out what was typed, if anything was."""
        raise NotImplementedError

    def done(self, result: int) -> None:
        """Close with an answer."""
        self._is_answered = True
        super().done(result)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hidden without an answer it was taken away; a window put aside is not hidden so."""
        super().hideEvent(event)
        if not self._is_answered and not event.spontaneous():
            self._is_answered = True
            self.keep()
