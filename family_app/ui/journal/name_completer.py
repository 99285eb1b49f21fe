"""Names of tags and people, offered once someone has typed `tag:` or `person:` into the search."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from family_app.services.page_lists import Choices
from family_app.ui.widgets.styling import named, styled

_PIECE = re.compile(r'(?:^|\s)-?((?:tag|person):"?[^"]*)$', re.IGNORECASE)
_NONE = "\0"
_MOST = 8

AnyIndex = QModelIndex | QPersistentModelIndex


class NameCompleter(QCompleter):
    """Completes the last piece of the text only, and leaves what stands before it."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._names = QStringListModel(self)
        self._before = ""
        self.setModel(self._names)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_MOST)
        popup = QListView()
        named(popup, "journal-names", self.tr("Names to choose from"))
        styled(popup, k="completion")
        self.setPopup(popup)
        field.setCompleter(self)

    def set_choices(self, choices: Choices) -> None:
        """What there is to complete from, most pages first."""
        tags = [f"tag:{name}" for name, _ in choices.tags]
        people = [f"person:{name}" for _, name, _ in choices.people]
        self._names.setStringList([*tags, *people])

    def splitPath(self, path: str) -> list[str]:
        """The piece to complete, or what nothing begins with."""
        found = _PIECE.search(path)
        if found is None:
            return [_NONE]
        self._before = path[: found.start(1)]
        return [found[1].replace('"', "")]

    def pathFromIndex(self, index: AnyIndex) -> str:
        """The whole text with the name in it, ready for the next word."""
        kind, _, name = str(index.data()).partition(":")
        return f"{self._before}{kind}:{_quoted(name)} "


def _quoted(name: str) -> str:
    plain = name.replace('"', " ")
    return f'"{plain}"' if " " in plain else plain
