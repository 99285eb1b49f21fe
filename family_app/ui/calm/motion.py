"""Whether this computer was told to keep things still."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget


def wants_less_motion(widget: QWidget) -> bool:
    """True where the system asks for reduced motion; Qt tells it in two ways, by version."""
    style = widget.style()
    if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) == 0:
        return True
    # New in Qt 6.12: asked for by name, so that older versions go on without it.
    hints = getattr(QGuiApplication.styleHints(), "accessibility", None)
    found = hints() if hints is not None else None
    preference = getattr(found, "motionPreference", None)
    return preference is not None and "Reduce" in str(preference())
