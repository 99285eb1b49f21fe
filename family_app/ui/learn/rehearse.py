"""A quiet place to say one's own words aloud: large type, one sentence at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.spoken_sentences import spoken_sentences
from family_app.ui.reader.hear_button import HearButton
from family_app.ui.reader.read_aloud import no_voice_words
from family_app.ui.theme import Theme
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import icon_button, primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.labels import Words, eyebrow, muted
from family_app.ui.widgets.styling import styled

_ONE, _WHOLE = "one", "whole"
_WIDE, _HIGH = 860, 560
_EDGE = 32


class Rehearse(QDialog):
    """Goes with the window that is locked, as every dialog does; Esc closes it.

    `tools` is the row at the top: how much is shown, and beside it whatever else helps to speak.
    """

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rehearse")
        self.setWindowTitle(" ")
        self.setAccessibleName(self.tr("Rehearse"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        styled(self, k="paper")
        self._text = text
        self._sentences = spoken_sentences(text)
        self._place = 0
        self.shown = Words("", "rehearse", name="rehearse-text", parent=self)
        choices = [(_ONE, self.tr("One sentence")), (_WHOLE, self.tr("The whole text"))]
        caption = self.tr("How much to show")
        self.amount = ChoiceRow(caption, choices, name="rehearse-amount", kind="pill", parent=self)
        self.hear_button = HearButton(name="rehearse-hear", parent=self)
        self._no_voice = muted("", name="rehearse-no-voice", parent=self)
        self._no_voice.hide()
        self.close_button = icon_button("x", self.tr("Close"), name="rehearse-close")
        self.tools = QHBoxLayout()
        self.progress = muted("", name="rehearse-progress", parent=self)
        self.back_button = quiet(self.tr("Back"), name="rehearse-back")
        self.next_button = primary(self.tr("Next"), name="rehearse-next")
        self._lay_out()
        self._connect()
        self.amount.set_value(_ONE)
        self._show()

    def _lay_out(self) -> None:
        self.tools.setSpacing(12)
        self.tools.addWidget(self.amount, 1)
        self.tools.addWidget(self.hear_button, 0, Qt.AlignmentFlag.AlignTop)
        self.tools.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = Column(680, spacing=14, name="rehearse-column")
        self._column.rows.addStretch(1)
        self._column.add(eyebrow(self.tr("Say it aloud, slowly"), name="rehearse-head"))
        self._column.add(self.shown)
        self._column.rows.addStretch(2)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignCenter)
        steps = row(self.back_button, self.progress, self.next_button)
        steps.setStretch(1, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 20)
        rows.setSpacing(12)
        rows.addLayout(self.tools)
        rows.addWidget(self._no_voice)
        rows.addWidget(PageScroll(self._column, name="rehearse-scroll", parent=self), 1)
        rows.addLayout(steps)
        parent, px = self.parentWidget(), Theme.current().px
        room = parent.window().size() if parent is not None else self.size()
        wide = min(px(_WIDE), room.width() - _EDGE)
        self.resize(wide, min(px(_HIGH), room.height() - _EDGE))

    def _connect(self) -> None:
        self.amount.chosen.connect(self._show)
        self.hear_button.silent.connect(self._on_silent)
        self.close_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self.next_button.setFocus()

    def shown_text(self) -> str:
        """The words on the screen: one sentence, or all of them."""
        whole = self.amount.value() == _WHOLE
        return self._text if whole or not self._sentences else self._sentences[self._place]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and down go to another sentence, wherever the focus is."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if step and self.amount.value() == _ONE:
            self._go(self._place + step)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _show(self) -> None:
        one = self.amount.value() == _ONE
        last = len(self._sentences) - 1
        self.shown.setText(self.shown_text())
        self.hear_button.set_text_to_say(self.shown_text())
        for part in (self.back_button, self.next_button, self.progress):
            part.setVisible(one)
        words = self.tr("{number} of {all}").format(number=self._place + 1, all=last + 1)
        self.progress.setText(words)
        self.back_button.setEnabled(self._place > 0)
        self.next_button.setEnabled(self._place < last)

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._sentences):
            self._place = place
            self._show()
            announce(self.shown, self.shown_text())

    @Slot()
    def _on_silent(self) -> None:
        self._no_voice.setText(no_voice_words())
        self._no_voice.show()
        announce(self.hear_button, self._no_voice.text())

    @Slot()
    def _on_back(self) -> None:
        self._go(self._place - 1)
        if not self.back_button.isEnabled():
            self.next_button.setFocus()

    @Slot()
    def _on_next(self) -> None:
        self._go(self._place + 1)
        if not self.next_button.isEnabled():
            self.back_button.setFocus()
