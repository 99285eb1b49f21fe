from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from family_app.ui.days import Form, in_words

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("form", "british", "american"),
    [
        ("d MMM", "3 Nov", "Nov 3"),
        ("d MMMM yyyy", "3 November 2026", "November 3, 2026"),
        ("dddd, d MMMM", "Tuesday, 3 November", "Tuesday, November 3"),
        ("dddd", "Tuesday", "Tuesday"),
    ],
)
def test_a_day_is_said_as_people_there_say_it(form: Form, british: str, american: str) -> None:
    assert in_words(DAY, form, QLocale("en_GB")) == british
    assert in_words(DAY, form, QLocale("en_US")) == american
    assert in_words(DAY, "d MMMM", QLocale("es_ES")) == "3 noviembre"
