"""Messages on Linux: a notification service on a bus of the test's own, and none at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from family_app.platforms.messages_linux import LinuxMessages
from family_app.platforms.messages_tray import TrayMessages
from tests.desktop.private_bus import MOCK, PrivateBus, missing

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateBus]:
    if why := missing():
        pytest.skip(why)
    made = PrivateBus(tmp_path_factory.mktemp("bus"))
    try:
        made.start()
        made.mock("notification_daemon", SERVICE, system=False)
        yield made
    finally:
        made.stop()


def calls(bus: PrivateBus, method: str) -> str:
    return bus.call(SERVICE, PATH, f"{MOCK}.GetMethodCalls", method)


@pytest.mark.desktop
def test_a_message_reaches_the_desktop_and_goes_with_the_program(
    qtbot: QtBot, bus: PrivateBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    shown = LinuxMessages()
    with qtbot.waitSignal(shown.told) as told:
        shown.show("Notes", "A reminder", "You have something planned at 19:00.")
    assert told.args == [True]
    asked = calls(bus, "Notify")
    assert "'Notes'" in asked
    assert "uint32 0" in asked
    assert "'You have something planned at 19:00.'" in asked
    shown.stop()
    assert "1>]" in calls(bus, "CloseNotification")


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "nonsense"])
def test_without_a_service_it_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    shown = LinuxMessages()
    for _ in range(2):
        with qtbot.waitSignal(shown.told) as told:
            shown.show("Notes", "A reminder", "")
        assert told.args == [False]
    shown.stop()


def test_a_system_without_a_notification_area_is_no_error(qtbot: QtBot) -> None:
    shown = TrayMessages(QIcon)
    with qtbot.waitSignal(shown.told) as told:
        shown.show("Notes", "A reminder", "")
    assert told.args == [False]
    shown.stop()
