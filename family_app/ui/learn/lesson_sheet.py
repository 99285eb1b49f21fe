"""A lesson as one formatted text for paper: what is read, without what is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from family_app.content.blocks import (
    Block,
    CheckBlock,
    PictureBlock,
    QuoteBlock,
    SafetyBlock,
    StoryBlock,
    TextBlock,
    TipBlock,
    TryBlock,
)
from family_app.content.lesson_text import blocks
from family_app.content.library import Library
from family_app.domain.lesson import Lesson, Source
from family_app.ui.learn import say
from family_app.ui.learn.worksheet_parts import Paper
from family_app.ui.reader.text_card import word_for

NORMAL, LARGE = 11.0, 17.0
"""Points."""

PICTURE = re.compile("\ue000([^\ue001]+)\ue001")
"""Where a drawing goes: its name between two letters that no text has."""

_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)


class LessonSheet:
    """Builds the text; drawings are only named in it."""

    def __init__(self, lesson: Lesson, library: Library, *, large: bool) -> None:
        self.points = LARGE if large else NORMAL
        self.lesson = lesson
        self.library = library
        self._paper = Paper(self.points)

    def html(self) -> str:
        """Everything, from the title to the sources."""
        body = blocks(self.lesson.body, self.lesson.head.sources)
        parts = [self._head(), *map(self._block, body), *self._after(), self._origins()]
        return "".join(parts)

    def style(self) -> str:
        """The style sheet of the text."""
        size = self.points
        return self._paper.style() + (
            f"h1 {{ font-size: {size * 1.9:.1f}pt; margin-bottom: {size * 0.5:.0f}px; }}"
            f"h2 {{ font-size: {size * 1.3:.1f}pt; margin-top: {size * 1.5:.0f}px;"
            f" margin-bottom: {size * 0.5:.0f}px; }}"
            f"h3 {{ font-size: {size * 1.1:.1f}pt; margin-top: {size:.0f}px;"
            f" margin-bottom: {size * 0.3:.0f}px; }}"
            f"p, li {{ line-height: 135%; }}"
            f"p {{ margin-bottom: {size * 0.7:.0f}px; }}"
            f"ul, ol {{ margin-bottom: {size * 0.7:.0f}px; }}"
            f"li {{ margin-bottom: {size * 0.25:.0f}px; }}"
            f".box {{ font-weight: 600; color: black; margin-bottom: {size * 0.3:.0f}px; }}"
            f".in {{ margin-bottom: {size * 0.3:.0f}px; }}"
            "a { color: black; text-decoration: none; }"
        )

    def _head(self) -> str:
        module = self.library.module(self.lesson.module)
        over = self._paper.words(module.title, "over") if module is not None else ""
        title = f"<h1>{escape(say.curly(self.lesson.title))}</h1>"
        goal = self._paper.words(say.curly(self.lesson.head.goal), "note")
        review = self.lesson.head.review
        note = say.not_reviewed()
        if review != "none":
            note = _say("Reviewed by {who}, {when}.").format(who=review.who, when=review.on)
        return f"{over}{title}{goal}{self._paper.words(note, 'small')}"

    def _block(self, block: Block) -> str:
        match block:
            case TextBlock(html=html):
                return _plain(html)
            case StoryBlock() | TipBlock() | SafetyBlock() | QuoteBlock():
                return self._box(word_for(block), _plain(block.html))
            case PictureBlock(name=name):
                known = self.library.picture(name) is not None
                # Else the room between two lines would grow with the drawing.
                return (
                    f"<p align='center' style='line-height: 100%'>\ue000{escape(name)}\ue001</p>"
                    if known
                    else ""
                )
            case TryBlock(exercise=exercise):
                return self._exercise(exercise)
            case CheckBlock(number=number):
                return self._check(number)

    def _box(self, head: str, inside: str) -> str:
        words = self._paper.words(head, "box")
        return f"{self._paper.gap()}{self._paper.box(words + inside)}{self._paper.gap()}"

    def _exercise(self, exercise_id: str) -> str:
        exercise = self.lesson.exercise(exercise_id)
        if exercise is None:
            return ""
        head = _say("Try it: {title}").format(title=say.curly(exercise.title))
        words = _say("In the app you can fill this in, or print it as a worksheet of its own.")
        return self._box(head, self._paper.words(words, "in"))

    def _check(self, number: int) -> str:
        checks = self.lesson.head.check
        if not 0 < number <= len(checks):
            return ""
        check = checks[number - 1]
        options = "".join(f"<li>{escape(say.curly(answer))}</li>" for answer in check.answers)
        best = check.answers[check.right - 1]
        answer = _say("What fits best: {answer}").format(answer=say.curly(best))
        question = f"<p><b>{escape(say.curly(check.question))}</b></p><ul>{options}</ul>"
        explained = self._paper.words(f"{answer}\n{say.curly(check.explain)}", "note")
        return self._box(_say("A quick question"), question + explained)

    def _after(self) -> Iterator[str]:
        for title, text in (
            (_say("Write about it"), self.lesson.head.reflection.prompt),
            (_say("Do it with someone"), self.lesson.head.action.text),
        ):
            if text:
                yield f"<h2>{escape(title)}</h2>{self._paper.words(say.curly(text))}"

    def _origins(self) -> str:
        known = self.library.sources
        found = [
            (number, known[key])
            for number, key in enumerate(self.lesson.head.sources, start=1)
            if key in known
        ]
        if not found:
            return ""
        lines = "".join(self._paper.words(_origin(*one), "small") for one in found)
        return f"<h2>{escape(_say('Where this comes from'))}</h2>{lines}"


def _origin(number: int, source: Source) -> str:
    head = _say("{number}. {authors} ({year})").format(
        number=number, authors=source.authors, year=source.year
    )
    return f"{head}. {source.title}. {source.where}. {say.seen(source)}"


def _plain(html: str) -> str:
    """Text without links: paper leads nowhere, but the address of a web page may be typed."""

    def words(found: re.Match[str]) -> str:
        web = found[1].startswith("https:")
        return f"{found[2]} ({found[1].removeprefix('https://')})" if web else found[2]

    return _LINK.sub(words, html)


def _say(text: str) -> str:
    return QCoreApplication.translate("LessonSheet", text)
