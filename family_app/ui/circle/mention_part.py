"""The part of a person's card that says where else they turn up, and starts a page with them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from family_app.content.library import Library
from family_app.domain.mentions import Mentions
from family_app.domain.person import Person
from family_app.domain.reminder import Reminder
from family_app.ui import places
from family_app.ui.circle.section import LONGEST_LINK, Section, cut, show_breakable
from family_app.ui.circle.words import day_words, step_words
from family_app.ui.clock import Clock
from family_app.ui.places import Place
from family_app.ui.widgets.buttons import Button, link, quiet
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import muted, soft

_FIRST = 4


class MentionPart(Section):
    """What I meant to ask, pages, lessons and plan steps, each one click away."""

    place_chosen = Signal(object)
    reminder_done = Signal(object)
    write_requested = Signal()

    def __init__(self, library: Library, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("In my pages"), name="circle-mentions", parent=parent)
        self._library = library
        self._clock = clock
        self._person: Person | None = None
        self._mentions = Mentions()
        self._all = False
        self._places: dict[str, Place] = {}
        self._open: dict[str, Reminder] = {}
        self._write = quiet("", name="circle-write", small=True)
        self._write.clicked.connect(self.write_requested)
        whole = self.layout()
        if whole is not None:
            whole.addWidget(self._write)
            whole.setAlignment(self._write, Qt.AlignmentFlag.AlignLeading)

    def show_person(self, person: Person) -> None:
        """Get ready for someone; where they turn up comes with `show_mentions`."""
        if self._person is None or self._person.uid != person.uid:
            self._all = False
            self._mentions = Mentions()
        self._person = person
        words = self.tr("Write about {name}").format(name=person.name)
        self._write.setText(words if len(words) <= LONGEST_LINK else self.tr("Write about them"))
        self._write.setAccessibleName(words)
        self._fill()

    def show_mentions(self, mentions: Mentions) -> None:
        """Show where they turn up."""
        self._mentions = mentions
        self._fill()

    def _fill(self) -> None:
        empty(self.rows)
        self._places.clear()
        self._open.clear()
        found = self._mentions
        for reminder in found.reminders:
            if reminder.done_at is None:
                self.rows.addWidget(self._reminder_line(reminder))
        self._add_pages()
        for step in found.plan_steps:
            self._add_link(step_words(step), "", Place(places.PLAN, step.value))
        for lesson in found.lessons:
            known = self._library.lesson(lesson)
            if known is not None:
                words = self.tr("Lesson: {title}").format(title=known.title)
                self._add_link(words, words, Place(places.LEARN, lesson))
        if not self.rows.count() and self._person is not None:
            words = self.tr("{name} is not in your pages yet.")
            none = soft("", name="circle-mentions-none")
            show_breakable(none, words.format(name=self._person.name))
            self.rows.addWidget(none)

    def _add_pages(self) -> None:
        entries = self._mentions.entries
        shown = entries if self._all else entries[:_FIRST]
        for row in shown:
            day = day_words(row.day, self._clock.today())
            title = row.title or row.snippet or self.tr("A page without a title")
            words = self.tr("{day} · {title}").format(day=day, title=" ".join(title.split()))
            spoken = self.tr("Page of {words}").format(words=words)
            self._add_link(words, spoken, Place(places.JOURNAL, row.uid))
        if len(shown) < len(entries):
            more = link(
                self.tr("Show all {number} pages").format(number=len(entries)),
                name="circle-mentions-more",
            )
            more.clicked.connect(self._on_more)
            self._put(more)

    def _reminder_line(self, reminder: Reminder) -> QWidget:
        name = f"circle-reminder-{reminder.uid}"
        done = quiet(
            self.tr("Done"),
            name=name,
            small=True,
            accessible=self.tr("Done: {text}").format(text=reminder.text),
        )
        done.clicked.connect(self._on_done)
        self._open[name] = reminder
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 4)
        line.setSpacing(8)
        words = muted("", name=f"{name}-text")
        show_breakable(words, self.tr("To do: {text}").format(text=reminder.text))
        line.addWidget(words, 1)
        line.addWidget(done)
        return holder

    def _add_link(self, words: str, spoken: str, place: Place) -> None:
        name = f"circle-mention-{place.page}-{place.item}"
        button = link(cut(words), name=name, accessible=spoken or words)
        button.setToolTip(words)
        button.clicked.connect(self._on_link)
        self._places[name] = place
        self._put(button)

    def _put(self, button: Button) -> None:
        self.rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _on_link(self) -> None:
        sender = self.sender()
        place = self._places.get(sender.objectName()) if sender else None
        if place is not None:
            self.place_chosen.emit(place)

    @Slot()
    def _on_done(self) -> None:
        sender = self.sender()
        reminder = self._open.get(sender.objectName()) if sender else None
        if reminder is not None:
            self.reminder_done.emit(reminder)

    @Slot()
    def _on_more(self) -> None:
        self._all = True
        self._fill()
