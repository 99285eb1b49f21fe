"""Small buttons that write Markdown for those who do not know it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from family_app.ui.journal.editor import MarkdownEditor
from family_app.ui.widgets.buttons import Button, icon_button
from family_app.ui.widgets.flow import FlowBox


class FormatBar(FlowBox):
    """Acts on the editor's selection, or on the word or line of its cursor."""

    def __init__(self, editor: MarkdownEditor, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, name="journal-format", parent=parent)
        self.setAccessibleName(self.tr("Format the text"))
        self._buttons: dict[str, Button] = {}
        self.add(
            self._button("bold", self.tr("Bold"), "Ctrl+B"),
            self._button("italic", self.tr("Italic"), "Ctrl+I"),
            self._button("link", self.tr("Link"), "Ctrl+Shift+K"),
            self._button("heading", self.tr("Heading"), ""),
            self._button("list", self.tr("List"), ""),
            self._button("square-check", self.tr("Boxes to tick"), ""),
            self._button("quote", self.tr("Quote"), ""),
        )
        for shape, slot in (
            ("bold", editor.bold),
            ("italic", editor.italic),
            ("link", editor.link),
            ("heading", editor.heading),
            ("list", editor.bullets),
            ("square-check", editor.boxes),
            ("quote", editor.quote),
        ):
            self._buttons[shape].clicked.connect(slot)

    def _button(self, shape: str, words: str, keys: str) -> Button:
        button = icon_button(shape, words, name=f"journal-{shape}")
        if keys:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{words} ({shown})")
        # A click leaves the selection and the keyboard in the text.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons[shape] = button
        return button
