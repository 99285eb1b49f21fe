"""The order of Tab where widgets are made later than what stands below them."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(inside: QWidget) -> list[QWidget]:
    """The controls in `inside` that Tab stops at, as they follow each other now."""
    takes_tab = Qt.FocusPolicy.TabFocus.value
    return [one for one in focus_stops(inside) if one.focusPolicy().value & takes_tab]


def focus_stops(inside: QWidget) -> list[QWidget]:
    """The controls in `inside` that can have the keyboard, as they follow each other now.

    Among them are those of a group that Tab passes by as long as another one is chosen.
    """
    return in_turn(inside, set(filter(_takes_keys, inside.findChildren(QWidget))))


def in_turn(inside: QWidget, wanted: Set[QWidget]) -> list[QWidget]:
    """These widgets of `inside` as they follow each other now."""
    # The ring goes through the whole window; once all of them are found, its rest is left alone.
    found: list[QWidget] = []
    widget = _after(inside)
    while widget is not None and widget is not inside and len(found) < len(wanted):
        if widget in wanted:
            found.append(widget)
        widget = _after(widget)
    return found


def _takes_keys(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def _after(widget: QWidget) -> QWidget | None:
    """The next in the ring of Tab, which holds every widget of the window.

    The binding takes it for a child of `widget` from then on, and a ring of children would never
    be freed, with all that they hold; so it is told the true parent again.
    """
    following = widget.nextInFocusChain()
    if following is not None:
        following.setParent(following.parentWidget())
    return following


def in_order(*controls: QWidget) -> None:
    """Let Tab go through `controls` as given; Tab goes by age otherwise."""
    first, *others = controls
    # Backwards, each to the place after the first: Qt moves nothing where two already follow each
    # other around the end of the ring, which leaves the later ones before the first.
    for other in reversed(others):
        QWidget.setTabOrder(first, other)
