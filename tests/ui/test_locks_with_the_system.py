"""Sleep, a locked screen and another user lock the open space: logind and a desktop, on a bus."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from family_app.platforms.session_linux import LinuxNotices
from family_app.services import journal, spaces
from family_app.ui.pages.journal import JournalPage
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.desktop.private_bus import MOCK, PrivateBus, missing
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for

LOGIND = "org.freedesktop.login1"
ROOT = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
OURS = f"{ROOT}/session/auto"
OTHER = f"{ROOT}/session/theirs"
SAVER = "org.gnome.ScreenSaver"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateBus]:
    if why := missing():
        pytest.skip(why)
    made = PrivateBus(tmp_path_factory.mktemp("bus"))
    try:
        made.start()
        made.mock("logind", LOGIND, system=True)
        made.mock("gnome_screensaver", SAVER, system=False)
        for name in ("auto", "theirs"):
            words = (name, "seat0", "1000", "someone", "true")
            made.call(LOGIND, ROOT, f"{MOCK}.AddSession", *words)
        yield made
    finally:
        made.stop()


@pytest.fixture
def parts(ready: Ready, theme: Theme) -> Parts:
    return parts_for(ready.home, theme, inline=False)


@pytest.fixture
def window(qtbot: QtBot, parts: Parts) -> Iterator[Window]:
    made = Window(parts)
    qtbot.addWidget(made)
    made.start()
    made.show()
    made.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    qtbot.waitUntil(lambda: made.workspace is not None)
    yield made
    parts.ops.close()


@pytest.fixture
def listening(qtbot: QtBot, bus: PrivateBus, window: Window) -> Iterator[LinuxNotices]:
    bus.call(LOGIND, OURS, f"{MOCK}.UpdateProperties", SESSION, "{'Active': <true>}")
    bus.call(LOGIND, OURS, f"{MOCK}.UpdateProperties", SESSION, "{'LockedHint': <false>}")
    system = QDBusConnection.connectToBus(bus.address, "system")
    desktop = QDBusConnection.connectToBus(bus.address, "desktop")
    made = LinuxNotices(system, desktop)
    made.start(int(window.winId()), window.lock_for_leaving)
    qtbot.waitUntil(lambda: bool(made._session) and made._delay is not None)
    yield made
    made.stop()
    made.deleteLater()
    del system, desktop
    for name in ("system", "desktop"):
        QDBusConnection.disconnectFromBus(name)


def type_a_page(window: Window) -> None:
    assert window.workspace is not None
    window.workspace.show_place(Place("journal", "new"))
    page = window.workspace.page("journal")
    assert isinstance(page, JournalPage)
    page._pane.editor.textCursor().insertText("typed a moment before")


def emit(bus: PrivateBus, name: str, value: str) -> None:
    bus.call(LOGIND, ROOT, f"{MOCK}.EmitSignal", MANAGER, name, "b", f"[<{value}>]")


def sleep(bus: PrivateBus) -> None:
    emit(bus, "PrepareForSleep", "true")


def shut_down(bus: PrivateBus) -> None:
    emit(bus, "PrepareForShutdown", "true")


def lock_the_session(bus: PrivateBus) -> None:
    bus.call(LOGIND, OURS, f"{SESSION}.Lock")


def lock_the_screen(bus: PrivateBus) -> None:
    bus.call(LOGIND, OURS, f"{SESSION}.SetLockedHint", "true")


def another_user(bus: PrivateBus) -> None:
    bus.call(LOGIND, OURS, f"{MOCK}.UpdateProperties", SESSION, "{'Active': <false>}")


def screen_saver(bus: PrivateBus) -> None:
    bus.call(SAVER, "/org/gnome/ScreenSaver", f"{SAVER}.SetActive", "true")


@pytest.mark.parametrize(
    "leave", [sleep, shut_down, lock_the_session, lock_the_screen, another_user, screen_saver]
)
def test_leaving_saves_and_locks(
    qtbot: QtBot,
    bus: PrivateBus,
    parts: Parts,
    window: Window,
    listening: LinuxNotices,
    leave: Callable[[PrivateBus], None],
) -> None:
    type_a_page(window)
    leave(bus)
    qtbot.waitUntil(lambda: not parts.ops.is_open)
    assert window.workspace is None
    again = spaces.unlock(parts.home, None, PASSPHRASE)
    with again.read() as uow:
        assert [entry.body for entry in journal.all_entries(uow)] == ["typed a moment before"]
    again.close()


def inhibitors(bus: PrivateBus) -> str:
    return bus.call(LOGIND, ROOT, f"{MANAGER}.ListInhibitors")


def test_sleep_waits_until_the_space_is_locked_and_no_longer(
    qtbot: QtBot, bus: PrivateBus, parts: Parts, listening: LinuxNotices
) -> None:
    assert "'sleep:shutdown'" in inhibitors(bus)
    assert "Close Circle" not in inhibitors(bus)
    sleep(bus)
    qtbot.waitUntil(lambda: "'sleep:shutdown'" not in inhibitors(bus))
    assert not parts.ops.is_open
    emit(bus, "PrepareForSleep", "false")
    qtbot.waitUntil(lambda: "'sleep:shutdown'" in inhibitors(bus))


def test_what_concerns_others_locks_nothing(
    qtbot: QtBot, bus: PrivateBus, parts: Parts, window: Window, listening: LinuxNotices
) -> None:
    bus.call(LOGIND, OTHER, f"{SESSION}.Lock")
    bus.call(LOGIND, OTHER, f"{SESSION}.SetLockedHint", "true")
    bus.call(LOGIND, OURS, f"{MOCK}.UpdateProperties", SESSION, "{'IdleHint': <true>}")
    emit(bus, "PrepareForSleep", "false")
    # What is asked last is answered last, so all of the above was heard by now.
    qtbot.wait(300)
    assert parts.ops.is_open
    window.lock()


def test_without_any_bus_the_window_works_as_ever(qtbot: QtBot, window: Window) -> None:
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere/at/all", "nowhere")
    notices = LinuxNotices(nowhere, nowhere)
    notices.start(int(window.winId()), window.lock_for_leaving)
    notices.stop()
    assert window.workspace is not None
    window.lock()


def test_a_bus_without_logind_is_no_trouble(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, parts: Parts, window: Window
) -> None:
    if why := missing():
        pytest.skip(why)
    empty = PrivateBus(tmp_path_factory.mktemp("empty"))
    try:
        empty.start()
        system = QDBusConnection.connectToBus(empty.address, "empty")
        notices = LinuxNotices(system, system)
        notices.start(int(window.winId()), window.lock_for_leaving)
        qtbot.wait(200)
        notices.stop()
        assert parts.ops.is_open
    finally:
        empty.stop()
    window.lock()
