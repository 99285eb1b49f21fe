"""One question of a worksheet, blank or with its answer, for every kind of question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from family_app.domain.answer_words import (
    HIGHEST,
    Wording,
    answer_lines,
    rating_steps,
    rows_of,
    texts_of,
)
from family_app.domain.answers import AnswerValue
from family_app.domain.filled_sentence import label_words
from family_app.domain.lesson import Field
from family_app.domain.person import Person, Ring
from family_app.ui.circle.words import ring_words
from family_app.ui.learn import say
from family_app.ui.learn.worksheet_parts import Paper

_SHORT, _LONG, _IN_RING, _IN_LINK = 1, 5, 3, 2
_LEAST_ROWS, _SENTENCES = 4, 3


class QuestionOnPaper:
    """Draws a question's room to answer; an empty `value` leaves it blank."""

    def __init__(self, paper: Paper, wording: Wording, people: Sequence[Person]) -> None:
        self._paper = paper
        self._wording = wording
        self._rings = {str(one.uid): one.ring for one in people}

    def html(self, asked: Field, value: AnswerValue) -> str:
        """The question, its hint, and its answer or the room for one."""
        example = self._example(asked) if value in ("", ()) else ""
        notes = [say.curly(text) for text in (asked.hint, example) if text]
        head = self._paper.words(say.curly(asked.label), "ask")
        note = self._paper.words("\n".join(notes), "note") if notes else ""
        return f"{head}{note}{self._room(asked, value)}"

    def _example(self, asked: Field) -> str:
        words = QCoreApplication.translate("AnswerField", "For example: {example}")
        return words.format(example=asked.example) if asked.example else ""

    def _room(self, asked: Field, value: AnswerValue) -> str:
        paper = self._paper
        match asked.kind:
            case "choice":
                given = (value,) if isinstance(value, str) and value else ()
                return self._options(asked, given, one=True)
            case "choices" | "checklist":
                return self._options(asked, texts_of(value), one=False)
            case "scale":
                taken = value if isinstance(value, int) else None
                return paper.scale(HIGHEST, taken) + self._ends(asked, HIGHEST)
            case "ratings":
                rated = tuple((say.curly(one), s) for one, s in rating_steps(asked, value))
                return paper.ratings(rated, asked.most) + self._ends(asked, asked.most)
            case "table":
                return self._table(asked, value)
            case "week":
                return self._week(asked, value)
            case _:
                return self._other(asked, value)

    def _other(self, asked: Field, value: AnswerValue) -> str:
        match asked.kind:
            case "sort":
                return self._sort(asked, value)
            case "chain":
                return self._chain(asked, value)
            case "sentences":
                return self._sentences(asked, value)
            case "rings":
                return self._in_rings(value)
            case "cards":
                return self._cards(asked, value)
            case "breathing":
                return self._breathing(asked)
        lines = answer_lines(asked, value, self._wording)
        if lines:
            return self._paper.words("\n".join(lines))
        return self._paper.lines(_LONG if asked.kind == "long-text" else _SHORT)

    def _options(self, asked: Field, given: Sequence[str], *, one: bool) -> str:
        """The options, and below them what was taken and is not offered any more."""
        offered = (*asked.options, *(text for text in given if text not in asked.options))
        taken = [say.curly(text) for text in given]
        return self._paper.options([say.curly(text) for text in offered], taken, one=one)

    def _ends(self, asked: Field, most: int) -> str:
        if not (asked.low and asked.high):
            return ""
        words = QCoreApplication.translate(
            "Worksheet", "0 means {low}. {most} means {high}."
        ).format(low=asked.low, most=most, high=asked.high)
        return self._paper.words(say.curly(words), "note")

    def _table(self, asked: Field, value: AnswerValue) -> str:
        heads = [say.curly(one) for one in asked.columns]
        rows = [(*row, *("",) * len(heads))[: len(heads)] for row in rows_of(value)]
        if rows:
            return self._paper.table(heads, rows)
        blank = [("",) * len(heads)] * max(asked.rows, _LEAST_ROWS)
        return self._paper.table(heads, blank, room=True)

    def _week(self, asked: Field, value: AnswerValue) -> str:
        heads = ["", *(say.curly(one) for one in asked.columns)]
        given = rows_of(value)
        blank = ("",) * len(asked.columns)
        rows = [
            (self._wording.days[day], *(given[day] if day < len(given) else blank))
            for day in self._wording.order
        ]
        return self._paper.table(heads, rows, room=not given)

    def _sort(self, asked: Field, value: AnswerValue) -> str:
        order = answer_lines(asked, value, self._wording)
        if order:
            return self._paper.words(say.curly("\n".join(order)))
        words = QCoreApplication.translate("Worksheet", "Write 1 to {count} beside them.")
        note = self._paper.words(words.format(count=len(asked.options)), "note")
        return note + self._options(asked, (), one=False)

    def _chain(self, asked: Field, value: AnswerValue) -> str:
        given = (*texts_of(value), *("",) * len(asked.columns))
        hints = (*asked.hints, *("",) * len(asked.columns))
        boxes = []
        for label, hint, text in zip(asked.columns, hints, given, strict=False):
            inside = self._paper.words(say.curly(label), "ask")
            inside += self._paper.words(say.curly(hint), "note") if hint else ""
            inside += self._paper.words(text) if text else self._paper.lines(_IN_LINK)
            boxes.append(self._paper.box(inside))
        return "<p align='center'>↓</p>".join(boxes)

    def _sentences(self, asked: Field, value: AnswerValue) -> str:
        told = answer_lines(asked, value, self._wording)
        if told:
            boxes = (self._paper.box(self._paper.words(say.curly(line))) for line in told)
            return self._paper.gap().join(boxes)
        fixed = [say.curly(label_words(one)) for one in asked.columns]
        return self._paper.gap().join(
            self._paper.box(self._paper.fixed_lines(fixed)) for _ in range(_SENTENCES)
        )

    def _in_rings(self, value: AnswerValue) -> str:
        uids = texts_of(value)
        boxes = []
        for ring in Ring:
            names = [
                self._wording.names[uid]
                for uid in uids
                if uid in self._wording.names and self._rings.get(uid) is ring
            ]
            words = ring_words(ring)
            head = self._paper.words(words[:1].upper() + words[1:], "ask")
            inside = self._paper.words(", ".join(names)) if names else ""
            inside = inside or ("" if uids else self._paper.lines(_IN_RING))
            boxes.append(self._paper.box(head + inside))
        return self._paper.gap().join(boxes)

    def _cards(self, asked: Field, value: AnswerValue) -> str:
        given = (*texts_of(value), *("",) * len(asked.card))
        words = {"myth": self._wording.myth, "fact": self._wording.fact}
        parts = []
        for card, answer in zip(asked.card, given, strict=False):
            said = words.get(answer, "")
            choices = self._paper.options(tuple(words.values()), (said,) if said else (), one=True)
            parts.append(self._paper.box(self._paper.words(say.curly(card.says), "ask") + choices))
        return self._paper.gap().join(parts)

    def _breathing(self, asked: Field) -> str:
        breath = asked.breathing
        if breath is None:
            return ""
        translate = QCoreApplication.translate
        if breath.hold:
            words = translate(
                "Worksheet",
                "Breathe in for {inhale} seconds. Hold for {hold}. Breathe out for {exhale}. "
                "Do this {rounds} times.",
            )
        else:
            words = translate(
                "Worksheet",
                "Breathe in for {inhale} seconds. Breathe out for {exhale}. "
                "Do this {rounds} times.",
            )
        told = words.format(
            inhale=breath.inhale, hold=breath.hold, exhale=breath.exhale, rounds=breath.rounds
        )
        return self._paper.words(told)
