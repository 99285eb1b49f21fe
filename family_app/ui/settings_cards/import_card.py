"""Bringing pages in from other programs, and taking them out again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from family_app.ui.context import Context
from family_app.ui.importing.bring_in import BringIn
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, muted, title


class ImportCard(Card):
    """One way in for every kind of file."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-import", parent=parent)
        self.bring_in = BringIn(ctx, self)
        self._file = quiet(self.tr("From a file…"), name="settings-import-file")
        self._folder = quiet(self.tr("From a folder…"), name="settings-import-folder")
        self._earlier = quiet(self.tr("What came in before…"), name="settings-import-earlier")
        buttons = FlowBox(gap=12)
        buttons.add(self._file, self._folder, self._earlier)
        self.add(title(self.tr("Bring pages in")))
        self.add(
            body(
                self.tr(
                    "From another diary program, or from files you have. The app finds out what "
                    "it is and shows you what is in it first. You can also drop the file or "
                    "folder on the window."
                )
            )
        )
        self.add(buttons)
        self.add(
            muted(
                self.tr(
                    "It knows Day One, Journey, Daylio, Diarium, Diaro, Mini Diary, RedNotebook, "
                    "jrnl, Standard Notes and Joplin, notes of Obsidian, Zim and QOwnNotes, "
                    "Markdown, text and Word files, and its own JSON. Bringing in twice adds "
                    "nothing twice."
                )
            )
        )
        self._file.clicked.connect(self.bring_in.ask_file)
        self._folder.clicked.connect(self.bring_in.ask_folder)
        self._earlier.clicked.connect(self.bring_in.show_imports)
