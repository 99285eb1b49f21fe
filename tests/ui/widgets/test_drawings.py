from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.theme import Theme
from family_app.ui.widgets.initials import Initials
from family_app.ui.widgets.line_chart import LineChart, Series
from family_app.ui.widgets.picture_view import PictureView, filled
from family_app.ui.widgets.reading import Reading
from tests import checks

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">'
    '<rect width="200" height="100" fill="var(--primary)"/><text>{word}</text></svg>'
)


def show(qtbot: QtBot, widget: QWidget, width: int = 500, height: int = 300) -> QImage:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    checks.settle()
    return widget.grab().toImage()


def has(image: QImage, color: QColor) -> bool:
    wanted = color.rgb()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixel(x, y) == wanted for x, y in points)


def test_words_and_colours_are_filled_in() -> None:
    text = filled(SVG, {"word": "you & <me>"}, {"primary": "p", "ink": "i"})
    assert "you &amp; &lt;me&gt;" in text
    assert 'fill="p"' in text
    assert "{word}" not in filled(SVG, {}, {"primary": "p", "ink": "i"})


def test_a_picture_keeps_its_proportion_and_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    view = PictureView(SVG, {"word": ""}, alt="A plain field")
    image = show(qtbot, view)
    assert view.heightForWidth(100) == 50
    assert view.heightForWidth(5000) == 100
    assert image.pixelColor(100, 50) == theme.color("primary")
    theme.set("dark", 150)
    assert view.grab().toImage().pixelColor(100, 50) == theme.color("primary")
    assert view.heightForWidth(5000) == 150
    assert view.accessibleName() == "A plain field"


def test_reading_text_is_as_high_as_its_words(theme: Theme, qtbot: QtBot) -> None:
    reading = Reading("<p>" + "some words to read " * 60 + "</p>")
    show(qtbot, reading, 500, 2000)
    assert reading.heightForWidth(300) > reading.heightForWidth(600) > 0
    theme.set("light", 200)
    checks.settle()
    large = reading.heightForWidth(600)
    theme.set("light", 100)
    checks.settle()
    assert large > 2.5 * reading.heightForWidth(600)


def test_lines_stand_apart_by_the_font_not_by_a_constant(theme: Theme, qtbot: QtBot) -> None:
    reading = Reading("<p>one<br>two<br>three</p>")
    show(qtbot, reading)
    layout = reading.document().begin().layout()
    step = layout.lineAt(1).y() - layout.lineAt(0).y()
    assert 1.5 < step / 17 < 1.7


def test_a_link_is_told_and_never_followed(theme: Theme, qtbot: QtBot) -> None:
    reading = Reading('<p><a href="source:meyers-2002">the whole line is a link</a></p>')
    show(qtbot, reading)
    with qtbot.waitSignal(reading.link_chosen) as told:
        QTest.mouseClick(
            reading.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(40, 12),
        )
    assert told.args == ["source:meyers-2002"]
    assert "the whole line" in reading.toPlainText()


def test_a_link_can_be_reached_by_keyboard(theme: Theme, qtbot: QtBot) -> None:
    plain, linked = Reading("<p>words</p>"), Reading('<p><a href="a:b">link</a></p>')
    show(qtbot, linked)
    assert not plain.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    linked.activateWindow()
    linked.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(linked, Qt.Key.Key_Tab)
    with qtbot.waitSignal(linked.link_chosen) as told:
        QTest.keyClick(linked, Qt.Key.Key_Return)
    assert told.args == ["a:b"]


def test_nothing_is_fetched_for_a_text(theme: Theme, qtbot: QtBot) -> None:
    reading = Reading('<p><img src="file:///etc/hostname"> words</p>')
    show(qtbot, reading)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert reading.loadResource(kind, QUrl("file:///etc/hostname")) is None


def chart(first: tuple[float | None, ...], second: tuple[float | None, ...]) -> LineChart:
    made = LineChart(0, 4, name="chart", accessible="Strain and hope")
    series = (Series("Strain", first, "accent"), Series("Hope", second, "primary", dashed=True))
    made.show_series(series, first="26 Oct", last="23 Nov", description="Strain is lower.")
    return made


def test_a_chart_draws_both_lines_and_says_what_they_show(theme: Theme, qtbot: QtBot) -> None:
    made = chart((4, 3, 2, 1), (0, 1, 2, 3))
    image = show(qtbot, made)
    assert has(image, theme.color("accent"))
    assert has(image, theme.color("primary"))
    assert made.accessibleDescription() == "Strain is lower."


def test_a_gap_stays_empty(theme: Theme, qtbot: QtBot) -> None:
    image = show(qtbot, chart((2, 2, None, None, 2, 2), (None,) * 6))
    middle = image.copy(220, 0, 60, 230)
    assert has(image, theme.color("accent"))
    assert not has(middle, theme.color("accent"))


def test_a_single_day_and_no_day_can_be_drawn(theme: Theme, qtbot: QtBot) -> None:
    assert has(show(qtbot, chart((2,), ())), theme.color("accent"))
    assert not has(show(qtbot, chart((), ())), theme.color("accent"))


def test_time_runs_from_right_to_left_where_writing_does(theme: Theme, qtbot: QtBot) -> None:
    made = chart((4, 4, None, None, None, None), (None,) * 6)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = show(qtbot, made)
    assert not has(image.copy(120, 0, 200, 24), theme.color("accent"))
    assert has(image.copy(420, 0, 80, 24), theme.color("accent"))


def test_initials_grow_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    mark = Initials("RS")
    image = show(qtbot, mark, 36, 36)
    assert image.pixelColor(18, 4) == theme.color("primary-soft")
    theme.set("light", 200)
    assert mark.sizeHint().width() == 72


def test_a_text_is_called_by_its_own_words_unless_another_name_is_given(
    qtbot: QtBot, theme: Theme
) -> None:
    text, page = (
        Reading("<p>Ask for <b>one</b> thing.</p>"),
        Reading("<p>Hm.</p>", accessible="Page"),
    )
    qtbot.addWidget(text)
    qtbot.addWidget(page)
    assert text.accessibleName() == "Ask for one thing."
    text.set_html("<p>Another.</p>")
    assert text.accessibleName() == "Another."
    assert page.accessibleName() == "Page"


def test_a_text_stays_laid_out_as_it_is_shown_whatever_is_measured(
    qtbot: QtBot, theme: Theme
) -> None:
    text = Reading("<p>" + "Sit down and breathe out slowly. " * 30 + "</p>", name="long")
    show(qtbot, text)
    narrow, wide = text.heightForWidth(250), text.heightForWidth(500)
    assert narrow > 1.6 * wide
    assert text.heightForWidth(250) == narrow
    assert text.document().textWidth() == text.viewport().width()
    theme.set("light", 150)
    checks.settle(text)
    assert text.heightForWidth(250) > 1.3 * narrow
    assert text.document().textWidth() == text.viewport().width()
