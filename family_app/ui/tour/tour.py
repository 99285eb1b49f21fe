"""The route of the tour: which pages, in which state, under which name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from family_app.content.made_up import made_up_family
from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, new_uid
from family_app.paths import assets_dir
from family_app.services import spaces
from family_app.services.made_up import entry_uid, fill_with_family, person_uid
from family_app.services.settings import save_setting
from family_app.ui import places
from family_app.ui.first_run.first_run import FirstRun
from family_app.ui.parts import Parts
from family_app.ui.places import OnPath, OnShelf, Place, in_my_answers
from family_app.ui.tour.camera import Camera
from family_app.ui.tour.lessons import (
    BEHIND_DOOR,
    COMPARED,
    DOOR,
    OPEN_LESSONS,
    answer_the_check,
    scroll_to,
)
from family_app.ui.window import Window

DAY = date(2026, 11, 23)
TIME = "08:30"
_PASSPHRASE = "a made-up lighthouse"
_EMPTY = (places.TODAY, places.JOURNAL, places.CIRCLE, places.PLAN)


class Tour:
    """Walks through the real window; every picture is what a user would see."""

    def __init__(
        self, app: QApplication, parts: Parts, folder: Path, size: tuple[int, int]
    ) -> None:
        self._parts = parts
        self._window = Window(parts)
        self._window.resize(*size)
        self._camera = Camera(app, folder)

    def take(self) -> list[Path]:
        """Take all pictures; the files written, in order."""
        self._window.start()
        self._window.show()
        self._first_run()
        self._empty_pages()
        self._window.lock()
        self._unlock()
        self._filled_pages()
        self._window.close()
        return self._camera.taken

    def _shoot(self, name: str) -> None:
        self._camera.shoot(name, self._window)

    def _first_run(self) -> None:
        face = self._child(FirstRun)
        names = ("welcome", "safety", "passphrase", "words", "place", "reason")
        for name in names:
            if name == "passphrase":
                for field in ("first-passphrase-first", "first-passphrase-again"):
                    self._type(field, _PASSPHRASE)
            self._shoot(f"first-run-{name}")
            if name == "words":
                face.skip_button.click()
                face.skip_button.click()
            elif face.skip_button.isVisible():
                face.skip_button.click()
            else:
                face.next_button.click()
            self._camera.settle()

    def _empty_pages(self) -> None:
        for page in _EMPTY:
            self._go(Place(page))
            self._shoot(f"empty-{page}")

    def _unlock(self) -> None:
        self._shoot("unlock")
        self._window.show_help()
        self._shoot("help-now-locked")
        info = spaces.list_spaces(self._parts.home)[0]
        space = spaces.unlock(self._parts.home, info.id, _PASSPHRASE)
        with space.write() as uow:
            fill_with_family(uow, made_up_family(assets_dir()), DAY)
            save_setting(uow, "words_kept", True)
        self._window.open_space(space)

    def _filled_pages(self) -> None:
        self._go(Place(places.TODAY))
        self._shoot("today")
        self._go(Place(places.LEARN, extra=places.OVERVIEW))
        self._shoot("learn")
        self._lessons()
        self._journal()
        self._go(Place(places.CIRCLE))
        self._shoot("circle-map")
        self._click("circle-list-view")
        self._shoot("circle-list")
        self._click("circle-map-view")
        self._go(Place(places.CIRCLE, person_uid("rosa")))
        self._shoot("person")
        self._dates()
        self._go(Place(places.RESOURCES))
        self._shoot("resources")
        self._go(Place(places.HELP))
        self._shoot("help-now")
        self._go(Place(places.PLAN))
        self._shoot("plan")
        self._go(Place(places.SETTINGS))
        self._shoot("settings")
        self._search()

    def _dates(self) -> None:
        self._go(Place(places.CIRCLE, places.DATES))
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        # Every picture has the same size.
        dialog.setFixedSize(self._window.size())
        self._camera.shoot("dates", dialog)
        dialog.close()
        self._camera.settle()

    def _lessons(self) -> None:
        self._go(Place(places.LEARN, extra=OnPath("just-found-out")))
        self._shoot("path")
        for shelf in (places.MY_ANSWERS, places.GOOD_LINES, places.WORDS, places.MYTHS):
            self._go(Place(places.LEARN, extra=OnShelf(shelf)))
            self._shoot(shelf)
        self._go(in_my_answers(*COMPARED))
        self._shoot("my-answers-compared")
        self._go(Place(places.LEARN, "my-circle", places.LOOK_BACK))
        self._click("learn-check-2-option-2")
        self._shoot("questions")
        for lesson, part in OPEN_LESSONS:
            self._lesson(lesson, part)
        self._go(Place(places.LEARN, DOOR))
        self._shoot("lesson-door")
        self._parts.ops.write(answer_the_check, DAY)
        self._lesson(DOOR, BEHIND_DOOR)

    def _lesson(self, lesson: str, part: str) -> None:
        self._go(Place(places.LEARN, lesson))
        if part:
            scroll_to(self._window, part)
            self._camera.settle()
        self._shoot(f"lesson-{lesson}")

    def _journal(self) -> None:
        self._go(Place(places.JOURNAL, entry_uid("soup")))
        self._type("journal-search", "dinner")
        self._shoot("journal-search")
        self._type("journal-search", "")
        draft = Draft(
            EntryId(new_uid()),
            1,
            DAY,
            TIME,
            title="What I would like to say",
            body="> What stops you from asking?\n\nI am afraid of the **pause** before the answer.",
            lessons=(LessonId("ask-for-one-thing"),),
        )
        self._go(Place(places.JOURNAL, "new", draft))
        self._shoot("editor")

    def _search(self) -> None:
        workspace = self._window.workspace
        if workspace is None:
            return
        workspace.search()
        self._type("search-field", "ask")
        self._shoot("search-everything")

    def _go(self, place: Place) -> None:
        workspace = self._window.workspace
        if workspace is None:
            raise RuntimeError("the space is not open")
        workspace.show_place(place)
        self._camera.settle()

    def _child(self, kind: type[FirstRun]) -> FirstRun:
        found = self._window.findChild(kind)
        if found is None:
            raise RuntimeError(f"no {kind.__name__} in the window")
        return found

    def _named(self, name: str) -> QWidget:
        found = self._window.findChild(QWidget, name)
        if found is None:
            raise RuntimeError(f"nothing named {name} in the window")
        return found

    def _type(self, name: str, text: str) -> None:
        found = self._named(name)
        edit = found if isinstance(found, QLineEdit) else found.findChild(QLineEdit)
        if edit is not None:
            edit.setText(text)
            edit.textEdited.emit(text)
        self._camera.settle()

    def _click(self, name: str) -> None:
        button = self._named(name)
        click = getattr(button, "click", None)
        if callable(click):
            click()
        self._camera.settle()
