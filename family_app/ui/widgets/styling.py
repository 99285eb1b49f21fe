"""Names and style properties of widgets, set the same way everywhere."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def named(widget: QWidget, name: str, accessible: str = "") -> None:
    """Give `widget` its object name and, where not empty, what a screen reader says."""
    if name:
        widget.setObjectName(name)
    if accessible:
        widget.setAccessibleName(accessible)


def styled(widget: QWidget, **properties: str) -> None:
    """Set the properties the style sheet selects by (k, t, c, s, side); before first show."""
    for key, value in properties.items():
        if value:
            widget.setProperty(key, value)


def restyle(widget: QWidget, **properties: str) -> None:
    """Change such properties on a widget that was already shown."""
    changed = [key for key, value in properties.items() if (widget.property(key) or "") != value]
    for key in changed:
        widget.setProperty(key, properties[key])
    if changed:
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.update()
