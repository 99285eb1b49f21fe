from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import pill
from family_app.ui.widgets.card import Card, Pane
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body
from family_app.ui.widgets.tiles import Tiles
from family_app.ui.widgets.top_bar import TopBar
from tests import checks


def show(qtbot: QtBot, widget: QWidget, width: int, height: int = 400) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    checks.settle()


def chips(count: int) -> list[Chip]:
    return [Chip(f"word {number}") for number in range(count)]


def test_chips_wrap_where_the_line_ends(theme: Theme, qtbot: QtBot) -> None:
    box, words = FlowBox(), chips(8)
    box.add(*words)
    show(qtbot, box, 260)
    assert words[0].y() < words[7].y()
    assert all(word.geometry().right() <= 260 for word in words)
    assert box.heightForWidth(260) > box.heightForWidth(2000)


def test_chips_begin_at_the_right_in_right_to_left(theme: Theme, qtbot: QtBot) -> None:
    box, words = FlowBox(), chips(3)
    box.add(*words)
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(qtbot, box, 400)
    assert words[0].geometry().right() == 399
    assert words[1].x() < words[0].x()


def test_hidden_and_cleared_items_take_no_room(theme: Theme, qtbot: QtBot) -> None:
    box, words = FlowBox(), chips(2)
    box.add(*words)
    show(qtbot, box, 400)
    words[0].hide()
    checks.settle()
    assert words[1].x() == 0
    box.clear()
    assert box.heightForWidth(400) == 0


def test_a_layout_that_python_emptied_still_answers_qt(theme: Theme, qtbot: QtBot) -> None:
    """As at the end of the program, when objects are emptied before the window is taken apart."""
    box = FlowBox(name="box")
    qtbot.addWidget(box)
    box.add(body("one"), body("two"))
    vars(box.flow).clear()
    assert box.flow.count() == 0
    assert box.flow.itemAt(0) is None
    assert box.flow.takeAt(0) is None


def test_tiles_stack_when_narrow_and_when_the_text_is_large(theme: Theme, qtbot: QtBot) -> None:
    tiles, cards = Tiles(least=300, most=3), [Card() for _ in range(3)]
    for card in cards:
        card.add(body("Some words"))
    tiles.add(*cards)
    show(qtbot, tiles, 960)
    assert len({card.y() for card in cards}) == 1
    theme.set("light", 200)
    checks.settle()
    assert len({card.x() for card in cards}) == 1
    tiles.resize(500, 400)
    checks.settle()
    assert len({card.y() for card in cards}) == 3


def test_tiles_of_one_row_are_equally_high_and_share_by_weight(theme: Theme, qtbot: QtBot) -> None:
    tiles, low, high = Tiles(least=200, most=2, gap=20, weights=(3, 2)), Card(), Card()
    low.add(body("short"))
    high.add(body("long words " * 40))
    tiles.add(low, high)
    show(qtbot, tiles, 520)
    assert low.height() == high.height()
    assert (low.width(), high.width()) == (300, 200)


def test_a_column_is_centred_and_grows_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    column, text = Column(400, margin=0), body("words")
    column.add(text)
    show(qtbot, column, 1000)
    assert (text.width(), text.mapTo(column, QPoint()).x()) == (400, 300)
    theme.set("light", 150)
    checks.settle()
    assert text.width() == 600


def test_a_column_can_be_emptied(theme: Theme, qtbot: QtBot) -> None:
    column = Column()
    column.add(body("words"))
    column.add_stretch()
    column.clear()
    assert column.rows.count() == 0


def test_a_long_page_scrolls_to_its_end(theme: Theme, qtbot: QtBot) -> None:
    column = Column()
    column.add(body("many words " * 800))
    scroll = PageScroll(column, name="page")
    show(qtbot, scroll, 600)
    assert scroll.verticalScrollBar().maximum() > 0
    assert checks.clipped(scroll) == []
    assert scroll.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_card_made_higher_keeps_its_rows_at_the_top(theme: Theme, qtbot: QtBot) -> None:
    card, first, last = Card(), body("first"), body("last")
    card.add(first)
    card.add(last)
    show(qtbot, card, 300, 500)
    assert first.y() < 40
    assert last.geometry().bottom() < 100


def test_the_line_of_a_pane_changes_sides_with_the_language(theme: Theme, qtbot: QtBot) -> None:
    pane = Pane("surface", edge="start")
    qtbot.addWidget(pane)
    assert pane.property("side") == "left"
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert pane.property("side") == "right"


def test_the_bar_is_one_line_when_wide_and_wraps_when_narrow(theme: Theme, qtbot: QtBot) -> None:
    bar = TopBar("Monday, 23 November")
    show(qtbot, bar, 1000, bar.heightForWidth(1000))
    assert (
        abs(bar.title_label.geometry().center().y() - bar.lock_button.geometry().center().y()) < 3
    )
    assert bar.heightForWidth(1000) == 64
    bar.resize(420, bar.heightForWidth(420))
    checks.settle()
    assert bar.lock_button.y() > bar.title_label.geometry().bottom()
    assert checks.clipped(bar) == []


def test_the_bar_tells_what_is_asked_for(theme: Theme, qtbot: QtBot) -> None:
    bar = TopBar("Today")
    show(qtbot, bar, 1000)
    pairs = (
        (bar.search_button, bar.search_requested),
        (bar.hide_button, bar.hide_requested),
        (bar.lock_button, bar.lock_requested),
    )
    for button, signal in pairs:
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.search_button.accessibleName() == "Search everything"


def test_a_page_action_stands_before_hide_in_sight_and_in_tab_order(
    theme: Theme, qtbot: QtBot
) -> None:
    bar, action = TopBar("Journal"), pill("New page", name="new")
    bar.add_action(action)
    show(qtbot, bar, 1000)
    assert bar.search_button.x() < action.x() < bar.hide_button.x()
    bar.search_button.setFocus()
    order = []
    widget: QWidget | None = bar.search_button
    for _ in range(4):
        order.append(widget.objectName() if widget else "")
        widget = widget.nextInFocusChain() if widget else None
        while isinstance(widget, QLabel):
            widget = widget.nextInFocusChain()
    assert order[:3] == ["top-bar-search", "new", "top-bar-hide"]
