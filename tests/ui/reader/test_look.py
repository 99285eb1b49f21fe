"""A lesson's text size and line width, and that the words on the screen stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from family_app.ui.context import Context
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.theme import Theme
from family_app.ui.widgets.reading import Reading
from tests import checks
from tests.ui.learn.conftest import Show
from tests.ui.learn.shown_lesson import lesson_of

LESSON = "ask-for-one-thing"


@pytest.fixture
def view(show: Show, ctx: Context) -> LessonView:
    return show(lesson_of(ctx, LESSON))


def letter_height(view: LessonView) -> int:
    reading = view.body.findChild(Reading)
    assert reading is not None
    return reading.box_of(0).height()


def test_the_text_grows_and_shrinks_in_steps_and_is_kept(
    view: LessonView, show: Show, ctx: Context
) -> None:
    before = letter_height(view)
    view.tools.bar.larger_button.click()
    checks.settle(view)
    assert letter_height(view) == pytest.approx(before * 1.15, abs=2)
    assert ctx.settings.now.reading_size == 115
    for _ in range(9):
        view.tools.bar.larger_button.click()
    assert ctx.settings.now.reading_size == 150
    assert not view.tools.bar.larger_button.isEnabled()
    again = show(lesson_of(ctx, LESSON))
    assert again.tools.bar.smaller_button.isEnabled()
    assert not again.tools.bar.larger_button.isEnabled()
    assert letter_height(again) == pytest.approx(before * 1.5, abs=2)


def test_lines_become_wide_narrow_and_normal_again(view: LessonView, ctx: Context) -> None:
    view.resize(1400, 760)
    view.window().resize(1400, 760)
    checks.settle(view)
    widths = []
    for _ in range(3):
        view.tools.bar.width_button.click()
        checks.settle(view)
        widths.append((ctx.settings.now.reading_width, view.body.width()))
    assert [width for width, _ in widths] == ["wide", "narrow", "normal"]
    (_, wide), (_, narrow), (_, normal) = widths
    assert narrow < normal < wide
    assert view.tools.bar.width_button.accessibleName().startswith("Lines are normal")


def at_top(view: LessonView) -> str:
    """The words in the first whole line of running text on the screen."""
    content = view.area.widget()
    assert content is not None
    top = view.area.verticalScrollBar().value()
    for y in range(top, top + 400, 4):
        widget = content.childAt(QPoint(content.width() // 2, y))
        parent = widget.parentWidget() if widget is not None else None
        if isinstance(parent, Reading):
            start = parent.mapTo(content, QPoint()).y()
            at = parent.character_near(QPoint(2, y - start))
            return parent.toPlainText()[max(0, at - 150) : at + 150]
    raise AssertionError("no text on the screen")


def scroll_into(view: LessonView, place: int) -> None:
    """Have the middle of a piece of running text at the top of the screen."""
    text = [one for one in view.body.findChildren(Reading) if "text" in one.objectName()][place]
    content = view.area.widget()
    assert content is not None
    top = text.mapTo(content, QPoint(0, text.height() // 2)).y()
    view.area.verticalScrollBar().setValue(top)
    checks.settle(view)


@pytest.mark.parametrize("place", [0, 1, -2])
@pytest.mark.parametrize("change", ["larger", "wider", "window", "theme"])
def test_the_same_words_stay_on_top(
    view: LessonView, theme: Theme, qtbot: QtBot, change: str, place: int
) -> None:
    scroll_into(view, place)
    words = at_top(view)[130:170]
    match change:
        case "larger":
            view.tools.bar.larger_button.click()
            view.tools.bar.larger_button.click()
        case "wider":
            view.tools.bar.width_button.click()
        case "window":
            view.resize(700, 760)
        case "theme":
            theme.set("light", 150)
    checks.settle(view)
    qtbot.wait(700)
    assert words in at_top(view)


def test_the_top_stays_the_top(view: LessonView, qtbot: QtBot) -> None:
    view.tools.bar.larger_button.click()
    qtbot.wait(50)
    assert view.area.verticalScrollBar().value() == 0


def test_a_size_written_by_hand_counts_as_the_nearest(show: Show, ctx: Context) -> None:
    ctx.settings.change(reading_size=4000, reading_width="endless")
    view = show(lesson_of(ctx, LESSON))
    assert not view.tools.bar.larger_button.isEnabled()
    assert view.tools.bar.width_button.accessibleName().startswith("Lines are normal")
