"""Pictures and files on a page, by every way in, as somebody before the window meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from family_app.domain.attachment import LIMIT
from family_app.paths import Home
from family_app.services import attachments
from family_app.storage.open_space import OpenSpace
from family_app.ui.theme import Theme
from family_app.ui.widgets.reading import Reading
from tests import checks
from tests.exchange import picture_files as files
from tests.ui.journal.journal_parts import Make, all_stored, desks, stored, write_page
from tests.ui.journal.picture_parts import (
    drop,
    is_red,
    of_files,
    on_page,
    opened_with,
    press,
    shown_dialog,
    tiles,
)


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "lake.jpg"
    path.write_bytes(files.jpeg(640, 480))
    return path


def test_a_dropped_picture_is_shown_small_and_kept_without_place(make: Make, photo: Path) -> None:
    desk = make()
    uid = write_page(desk.space, "Lake", "We walked round it.")
    desk.open(uid)
    drop(desk.editor.viewport(), of_files(photo))
    (tile,) = tiles(desk)
    assert is_red(tile.grab().toImage(), 8, 8)
    (one,) = on_page(desk.space, uid)
    assert one.file_name == "lake.jpg"
    with desk.space.read() as uow:
        assert files.PLACE not in (attachments.data(uow, one.uid) or files.PLACE)
    page = stored(desk.space, uid)
    assert page is not None
    assert page.body == "We walked round it."


def test_beside_the_text_it_may_be_dropped_too(make: Make, photo: Path) -> None:
    desk, uid = opened_with(make)
    drop(desk.page._pane, of_files(photo, photo))
    assert len(tiles(desk)) == 2
    assert len(on_page(desk.space, uid)) == 2


def test_a_page_of_nothing_but_a_picture_stays(make: Make, photo: Path) -> None:
    desk = make()
    desk.button("journal-new").click()
    drop(desk.editor.viewport(), of_files(photo))
    assert len(tiles(desk)) == 1
    desk.button("journal-new").click()
    (page,) = all_stored(desk.space)
    assert len(on_page(desk.space, page.uid)) == 1


def test_a_picture_is_pasted_and_text_stays_text(make: Make) -> None:
    desk, uid = opened_with(make)
    clipboard = QGuiApplication.clipboard()
    mime = QMimeData()
    mime.setImageData(QImage.fromData(files.png(40, 30)))
    clipboard.setMimeData(mime)
    desk.editor.paste()
    (one,) = on_page(desk.space, uid)
    assert (one.width, one.height) == (40, 30)
    both = QMimeData()
    both.setImageData(QImage.fromData(files.png(40, 30)))
    both.setText("a row of a table")
    clipboard.setMimeData(both)
    desk.editor.to_end()
    desk.editor.paste()
    clipboard.clear()
    assert desk.editor.text() == "We walked round it.a row of a table"
    assert len(on_page(desk.space, uid)) == 1


def test_the_button_takes_files_and_says_the_limit(make: Make, photo: Path) -> None:
    desk, uid = opened_with(make)
    button = desk.button("journal-picture-add")
    assert "25 MB" in button.toolTip()
    action = desk.page.findChild(QAction, "journal-picture-choose")
    assert action is not None
    action.trigger()
    dialog = shown_dialog("picture-files")
    dialog.filesSelected.emit([str(photo)])  # type: ignore[attr-defined]
    dialog.reject()
    assert len(on_page(desk.space, uid)) == 1


def test_the_original_is_kept_where_that_is_chosen(make: Make, tmp_path: Path) -> None:
    large = tmp_path / "large.jpg"
    large.write_bytes(files.jpeg(2600, 400))
    desk, uid = opened_with(make)
    action = desk.page.findChild(QAction, "journal-picture-originals")
    assert action is not None
    action.trigger()
    drop(desk.editor.viewport(), of_files(large))
    assert on_page(desk.space, uid)[0].has_original


def test_what_is_too_large_is_refused_in_words(make: Make, tmp_path: Path) -> None:
    desk, uid = opened_with(make)
    said: list[str] = []
    desk.parts.notices.troubled.connect(said.append)
    big = tmp_path / "film.mp4"
    big.write_bytes(bytes(LIMIT + 1))
    drop(desk.editor.viewport(), of_files(big))
    drop(desk.editor.viewport(), of_files(tmp_path, big))
    assert "The limit is 25 MB." in said[0]
    assert "folder" in said[1]
    assert on_page(desk.space, uid) == ()
    assert desk.editor.text() == "We walked round it."


def test_reading_shows_the_picture_in_its_place_and_opens_it(make: Make) -> None:
    desk, uid = opened_with(make, "a.jpg", "b.jpg", "c.pdf")
    first, _second, third = on_page(desk.space, uid)
    desk.editor.load("")
    desk.type(f"![](attachment:{first.uid})\n\nBelow it.\n\n![](attachment:none)")
    desk.button("journal-mode-1").click()
    checks.settle(desk.page)
    reading = desk.page.findChild(Reading, "journal-reading")
    assert reading is not None
    text = reading.toPlainText()
    assert text.index("\ufffc") < text.index("Below it.")
    assert text.count("\ufffc") == 2
    assert "c.pdf" in text
    top = reading.grab().toImage()
    assert is_red(top, reading.viewport().x() + 12, 12)
    reading.link_chosen.emit(f"attachment:{third.uid}")
    dialog = shown_dialog("picture-dialog")
    assert dialog.findChild(QPushButton, "picture-remove") is None
    dialog.reject()


def test_a_large_picture_has_a_caption_and_can_be_put_into_the_text(make: Make) -> None:
    desk, uid = opened_with(make, "a.jpg")
    (tile,) = tiles(desk)
    tile.click()
    dialog = shown_dialog("picture-dialog")
    caption = dialog.findChild(QLineEdit, "picture-caption")
    assert caption is not None
    caption.setText("The [red] corner")
    desk.editor.to_end()
    press(dialog, "picture-place")
    (one,) = on_page(desk.space, uid)
    assert one.caption == "The [red] corner"
    assert tile.accessibleName() == "Picture: The [red] corner"
    assert desk.editor.text().endswith(f"(attachment:{one.uid})")


def test_delete_takes_it_off_and_undo_brings_it_back(make: Make) -> None:
    desk, _uid = opened_with(make, "a.jpg", "b.pdf")
    offers: list[object] = []
    desk.parts.notices.undo_offered.connect(offers.append)
    QTest.keyClick(tiles(desk)[0], Qt.Key.Key_Delete)
    assert len(tiles(desk)) == 1
    offers[0].undo()  # type: ignore[attr-defined]
    first, _second = tiles(desk)
    assert first.attachment.file_name == "a.jpg"


def test_a_form_that_is_not_shown_is_said_so(make: Make) -> None:
    desk, _uid = opened_with(make, "a.heic")
    (tile,) = tiles(desk)
    tile.click()
    dialog = shown_dialog("picture-dialog")
    words = dialog.findChild(QLabel, "picture-words")
    assert words is not None
    assert "cannot show HEIC" in words.accessibleName() or "cannot show HEIC" in words.text()
    dialog.reject()


def test_a_copy_is_saved_to_a_chosen_file(make: Make, tmp_path: Path) -> None:
    desk, _uid = opened_with(make, "a.jpg")
    tiles(desk)[0].click()
    dialog = shown_dialog("picture-dialog")
    press(dialog, "picture-copy")
    where = shown_dialog("picture-copy-file")
    where.fileSelected.emit(str(tmp_path / "copy.jpg"))  # type: ignore[attr-defined]
    where.reject()
    dialog.reject()
    saved = (tmp_path / "copy.jpg").read_bytes()
    assert saved.startswith(b"\xff\xd8")
    assert files.PLACE not in saved


def test_a_damaged_store_is_said_and_stops_nobody(make: Make) -> None:
    desk, uid = opened_with(make, "a.jpg")
    desk.space.folder.media.write_bytes(bytes(8192))
    desk.button("journal-new").click()
    desk.open(uid)
    (tile,) = tiles(desk)
    tile.click()
    dialog = shown_dialog("picture-dialog")
    words = dialog.findChild(QLabel, "picture-words")
    assert words is not None
    assert "missing or damaged" in words.accessibleName() + words.text()
    dialog.reject()
    desk.type("still writing")
    desk.page.flush()
    page = stored(desk.space, uid)
    assert page is not None
    assert "still writing" in page.body


def test_typing_goes_on_while_pictures_are_on_their_way(
    qtbot: QtBot, make: Make, tmp_path: Path
) -> None:
    desk = make(inline=False)
    uid = write_page(desk.space, "Lake", "")
    desk.open(uid)
    qtbot.waitUntil(lambda: desk.page._keeper.draft is not None)
    paths = [tmp_path / f"{number}.jpg" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_bytes(files.jpeg(2400 + number, 1800))
    drop(desk.editor.viewport(), of_files(*paths))
    assert on_page(desk.space, uid) == ()
    desk.type("typed at once")
    assert desk.editor.text() == "typed at once"
    qtbot.waitUntil(lambda: len(on_page(desk.space, uid)) == 3, timeout=20_000)
    qtbot.waitUntil(lambda: len(tiles(desk)) == 3)
    desk.page.flush()
    desk.parts.ops.wait()
    page = stored(desk.space, uid)
    assert page is not None
    assert page.body == "typed at once"
    desk.parts.ops.close()


def test_what_is_on_its_way_is_there_after_a_lock(
    qtbot: QtBot, make: Make, tmp_path: Path, space: OpenSpace
) -> None:
    desk = make(inline=False)
    uid = write_page(desk.space, "Lake", "")
    desk.open(uid)
    qtbot.waitUntil(lambda: desk.page._keeper.draft is not None)
    paths = [tmp_path / f"{number}.jpg" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_bytes(files.jpeg(2400 + number, 1800))
    drop(desk.editor.viewport(), of_files(*paths))
    key, salt = bytes(space.key._data_key), space.key.salt
    info, folder = space.info, space.folder.path
    desk.parts.ops.close()
    again = OpenSpace.open(folder, info, key, salt, writer=True)
    assert len(on_page(again, uid)) == 3
    again.close()
