"""What an empty page offers to begin with: today's question, and templates."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from family_app.domain.changes import Changes
from family_app.domain.space_settings import SpaceSettings
from family_app.services.settings import save_setting, space_settings
from family_app.ui.context import Context
from family_app.ui.journal.editor import MarkdownEditor
from family_app.ui.journal.template_row import TemplateRow
from family_app.ui.widgets.buttons import link
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words, eyebrow
from family_app.ui.widgets.styling import named


class PageStart(QWidget):
    """Puts what was chosen on the page; `began` carries the words that stand above it then."""

    began = Signal(str)

    def __init__(
        self, ctx: Context, editor: MarkdownEditor, indent: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "journal-start")
        self._ctx = ctx
        self._editor = editor
        self._prompts = ctx.library.prompts
        self._on_day: date | None = None
        self._place = 0
        self._card = Card(spacing=6, name="journal-question", parent=self)
        self._asks = Words("", name="journal-question-text", parent=self._card)
        self.use_button = link(self.tr("Write about this"), name="journal-question-use")
        self.next_button = link(self.tr("Another one"), name="journal-question-next")
        self.off_button = link(self.tr("Don’t ask any more"), name="journal-question-off")
        self._templates = TemplateRow(ctx.library.templates, parent=self)
        self._lay_out(indent)
        self.use_button.clicked.connect(self._on_use)
        self.next_button.clicked.connect(self._on_next)
        self.off_button.clicked.connect(self._on_off)
        self._templates.chosen.connect(self._on_template)

    def _lay_out(self, indent: int) -> None:
        buttons = FlowBox(gap=14, name="journal-question-buttons", parent=self._card)
        for button in (self.use_button, self.next_button, self.off_button):
            buttons.add(button)
        self._card.add(eyebrow(self.tr("A question for today"), name="journal-question-head"))
        self._card.add(self._asks)
        self._card.add(buttons)
        self._card.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(indent, 0, 0, 4)
        rows.setSpacing(12)
        rows.addWidget(self._card)
        rows.addWidget(self._templates)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        asked = [self.use_button, self.next_button, self.off_button]
        return [*asked, *self._templates.findChildren(QPushButton)]

    def showEvent(self, event: QShowEvent) -> None:
        """Look again whether a question is wanted, and which one is today's."""
        super().showEvent(event)
        self._ctx.ops.read(space_settings, then=self._on_settings, latest="journal-question")

    @Slot(object)
    def _on_settings(self, settings: SpaceSettings) -> None:
        today = self._ctx.clock.today()
        if self._on_day != today:
            self._on_day, self._place = today, today.toordinal()
        self._say()
        self._card.setVisible(settings.daily_question and bool(self._prompts))

    def _say(self) -> None:
        if self._prompts:
            self._asks.setText(self._prompts[self._place % len(self._prompts)].asks)

    @Slot()
    def _on_use(self) -> None:
        self._editor.textCursor().insertText(f"> {self._asks.text()}\n\n")
        self._editor.to_end()
        self._editor.setFocus()

    @Slot(str)
    def _on_template(self, template_id: str) -> None:
        chosen = next(one for one in self._ctx.library.templates if one.id == template_id)
        # Put in as one typed step, so that Ctrl+Z takes the template back.
        self._editor.textCursor().insertText(chosen.body.rstrip("\n") + "\n")
        self.began.emit(chosen.head.prompt)
        self._editor.to_line(1)
        self._editor.setFocus()

    @Slot()
    def _on_next(self) -> None:
        self._place += 1
        self._say()

    @Slot()
    def _on_off(self) -> None:
        self._templates.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._card.hide()
        self._ctx.ops.write(save_setting, "daily_question", False, then=self._offer_undo)

    def _offer_undo(self, _changes: Changes) -> None:
        words = self.tr("No more questions. Settings can bring them back.")
        self._ctx.notices.offer_undo(words, self._ask_again)

    def _ask_again(self) -> None:
        self._ctx.ops.write(save_setting, "daily_question", True)
        self._card.show()
