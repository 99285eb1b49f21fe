"""The order of Tab where widgets are made later than what stands below them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(inside: QWidget) -> list[QWidget]:
    """The controls in `inside` that Tab stops at, as they follow each other now."""
    stops = []
    widget = inside.nextInFocusChain()
    while widget is not None and widget is not inside:
        takes_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        if takes_tab and inside.isAncestorOf(widget):
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def in_order(*controls: QWidget) -> None:
    """Let Tab go through `controls` as given; Tab goes by age otherwise."""
    first, *others = controls
    # Backwards, each to the place after the first: Qt moves nothing where two already follow each
    # other around the end of the ring, which leaves the later ones before the first.
    for other in reversed(others):
        QWidget.setTabOrder(first, other)
