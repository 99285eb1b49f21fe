"""Each lesson is opened, each of its exercises filled, saved, opened again, and printed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Exercise, Field, Lesson
from family_app.services.circle import save_person
from family_app.services.settings import save_setting
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.worksheet import Wanted
from family_app.ui.learn.worksheet_dialog import WorksheetDialog
from tests.ui.learn.answers_of_every_kind import ROSA
from tests.ui.learn.conftest import Show
from tests.ui.parts_for import library
from tests.ui.plan.pdf_text import words

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

LESSONS = library().lessons
NOTHING_TO_KEEP = "breathing"


def given(asked: Field, place: int) -> AnswerValue:
    """An answer of the kind that is asked for; its words stand in no other field."""
    word = f"quince{place}"
    match asked.kind:
        case "text" | "long-text":
            return word
        case "choice":
            return asked.options[0]
        case "choices" | "checklist":
            return asked.options[:2]
        case "sort":
            return asked.options[::-1]
        case "scale":
            return 7
        case "ratings":
            return tuple(str(index % 3) for index in range(len(asked.options)))
        case "table" | "sentences":
            return (tuple(f"{word}{index}" for index in range(len(asked.columns))),)
        case "week":
            row = tuple(f"{word}{index}" for index in range(len(asked.columns)))
            return (row, *((("",) * len(asked.columns),) * 6))
        case "chain":
            return tuple(f"{word}{index}" for index in range(len(asked.columns)))
        case "cards":
            return tuple("fact" if card.fact else "myth" for card in asked.card)
        case "person":
            return str(ROSA.uid)
        case _:
            return (str(ROSA.uid),)


def answers_to(lesson: Lesson) -> dict[tuple[str, str], AnswerValue]:
    asked = [(exercise, field) for exercise in exercises(lesson) for field in exercise.field]
    return {
        (exercise.id, field.id): given(field, place)
        for place, (exercise, field) in enumerate(asked)
        if field.kind != NOTHING_TO_KEEP
    }


def exercises(lesson: Lesson) -> list[Exercise]:
    """Those whose answers are kept as they are given; the safety check keeps none by itself."""
    return [one for one in lesson.head.exercise if not one.gate]


def fill_in(view: LessonView, answers: dict[tuple[str, str], AnswerValue]) -> None:
    view.body.complete()
    for card in view.body.exercises:
        for field_id, field in card.fields.items():
            if (card.exercise_id, field_id) in answers:
                field.set_value(answers[card.exercise_id, field_id])
                field.edited.emit()
    view.flush()


def read_off(view: LessonView) -> dict[tuple[str, str], AnswerValue]:
    view.body.complete()
    return {
        (card.exercise_id, field_id): field.value()
        for card in view.body.exercises
        for field_id, field in card.fields.items()
        if field.asked.kind != NOTHING_TO_KEEP
    }


@pytest.mark.parametrize("lesson", LESSONS, ids=[one.id for one in LESSONS])
def test_what_is_filled_in_is_there_again_and_on_paper(
    show: Show, space: OpenSpace, tmp_path: Path, lesson: Lesson
) -> None:
    with space.write() as uow:
        save_person(uow, ROSA)
        for name, value in (("safety_gate", "open"), ("safety_gate_on", "2026-11-23")):
            save_setting(uow, name, value)
        save_setting(uow, "safety_gate_again_on", "2026-11-23")
    answers = answers_to(lesson)
    first = show(lesson)
    fill_in(first, answers)
    again = show(lesson)
    assert read_off(again) == answers
    typed = re.findall(r"quince\d+", " ".join(map(str, answers.values())))
    text = on_paper(again, lesson, tmp_path / "worksheet.pdf") if answers else ""
    assert [word for word in typed if word not in text] == []


def on_paper(view: LessonView, lesson: Lesson, file: Path) -> str:
    asked = tuple(one.id for one in exercises(lesson))
    view.worksheets.ask(lesson, asked[0])
    for dialog in view.findChildren(WorksheetDialog):
        dialog.reject()
    printer = view.worksheets.printer(Wanted(asked, filled=True))
    assert printer is not None
    printer.save(str(file))
    return words(file.read_bytes())
