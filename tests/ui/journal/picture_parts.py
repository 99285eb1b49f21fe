"""What tests with pictures need: to drop them, and to find them on the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from family_app.domain.attachment import Attachment
from family_app.domain.ids import EntryId
from family_app.services import attachments
from family_app.storage.open_space import OpenSpace
from family_app.ui.journal.picture_strip import PictureStrip
from family_app.ui.journal.picture_tile import PictureTile
from tests import checks
from tests.exchange import picture_files as files
from tests.ui.journal.journal_parts import Desk, Make, write_page


def drop(target: QWidget, mime: QMimeData) -> None:
    """Carry something over a part of the window and let go."""
    place, copy, left = QPoint(40, 40), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(place, copy, mime, left, none)
    QApplication.sendEvent(target, over)
    assert over.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(place), copy, mime, left, none))


def of_files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def tiles(desk: Desk) -> list[PictureTile]:
    checks.settle(desk.page)
    strip = desk.page.findChild(PictureStrip)
    assert strip is not None
    shown = [one for one in strip.stops() if isinstance(one, PictureTile) and one.isVisible()]
    assert shown == sorted(shown, key=PictureTile.x)
    return shown


def on_page(space: OpenSpace, uid: EntryId) -> tuple[Attachment, ...]:
    with space.read() as uow:
        return attachments.of_entry(uow, uid)


def is_red(image: QImage, x: int, y: int) -> bool:
    color = image.pixelColor(x, y)
    return color.red() > 150 and color.green() < 90


def shown_dialog(name: str) -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    assert found.objectName() == name
    checks.settle(found)
    return found


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    button.click()


def opened_with(make: Make, *names: str) -> tuple[Desk, EntryId]:
    """A page with files on it, open to write on."""
    desk = make()
    uid = write_page(desk.space, "Lake", "We walked round it.")
    made = {"heic": files.heic(), "jpg": files.jpeg(640, 480), "pdf": b"%PDF-1.7 words"}
    with desk.space.write() as uow:
        for name in names:
            attachments.add(uow, uid, name, made[name.rpartition(".")[2]])
    desk.open(uid)
    return desk, uid
