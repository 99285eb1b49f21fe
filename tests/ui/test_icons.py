from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from family_app.paths import assets_dir
from family_app.ui.icons import icon, tinted
from family_app.ui.theme import Theme

ICONS = sorted((assets_dir() / "icons").glob("*.svg"))


def colors(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    solid = [image.pixelColor(x, y) for x, y in points]
    return {color.name().upper() for color in solid if color.alpha() == 255}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_every_icon_draws_in_one_colour(theme: Theme, path: Path) -> None:
    assert colors(tinted(path.stem, 48, "primary")) == {theme.hex("primary")}


def test_an_icon_follows_the_theme_and_the_state(theme: Theme) -> None:
    shape = icon("heart", "ink-2")
    size = QSize(40, 40)
    assert colors(shape.pixmap(size)) == {theme.hex("ink-2")}
    theme.set("dark")
    assert colors(shape.pixmap(size)) == {theme.hex("ink-2")}
    assert colors(shape.pixmap(size, QIcon.Mode.Disabled)) == {theme.hex("disabled")}
    on = shape.pixmap(size, QIcon.Mode.Normal, QIcon.State.On)
    assert colors(on) == {theme.hex("primary")}


def test_an_icon_is_sharp_on_a_fine_screen(theme: Theme) -> None:
    fine = icon("heart").pixmap(QSize(20, 20), 2.0)
    assert fine.size() == QSize(40, 40)
    assert fine.devicePixelRatio() == 2.0


def test_the_gap_is_on_the_side_of_the_text(theme: Theme, qapp: QApplication) -> None:
    padded = icon("plus", gap=20)
    left = padded.pixmap(QSize(40, 20)).toImage()
    assert QColor(left.pixelColor(10, 10)).alpha() > 200
    assert left.pixelColor(30, 10).alpha() == 0
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = padded.pixmap(QSize(40, 20)).toImage()
    assert right.pixelColor(30, 10).alpha() > 200


def test_an_unknown_icon_is_refused(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-thing")


def test_icons_come_with_their_licence_and_fetch_nothing() -> None:
    assert "ISC License" in (assets_dir() / "icons" / "LICENSE.txt").read_text()
    assert "SIL OPEN FONT LICENSE" in (assets_dir() / "fonts" / "OFL.txt").read_text()
    for path in ICONS:
        assert not re.search(r"href|<script|url\(", path.read_text()), path.name
