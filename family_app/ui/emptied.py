"""Takes widgets away for good, with all that they held in memory."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


def take_away(widget: QWidget, then: Callable[[], object]) -> None:
    """Delete a widget soon, take its words from what Python keeps of it, then call `then`.

    Pages, models and cards refer to each other in circles. Python would keep those, and with them
    the words that they showed, until it next looks for circles: on a locked screen that is never.
    """
    below = [one for one in (widget, *widget.findChildren(QObject)) if _is_ours(one)]
    widget.setParent(None)
    widget.deleteLater()
    app = QApplication.instance()
    if app is not None:
        # Once the widget is gone, which the event loop sees to first.
        widget.destroyed.connect(lambda: QTimer.singleShot(0, app, lambda: _empty(below, then)))


def _is_ours(one: QObject) -> bool:
    return type(one).__module__.startswith("family_app.")


def _empty(held: list[QObject], then: Callable[[], object]) -> None:
    """Drop the values. Objects of Qt stay, so that none that is still shown goes by this."""
    for one in held:
        if not shiboken6.isValid(one):
            own = vars(one)
            for name in [name for name, value in own.items() if not isinstance(value, QObject)]:
                del own[name]
    held.clear()
    then()
