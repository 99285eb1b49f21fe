"""Whether a part of a page was hidden, or is only not shown yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def is_put_away(widget: QWidget, root: QWidget) -> bool:
    """Whether `widget`, or what holds it below `root`, was hidden on purpose.

    Unlike `isVisibleTo` this counts what was just made for a page that is shown already: Qt shows
    it a moment later.
    """
    step: QWidget | None = widget
    while step is not None and step is not root:
        if step.isHidden() and step.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return True
        step = step.parentWidget()
    return False
