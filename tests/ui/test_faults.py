from __future__ import annotations

from pathlib import Path

from family_app.ui.faults import describe, write_down

SECRET = "he took the money again"


def a_fault() -> ValueError:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError as outer:
        return outer


def test_a_fault_is_told_without_any_word_of_the_user() -> None:
    told = describe(a_fault())
    assert "ValueError" in told
    assert "KeyError" in told
    assert "test_faults.py:" in told
    assert SECRET not in told


def test_the_log_stays_small_and_keeps_the_newest(tmp_path: Path) -> None:
    log = tmp_path / "deep" / "log.txt"
    for _ in range(600):
        write_down(log, a_fault())
    assert log.stat().st_size < 80_000
    assert SECRET not in log.read_text()
