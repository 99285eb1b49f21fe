from __future__ import annotations

import ctypes
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from family_app.platforms.session_macos import MacNotices
from family_app.platforms.session_windows import WindowsNotices, is_leaving

WM_POWERBROADCAST, WM_SESSION = 0x0218, 0x02B1


@pytest.mark.parametrize(
    ("kind", "detail", "leaves"),
    [
        (WM_POWERBROADCAST, 0x4, True),  # goes to sleep
        (WM_POWERBROADCAST, 0x12, False),  # woke up
        (WM_SESSION, 0x7, True),  # locked
        (WM_SESSION, 0x8, False),  # unlocked
        (WM_SESSION, 0x2, True),  # another user at the screen
        (WM_SESSION, 0x1, False),  # back at the screen
        (0x0200, 0x7, False),  # the mouse moved
    ],
)
def test_which_messages_of_windows_mean_leaving(kind: int, detail: int, leaves: bool) -> None:
    assert is_leaving(kind, detail) is leaves


def test_a_message_is_read_where_it_lies_and_left_to_others(qapp: QApplication) -> None:
    left: list[bool] = []
    notices = WindowsNotices()
    notices._leave = lambda: left.append(True)
    message = wintypes.MSG()
    message.message, message.wParam = WM_SESSION, 0x7
    kind = QByteArray(b"windows_generic_MSG")
    assert notices.nativeEventFilter(kind, ctypes.addressof(message)) == (False, 0)
    assert left == [True]
    notices.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 0)
    assert left == [True]


def test_a_system_without_that_library_is_no_error() -> None:
    notices = MacNotices()
    notices.start(0, lambda: None)
    notices.stop()
