from __future__ import annotations

import pytest

from family_app.errors import Refused
from family_app.services.space_rules import clean_label, refuse_short


@pytest.mark.parametrize("passphrase", ["", "1234567", "e\u0301" * 7])
def test_under_eight_characters_are_refused(passphrase: str) -> None:
    with pytest.raises(Refused, match="characters"):
        refuse_short(passphrase)


@pytest.mark.parametrize("passphrase", ["12345678", "        ", "é" * 8, "x" * 1000])
def test_eight_and_more_are_never_blocked(passphrase: str) -> None:
    refuse_short(passphrase)


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("  Home ", "Home"),
        ("two\nlines\tand\x00more", "two lines and more"),
        ("E\u0301tage", "Étage"),
        ("", ""),
        ("\ud800", ""),
        ("x" * 80, "x" * 80),
    ],
)
def test_a_label_is_one_printable_line(typed: str, label: str) -> None:
    assert clean_label(typed) == label


def test_a_very_long_label_is_refused() -> None:
    with pytest.raises(Refused, match="characters"):
        clean_label("x" * 81)
