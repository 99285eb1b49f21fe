"""What the circle shows while nobody is in it: what it is for, and one button to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.widgets.buttons import link
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.empty_state import EmptyState


class EmptyCircle(PageScroll):
    """Teaches what the small circle is; the lesson about it is one quiet link away."""

    add_requested = Signal()
    lesson_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="circle-empty-scroll", parent=parent)
        state = EmptyState(
            self.tr("The people around you"),
            self.tr(
                "Big groups matter, but what changes a hard week is small: the few people who "
                "know you. Family, friends, a neighbor, a group, a doctor. They are the circle "
                "a family can build tonight. One name is enough to begin. Nobody is told, and "
                "nothing leaves this computer."
            ),
            button=self.tr("Add the first person"),
            icon="users",
            name="circle-empty",
        )
        lesson = link(self.tr("Read the lesson “Draw the circle”"), name="circle-empty-lesson")
        column = Column(name="circle-empty-column", spacing=0)
        column.add(state)
        column.rows.addWidget(lesson, 0, Qt.AlignmentFlag.AlignHCenter)
        column.add_stretch()
        self.set_content(column)
        state.chosen.connect(self.add_requested)
        lesson.clicked.connect(self.lesson_requested)
