from __future__ import annotations

import time

import pytest

from family_app.services.arriving import with_files


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a ![](incoming:0) b", "a ![](attachment:x) b"),
        ("a ![cap](incoming:0)\n![](incoming:1)", "a ![cap](attachment:x)\n*[missing picture]*"),
        ("[list](incoming:0)", "[list](attachment:x)"),
        ("![](incoming:99)", "*[missing picture]*"),
    ],
)
def test_pictures_stand_where_they_stood(body: str, expected: str) -> None:
    assert with_files(body, {0: "attachment:x"}) == expected


def test_words_without_pictures_stay_byte_for_byte() -> None:
    assert with_files("a\r\n\n", {}) == "a\r\n\n"


@pytest.mark.parametrize("piece", ["[", "![](incoming:", "](incoming:1)", "![a"])
def test_a_huge_line_takes_no_time(piece: str) -> None:
    started = time.process_time()
    with_files(piece * (1_000_000 // len(piece)), {0: "attachment:x"})
    assert time.process_time() - started < 5
