"""Every face of the window, one after the other, filled with a made-up family."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from family_app.content.made_up import made_up_family
from family_app.errors import DiskFull, PagesDamaged, SpaceGone, WrongPassphrase
from family_app.paths import assets_dir
from family_app.services.made_up import fill_with_family
from family_app.ui import places
from family_app.ui.first_run.first_run import STEPS, FirstRun
from family_app.ui.places import OnShelf
from family_app.ui.sentences import unsaved
from family_app.ui.unlock.opening import Wanted
from family_app.ui.unlock.unlock_card import UnlockCard
from tests.ui.backup_faces import BackupFaces
from tests.ui.circle_faces import CircleFaces
from tests.ui.face_walk import Face
from tests.ui.import_faces import ImportFaces
from tests.ui.journal_faces import JournalFaces
from tests.ui.lesson_faces import LessonFaces
from tests.ui.reach_faces import ReachFaces

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


class Faces(LessonFaces, JournalFaces, CircleFaces, ReachFaces, BackupFaces, ImportFaces):
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
        card.settling._watched = Wanted()
        card.settling._watched.step(1, 3)
        card.settling._look()
        yield self._settled("lock screen: finishing a change of the key")
        card.settling.rest()
        card.show_error(PagesDamaged())
        yield self._settled("lock screen: damaged pages")
        self._press("unlock-words")
        yield self._settled("recovery words")
        self._press("words-back")
        self._press("unlock-others")
        yield self._settled("spaces")
        self._window._lock_screen._show_missing(Path("/media/usb-stick/close-circle/spaces"))
        yield self._settled("a space that is not where it was")
        yield from self.bringing_back()
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
        yield from self._reaching()
        yield from self._over()

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
        self._press("settings-bell-on")
        yield self._settled("settings: reminders are on")
        self._press("settings-bell-on")
        self._press("settings-key-change")
        yield from self._open_dialog("a new key")
        self._press("settings-wipe")
        yield from self._open_dialog("wiping")
        yield from self.backup_windows()
        yield from self.import_windows()
        self._go(places.PLAN)
        self._press("plan-print")
        yield from self._open_dialog("printing the plan")
        yield from self._carried(self._parts.library().lessons)
