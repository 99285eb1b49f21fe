"""Four small buttons that write Markdown for those who do not know it."""

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
        self.add(
            self._button("bold", self.tr("Bold"), "Ctrl+B"),
            self._button("italic", self.tr("Italic"), "Ctrl+I"),
            self._button("link", self.tr("Link"), "Ctrl+Shift+K"),
            self._button("list", self.tr("List"), ""),
        )
        self._bold.clicked.connect(editor.bold)
        self._italic.clicked.connect(editor.italic)
        self._link.clicked.connect(editor.link)
        self._list.clicked.connect(editor.bullets)

    def _button(self, shape: str, words: str, keys: str) -> Button:
        button = icon_button(shape, words, name=f"journal-{shape}")
        if keys:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{words} ({shown})")
        # A click leaves the selection and the keyboard in the text.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        setattr(self, f"_{shape}", button)
        return button

    _bold: Button
    _italic: Button
    _link: Button
    _list: Button
