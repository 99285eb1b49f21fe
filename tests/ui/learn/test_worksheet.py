"""Worksheets: every kind of question on paper, blank and filled, read back from the file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QWidget

from family_app.domain.lesson import Exercise, Field, Lesson
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.worksheet import Wanted
from family_app.ui.learn.worksheet_dialog import WorksheetDialog
from tests import checks
from tests.ui.learn.answers_of_every_kind import EXERCISE, TOLD, fill
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind
from tests.ui.parts_for import library
from tests.ui.plan.pdf_text import page_count, page_size, words

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

BLANK, FILLED = Wanted((EXERCISE,)), Wanted((EXERCISE,), filled=True)
DRAWN = frozenset({"one", "some", "ready", "list", "signs", "myths", "week", "people", "evening"})
"""Answers that stand in a table, a box or beside a circle, not as lines of their own."""


def ask(view: LessonView) -> WorksheetDialog:
    view.body.exercises[0].acts.print_button.click()
    # One that was closed before may still wait to be deleted.
    found = view.findChildren(WorksheetDialog)[-1]
    checks.settle(found)
    return found


def saved(view: LessonView, wanted: Wanted, path: Path) -> bytes:
    ask(view).reject()
    printer = view.worksheets.printer(wanted)
    assert printer is not None
    printer.save(str(path))
    return path.read_bytes()


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def two_exercises() -> Lesson:
    lesson = every_kind()
    more = (
        Exercise("second", "The second one", (Field("words", "text", "More words"),)),
        Exercise("door", "The safety check", (Field("safe", "text", "Are you safe?"),), gate=True),
    )
    head = replace(lesson.head, exercise=(*lesson.head.exercise, *more))
    return replace(lesson, head=head)


def test_a_filled_one_holds_every_answer(show: Show, space: OpenSpace, tmp_path: Path) -> None:
    fill(space)
    view = show(every_kind())
    text = words(saved(view, FILLED, tmp_path / "worksheet.pdf"))
    for field, lines in TOLD.items():
        for line in lines if field not in DRAWN else ():
            assert bare(line) in text, line
    for part in ("Lena", "hugs", "swim", "acall", "awalk", "Before", "AmagoestoRosa.Yes"):
        assert part in text, part
    assert "23November2026" in text


def test_a_blank_one_holds_every_question_and_no_answer(
    show: Show, space: OpenSpace, tmp_path: Path
) -> None:
    fill(space)
    lesson = every_kind()
    view = show(lesson)
    raw = saved(view, BLANK, tmp_path / "worksheet.pdf")
    text = words(raw)
    for asked in lesson.head.exercise[0].field:
        assert bare(asked.label) in text
    for given in ("Rosa", "Ben", "Lena", "swim", "Itwaslate"):
        assert given not in text, given
    assert bare("Breathe in for 4 seconds. Hold for 2. Breathe out for 6.") in text
    assert "Whatisknown" in text
    # Room for the words of a joined text.
    assert "_" * 16 in text
    assert f"1of{page_count(raw)}" in text


def test_the_file_says_nothing_of_its_subject(show: Show, space: OpenSpace, tmp_path: Path) -> None:
    fill(space)
    view = show(every_kind())
    raw = saved(view, FILLED, tmp_path / "worksheet.pdf")
    assert "Worksheet".encode("utf-16-be") in raw
    for named in ("Close Circle", "Every kind", "addiction", "Rosa"):
        assert named.encode() not in raw
        assert named.encode("utf-16-be") not in raw


def test_the_size_of_the_page_follows_the_country(show: Show, tmp_path: Path) -> None:
    view = show(every_kind())
    try:
        for place, size in (("en_US", (612, 792)), ("en_GB", (595, 842))):
            QLocale.setDefault(QLocale(place))
            raw = saved(view, BLANK, tmp_path / f"{place}.pdf")
            assert page_size(raw) == pytest.approx(size, abs=1)
    finally:
        QLocale.setDefault(QLocale.system())


def test_large_print_takes_more_pages(show: Show, tmp_path: Path) -> None:
    view = show(every_kind())
    normal = page_count(saved(view, BLANK, tmp_path / "normal.pdf"))
    large = page_count(saved(view, replace(BLANK, large=True), tmp_path / "large.pdf"))
    assert large > normal


def test_a_text_longer_than_a_page_goes_on_and_loses_nothing(
    show: Show, space: OpenSpace, tmp_path: Path
) -> None:
    story = "\n".join(f"Line {number} of it." for number in range(1, 151))
    fill(space, {"story": story})
    view = show(every_kind())
    raw = saved(view, FILLED, tmp_path / "worksheet.pdf")
    text = words(raw)
    assert [n for n in range(1, 151) if f"Line{n}ofit." not in text] == []
    assert page_count(raw) >= 4


def test_all_exercises_of_a_lesson_but_never_the_safety_check(
    show: Show, space: OpenSpace, tmp_path: Path
) -> None:
    fill(space)
    view = show(two_exercises())
    dialog = ask(view)
    assert dialog.wanted() == FILLED
    dialog.reach.radios[1].setChecked(True)
    wanted = dialog.wanted()
    assert wanted.exercises == (EXERCISE, "second")
    dialog.reject()
    text = words(saved(view, wanted, tmp_path / "worksheet.pdf"))
    assert "Thesecondone" in text
    assert "Areyousafe" not in text


def test_the_dialog_asks_only_what_there_is_to_choose(show: Show, space: OpenSpace) -> None:
    view = show(every_kind())
    dialog = ask(view)
    assert dialog.wanted() == BLANK
    assert not dialog.reach.isVisibleTo(dialog)
    assert not dialog.fill.isVisibleTo(dialog)
    assert [*checks.named(dialog), *checks.clipped(dialog), *checks.tab_order(dialog)] == []
    dialog.reject()


def test_saving_offers_a_plain_name(show: Show, space: OpenSpace) -> None:
    fill(space)
    view = show(every_kind())
    dialog = ask(view)
    button = dialog.findChild(QWidget, "worksheet-file")
    assert button is not None
    button.click()  # type: ignore[attr-defined]
    asked = view.window().findChild(QFileDialog)
    assert asked is not None
    assert Path(asked.selectedFiles()[0]).name == "worksheet.pdf"
    assert "Every kind" not in asked.windowTitle()
    asked.reject()


@pytest.mark.parametrize("lesson", library().lessons, ids=lambda one: one.id)
def test_every_exercise_that_ships_prints_blank(
    show: Show, ctx: Context, lesson: Lesson, tmp_path: Path
) -> None:
    exercises = tuple(one for one in lesson.head.exercise if not one.gate)
    if not exercises:
        return
    from family_app.ui.learn.worksheet import Worksheet, WorksheetFacts
    from family_app.ui.learn.worksheet_printer import WorksheetPrinter

    window = QWidget()
    facts = WorksheetFacts(lesson, {}, (), ctx.clock.today())
    sheet = Worksheet(facts, Wanted(tuple(one.id for one in exercises)))
    path = tmp_path / "worksheet.pdf"
    WorksheetPrinter(sheet, ctx.ops, ctx.notices, window).save(str(path))
    text = words(path.read_bytes())
    for exercise in exercises:
        for asked in exercise.field:
            assert bare(say.curly(asked.label)) in text
