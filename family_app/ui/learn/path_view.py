"""One path: what helps first, its lessons in order, its pace, and a pause without guilt."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.changes import Changes
from family_app.domain.lesson import Programme
from family_app.domain.path import PathState
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.facts import PathFacts, read_path
from family_app.ui.learn.first_minutes import FirstMinutes
from family_app.ui.learn.path_pace import PathPace
from family_app.ui.learn.welcome_back import WelcomeBack
from family_app.ui.places import CALM, Place
from family_app.ui.widgets.buttons import primary
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.column import READING_WIDTH, Column, PageScroll, empty
from family_app.ui.widgets.labels import heading, muted, soft, title
from family_app.ui.widgets.row_button import RowButton
from family_app.ui.widgets.tab_stops import in_order, tab_stops


class PathView(QWidget):
    """Made for one path and dropped with it."""

    place_requested = Signal(object)

    def __init__(self, ctx: Context, path: Programme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-path")
        self._ctx = ctx
        self.path = path
        self._first: FirstMinutes | None = None
        self._column = Column(READING_WIDTH, spacing=18, name="learn-path-column", parent=self)
        self.area = PageScroll(self._column, name="learn-path-scroll", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self._column.add(heading(path.title, name="learn-path-title", parent=self))
        self._column.add(soft(path.for_whom, name="learn-path-for", parent=self))
        self.back = WelcomeBack("learn-back-again", self._column)
        self._column.add(self.back)
        self.go_button = primary("", name="learn-path-go")
        self.go_button.clicked.connect(self._on_go)
        self._column.add(row(self.go_button, 1))
        self._column.add(self._lessons())
        self.pace = PathPace(self._column)
        self.pace.pace_chosen.connect(self._on_pace)
        self.pace.pause_chosen.connect(self._on_pause)
        self.pace.taken.connect(self._on_taken)
        self.pace.left.connect(self._on_left)
        self._column.add(self.pace)
        self._column.add_stretch()
        self._next = ""

    def _lessons(self) -> Card:
        card = Card(spacing=4, name="learn-path-lessons", parent=self)
        card.add(title(self.tr("The lessons of this path"), name="learn-path-list-title"))
        self._count = muted("", name="learn-path-done", parent=card)
        card.add(self._count)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        card.add(self._list)
        return card

    def refresh(self) -> None:
        """Read anew where someone is on it."""
        self._ctx.ops.read(
            read_path,
            self._ctx.library,
            self.path.id,
            self._ctx.clock.today(),
            then=self._show,
            latest="learn-path",
        )

    def _show(self, facts: PathFacts) -> None:
        if facts.state is not None and facts.state.programme == self.path.id:
            self.show_state(facts.state, facts.country)

    def show_state(self, state: PathState, country: str) -> None:
        """Show where someone is on it."""
        self.back.show_last(state.last, self._ctx.library)
        self._show_first(state, country)
        self._show_go(state)
        self.pace.show_state(state)
        self._show_lessons(state)

    def _show_first(self, state: PathState, country: str) -> None:
        first = state.progress.get(state.lessons[0]) if state.lessons else None
        begun = first is not None and first.done
        if not begun and self._first is None:
            self._first = FirstMinutes(self._ctx, self.path, country, self._column)
            self._first.calm_requested.connect(self._on_calm)
            self._column.rows.insertWidget(2, self._first)
        if self._first is not None:
            self._first.setVisible(not begun)

    def _show_go(self, state: PathState) -> None:
        lesson = self._ctx.library.lesson(state.next_lesson) if state.next_lesson else None
        self._next = lesson.id if lesson is not None else ""
        self.go_button.setVisible(lesson is not None)
        if lesson is not None:
            words = self.tr("Go on with “{title}”") if state.done else self.tr("Open “{title}”")
            self.go_button.setText(words.format(title=lesson.title))

    def _show_lessons(self, state: PathState) -> None:
        words = self.tr("{done} of {of} read. Read them in any order, and leave any out.")
        self._count.setText(words.format(done=state.done, of=len(state.lessons)))
        empty(self._list)
        lines: list[QWidget] = []
        for lesson_id in state.lessons:
            lesson = self._ctx.library.lesson(lesson_id)
            if lesson is None:
                continue
            progress = state.progress.get(lesson_id)
            line = RowButton(
                lesson.title,
                value=lesson_id,
                name=f"learn-path-lesson-{lesson_id}",
                icon="book-open",
                parent=self,
            )
            line.set_state(
                say.state_mark(progress, lesson.head.revision),
                say.state(progress, lesson.head.revision),
            )
            line.clicked.connect(self._on_lesson)
            self._list.addWidget(line)
            lines.append(line)
        # Rows made later would come last; Tab goes by the order of reading.
        in_order(self.go_button, *lines, *tab_stops(self.pace))

    @Slot()
    def _on_calm(self) -> None:
        self.place_requested.emit(Place(places.HELP, CALM))

    @Slot()
    def _on_taken(self) -> None:
        from family_app.services.paths import take_path

        self._write(take_path, self.path.id)

    @Slot()
    def _on_left(self) -> None:
        from family_app.services.paths import take_path

        self._write(take_path, None)

    @Slot(bool)
    def _on_pause(self, paused: bool) -> None:
        from family_app.services.paths import set_paused

        self._write(set_paused, paused)

    @Slot(int)
    def _on_pace(self, pace: int) -> None:
        from family_app.services.paths import set_pace

        self._write(set_pace, pace)

    def _write(self, what: Callable[..., Changes], *arguments: object) -> None:
        self._ctx.ops.write(what, *arguments, then=self._done)

    def _done(self, _changes: Changes) -> None:
        self.refresh()

    @Slot()
    def _on_go(self) -> None:
        self.place_requested.emit(Place(places.LEARN, self._next))

    @Slot()
    def _on_lesson(self) -> None:
        line = self.sender()
        if isinstance(line, RowButton):
            self.place_requested.emit(Place(places.LEARN, line.value))
