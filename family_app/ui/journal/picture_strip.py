"""The pictures and files of the page that is open, small, below its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from family_app.domain.attachment import Attachment
from family_app.ui.journal.picture_tile import PictureTile
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words


class PictureStrip(FlowBox):
    """Tiles in the order of the page; `chosen` and `removal_wanted` give a uid."""

    chosen = Signal(str)
    removal_wanted = Signal(str)
    rebuilt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=10, line_gap=10, name="journal-pictures", parent=parent)
        self.setAccessibleName(self.tr("Pictures and files of this page"))
        self._tiles: dict[str, PictureTile] = {}
        self._waiting = Words("", "muted", wrap=False, name="journal-pictures-waiting", parent=self)
        self._waiting.hide()
        self.add(self._waiting)

    def show_all(self, found: Sequence[Attachment]) -> tuple[Attachment, ...]:
        """Show these; the ones whose pictures must still be drawn."""
        new = [one for one in found if one.uid not in self._tiles]
        kept = {one.uid for one in found} & set(self._tiles)
        if len(kept) != len(self._tiles) or new:
            self._rebuild(found)
        for one in found:
            self._tiles[one.uid].show_facts(one)
        return tuple(one for one in new if one.can_be_shown)

    def show_image(self, uid: str, image: QImage) -> None:
        """Draw a picture in its tile, if it is still there."""
        tile = self._tiles.get(uid)
        if tile is not None:
            tile.show_image(image)

    def show_waiting(self, count: int) -> None:
        """Say how many more are on their way."""
        self._waiting.setText(self.tr("Adding %n…", "", count))
        self._waiting.setVisible(count > 0)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return list(self._tiles.values())

    def _rebuild(self, found: Sequence[Attachment]) -> None:
        old, self._tiles = self._tiles, {}
        for uid, tile in old.items():
            if uid not in {one.uid for one in found}:
                self.flow.removeWidget(tile)
                tile.hide()
                tile.deleteLater()
        for index, one in enumerate(found):
            tile = old.get(one.uid) or self._made(one)
            self._tiles[one.uid] = tile
            if one.uid not in old:
                self.flow.insert_widget(index, tile)
        self.updateGeometry()
        self.rebuilt.emit()

    def _made(self, one: Attachment) -> PictureTile:
        tile = PictureTile(one, self)
        tile.clicked.connect(self._on_clicked)
        tile.removal_wanted.connect(self._on_removal)
        return tile

    @Slot()
    def _on_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, PictureTile):
            self.chosen.emit(tile.attachment.uid)

    @Slot()
    def _on_removal(self) -> None:
        tile = self.sender()
        if isinstance(tile, PictureTile):
            self.removal_wanted.emit(tile.attachment.uid)
