"""After a lock no part of the open space is left in memory that something of ours still holds."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from family_app.content.made_up import made_up_family
from family_app.paths import assets_dir
from family_app.services import spaces
from family_app.services.made_up import entry_uid, fill_with_family, person_uid
from family_app.ui.learn.rehearse import Rehearse
from family_app.ui.learn.shelves import SHELVES
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.pages.journal import JournalPage
from family_app.ui.pages.learn import LearnPage
from family_app.ui.pages.registry import PAGES
from family_app.ui.parts import Parts
from family_app.ui.places import LOOK_BACK, OVERVIEW, OnShelf, Place, in_my_answers
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for
from tests.ui.test_window_locking import fill_disk

SECRET = "the walrus that nobody else knows of"
OPENED = (
    *(Place(page.page_id) for page in PAGES),
    Place("learn", "ask-for-one-thing"),
    Place("learn", "draw-the-circle"),
    Place("learn", extra=OVERVIEW),
    *(Place("learn", extra=OnShelf(shelf.shelf_id)) for shelf in SHELVES),
    in_my_answers("stress-and-strain", "strain-list"),
    Place("learn", "my-circle", LOOK_BACK),
    Place("circle", person_uid("rosa")),
    Place("circle", "new"),
    Place("journal", entry_uid("soup")),
)


@pytest.fixture
def parts(ready: Ready, theme: Theme) -> Parts:
    return parts_for(ready.home, theme, inline=False)


@pytest.fixture
def window(qtbot: QtBot, parts: Parts) -> Iterator[Window]:
    made = Window(parts)
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.start()
    made.show()
    space = spaces.unlock(parts.home, None, PASSPHRASE)
    with space.write() as uow:
        fill_with_family(uow, made_up_family(assets_dir()), parts.clock.today())
    made.open_space(space)
    settle(parts)
    yield made
    parts.ops.close()


def settle(parts: Parts) -> None:
    for _ in range(6):
        parts.ops.wait()
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def rehearse(window: Window) -> None:
    """Write into a lesson what joins into a text, and show it large."""
    workspace = window.workspace
    assert workspace is not None
    workspace.show_place(Place("learn", "ask-for-one-thing"))
    page = workspace.page("learn")
    assert isinstance(page, LearnPage)
    assert page.view is not None
    page.view.body.complete()
    card = next(one for one in page.view.body.exercises if one.joined is not None)
    field = next(one for one in card.fields.values() if isinstance(one, TextAnswer))
    field.edit.textCursor().insertText(SECRET)
    assert card.joined is not None
    card.joined.rehearse_button.click()
    sheet = window.findChild(Rehearse)
    assert sheet is not None
    assert SECRET in sheet.shown_text()


def use_everything(window: Window, parts: Parts) -> None:
    workspace = window.workspace
    assert workspace is not None
    for place in OPENED:
        workspace.show_place(place)
        settle(parts)
    page = workspace.page("journal")
    assert isinstance(page, JournalPage)
    page._pane.editor.textCursor().insertText(SECRET)
    settle(parts)
    rehearse(window)
    settle(parts)
    workspace.search()
    parts.notices.trouble(f"{SECRET} is in the way")
    parts.notices.offer_undo(f"{SECRET} was deleted", page._undo_delete)
    settle(parts)


def alive_outside(window: Window) -> Counter[str]:
    """Widgets whose Qt half lives and that are no part of the window as it is now."""
    inside = {id(one) for one in (window, *window.findChildren(QWidget))}
    found = [one for one in gc.get_objects() if isinstance(one, QWidget)]
    return Counter(
        type(one).__name__ for one in found if shiboken6.isValid(one) and id(one) not in inside
    )


def pages_alive() -> Counter[str]:
    """Pages as Python objects, those of other tests too."""
    return Counter(type(one).__name__ for one in gc.get_objects() if type(one) in PAGES)


def held() -> list[str]:
    """Every text with the secret that can be reached from an object of the program."""
    ahead = [one for one in gc.get_objects() if str(type(one).__module__).startswith("family_app")]
    seen: set[int] = set()
    found = []
    while ahead:
        one = ahead.pop()
        if id(one) in seen or isinstance(one, type):
            continue
        seen.add(id(one))
        if isinstance(one, str):
            found += [one[:60]] if SECRET in one and one != SECRET else []
        elif type(one).__name__ not in {"module", "function", "builtin_function_or_method"}:
            ahead += gc.get_referents(one)
    return found


def test_nothing_of_an_open_space_outlives_its_lock(window: Window, parts: Parts) -> None:
    gc.collect()
    before, pages_before = alive_outside(window), pages_alive()
    use_everything(window, parts)
    assert held()
    assert pages_alive() - pages_before != Counter()
    window.lock()
    settle(parts)
    gc.collect()
    assert alive_outside(window) - before == Counter()
    assert held() == []
    assert pages_alive() - pages_before == Counter()
    shown = [one for one in window.findChildren(QWidget) if SECRET in one.accessibleName()]
    assert shown == []
    assert SECRET not in QApplication.clipboard().text()


def test_nor_does_what_the_disk_refused(window: Window, parts: Parts) -> None:
    use_everything(window, parts)
    fill_disk(parts)
    assert window.workspace is not None
    page = window.workspace.page("journal")
    assert isinstance(page, JournalPage)
    page._pane.editor.textCursor().insertText(f"{SECRET} again " * 9000)
    del page
    window.lock()
    settle(parts)
    gc.collect()
    assert held() == []
