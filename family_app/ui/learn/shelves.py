"""The tabs beside the lessons, in order. To add one: write its `Shelf`, add one line here."""

from __future__ import annotations

from family_app.ui.learn.good_lines_shelf import GoodLinesShelf
from family_app.ui.learn.my_answers_shelf import MyAnswersShelf
from family_app.ui.learn.myths_shelf import MythsShelf
from family_app.ui.learn.shelf import Shelf
from family_app.ui.learn.words_shelf import WordsShelf

SHELVES: tuple[type[Shelf], ...] = (MyAnswersShelf, GoodLinesShelf, WordsShelf, MythsShelf)
