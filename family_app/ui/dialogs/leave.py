"""Says what is about to be opened outside the app, and asks."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.question import Question
from family_app.ui.widgets.buttons import link, primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body, number

_BY_PHONE = frozenset({"tel", "sms"})


class LeaveDialog(Question):
    """Shows a number or address, with a button to copy it and one to go.

    Where a phone could do it, `shown_large` asks for the number large, with its code.
    """

    agreed = Signal(object)
    copy_wanted = Signal(str)
    shown_large = Signal(object)

    def __init__(
        self, question: str, shown: str, text: str, action: str, url: QUrl, parent: QWidget
    ) -> None:
        super().__init__("leave-dialog", question, parent)
        self._url = url
        self._shown = shown
        self._copy = quiet(self.tr("Copy"), name="leave-copy")
        self._cancel = quiet(self.tr("Not now"), name="leave-cancel")
        self._go = primary(action, name="leave-go")
        self._go.setDefault(True)
        self._large = link(self.tr("Show the number for my phone"), name="leave-large")
        if url.scheme() not in _BY_PHONE:
            self._large.hide()
        self.lay_out(
            (
                number(shown, name="leave-shown"),
                body(text, name="leave-text"),
                self._large,
            ),
            row(self._copy, 1, self._cancel, self._go),
        )
        self._copy.clicked.connect(self._on_copy)
        self._cancel.clicked.connect(self.reject)
        self._large.clicked.connect(self._on_large)
        self._go.clicked.connect(self._on_go)

    @Slot()
    def _on_copy(self) -> None:
        self.copy_wanted.emit(self._shown)
        self._copy.setText(self.tr("Copied"))

    @Slot()
    def _on_go(self) -> None:
        self.agreed.emit(self._url)
        self.accept()

    @Slot()
    def _on_large(self) -> None:
        self.reject()
        self.shown_large.emit(self._url)
