"""Stories, tips, words of safety and quotes: cards of one quiet family."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from family_app.content.blocks import QuoteBlock, SafetyBlock, StoryBlock, TipBlock
from family_app.ui.widgets.card import Card, CardLook, row
from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.reading import Reading

Boxed = StoryBlock | TipBlock | SafetyBlock | QuoteBlock


class _Look(NamedTuple):
    card: CardLook
    icon: str
    tint: str
    text: str
    word: str


_LOOKS: dict[type[Boxed], _Look] = {
    StoryBlock: _Look(
        "plain", "users", "primary", "eyebrow", str(QT_TRANSLATE_NOOP("TextCard", "A story"))
    ),
    TipBlock: _Look(
        "soft", "lightbulb", "primary", "eyebrow", str(QT_TRANSLATE_NOOP("TextCard", "A tip"))
    ),
    SafetyBlock: _Look(
        "gold", "shield-check", "gold", "gold", str(QT_TRANSLATE_NOOP("TextCard", "Stay safe"))
    ),
    QuoteBlock: _Look(
        "plain", "quote", "primary", "eyebrow", str(QT_TRANSLATE_NOOP("TextCard", "Their words"))
    ),
}


class TextCard(Card):
    """A mark and a word that say what it is, and below them the text, `reading`."""

    def __init__(self, block: Boxed, *, name: str, parent: QWidget) -> None:
        look = _LOOKS[type(block)]
        word = word_for(block)
        super().__init__(look.card, spacing=8, name=name, accessible=word, parent=parent)
        mark = IconMark(look.icon, look.tint, 18, parent=self)
        head = Words(word, look.text, wrap=False, name=f"{name}-head", parent=self)
        self.add(row(mark, head, 1, spacing=8))
        self.reading = Reading(without_last_gap(block.html), name=f"{name}-text", parent=self)
        self.add(self.reading)


def word_for(block: Boxed) -> str:
    """What such a card is called."""
    return QCoreApplication.translate("TextCard", _LOOKS[type(block)].word)


def without_last_gap(html: str) -> str:
    """The text with no room kept below its last paragraph, for use in a card."""
    head, mark, tail = html.rpartition("<p>")
    if mark and tail.rstrip().endswith("</p>"):
        return f'{head}<p style="margin-bottom:0">{tail}'
    return html
