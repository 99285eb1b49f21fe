"""Learn: the modules and what stands beside them, and one lesson at a time."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

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
from family_app.ui.learn.look_back import LookBack
from family_app.ui.learn.overview import Overview
from family_app.ui.learn.path_view import PathView
from family_app.ui.learn.shelf_stack import LESSONS, ShelfStack
from family_app.ui.pages.page import Page
from family_app.ui.places import LOOK_BACK, OVERVIEW, OnPath, OnShelf, Place
from family_app.ui.reader.reader_keys import ReaderKey, ReaderKeys
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import pill

_MODULES = Place(places.LEARN, extra=OVERVIEW)
View = LessonView | PathView | LookBack


class LearnPage(Page):
    """Shows the tabs, or one view over them; a view lives as long as it is open."""

    page_id: ClassVar[str] = places.LEARN
    icon_name: ClassVar[str] = "book-open"
    kinds: ClassVar[frozenset[Kind]] = frozenset(
        {
            Kind.PROGRESS,
            Kind.ANSWER,
            Kind.BOOKMARK,
            Kind.PERSON,
            Kind.REMINDER,
            Kind.ENTRY,
            Kind.SETTING,
        }
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.all_button = pill(self.tr("All modules"), name="learn-all", icon=say.back())
        self.top_bar.add_action(self.all_button)
        self.all_button.clicked.connect(self._on_all)
        self.shelves = ShelfStack(ctx, self)
        self.shelves.place_requested.connect(self._on_place)
        self.shelves.turned.connect(self.refresh)
        self.overview.lesson_chosen.connect(self._on_lesson)
        self.overview.questions_chosen.connect(self._on_questions)
        self.overview.path_taken.connect(self._on_path)
        self._open: View | None = None
        self._asked = _MODULES
        self.layout_.addWidget(self.shelves, 1)
        self.all_button.hide()
        ReaderKeys(self).pressed.connect(self._on_key)

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
        return self.shelves.overview

    @property
    def view(self) -> LessonView | None:
        """The open lesson, or none."""
        return self._open if isinstance(self._open, LessonView) else None

    @property
    def look_back(self) -> LookBack | None:
        """The open questions about a module, or none."""
        return self._open if isinstance(self._open, LookBack) else None

    def open_place(self, place: Place) -> None:
        """Open a lesson, a path, a module's questions or a shelf; else stay where one was."""
        view = self.view
        if view is not None and view.lesson.id == place.item and place.extra is None:
            return
        if self._knows(place):
            self._leave_for(place)
        elif place.item:
            self._leave_for(_MODULES)
            self.ctx.notices.say(self.tr("That lesson is not part of the app any more."))

    def _knows(self, place: Place) -> bool:
        if isinstance(place.extra, OnShelf | OnPath):
            return True
        if place.extra == LOOK_BACK:
            return self.ctx.library.module(place.item) is not None
        if not place.item:
            return place.extra == OVERVIEW
        return self.ctx.library.lesson(place.item) is not None

    def refresh(self) -> None:
        """Read anew what shows."""
        if isinstance(self._open, LessonView):
            self.ctx.ops.read(
                read_lesson,
                self.ctx.library,
                self._open.lesson,
                self.ctx.clock.today(),
                then=self._show_lesson_facts,
                latest="learn-lesson",
            )
        elif self._open is not None:
            self._open.refresh()
        else:
            self.shelves.refresh()
            self.ctx.ops.read(
                read_catalogue,
                self.ctx.library,
                self.ctx.clock.today(),
                then=self._show_catalogue,
                latest="learn-catalogue",
            )

    def flush(self) -> None:
        """Save what is typed and the reading place."""
        if self.view is not None:
            self.view.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was changed while another page was shown."""
        super().showEvent(event)
        self.refresh()

    def heed(self) -> None:
        """Out of sight nothing is read: each save on the journal page would ask for it."""
        if self.isVisible():
            self.refresh()

    def start_find(self) -> None:
        """Look for words in the open lesson, on the shelf that shows, or everywhere."""
        shelf = self.shelves.shelf if self._open is None else None
        if self.view is not None:
            self.view.start_find()
        elif shelf is not None and shelf.filter_field is not None:
            shelf.filter_field.setFocus()
            shelf.filter_field.selectAll()
        else:
            super().start_find()

    @Slot(object)
    def _on_key(self, key: ReaderKey) -> None:
        if self.view is not None:
            self.view.press(key)

    def _leave_for(self, place: Place) -> None:
        """Go to another part of the page; asks where answers would be lost by it."""
        self._asked = place
        view = self.view
        refused = self.ctx.ops.refused(view.flush) if view is not None else ()
        if view is None or not refused or not view.body.book.waiting:
            self._go_on()
            return
        dialog = UnsavedDialog(said(refused[0]), self)
        dialog.agreed.connect(self._go_on)
        dialog.open()

    @Slot()
    def _go_on(self) -> None:
        place, self._asked = self._asked, _MODULES
        library = self.ctx.library
        if isinstance(place.extra, OnShelf):
            self._show_shelves(place.extra.shelf, place.item)
        elif isinstance(place.extra, OnPath):
            self._open_path(place.extra.programme)
        elif place.extra == LOOK_BACK and (module := library.module(place.item)) is not None:
            self._open_view(LookBack(self.ctx, module, self, self), module.title)
        elif (lesson := library.lesson(place.item)) is not None:
            self._open_lesson(lesson, place.extra)
        else:
            self._show_shelves(LESSONS)

    def _open_lesson(self, lesson: Lesson, extra: object) -> None:
        view = self.view
        if view is None or view.lesson.id != lesson.id:
            view = LessonView(self.ctx, lesson, self, self)
            module = self.ctx.library.module(lesson.module)
            self._open_view(view, module.title if module is not None else self.title())
        view.go_to(extra)

    def _open_path(self, programme: str) -> None:
        path = self.ctx.library.programme(programme)
        if path is None:
            self._show_shelves(LESSONS)
        else:
            self._open_view(PathView(self.ctx, path, self), self.tr("A path"))

    def _open_view(self, view: View, title: str) -> None:
        self._drop_view()
        view.place_requested.connect(self._on_place)
        self._open = view
        self.shelves.hide()
        self.layout_.addWidget(view, 1)
        view.show()
        self.top_bar.set_title(title)
        self.all_button.show()
        # What had the focus may be gone; from here keys scroll, and Tab begins at the text.
        view.setFocus()
        self.refresh()

    def _show_shelves(self, tab: str, entry: str = "") -> None:
        self._drop_view()
        self.shelves.show()
        self.top_bar.set_title(self.title())
        self.all_button.hide()
        self.shelves.show_tab(tab, entry)
        self.refresh()

    def _drop_view(self) -> None:
        view, self._open = self._open, None
        if view is not None:
            # Its end takes it out of the layout; taken out by hand, Python's half outlives a lock.
            view.hide()
            view.deleteLater()

    def _show_catalogue(self, facts: CatalogueFacts) -> None:
        self.overview.show_facts(facts)

    def _show_lesson_facts(self, facts: LessonFacts) -> None:
        if self.view is not None and self.view.lesson.id == facts.lesson:
            self.view.show_facts(facts)

    @Slot()
    def _on_all(self) -> None:
        self._leave_for(_MODULES)

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.open_place(Place(places.LEARN, lesson))

    @Slot(str)
    def _on_questions(self, module: str) -> None:
        self.open_place(Place(places.LEARN, module, LOOK_BACK))

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
