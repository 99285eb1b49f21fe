"""Every face of the window, one after the other, filled with a made-up family."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from family_app.content.made_up import made_up_family
from family_app.domain.lesson import Lesson
from family_app.errors import DiskFull, PagesDamaged, SpaceGone, WrongPassphrase
from family_app.paths import assets_dir
from family_app.services.made_up import entry_uid, fill_with_family, person_uid
from family_app.ui import places
from family_app.ui.first_run.first_run import STEPS, FirstRun
from family_app.ui.places import OnPath, OnShelf, in_my_answers
from family_app.ui.reader.voice_bar import VoiceBar
from family_app.ui.sentences import unsaved
from family_app.ui.unlock.unlock_card import UnlockCard
from tests.ui.backup_faces import BackupFaces
from tests.ui.chosen_lessons import check_of, open_exercises, with_every_kind
from tests.ui.face_walk import Face

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

PAGES = (
    places.TODAY,
    places.LEARN,
    places.JOURNAL,
    places.CIRCLE,
    places.RESOURCES,
    places.PLAN,
    places.HELP,
    places.SETTINGS,
)
WORDS = ("lantern", "meadow", "copper", "violet", "harbor", "window") * 2


class Faces(BackupFaces):
    """Goes through one window; each step settles before it is given out."""

    # locked

    def first_run(self, space: OpenSpace) -> Iterator[Face]:
        """The six steps and the calm page."""
        self._window.show_first_run()
        run = self._window.findChild(FirstRun)
        assert run is not None
        for number, step in enumerate(STEPS):
            if step.name == "words":
                run._made.space, run._made.words = space, WORDS
            run._show(number)
            yield self._settled(f"first run: {step.name}")
            if step.name == "words":
                run.next_button.click()
                run.next_button.click()
                yield self._settled("first run: words typed back wrong")
                run.skip_button.click()
                yield self._settled("first run: words left out")
        run._breathe()
        yield self._settled("first run: calm")
        self._window._show_lock()

    def locked(self) -> Iterator[Face]:
        """The lock screen with all its cards, and help without a space."""
        yield self._settled("lock screen")
        card = self._window.findChild(UnlockCard)
        assert card is not None
        card.show_error(WrongPassphrase())
        yield self._settled("lock screen: wrong passphrase")
        card.show_error(PagesDamaged())
        yield self._settled("lock screen: damaged pages")
        self._press("unlock-words")
        yield self._settled("recovery words")
        self._press("words-back")
        self._press("unlock-others")
        yield self._settled("spaces")
        self._window._lock_screen.prepare()
        self._window.show_help()
        yield self._settled("help without a space")
        self._window._show_lock()

    # open

    def empty_pages(self, space: OpenSpace) -> Iterator[Face]:
        """Every page before anything was done."""
        self._window.open_space(space)
        for page in PAGES:
            self._go(page)
            yield self._settled(f"{page}, empty")
        self._go(places.LEARN, extra=OnShelf(places.MY_ANSWERS))
        yield self._settled("my answers, empty")

    def filled(self, space: OpenSpace) -> Iterator[Face]:
        """Every page with a family in it, and what opens on it."""
        with space.write() as uow:
            fill_with_family(uow, made_up_family(assets_dir()), self._parts.clock.today())
        self._window.open_space(space)
        for page in (places.TODAY, places.RESOURCES, places.PLAN, places.HELP, places.SETTINGS):
            self._go(page)
            yield self._settled(page)
        yield from self._learn()
        yield from self._journal()
        yield from self._circle()
        yield from self._over()

    def _learn(self) -> Iterator[Face]:
        self._go(places.LEARN)
        yield self._settled("learn")
        library = self._parts.library()
        self._go(places.LEARN, extra=OnPath(library.programmes[0].id))
        yield self._settled("learn: a path")
        for shelf in (places.MY_ANSWERS, places.GOOD_LINES, places.WORDS, places.MYTHS):
            self._go(places.LEARN, extra=OnShelf(shelf))
            yield self._settled(f"learn: {shelf}")
        compared = in_my_answers("stress-and-strain", "strain-list")
        self._go(places.LEARN, compared.item, compared.extra)
        yield self._settled("learn: answers compared")
        self._go(places.LEARN, library.modules[0].id, places.LOOK_BACK)
        self._press("learn-check-1-option-0")
        yield self._settled("learn: looking back")
        gated = next(one for one in library.lessons if one.head.safety == "gate")
        self._go(places.LEARN, gated.id)
        yield self._settled("learn: the door of a lesson")
        self._press(f"learn-try-{check_of(library)}-decide")
        yield self._settled("learn: the door stays closed")
        for lesson in with_every_kind(library.lessons):
            self._go(places.LEARN, lesson.id)
            yield self._settled(f"lesson {lesson.id}")
            yield from self._tried(lesson)
        yield from self._reader()

    def _reader(self) -> Iterator[Face]:
        self._press("learn-reader-larger")
        self._press("learn-reader-find")
        field = self._find("learn-find-field")
        assert isinstance(field, QLineEdit)
        QTest.keyClicks(field, "you")
        yield self._settled("lesson: larger, and words found in it")
        self._press("learn-find-close")
        self._press("learn-reader-smaller")
        self._press("learn-reader-bookmark")
        yield from self._open_dialog("a bookmark's note")
        yield self._settled("lesson: a bookmark")
        voice = self._find("learn-tools").findChild(VoiceBar)
        assert voice is not None
        voice.show_state(paused=False, speed=1.0)
        voice.show()
        yield self._settled("lesson: read aloud")
        voice.hide()
        self._press("learn-reader-print")
        yield from self._open_dialog("printing a lesson")

    def _tried(self, lesson: Lesson) -> Iterator[Face]:
        """What exercises show only once they were used."""
        for exercise in lesson.head.exercise:
            for field in exercise.field:
                name = f"learn-try-{exercise.id}-{field.id}"
                if field.kind == "cards":
                    for _ in field.card:
                        self._press(f"{name}-card-myth")
                        if self._find(f"{name}-next").isEnabled():
                            self._press(f"{name}-next")
                    yield self._settled(f"{lesson.id}: every card answered")
                if field.kind == "breathing":
                    self._press(f"{name}-still")
                    yield self._settled(f"{lesson.id}: a breath kept still")

    def _carried(self, lessons: tuple[Lesson, ...]) -> Iterator[Face]:
        """Answers said aloud, and answers on a card."""
        for lesson, exercise in open_exercises(lessons):
            if exercise.card and exercise.joins is not None:
                self._go(places.LEARN, lesson.id)
                asked = next(one for one in exercise.field if one.kind == "text")
                field = self._find(f"learn-try-{exercise.id}-{asked.id}")
                assert isinstance(field, QTextEdit)
                field.insertPlainText("I will be back at four. Then we talk.")
                self._press(f"learn-try-{exercise.id}-joined-rehearse")
                yield from self._open_dialog("rehearsing")
                self._press(f"learn-try-{exercise.id}-wallet")
                yield from self._open_dialog("a card for the wallet")
                return

    def _journal(self) -> Iterator[Face]:
        self._go(places.JOURNAL, entry_uid("soup"))
        yield self._settled("journal: a page")
        self._press("journal-mode-1")
        yield self._settled("journal: reading")
        self._press("journal-mode-0")
        self._go(places.JOURNAL, "new")
        yield self._settled("journal: a new page")
        self._leave_narrow("journal-back")
        search = self._find("journal-search")
        assert isinstance(search, QLineEdit)
        search.setText("dinner")
        yield self._settled("journal: search")
        search.clear()

    def _circle(self) -> Iterator[Face]:
        self._go(places.CIRCLE)
        yield self._settled("circle: map")
        self._press("circle-list-view")
        yield self._settled("circle: list")
        self._go(places.CIRCLE, person_uid("rosa"))
        yield self._settled("circle: a person")
        self._press("circle-touch-note")
        yield self._settled("circle: noting a call")
        self._press("circle-edit")
        yield self._settled("circle: the form")
        self._press("circle-form-cancel")
        self._leave_narrow("circle-back")
        self._press("circle-map-view")

    def _over(self) -> Iterator[Face]:
        workspace = self._window.workspace
        assert workspace is not None
        self._go(places.TODAY)
        self._parts.notices.unsaved(unsaved(SpaceGone()))
        yield self._settled("today: what was done is not saved yet")
        self._parts.notices.all_saved()
        self._parts.notices.trouble(str(DiskFull()))
        self._parts.notices.offer_undo(self._window.tr("The page was deleted."), self._nothing)
        yield self._settled("today: trouble, and something to undo")
        workspace.search()
        field = self._find("search-field")
        assert isinstance(field, QLineEdit)
        field.setText("ask")
        # The page behind is dimmed.
        yield self._settled("search everything", self._find("search-everything"))
        field.clear()
        yield from self._dialogs()

    def _nothing(self) -> None:
        """What is offered here needs no undoing."""

    def _dialogs(self) -> Iterator[Face]:
        desktop, window = self._parts.desktop, self._window
        asks: dict[str, Callable[[], None]] = {
            "a web page": lambda: desktop.web(window, "https://example.org/a/page"),
            "a call": lambda: desktop.call(window, "555-0142"),
            "an email": lambda: desktop.email(window, "rosa@example.org", "Hello"),
        }
        for name, ask in asks.items():
            ask()
            yield from self._open_dialog(f"leaving for {name}")
        self._go(places.LEARN, "stress-and-strain")
        self._press("learn-try-strain-list-actions-print")
        yield from self._open_dialog("printing a worksheet")
        self._go(places.SETTINGS)
        self._press("settings-key-change")
        yield from self._open_dialog("a new key")
        self._press("settings-wipe")
        yield from self._open_dialog("wiping")
        yield from self.backup_windows()
        self._go(places.PLAN)
        self._press("plan-print")
        yield from self._open_dialog("printing the plan")
        yield from self._carried(self._parts.library().lessons)
