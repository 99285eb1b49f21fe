"""What the steps of the first run have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.parts import Parts
from family_app.ui.widgets.labels import body, heading

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@dataclass(slots=True)
class Made:
    """What the steps hand on: the open space, its words until they were kept, the path chosen."""

    space: OpenSpace | None = None
    words: tuple[str, ...] = field(default=(), repr=False)
    start: str = ""
    programme: str = ""


class Step(QWidget):
    """One step: a heading, a few words, at most a few controls.

    `leave` is called by Next. A step that has work to do first returns False and emits
    `done` when it may be left.
    """

    name: ClassVar[str]
    can_skip: ClassVar[bool] = False
    can_go_back: ClassVar[bool] = True

    done = Signal()
    busy_changed = Signal(bool)
    next_changed = Signal()

    def __init__(self, parts: Parts, made: Made, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"step-{self.name}")
        self.parts = parts
        self.made = made
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(heading(self.title(), name=f"step-{self.name}-title"))

    def title(self) -> str:
        """The heading."""
        raise NotImplementedError

    def next_words(self) -> str:
        """What the button that goes on says."""
        return self.tr("Next")

    def skip_words(self) -> str:
        """What the button that leaves the step out says."""
        return self.tr("Skip for now")

    def enter(self) -> None:
        """The step is shown; put the focus where it belongs."""

    def leave(self) -> bool:
        """Whether the next step may be shown now."""
        return True

    def skip(self) -> bool:
        """Whether the step may be left out now."""
        return True

    def say(self, text: str) -> None:
        """Add a paragraph."""
        self.column.addWidget(body(text))
