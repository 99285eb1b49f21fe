"""A window whose look was changed equals one that was made in that look, on every page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea

from family_app.content.made_up import made_up_family
from family_app.domain.ids import LessonId
from family_app.paths import assets_dir
from family_app.services import snapshots, spaces
from family_app.services.lessons import set_done
from family_app.services.made_up import entry_uid, fill_with_family, person_uid
from family_app.ui.context import Context
from family_app.ui.pages.registry import PAGES
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from family_app.ui.workspace import Workspace
from tests import checks
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for

ASK = LessonId("ask-for-one-thing")
PLACES = (
    *(Place(page.page_id) for page in PAGES),
    Place("learn", ASK),
    Place("journal", entry_uid("soup")),
    Place("circle", person_uid("rosa")),
)
LOOKS = (
    ("contrast", 100, 1280, 820),
    ("light", 150, 900, 600),
    pytest.param(("dark", 150, 1280, 820), marks=pytest.mark.slow),
    pytest.param(("light", 200, 1280, 820), marks=pytest.mark.slow),
)
Look = tuple[str, int, int, int]


@pytest.fixture
def parts(ready: Ready, theme: Theme) -> Iterator[Parts]:
    made = parts_for(ready.home, theme)
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.write() as uow:
        fill_with_family(uow, made_up_family(assets_dir()), made.clock.today())
        # Its place in the text is kept now and then; what Today offers must not hang on when.
        set_done(uow, ASK, True)
    made.ops.open(space)
    # A slow computer comes to it between two pictures, and Settings would say so in one of them.
    made.ops.aside(snapshots.take_daily, made.clock.today())
    yield made
    made.ops.close()


def pictures(parts: Parts, look: Look, *, switched: bool) -> dict[str, QImage]:
    """Every page in `look`; with `switched` all of them were made in another one before."""
    theme, text_size, width, height = look
    parts.theme.set(*(("dark", 100) if switched else (theme, text_size)))
    workspace = Workspace(Context.of(parts))
    workspace.resize(width, height)
    workspace.show()
    for place in PLACES:
        go(workspace, place)
    parts.theme.set(theme, text_size)
    taken = {}
    for place in PLACES:
        go(workspace, place)
        taken[f"{place.page} {place.item}"] = workspace.grab().toImage()
    workspace.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return taken


def go(workspace: Workspace, place: Place) -> None:
    workspace.show_place(place)
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    checks.settle(workspace)
    for area in workspace.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    checks.settle(workspace)


def difference(one: QImage, other: QImage) -> QRect:
    """The part of two pictures that is not the same; empty when they are equal."""
    if one == other:
        return QRect()
    found = QRect()
    for y in range(one.height()):
        for x in range(one.width()):
            if one.pixel(x, y) != other.pixel(x, y):
                found |= QRect(x, y, 1, 1)
    return found


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_a_page_keeps_nothing_of_the_look_before(look: Look, parts: Parts) -> None:
    born = pictures(parts, look, switched=False)
    switched = pictures(parts, look, switched=True)
    wrong = {
        name: difference(picture, switched[name])
        for name, picture in born.items()
        if picture != switched[name]
    }
    assert wrong == {}
