from __future__ import annotations

import pytest

from family_app.domain.ask import ask_sentence

PATTERN = "Could you {what} {when}?"


@pytest.mark.parametrize(
    ("what", "when", "way_out", "sentence"),
    [
        ("pick up Ama", "on Thursday", "If not, no problem.", None),
        ("Pick up Ama.", " on Thursday! ", "If not, no problem.", None),
        ("bring  soup", "", "", "Could you bring soup?"),
        ("take {when} off", "", "", "Could you take {when} off?"),
        ("  ", "on Thursday", "If not, no problem.", ""),
        ("DJ my party", "", "", "Could you DJ my party?"),
    ],
)
def test_a_sentence_reads_well(what: str, when: str, way_out: str, sentence: str | None) -> None:
    whole = "Could you pick up Ama on Thursday? If not, no problem."
    assert ask_sentence(PATTERN, what, when, way_out) == (whole if sentence is None else sentence)
