"""Taking everything out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from family_app.services import transfer
from family_app.ui.context import Context
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, muted, title


class FilesCard(Card):
    """Your pages belong to you: open formats, at any time."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-files", parent=parent)
        self._ctx = ctx
        self._markdown = quiet(
            self.tr("Copy my pages as text files…"), name="settings-out-markdown"
        )
        self._json = quiet(self.tr("Copy everything into one file…"), name="settings-out-json")
        self._said = muted("", name="settings-files-said")
        self._said.hide()
        buttons = FlowBox(gap=12)
        buttons.add(self._markdown, self._json)
        self.add(title(self.tr("Copies of my pages")))
        self.add(
            body(
                self.tr(
                    "No passphrase protects a copy: anyone who finds it can read it. Choose a "
                    "place that only you use."
                )
            )
        )
        self.add(buttons)
        self.add(
            muted(
                self.tr(
                    "Text files are Markdown, the one file is JSON: other programs can read both."
                )
            )
        )
        self.add(self._said)
        self._markdown.clicked.connect(self._ask_folder_out)
        self._json.clicked.connect(self._ask_file_out)

    def _dialog(self, words: str, name: str) -> QFileDialog:
        dialog = QFileDialog(self.window(), words)
        dialog.setObjectName(name)
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        return dialog

    @Slot()
    def _ask_folder_out(self) -> None:
        dialog = self._dialog(self.tr("Choose a new or empty folder"), "out-folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.take_out_markdown)
        dialog.open()

    @Slot()
    def _ask_file_out(self) -> None:
        dialog = self._dialog(self.tr("Name the file"), "out-file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("pages.json")
        dialog.fileSelected.connect(self.take_out_json)
        dialog.open()

    @Slot(str)
    def take_out_markdown(self, folder: str) -> None:
        """Write each page as a file into `folder`."""
        self._say(self.tr("Writing…"))
        self._ctx.ops.read(
            transfer.export_markdown, Path(folder), then=self._on_out, failed=self._on_failed
        )

    @Slot(str)
    def take_out_json(self, file: str) -> None:
        """Write everything into one file."""
        self._say(self.tr("Writing…"))
        self._ctx.ops.read(
            transfer.export_json, Path(file), then=self._on_out, failed=self._on_failed
        )

    def _on_out(self, count: int) -> None:
        self._say(self.tr("%n page(s) written. No passphrase protects this copy.", "", count))

    def _on_failed(self, error: Exception) -> None:
        self._say(said(error))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()
