from __future__ import annotations

import pytest

from family_app.domain.phone_code import phone_code, phone_number


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("tel:+1555-0142", "tel:+1555-0142"),
        ("sms:555-0142", "SMSTO:555-0142:"),
        ("sms:555-0142?body=Are%20you%20in%3F%20A%26B", "SMSTO:555-0142:Are you in? A&B"),
        ("sms:555%200142?body=S%C3%AD", "SMSTO:555 0142:Sí"),
    ],
)
def test_a_code_says_what_the_address_says(url: str, code: str) -> None:
    assert phone_code(url) == code


def test_a_number_is_shown_as_it_was_written() -> None:
    assert phone_number("tel:555%200142") == "555 0142"
    assert phone_number("sms:555-0142?body=Hello") == "555-0142"
