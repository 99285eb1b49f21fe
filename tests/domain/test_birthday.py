from __future__ import annotations

import pytest

from family_app.domain.birthday import Birthday


@pytest.mark.parametrize("text", ["1980-03-22", "--03-22", "--02-29", "2000-02-29"])
def test_it_is_read_as_it_is_written(text: str) -> None:
    day = Birthday.from_text(text)
    assert day is not None
    assert day.text() == text


@pytest.mark.parametrize("text", ["", "1980", "1981-02-29", "--02-30", "1980-3-22", "22.3.1980"])
def test_what_is_no_birthday(text: str) -> None:
    assert Birthday.from_text(text) is None
