"""The button that brings a picture or a file onto the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from family_app.domain.attachment import LIMIT
from family_app.ui.widgets.buttons import Button


class PictureButton(Button):
    """Opens a small menu; `files_chosen` gives paths."""

    files_chosen = Signal(object)
    paste_wanted = Signal()
    originals_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "icon", "", name="journal-picture-add", icon="image", accessible="…", parent=parent
        )
        words = self.tr("Picture or file, up to {limit} MB").format(limit=LIMIT // 1_000_000)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_ = QMenu(self)
        self.menu_.setObjectName("journal-picture-menu")
        self._add("journal-picture-choose", self.tr("Choose a picture or file…"), self._choose)
        self._add("journal-picture-paste", self.tr("Paste a picture"), self.paste_wanted)
        self.menu_.addSeparator()
        self.originals = self._add(
            "journal-picture-originals",
            self.tr("Keep the full-size original too"),
            self.originals_chosen,
        )
        self.originals.setCheckable(True)
        self.clicked.connect(self._open)

    def _add(self, name: str, words: str, chosen: object) -> QAction:
        action = self.menu_.addAction(words.replace("&", "&&"))
        action.setObjectName(name)
        action.triggered.connect(chosen)
        return action

    @Slot()
    def _open(self) -> None:
        self.menu_.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Choose pictures or files"))
        dialog.setObjectName("picture-files")
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_files)
        dialog.open()

    @Slot(list)
    def _on_files(self, paths: list[str]) -> None:
        self.files_chosen.emit(paths)
