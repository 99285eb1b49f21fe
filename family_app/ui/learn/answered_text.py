"""What the cards, the journal and the pages on paper say of an answered exercise."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from family_app.domain.answer_words import answer_lines, joined_words, lost_lines
from family_app.domain.answers import Answer
from family_app.ui.days import in_words
from family_app.ui.learn import say
from family_app.ui.learn.answered_facts import Retold, values_of

TYPED = frozenset({"text", "long-text", "table", "week"})
"""Kinds of questions of whose answers every word was typed; those stay as they were typed."""


def day_words(day: date) -> str:
    """A day with its year, "23 November 2026", as the country writes it."""
    return in_words(day, "d MMMM yyyy")


def short_day_words(day: date) -> str:
    """A day with its year for a narrow place, "23 Nov 2026", as the country writes it."""
    return in_words(day, "d MMM yyyy")


def title_of(shown: Retold) -> str:
    """The exercise's title, or what can be said where it is gone."""
    if shown.exercise is not None:
        return say.curly(shown.exercise.title)
    if shown.lesson is not None:
        return say.curly(shown.lesson.title)
    return QCoreApplication.translate("MyAnswers", "A lesson that is gone")


def question_words(shown: Retold, field_id: str) -> str:
    """What was asked, or that it is not known any more."""
    asked = shown.asked(field_id)
    if asked is not None:
        return say.curly(asked.label)
    return QCoreApplication.translate("MyAnswers", "A question that is gone")


def lines_of(shown: Retold, answer: Answer | None) -> tuple[str, ...]:
    """One answer in plain words; nothing where there is none."""
    if answer is None:
        return ()
    asked = shown.asked(answer.key.field)
    if asked is None:
        return lost_lines(answer.value, shown.wording)
    lines = answer_lines(asked, answer.value, shown.wording)
    return lines if asked.kind in TYPED else tuple(say.curly(line) for line in lines)


def joined_of(shown: Retold, answers: tuple[Answer, ...]) -> str:
    """The text that the answers make together, or nothing."""
    if shown.exercise is None:
        return ""
    return joined_words(shown.exercise, values_of(answers), shown.wording)


def all_words(shown: Retold) -> str:
    """Everything that was ever answered, to be looked through."""
    sets = (shown.one.answers, *(sitting.answers for sitting in shown.one.earlier))
    return "\n".join(
        line for answers in sets for answer in answers for line in lines_of(shown, answer)
    )


def page_text(shown: Retold) -> str:
    """Today's answers as the body of a journal page."""
    given = {one.key.field: one for one in shown.one.answers}
    parts = []
    for field_id in shown.questions():
        lines = lines_of(shown, given.get(field_id))
        if lines:
            text = lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)
            parts.append(f"**{question_words(shown, field_id)}**\n\n{text}")
    joined = joined_of(shown, shown.one.answers)
    if joined:
        parts.append("\n".join(f"> {line}".rstrip() for line in joined.splitlines()))
    return "\n\n".join(parts)
