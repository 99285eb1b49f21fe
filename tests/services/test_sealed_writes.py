from __future__ import annotations

from family_app.domain.entry import Draft
from family_app.services import journal
from family_app.services.sealed_writes import Write, seal, unseal
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import page

WORDS = "what she said at the table"


def write_of(draft: Draft) -> Write:
    return journal.save_entry, (draft,), {}


def test_writes_come_back_in_order_and_show_nothing_meanwhile(space: OpenSpace) -> None:
    draft = page(WORDS)
    kept = seal(space, [write_of(draft), (journal.delete_entry, (draft.uid,), {})])
    assert kept is not None
    assert WORDS.encode() not in kept.sealed
    assert WORDS not in repr(kept)
    first, second = unseal(space, kept)
    assert first == write_of(draft)
    assert second[0] is journal.delete_entry


def test_no_other_space_reads_them(space: OpenSpace, second_space: OpenSpace) -> None:
    kept = seal(space, [write_of(page(WORDS))])
    assert kept is not None
    assert unseal(second_space, kept) == ()


def test_what_hangs_on_this_run_is_left_out(space: OpenSpace) -> None:
    assert seal(space, []) is None
    assert seal(space, [(lambda _: None, (), {})]) is None
