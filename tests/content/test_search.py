"""Words are found without their accents, the best first, with the found part marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from family_app.content.folding import fold
from family_app.content.search import Findable, SearchIndex
from family_app.domain.found import HitKind
from tests.services.drafts import asked

LONG = "word " * 60
INDEX = SearchIndex(
    [
        Findable(
            HitKind.LESSON,
            "body",
            "How people change",
            ((5, "Steps."), (1, f"{LONG}a café nearby {LONG}")),
        ),
        Findable(HitKind.LESSON, "title", "The Café", ((5, "A place to sit."),)),
        Findable(HitKind.RESOURCE, "line", "Al-Anon", ((5, "For families; not a clinic."),)),
    ]
)


def test_a_title_comes_before_a_text_and_accents_do_not_matter() -> None:
    assert [hit.id for hit in INDEX.find(asked("CAFE"), 5)] == ["title", "body"]
    assert [hit.id for hit in INDEX.find(asked("cafe"), 1)] == ["title"]


def test_every_word_must_begin_a_word() -> None:
    assert [hit.id for hit in INDEX.find(asked("peop chan"), 5)] == ["body"]
    assert INDEX.find(asked("people xyz"), 5) == ()
    assert INDEX.find(asked("afe"), 5) == ()
    assert INDEX.find(asked("  ... "), 5) == ()


def test_a_name_with_a_hyphen_is_found_without_it() -> None:
    assert [hit.id for hit in INDEX.find(asked("alanon"), 5)] == ["line"]
    assert [hit.id for hit in INDEX.find(asked("al-anon"), 5)] == ["line"]


def test_the_snippet_shows_and_marks_what_was_found() -> None:
    hit = next(one for one in INDEX.find(asked("cafe"), 5) if one.id == "body")
    assert len(hit.snippet) < 200
    assert hit.snippet.startswith("… ")
    assert hit.snippet.endswith(" …")
    assert [hit.snippet[at : at + length] for at, length in hit.marks] == ["café"]


def test_each_kind_can_be_held_to_a_number_so_that_none_hides_another() -> None:
    many = [Findable(HitKind.LESSON, f"l{n}", "Café", ()) for n in range(9)]
    index = SearchIndex([*many, Findable(HitKind.TERM, "t", "Bar", ((1, "A café at night."),))])
    assert [hit.id for hit in index.find(asked("cafe"), 20, per_kind=2)] == ["l0", "l1", "t"]
    assert len(index.find(asked("cafe"), 3)) == 3


def test_resources_can_be_left_out() -> None:
    assert INDEX.find(asked("families"), 5, leave_out={"line"}) == ()


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(title=st.text(max_size=60), text=st.text(max_size=400), query=st.text(max_size=12))
def test_any_search_gives_marks_inside_the_snippet(title: str, text: str, query: str) -> None:
    index = SearchIndex([Findable(HitKind.LESSON, "one", title, ((1, text),))])
    for hit in index.find(asked(query), 3):
        end = 0
        for at, length in hit.marks:
            assert end <= at
            end = at + length
        assert end <= len(hit.snippet)


@given(st.text(min_size=1).filter(lambda t: bool(fold(t).strip())))
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    index = SearchIndex([Findable(HitKind.LESSON, "one", "", ((1, text),))])
    assert [hit.id for hit in index.find(asked(text), 1)] == ["one"]


def test_phrases_must_stand_in_a_row_and_what_is_unwished_must_not() -> None:
    texts = {"row": "A cup of tea, then sleep.", "apart": "Tea first; of the cup I know nothing."}
    index = SearchIndex(
        Findable(HitKind.TERM, name, name, ((2, text),)) for name, text in texts.items()
    )

    def ids(text: str) -> list[str]:
        return sorted(hit.id for hit in index.find(asked(text), 5))

    assert ids("cup tea") == ["apart", "row"]
    assert ids('"cup of tea"') == ["row"]
    assert ids("tea -sleep") == ["apart"]
    assert ids("tea -slee") == ["apart", "row"]
    assert ids("tea -⑴") == ["apart", "row"]
