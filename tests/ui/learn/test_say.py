from __future__ import annotations

import pytest

from family_app.ui.learn.say import curly


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('She says, "I hate this." What now?', "She says, “I hate this.” What now?"),
        ('"Oh, you really do not have to."', "“Oh, you really do not have to.”"),
        ("someone else's 'yes'", "someone else’s ‘yes’"),
        ("no quotes", "no quotes"),
    ],
)
def test_quotes_are_printed_as_in_a_book(typed: str, printed: str) -> None:
    assert curly(typed) == printed
