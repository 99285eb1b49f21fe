"""Learn: the modules, and one lesson at a time."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from family_app.domain.changes import Kind
from family_app.domain.lesson import Lesson
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.dialogs.unsaved import UnsavedDialog
from family_app.ui.learn import say
from family_app.ui.learn.facts import (
    CatalogueFacts,
    LessonFacts,
    read_catalogue,
    read_lesson,
)
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.overview import Overview
from family_app.ui.learn.path_view import PathView
from family_app.ui.pages.page import Page
from family_app.ui.places import OVERVIEW, OnPath, Place
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import pill


class LearnPage(Page):
    """Shows the overview or a lesson; a lesson's widgets live as long as it is open."""

    page_id: ClassVar[str] = places.LEARN
    icon_name: ClassVar[str] = "book-open"
    kinds: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.PROGRESS, Kind.ANSWER, Kind.PERSON, Kind.REMINDER, Kind.ENTRY, Kind.SETTING}
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.all_button = pill(self.tr("All modules"), name="learn-all", icon=say.back())
        self.top_bar.add_action(self.all_button)
        self.all_button.clicked.connect(self._on_all)
        self._overview = Overview(ctx.library, self)
        self._overview.lesson_chosen.connect(self._on_lesson)
        self._overview.path_taken.connect(self._on_path)
        self._view: LessonView | None = None
        self._path: PathView | None = None
        self._asked: Lesson | None = None
        self._stack = QStackedLayout()
        self._stack.addWidget(self._overview)
        self.layout_.addLayout(self._stack, 1)
        self.all_button.hide()

    def title(self) -> str:
        """The page's name."""
        return self.rail_title()

    @classmethod
    def rail_title(cls) -> str:
        """The word on the rail."""
        return QCoreApplication.translate("LearnPage", "Learn")

    @property
    def overview(self) -> Overview:
        """The modules."""
        return self._overview

    @property
    def view(self) -> LessonView | None:
        """The open lesson, or none."""
        return self._view

    def open_place(self, place: Place) -> None:
        """Open a lesson; without one stay where the reader was."""
        if place.item == "":
            if place.extra == OVERVIEW:
                self._leave_for(None)
            elif isinstance(place.extra, OnPath):
                self._leave_for(None)
                self._open_path(place.extra.programme)
            return
        lesson = self.ctx.library.lesson(place.item)
        if lesson is None:
            self._leave_for(None)
            self.ctx.notices.say(self.tr("That lesson is not part of the app any more."))
        elif self._view is None or self._view.lesson.id != lesson.id:
            self._leave_for(lesson)

    def refresh(self) -> None:
        """Read anew what the overview, the open path or the open lesson shows."""
        if self._path is not None:
            self._path.refresh()
        elif self._view is None:
            self.ctx.ops.read(
                read_catalogue,
                self.ctx.library,
                then=self._show_catalogue,
                latest="learn-catalogue",
            )
        else:
            self.ctx.ops.read(
                read_lesson,
                self.ctx.library,
                self._view.lesson,
                self.ctx.clock.today(),
                then=self._show_lesson_facts,
                latest="learn-lesson",
            )

    def flush(self) -> None:
        """Save what is typed and the reading place."""
        if self._view is not None:
            self._view.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while another page was shown."""
        super().showEvent(event)
        self.refresh()

    def heed(self) -> None:
        """Out of sight nothing is read: each save on the journal page would ask for it."""
        if self.isVisible():
            self.refresh()

    def _leave_for(self, lesson: Lesson | None) -> None:
        """Go to a lesson, or to the overview; asks where answers would be lost by it."""
        self._asked = lesson
        view = self._view
        refused = self.ctx.ops.refused(view.flush) if view is not None else ()
        if view is None or not refused or not view.body.book.waiting:
            self._go_on()
            return
        dialog = UnsavedDialog(said(refused[0]), self)
        dialog.agreed.connect(self._go_on)
        dialog.open()

    @Slot()
    def _go_on(self) -> None:
        lesson, self._asked = self._asked, None
        if lesson is None:
            self._close_lesson()
        else:
            self._open_lesson(lesson)

    def _open_lesson(self, lesson: Lesson) -> None:
        self._drop_view()
        module = self.ctx.library.module(lesson.module)
        view = LessonView(self.ctx, lesson, self, self)
        view.place_requested.connect(self._on_place)
        self._view = view
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self.top_bar.set_title(module.title if module is not None else self.title())
        self.all_button.show()
        # What had the focus may be gone; from here keys scroll, and Tab begins at the text.
        view.setFocus()
        self.refresh()

    def _close_lesson(self) -> None:
        self._drop_view()
        self._stack.setCurrentWidget(self._overview)
        self.top_bar.set_title(self.title())
        self.all_button.hide()
        self.refresh()

    def _drop_view(self) -> None:
        shown, self._view, self._path = (self._view, self._path), None, None
        for view in shown:
            if view is not None:
                self._stack.removeWidget(view)
                view.hide()
                view.deleteLater()

    def _show_catalogue(self, facts: CatalogueFacts) -> None:
        self._overview.show_facts(facts)

    def _show_lesson_facts(self, facts: LessonFacts) -> None:
        if self._view is not None and self._view.lesson.id == facts.lesson:
            self._view.show_facts(facts)

    @Slot()
    def _on_all(self) -> None:
        self._leave_for(None)

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.open_place(Place(places.LEARN, lesson))

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        if place.page == places.LEARN:
            self.open_place(place)
        else:
            self.flush()
            self.navigate_requested.emit(place)

    @Slot(str)
    def _on_path(self, programme: str) -> None:
        from family_app.services.paths import take_path

        self.ctx.ops.write(take_path, programme)
        self._open_path(programme)

    def _open_path(self, programme: str) -> None:
        path = self.ctx.library.programme(programme)
        if path is None:
            return
        self._drop_view()
        self._path = PathView(self.ctx, path, self)
        self._path.place_requested.connect(self._on_place)
        self._stack.addWidget(self._path)
        self._stack.setCurrentWidget(self._path)
        self.top_bar.set_title(self.tr("A path"))
        self.all_button.show()
        self.refresh()
