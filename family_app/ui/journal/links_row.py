"""What a page is tied to: tags, lessons and people, each a click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from family_app.content.library import Library
from family_app.domain.entry import Draft
from family_app.domain.ids import LessonId, PersonId
from family_app.domain.person import Person, PersonState
from family_app.ui.journal.link_chip import LinkChip
from family_app.ui.journal.tag_field import TagField
from family_app.ui.widgets.buttons import chip_button
from family_app.ui.widgets.flow import FlowBox

_ICONS = {"tag": "tag", "lesson": "book-open", "person": "user"}


class LinksRow(FlowBox):
    """Chips that wrap; buttons at the end add another. Sends the new tuples when they change.

    `person_opened` with no id means the whole circle.
    """

    tags_changed = Signal(tuple)
    lessons_changed = Signal(tuple)
    people_changed = Signal(tuple)
    tag_opened = Signal(str)
    lesson_opened = Signal(str)
    person_opened = Signal(str)
    rebuilt = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, line_gap=8, name="journal-links", parent=parent)
        self.setAccessibleName(self.tr("Tags, lessons and people of this page"))
        self._library = library
        self._people: tuple[Person, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._lesson_ids: tuple[LessonId, ...] = ()
        self._person_ids: tuple[PersonId, ...] = ()
        self._chips: list[LinkChip] = []
        self._writing = True
        self._tag_field = TagField(parent=self)
        self._add_person = chip_button(
            self.tr("Person"),
            name="journal-add-person",
            icon="plus",
            accessible=self.tr("Add a person to this page"),
            checkable=False,
        )
        self._add_lesson = chip_button(
            self.tr("Lesson"),
            name="journal-add-lesson",
            icon="plus",
            accessible=self.tr("Add a lesson to this page"),
            checkable=False,
        )
        self.add(self._tag_field, self._add_person, self._add_lesson)
        self._tag_field.entered.connect(self._add_tag)
        self._add_person.clicked.connect(self._choose_person)
        self._add_lesson.clicked.connect(self._choose_lesson)

    def show_page(self, draft: Draft) -> None:
        """Show what a page is tied to."""
        shown = (self._tags, self._lesson_ids, self._person_ids)
        self._tags, self._lesson_ids, self._person_ids = draft.tags, draft.lessons, draft.people
        if shown != (draft.tags, draft.lessons, draft.people):
            self._rebuild()

    def tied(self) -> list[Person]:
        """Who is on the page."""
        return [one for one in self._people if one.uid in self._person_ids]

    def set_people(self, people: Sequence[Person]) -> None:
        """Who is in the circle."""
        if tuple(people) != self._people:
            self._people = tuple(people)
            self._rebuild()

    def set_tags(self, tags: Sequence[tuple[str, int]]) -> None:
        """Which tags there are, to complete from."""
        self._tag_field.set_known([tag for tag, _count in tags])

    def set_writing(self, writing: bool) -> None:
        """Offer to add and take off only while writing."""
        self._writing = writing
        for widget in (self._tag_field, self._add_person, self._add_lesson):
            widget.setVisible(writing)
        for chip in self._chips:
            chip.set_removable(writing)

    def _rebuild(self) -> None:
        for chip in self._chips:
            self.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for number, tag in enumerate(self._tags):
            self._put("tag", number, f"#{tag}", tag)
        for number, lesson_id in enumerate(self._lesson_ids):
            lesson = self._library.lesson(lesson_id)
            if lesson is not None:
                self._put("lesson", number, lesson.title, lesson_id)
        names = {person.uid: person.name for person in self._people}
        for number, person_id in enumerate(self._person_ids):
            if person_id in names:
                words = self.tr("with {name}").format(name=names[person_id])
                self._put("person", number, words, person_id)
        self.updateGeometry()
        self.rebuilt.emit()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        chips = [stop for chip in self._chips for stop in chip.stops()]
        return [*chips, *self._tag_field.stops(), self._add_person, self._add_lesson]

    def _put(self, kind: str, number: int, text: str, value: str) -> None:
        spoken = {
            "tag": self.tr("Pages with the tag {text}"),
            "lesson": self.tr("Open the lesson {text}"),
            "person": self.tr("Open my circle, {text}"),
        }[kind].format(text=text)
        chip = LinkChip(
            text,
            value,
            icon="" if kind == "tag" else _ICONS[kind],
            spoken=spoken,
            remove=self.tr("Take {text} off this page").format(text=text),
            name=f"journal-{kind}-{number}",
            parent=self,
        )
        opened = {
            "tag": self.tag_opened,
            "lesson": self.lesson_opened,
            "person": self.person_opened,
        }[kind]
        removed = {
            "tag": self._remove_tag,
            "lesson": self._remove_lesson,
            "person": self._remove_person,
        }[kind]
        chip.opened.connect(opened)
        chip.removed.connect(removed)
        chip.set_removable(self._writing)
        self.flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)
        chip.show()

    # adding and taking off

    def _add_tag(self, tag: str) -> None:
        if tag.casefold() not in {known.casefold() for known in self._tags}:
            self.tags_changed.emit((*self._tags, tag))

    def _remove_tag(self, tag: str) -> None:
        self.tags_changed.emit(tuple(one for one in self._tags if one != tag))
        self._add_person.setFocus()

    def _remove_lesson(self, lesson: str) -> None:
        self.lessons_changed.emit(tuple(one for one in self._lesson_ids if one != lesson))
        self._add_person.setFocus()

    def _remove_person(self, person: str) -> None:
        self.people_changed.emit(tuple(one for one in self._person_ids if one != person))
        self._add_person.setFocus()

    def _choose_person(self) -> None:
        menu = self._menu("journal-person-menu")
        free = [one for one in self._people if one.uid not in self._person_ids]
        # Those who died are not pushed forward; they can still be named, last.
        free.sort(key=_remembered_last)
        for person in free:
            action = menu.addAction(person.name.replace("&", "&&"))
            action.setData(person.uid)
        if free:
            menu.addSeparator()
        menu.addAction(self.tr("Go to my circle")).setData("")
        menu.triggered.connect(self._on_person)
        menu.popup(self._add_person.mapToGlobal(self._add_person.rect().bottomLeft()))

    def _on_person(self, action: QAction) -> None:
        uid = action.data()
        if uid:
            self.people_changed.emit((*self._person_ids, PersonId(uid)))
        else:
            self.person_opened.emit("")

    @Slot(str)
    def add_person(self, uid: str) -> None:
        """Tie someone to the page; nothing changes where they are on it."""
        if uid not in self._person_ids:
            self.people_changed.emit((*self._person_ids, PersonId(uid)))

    def _choose_lesson(self) -> None:
        menu = self._menu("journal-lesson-menu")
        for module in self._library.modules:
            inner = menu.addMenu(module.title.replace("&", "&&"))
            for lesson in self._library.lessons:
                if lesson.module == module.id and lesson.id not in self._lesson_ids:
                    action = inner.addAction(lesson.title.replace("&", "&&"))
                    action.setData(lesson.id)
        menu.triggered.connect(self._on_lesson)
        menu.popup(self._add_lesson.mapToGlobal(self._add_lesson.rect().bottomLeft()))

    def _on_lesson(self, action: QAction) -> None:
        lesson = action.data()
        if lesson:
            self.lessons_changed.emit((*self._lesson_ids, LessonId(lesson)))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


def _remembered_last(person: Person) -> bool:
    return person.state is PersonState.REMEMBERED
