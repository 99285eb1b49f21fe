"""What every screen is held to: names, sizes, order, keys and contrast.

Each check returns the faults as sentences, so that a test reads `assert checks.named(page) == []`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from family_app.ui.widgets.elided import Elided
from family_app.ui.widgets.inputs import GrowingEdit
from family_app.ui.widgets.tab_stops import in_turn

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)
# What stands inside of these is Qt's own part of them.
_WHOLE = (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit)
TEXT, LARGE = 4.5, 3.0


def settle(root: QWidget | None = None) -> None:
    """Let layouts whose height follows from their width come to rest."""
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()


def named(root: QWidget) -> list[str]:
    """Visible controls without an object name or without a name a screen reader could say."""
    faults = []
    for control in _controls(root):
        if not control.accessibleName().strip():
            faults.append(f"{_who(control)} has no accessible name")
        if not control.objectName():
            faults.append(f"{_who(control)} has no object name")
    return [*faults, *_only_valued(root)]


def _only_valued(root: QWidget) -> list[str]:
    """Lists to choose from of which a reader says the value alone, whatever their name."""
    told = {label.buddy() for label in root.findChildren(QLabel)}
    return [
        f"{_who(combo)} has neither a label nor a description"
        for combo in _visible(root, (QComboBox,))
        if combo not in told and not combo.accessibleDescription()
    ]


def clipped(root: QWidget) -> list[str]:
    """Visible labels, buttons and growing texts that are smaller than their words."""
    faults = [
        f"{_who(edit)} is {edit.height()} high and needs {edit.sizeHint().height()}"
        for edit in _visible(root, (GrowingEdit,))
        if edit.height() < edit.sizeHint().height()
    ]
    for widget in _visible(root, (QLabel, QAbstractButton)):
        if isinstance(widget, Elided) or isinstance(widget.parentWidget(), _WHOLE):
            continue
        if isinstance(widget, QLabel) and not widget.text():
            continue
        hint = widget.sizeHint()
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        needed = widget.heightForWidth(widget.width()) if wraps else hint.height()
        if widget.height() < needed:
            faults.append(f"{_who(widget)} is {widget.height()} high and needs {needed}")
        if not wraps and widget.width() < hint.width():
            faults.append(f"{_who(widget)} is {widget.width()} wide and needs {hint.width()}")
    return faults


def tab_order(root: QWidget) -> list[str]:
    """Places where Tab moves up the page, against the order of reading."""
    faults = []
    stops = [(control, _top_left(control, root)) for control in _tab_stops(root)]
    for (before, was), (after, here) in pairwise(stops):
        above = here.y() + after.height() <= was.y()
        if above and not _next_column(before, was, after, here):
            faults.append(f"Tab goes from {_who(before)} up to {_who(after)}")
    return faults


def shortcuts(root: QWidget) -> list[str]:
    """Keys that are given to two actions of one page, or to one of it and one of the window."""
    given: dict[str, Counter[str]] = {}
    for shortcut in root.findChildren(QShortcut):
        given.setdefault(shortcut.key().toString(), Counter())[_page_of(shortcut)] += 1
    for action in root.findChildren(QAction):
        for key in action.shortcuts():
            given.setdefault(key.toString(), Counter())[_page_of(action)] += 1
    counts = {
        key: pages.pop("", 0) + max(pages.values(), default=0) for key, pages in given.items()
    }
    return [f"{key} is given {count} times" for key, count in counts.items() if count > 1 and key]


def _page_of(one: QObject) -> str:
    """The page that a key stands on; two pages never show together. Empty for the window."""
    above = one.parent()
    while above is not None and not above.objectName().startswith("page-"):
        above = above.parent()
    return above.objectName() if above is not None else ""


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast of two `#RRGGBB` colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(
    tokens: dict[str, str], pairs: tuple[tuple[str, tuple[str, ...]], ...], least: float
) -> list[str]:
    """Pairs of tokens (foreground, its grounds) with less contrast than `least`."""
    faults = []
    for ink, grounds in pairs:
        for ground in grounds:
            value = contrast(tokens[ink], tokens[ground])
            if value < least:
                faults.append(f"{ink} on {ground}: {value:.2f} is less than {least}")
    return faults


def _luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def visible(root: QWidget) -> Iterator[QWidget]:
    """What stands in `root` and is not hidden; what stands in hidden parts is not asked."""
    for child in root.children():
        if isinstance(child, QWidget) and not child.isHidden():
            yield child
            yield from visible(child)


def _visible(root: QWidget, kinds: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    for widget in visible(root):
        if isinstance(widget, kinds):
            yield widget


def _controls(root: QWidget) -> Iterator[QWidget]:
    for control in _visible(root, CONTROLS):
        inner = control.parentWidget()
        part_of_other = isinstance(inner, _WHOLE)
        if not isinstance(control, QScrollBar) and not part_of_other and not _own(control):
            yield control


def _own(control: QWidget) -> bool:
    """Whether Qt made the control itself, as the popup of a combo box."""
    return control.objectName().startswith("qt_")


def _tab_stops(root: QWidget) -> list[QWidget]:
    wanted = {widget for widget in visible(root) if _takes_tab(widget)}
    return in_turn(root, wanted)


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes and widget.isEnabled() and not _own(widget)


def _top_left(widget: QWidget, root: QWidget) -> QPoint:
    return widget.mapTo(root, QPoint())


def _next_column(before: QWidget, was: QPoint, after: QWidget, here: QPoint) -> bool:
    """Whether `after` begins another column, or another part that scrolls by itself."""
    if before.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        beside = here.x() + after.width() <= was.x()
    else:
        beside = here.x() >= was.x() + before.width()
    return beside or _scroller(before) is not _scroller(after)


def _scroller(widget: QWidget) -> QWidget | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent


def _who(widget: QWidget) -> str:
    words = ""
    if isinstance(widget, (QLabel, QAbstractButton)):
        words = widget.text()[:30]
    return f"{type(widget).__name__} {widget.objectName()!r} {words!r}"
