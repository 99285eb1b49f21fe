from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.raise_signal import RaiseSignal


def test_a_second_start_calls_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = RaiseSignal(Home(tmp_path))
    assert first.first()
    second = RaiseSignal(Home(tmp_path))
    with qtbot.waitSignal(first.raised, timeout=3000):
        assert not second.first()
    assert not (tmp_path / "run" / "raise").exists()
    first.release()
    assert second.first()
    second.release()
