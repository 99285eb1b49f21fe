"""The second folder: chosen, left again, and when it last got a backup."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from family_app.domain.changes import Changes
from family_app.domain.space_settings import SpaceSettings
from family_app.services import second_folder
from family_app.services.settings import save_setting, space_settings
from family_app.storage.uow import UnitOfWork
from family_app.ui.context import Context
from family_app.ui.days import in_words
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words, muted


class SecondFolderRow(QWidget):
    """Says what is chosen, and reminds where the folder was not there for two weeks."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("second-folder")
        self._ctx = ctx
        self._state = muted("", name="second-folder-state")
        self._overdue = Words(
            self.tr("Plug it in: it was not there for more than two weeks."),
            "gold",
            name="second-folder-overdue",
        )
        self._overdue.hide()
        self._choose = quiet(
            self.tr("Choose a second folder…"), name="second-folder-choose", small=True
        )
        self._leave = quiet(self.tr("Use it no more"), name="second-folder-leave", small=True)
        buttons = FlowBox(gap=12)
        buttons.add(self._choose, self._leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._state)
        rows.addWidget(self._overdue)
        rows.addWidget(buttons)
        self._choose.clicked.connect(self._ask)
        self._leave.clicked.connect(self._on_leave)

    def show_settings(self, settings: SpaceSettings) -> None:
        """Show what is chosen."""
        self._leave.setVisible(bool(settings.second_folder))
        self._state.setText(self._words(settings))
        self._overdue.setVisible(second_folder.is_overdue(settings, self._ctx.clock.today()))

    def _words(self, settings: SpaceSettings) -> str:
        if not settings.second_folder:
            return self.tr(
                "A second folder, on a stick for example, can get a backup file each day that it "
                "is there."
            )
        where = self.tr("Second folder: {folder}").format(folder=settings.second_folder)
        try:
            day = in_words(date.fromisoformat(settings.second_folder_on), "d MMMM yyyy")
            last = self.tr("Last backup there: {day}").format(day=day)
        except ValueError:
            last = self.tr("No backup there yet.")
        return f"{where}\n{last}"

    @Slot()
    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Choose a second folder"))
        dialog.setObjectName("second-folder-dialog")
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    @Slot(str)
    def choose(self, folder: str) -> None:
        """Use `folder` from now on, and put the first backup there."""
        self._ctx.ops.write(_chosen, str(Path(folder)), then=self._on_chosen)

    def _on_chosen(self, _: Changes) -> None:
        self._ctx.ops.aside(second_folder.copy_there, self._ctx.clock.today(), then=self._on_copied)

    def _on_copied(self, _: bool) -> None:
        self._ctx.ops.read(space_settings, then=self.show_settings)

    @Slot()
    def _on_leave(self) -> None:
        self._ctx.ops.write(_chosen, "")


def _chosen(uow: UnitOfWork, folder: str) -> Changes:
    return save_setting(uow, "second_folder", folder) | save_setting(uow, "second_folder_on", "")
