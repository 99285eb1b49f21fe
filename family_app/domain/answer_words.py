"""An answer as lines of plain words: for reading again, comparing, printing and joined texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from family_app.domain.answers import AnswerValue, join_answers
from family_app.domain.filled_sentence import filled_sentence
from family_app.domain.lesson import Exercise, Field

HIGHEST = 10
"""The top of a scale."""

_OPEN = "…"


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands around answers and depends on the language and the circle.

    `names` are those of the circle by uid and `somebody` stands for whoever left it. `days` are
    seven, Monday first, and `order` is how a week runs. `step` has {step} and {most} in it.
    """

    names: Mapping[str, str] = field(default_factory=dict, repr=False)
    somebody: str = "somebody"
    days: tuple[str, ...] = ("1", "2", "3", "4", "5", "6", "7")
    order: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    fact: str = "Fact"
    myth: str = "Myth"
    step: str = "{step} of {most}"

    def steps(self, step: int, most: int) -> str:
        """One step on a scale."""
        return self.step.format(step=step, most=most)


def answer_lines(asked: Field, value: AnswerValue, wording: Wording) -> tuple[str, ...]:
    """The answer in plain words, a thought to a line; nothing where nothing was answered."""
    match asked.kind:
        case "breathing":
            return ()
        case "scale":
            return (wording.steps(value, HIGHEST),) if isinstance(value, int) else ()
        case "person":
            return (_name(value, wording),) if isinstance(value, str) and value else ()
        case "rings":
            return tuple(_name(uid, wording) for uid in texts_of(value) if uid)
        case "sort":
            return tuple(f"{place}. {text}" for place, text in enumerate(texts_of(value), 1))
        case "chain":
            return _chain(asked, value)
        case "ratings":
            return _ratings(asked, value, wording)
        case "cards":
            return _cards(asked, value, wording)
        case "table" | "week" | "sentences":
            return _rows(asked, value, wording)
        case _:
            return _plain(value)


def lost_lines(value: AnswerValue, wording: Wording) -> tuple[str, ...]:
    """An answer in plain words where its question is not known any more."""
    if isinstance(value, tuple):
        told = (_row(one) if isinstance(one, tuple) else _known(one, wording) for one in value)
        return tuple(line for line in told if line)
    return _plain(_known(value, wording) if isinstance(value, str) else str(value))


def answer_words(asked: Field, value: AnswerValue, wording: Wording) -> str:
    """The answer as it stands in a joined text."""
    match asked.kind:
        case "cards" | "breathing":
            return ""
        case "text" | "long-text" | "choice" | "scale":
            return value if isinstance(value, str) else str(value)
        case "choices" | "checklist" | "sort":
            return ", ".join(texts_of(value))
        case "table":
            return "; ".join(answer_lines(asked, value, wording))
        case "sentences":
            whole = (filled_sentence(asked.columns, texts) for texts in rows_of(value))
            return "\n".join(sentence for sentence in whole if sentence)
        case "rings":
            return ", ".join(answer_lines(asked, value, wording))
        case _:
            return "\n".join(answer_lines(asked, value, wording))


def joined_words(exercise: Exercise, values: Mapping[str, AnswerValue], wording: Wording) -> str:
    """The text that an exercise's answers make together; empty where it joins none."""
    if exercise.joins is None:
        return ""
    words = {
        asked.id: answer_words(asked, values[asked.id], wording)
        for asked in exercise.field
        if asked.id in values
    }
    return join_answers(exercise.joins.text, words)


def texts_of(value: AnswerValue) -> tuple[str, ...]:
    """The texts of an answer that is several texts."""
    if not isinstance(value, tuple):
        return ()
    return tuple(one for one in value if isinstance(one, str))


def rows_of(value: AnswerValue) -> tuple[tuple[str, ...], ...]:
    """The rows of an answer that is rows of texts."""
    if not isinstance(value, tuple):
        return ()
    return tuple(one for one in value if isinstance(one, tuple))


def _plain(value: AnswerValue) -> tuple[str, ...]:
    lines = texts_of(value) if isinstance(value, tuple) else str(value).splitlines()
    return tuple(line.strip() for line in lines if line.strip())


def _name(value: str, wording: Wording) -> str:
    return wording.names.get(value, wording.somebody)


def _known(text: str, wording: Wording) -> str:
    return wording.names.get(text, text)


def _row(texts: tuple[str, ...]) -> str:
    return " · ".join(text for text in texts if text)


def _chain(asked: Field, value: AnswerValue) -> tuple[str, ...]:
    pairs = zip(asked.columns, texts_of(value), strict=False)
    return tuple(f"{label}: {text}" for label, text in pairs if text)


def _ratings(asked: Field, value: AnswerValue, wording: Wording) -> tuple[str, ...]:
    return tuple(
        f"{option}: {wording.steps(step, asked.most)}"
        for option, step in rating_steps(asked, value)
        if step is not None
    )


def rating_steps(asked: Field, value: AnswerValue) -> tuple[tuple[str, int | None], ...]:
    """Each thing to rate with its step, none where it has none."""
    given = (*texts_of(value), *("",) * len(asked.options))
    return tuple(
        (option, int(step) if step.isdecimal() else None)
        for option, step in zip(asked.options, given, strict=False)
    )


def _cards(asked: Field, value: AnswerValue, wording: Wording) -> tuple[str, ...]:
    words = {"fact": wording.fact, "myth": wording.myth}
    pairs = zip(asked.card, texts_of(value), strict=False)
    return tuple(f"{words[given]}: {card.says}" for card, given in pairs if given in words)


def _rows(asked: Field, value: AnswerValue, wording: Wording) -> tuple[str, ...]:
    rows = rows_of(value)
    if asked.kind == "sentences":
        return tuple(_sentence(asked.columns, texts) for texts in rows if any(texts))
    if asked.kind == "table":
        return tuple(line for texts in rows if (line := _row(texts)))
    told = ((wording.days[day], _row(rows[day])) for day in wording.order if day < len(rows))
    return tuple(f"{day}: {texts}" for day, texts in told if texts)


def _sentence(fixed: tuple[str, ...], texts: tuple[str, ...]) -> str:
    """The sentence, with an ellipsis where a blank is still empty."""
    padded = (*texts, *("",) * len(fixed))[: len(fixed)]
    return filled_sentence(fixed, tuple(text.strip() or _OPEN for text in padded))
