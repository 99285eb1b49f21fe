"""Names, sizes, order and keys, on every face of the window, in every look and language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from family_app.paths import Home
from family_app.ui.parts import Parts
from family_app.ui.theme import THEMES, Theme
from family_app.ui.window import Window
from tests import checks
from tests.ready_space import ready_space
from tests.ui.drawn import faint_words
from tests.ui.every_face import Faces
from tests.ui.face_walk import Face
from tests.ui.parts_for import parts_for
from tests.ui.stretched import Stretched

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

Check = Callable[[QWidget], list[str]]
WIDE, SMALL = (1280, 820), (900, 600)


@dataclass(frozen=True)
class Look:
    """One way in which somebody may have set the program up."""

    theme: str
    size: tuple[int, int]
    text: int
    stretched: bool = False
    mirrored: bool = False

    def __str__(self) -> str:
        words = [self.theme, f"{self.size[0]}", f"{self.text}"]
        words += ["long"] if self.stretched else []
        words += ["mirrored"] if self.mirrored else []
        return "-".join(words)


# Each face is seen once in every theme, size of window and of text, with long words and mirrored;
# what only two of these together spoil is found by the whole product, which takes minutes.
FEW = (
    Look("light", WIDE, 100),
    Look("dark", SMALL, 200, stretched=True),
    Look("contrast", SMALL, 100, mirrored=True),
)
ALL = tuple(
    Look(*values)
    for values in product(THEMES, (WIDE, SMALL), (100, 200), (False, True), (False, True))
)


@pytest.fixture
def look(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> Iterator[Look]:
    """Put a look into force before anything is made, and take it back."""
    wanted: Look = request.param
    theme.set(wanted.theme, wanted.text)
    if wanted.mirrored:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    language = Stretched()
    if wanted.stretched:
        qapp.installTranslator(language)
    yield wanted
    qapp.removeTranslator(language)


@pytest.fixture
def parts(home: Home, theme: Theme) -> Parts:
    ready_space(home)
    return parts_for(home, theme)


@pytest.fixture
def window(look: Look, parts: Parts) -> Iterator[Window]:
    made = Window(parts)
    made.resize(*look.size)
    made.start()
    made.show()
    made.activateWindow()
    checks.settle(made)
    yield made
    made.close()
    parts.ops.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def faces(
    window: Window, parts: Parts, space: OpenSpace, second_space: OpenSpace
) -> Iterator[Face]:
    """Every face, locked and open, empty and filled."""

    def walk() -> Iterator[Face]:
        route = Faces(window, parts)
        yield from route.first_run(space)
        yield from route.locked()
        yield from route.empty_pages(space)
        window.lock()
        yield from route.filled(second_space)

    return walk()


def faults(faces: Iterator[Face], *checked: Check) -> list[str]:
    return [
        f"{name}: {fault}" for name, root in faces for check in checked for fault in check(root)
    ]


def tab_goes_round(root: QWidget) -> list[str]:
    """Whether Tab, pressed again and again, comes to every control and back to the first."""
    stops = checks._tab_stops(root)
    if not stops:
        return ["there is nothing to reach with Tab"]
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(4 * len(stops) + 100):  # Tab also stops at each link of a text
        here = QApplication.focusWidget()
        if here is None or (reached and here is reached[0]):
            break
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    else:
        return [f"Tab does not come back to {checks._who(stops[0])}"]
    missed = [one for one in stops if one not in reached and one.focusProxy() not in reached]
    return [f"Tab does not reach {checks._who(one)}" for one in missed]


class Strays(QObject):
    """Notes every window that opens beside the one there should be."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown as a window of its own."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            window = watched.isWindow() and watched.windowType() == Qt.WindowType.Window
            if window and watched is not self._window:
                self.seen.add(f"{checks._who(watched)} was a window")
        return False


CHECKS: tuple[Check, ...] = (
    checks.named,
    checks.clipped,
    checks.tab_order,
    tab_goes_round,
    faint_words,
)


def look_at_all(window: Window, faces: Iterator[Face]) -> list[str]:
    """What is wrong, face by face; also whether any part was a window of its own meanwhile."""
    app = QApplication.instance()
    assert app is not None
    strays = Strays(window)
    app.installEventFilter(strays)
    wrong = faults(faces, *CHECKS)
    app.removeEventFilter(strays)
    return [*wrong, *checks.shortcuts(window), *sorted(strays.seen)]


@pytest.mark.parametrize("look", FEW, indirect=True, ids=str)
def test_every_face_is_named_whole_in_order_and_readable(
    window: Window, faces: Iterator[Face]
) -> None:
    wrong = look_at_all(window, faces)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@pytest.mark.parametrize("look", [one for one in ALL if one not in FEW], indirect=True, ids=str)
def test_every_face_is_so_in_every_look(window: Window, faces: Iterator[Face]) -> None:
    wrong = look_at_all(window, faces)
    assert not wrong, "\n".join(wrong)
