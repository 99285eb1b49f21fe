"""Two or three lines over time, told apart by dashes and words as well as by colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named

HEIGHT = 170
LINE = 2.5
TEXT = 12


@dataclass(frozen=True, slots=True)
class Series:
    """One line: a word, a value for each step or None for a gap, a colour token, dashes."""

    word: str
    values: tuple[float | None, ...]
    token: str
    dashed: bool = False


class LineChart(QLabel):
    """Draws series on one scale. The description says in words what the lines show.

    A label without text: screen readers say its name, and pass a plain widget's over.
    """

    def __init__(
        self,
        lowest: float,
        highest: float,
        *,
        name: str,
        accessible: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        self._lowest, self._highest = lowest, highest
        self._series: tuple[Series, ...] = ()
        self._ends = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Theme.current().changed.connect(self.updateGeometry)

    def show_series(
        self, series: Sequence[Series], *, first: str, last: str, description: str
    ) -> None:
        """Draw `series`, write `first` and `last` below their ends, say `description`."""
        self._series = tuple(series)
        self._ends = (first, last)
        self.setAccessibleDescription(description)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the lines and the words."""
        return QSize(Theme.current().px(280), Theme.current().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As high as the hint, for narrow columns."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale, the lines and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(Theme.current().px(TEXT))
        painter.setFont(font)
        line = painter.fontMetrics().height()
        plot = QRectF(self.rect()).adjusted(2, line / 2, -2, -line - 10)
        strip = self._strip(painter)
        plot = plot.adjusted(strip, 0, 0, 0) if self._mirrored() else plot.adjusted(0, 0, -strip, 0)
        self._draw_scale(painter, plot)
        for series in self._series:
            self._draw_series(painter, plot, series)
        self._draw_words(painter, plot)

    def _draw_scale(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QPen(Theme.current().color("line"), 1))
        for part in (0.0, 0.5, 1.0):
            y = round(plot.top() + plot.height() * part) + 0.5
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(Theme.current().color("ink-2"))
        below = QRectF(plot.left(), plot.bottom() + 6, plot.width(), self.height())
        mirrored = self._mirrored()
        first, last = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.drawText(below, last if mirrored else first, self._ends[0])
        painter.drawText(below, first if mirrored else last, self._ends[1])

    def _draw_series(self, painter: QPainter, plot: QRectF, series: Series) -> None:
        pen = QPen(Theme.current().color(series.token), LINE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if series.dashed:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([7 / LINE, 4 / LINE])
        for run in self._runs(plot, series):
            if len(run) == 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(pen.color())
                painter.drawEllipse(run[0], LINE, LINE)
                continue
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen)
            painter.drawPath(_curve(run, plot))

    def _strip(self, painter: QPainter) -> float:
        """How much room the words beside the lines' ends need."""
        words = [one.word for one in self._series if _any(one)]
        return (
            max((painter.fontMetrics().horizontalAdvance(word) for word in words), default=-8) + 8
        )

    def _draw_words(self, painter: QPainter, plot: QRectF) -> None:
        """Write each line's word beside its end; words that would touch are moved apart."""
        line = painter.fontMetrics().height()
        ends = [(self._runs(plot, one)[-1][-1].y(), one) for one in self._series if _any(one)]
        floor = float(plot.bottom()) + 2 * line
        for y, series in sorted(ends, key=_height_of, reverse=True):
            middle = min(y, floor - line)
            floor = middle
            box = QRectF(0, middle - line / 2, self.width() - 2, line)
            side = Qt.AlignmentFlag.AlignLeft if self._mirrored() else Qt.AlignmentFlag.AlignRight
            painter.setPen(Theme.current().color(series.token))
            painter.drawText(box, side, series.word)

    def _runs(self, plot: QRectF, series: Series) -> list[list[QPointF]]:
        """The points of `series` without its gaps, as runs of neighbours."""
        runs: list[list[QPointF]] = [[]]
        steps = max(1, len(series.values) - 1)
        for number, value in enumerate(series.values):
            if value is None:
                runs.append([])
                continue
            part = number / steps
            x = plot.left() + plot.width() * (1 - part if self._mirrored() else part)
            share = (value - self._lowest) / (self._highest - self._lowest)
            runs[-1].append(QPointF(x, plot.bottom() - plot.height() * share))
        return [run for run in runs if run]

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _any(series: Series) -> bool:
    return any(value is not None for value in series.values)


def _height_of(end: tuple[float, Series]) -> float:
    return end[0]


def _curve(points: Sequence[QPointF], plot: QRectF) -> QPainterPath:
    """A Catmull-Rom curve through `points`, kept inside `plot` where it would swing out."""
    path = QPainterPath(points[0])
    for i in range(len(points) - 1):
        before, here = points[max(i - 1, 0)], points[i]
        there, after = points[i + 1], points[min(i + 2, len(points) - 1)]
        path.cubicTo(
            _inside(here + (there - before) / 6, plot),
            _inside(there - (after - here) / 6, plot),
            there,
        )
    return path


def _inside(point: QPointF, plot: QRectF) -> QPointF:
    return QPointF(point.x(), max(plot.top(), min(plot.bottom(), point.y())))
