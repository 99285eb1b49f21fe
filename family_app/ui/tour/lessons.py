"""Which lesson pages the tour shows, and at which place of each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QWidget

from family_app.domain.changes import Changes, Kind

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

_ABOVE = 24
"""Pixels of the page that stay in sight above what a picture shows."""

OPEN_LESSONS: tuple[tuple[str, str], ...] = (
    ("four-parts-one-person", ""),
    ("overdose-know-and-act", ""),
    ("ask-for-one-thing", ""),
    ("what-addiction-is", "learn-try-eight-cards"),
    ("stress-and-strain", "learn-try-strain-list"),
    ("a-calmer-five-minutes", "learn-try-slow-breath"),
    ("triggers-outer-and-inner", "learn-try-one-evening"),
    ("short-kind-and-clear", "learn-try-seven-parts-joined"),
    ("early-signs-and-a-slip-plan", "learn-picture-traffic-light"),
    ("stigma-and-words", "learn-picture-word-swap"),
)
"""Lessons, and the name of what to scroll to; "" is the top."""

COMPARED = ("stress-and-strain", "strain-list")
"""The exercise that is shown beside what was answered before."""

DOOR = "a-boundary-is-about-me"
"""The lesson that is shown before the safety check and after it."""
BEHIND_DOOR = "learn-try-builder"


def answer_the_check(uow: UnitOfWork, today: date) -> Changes:
    """As if the three questions had been answered with "no" on the day of the picture."""
    uow.settings.save("safety_gate", "open", uow.now)
    uow.settings.save("safety_gate_on", today.isoformat(), uow.now)
    return Changes.of(Kind.SETTING, "safety_gate")


def scroll_to(window: QWidget, name: str) -> None:
    """Bring what is called `name` to the top of the page that scrolls it."""
    widget = window.findChild(QWidget, name)
    area = widget.parentWidget() if widget is not None else None
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inner = area.widget() if area is not None else None
    if widget is None or area is None or inner is None:
        raise RuntimeError(f"nothing named {name} to scroll to")
    top = widget.mapTo(inner, widget.rect().topLeft()).y()
    area.verticalScrollBar().setValue(max(0, top - _ABOVE))
