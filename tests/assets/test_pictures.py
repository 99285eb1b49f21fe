"""Every lesson picture is drawn by Qt, in every theme, and its words have room to grow."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from family_app.content.library import Library
from family_app.content.pictures import tokens, with_colours, word_keys
from family_app.paths import assets_dir
from family_app.ui.fonts import load_fonts

PICTURES = sorted((assets_dir() / "pictures").glob("*.svg"))
THEMES: dict[str, dict[str, str]] = tomllib.loads(
    (assets_dir() / "themes" / "tokens.toml").read_text(encoding="utf-8")
)
SVG = "{http://www.w3.org/2000/svg}"
ROOM_FOR_TRANSLATION = 1.25
SMALLEST_TEXT = 14
WIDTH = 640

each_picture = pytest.mark.parametrize("name", [file.stem for file in PICTURES])


@pytest.fixture(scope="module")
def library(qapp: QApplication) -> Library:
    assert load_fonts(assets_dir() / "fonts")
    return Library.load(assets_dir())


def texts(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter(SVG + "text"))


def place_of(text: ElementTree.Element) -> QRectF:
    """Where a word may stand, however long another language makes it."""
    wide, size = float(text.attrib["data-width"]), float(text.attrib["font-size"])
    left = float(text.attrib["x"]) - (wide / 2 if text.attrib["text-anchor"] == "middle" else 0)
    return QRectF(left, float(text.attrib["y"]) - 0.75 * size, wide, size)


def drawing(name: str) -> str:
    return (assets_dir() / "pictures" / f"{name}.svg").read_text(encoding="utf-8")


@each_picture
def test_every_key_has_a_word_and_every_word_its_key(library: Library, name: str) -> None:
    picture = library.picture(name)
    assert picture is not None
    assert word_keys(drawing(name)) == picture.words.keys()
    assert len(picture.alt) > 40


@each_picture
def test_no_word_is_baked_in(name: str) -> None:
    for text in texts(drawing(name)):
        assert re.fullmatch(r"\{[a-z0-9-]+\}|\d", text.text or "")


@each_picture
def test_each_word_fits_its_place_with_room_for_longer_languages(
    library: Library, name: str
) -> None:
    picture = library.picture(name)
    assert picture is not None
    for text in texts(drawing(name)):
        if (text.text or "").isdecimal():
            continue
        font = QFont("Inter")
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setPixelSize(int(text.attrib["font-size"]))
        font.setWeight(QFont.Weight(int(text.attrib["font-weight"])))
        word = picture.words[(text.text or "").strip("{}")]
        place = float(text.attrib["data-width"])
        assert QFontMetricsF(font).horizontalAdvance(word) * ROOM_FOR_TRANSLATION <= place, word
        assert font.pixelSize() >= SMALLEST_TEXT
        assert place_of(text).left() >= 0, word
        assert place_of(text).right() <= WIDTH, word


@each_picture
def test_no_two_words_can_run_into_each_other(name: str) -> None:
    places = [place_of(text) for text in texts(drawing(name)) if "data-width" in text.attrib]
    for one, other in combinations(places, 2):
        assert not one.intersects(other), (one, other)


@each_picture
@pytest.mark.parametrize("theme", THEMES)
def test_qt_draws_it_in_the_colours_of_the_theme(library: Library, name: str, theme: str) -> None:
    svg = library.picture_svg(name)
    assert tokens(svg) <= THEMES[theme].keys()
    assert not re.search(r"#[0-9a-fA-F]{3,8}|rgb\(", svg), "colours are tokens only"
    renderer = QSvgRenderer(with_colours(svg, THEMES[theme].__getitem__).encode())
    assert renderer.isValid()
    assert renderer.defaultSize().width() == WIDTH
    paper = QColor(THEMES[theme]["paper"])
    image = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    image.fill(paper)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(0, WIDTH, 3)
        for y in range(0, image.height(), 3)
    }
    assert QColor(THEMES[theme]["ink"]).name() in seen
    assert len(seen) > 5
