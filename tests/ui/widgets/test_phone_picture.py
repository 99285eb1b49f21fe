"""The code as a camera would see it: taken from the pixels and compared module by module."""

from __future__ import annotations

import segno
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from family_app.ui.theme import Theme
from family_app.ui.widgets.phone_picture import PhonePicture


def test_every_module_is_drawn_with_a_white_border_in_the_dark_too(
    qtbot: QtBot, theme: Theme
) -> None:
    theme.set("dark", 200)
    picture = PhonePicture("tel:+15550142", "Code", name="code")
    qtbot.addWidget(picture)
    image = picture.grab().toImage()
    wanted = segno.make("tel:+15550142", micro=False, error="m").matrix
    module = image.width() // (len(wanted) + 8)
    start = (image.width() - module * len(wanted)) / 2
    assert module >= 3
    for y, cells in enumerate(wanted):
        for x, dark in enumerate(cells):
            at = (int(start + (x + 0.5) * module), int(start + (y + 0.5) * module))
            assert image.pixelColor(*at) == QColor("black" if dark else "white"), at
    border = range(int(start) - 1)
    assert all(image.pixelColor(edge, edge) == QColor("white") for edge in border)
