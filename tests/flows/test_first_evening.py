"""One family's first evening, in the real window: learn, try, write, reach someone, find it all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from family_app.errors import WrongPassphrase, WrongWords
from family_app.paths import Home
from family_app.services.space_check import check
from tests.flows import first_run
from tests.flows.hand import Hand
from tests.ready_space import LABEL, PASSPHRASE, ready_space

PHRASE = "purple stone river lamp"
LESSON = "what-addiction-is"
ROW = f"learn-module-the-whole-picture-{LESSON}"
BELIEF = "that we must never speak of it"
WORDS = "We sat on the porch and nobody shouted."


def learn(hand: Hand) -> None:
    """Land on "I just found out", open its first lesson, answer, and open the page it offers."""
    hand.find("learn-first")
    hand.press("learn-path-go")
    hand.find(f"learn-lesson-{LESSON}")
    hand.type("learn-try-put-it-down-down", BELIEF)
    hand.press("learn-try-put-it-down-heard-1")
    hand.until(lambda: hand.sees("learn-try-put-it-down-saved"), "the answer to be saved")
    hand.press("learn-write")


def write(hand: Hand) -> None:
    """Write below the question that the lesson asked."""
    assert hand.text("journal-title") == "What addiction is"
    assert hand.text("journal-editor").startswith("> Which belief about addiction")
    hand.find("journal-lesson-0")
    hand.type("journal-editor", WORDS)
    hand.press("journal-add-tag")
    hand.type("journal-tag-field", "porch")
    hand.key(Qt.Key.Key_Return)
    hand.find("journal-tag-0")
    hand.reads("Saved")


def add_person(hand: Hand) -> None:
    """Put the first person on the circle."""
    hand.go("circle")
    hand.press("circle-empty-button")
    hand.type("circle-form-name", "Rosalind")
    hand.type("circle-form-tie", "my aunt")
    hand.type("circle-form-phone-1", "555-0142")
    hand.press("circle-form-helps-listening")
    hand.press("circle-form-save")
    hand.until(lambda: hand.text("circle-head-name") == "Rosalind", "her card")


def plan(hand: Hand) -> None:
    """Put her on the plan, and a sign."""
    hand.go("plan")
    hand.type("plan-signs-new", "I stop eating")
    hand.key(Qt.Key.Key_Return)
    hand.choose("plan-people-choose", "Rosalind")
    hand.press("plan-people-take")
    hand.until(lambda: "555-0142" in hand.words(), "her number on the plan")


def check_in(hand: Hand) -> None:
    """Two taps on Today."""
    hand.go("today")
    hand.press("today-strain-3")
    hand.press("today-hope-1")
    hand.reads("Saved. You can change it all day.")


def find_again(hand: Hand) -> None:
    """Everything is where it was left."""
    hand.go("today")
    hand.until(lambda: hand.is_down("today-strain-3"), "how the day was")
    assert hand.is_down("today-hope-1")
    hand.reads("Rosalind")
    hand.go("learn")
    if not hand.sees(f"learn-lesson-{LESSON}"):
        hand.press(ROW)
    hand.until(lambda: hand.text("learn-try-put-it-down-down") == BELIEF, "the answer")
    assert hand.is_down("learn-try-put-it-down-heard-1")
    hand.reads("Pages I wrote from this lesson")
    hand.go("journal")
    hand.pick("journal-list", "What addiction is")
    hand.until(lambda: WORDS in hand.text("journal-editor"), "the page")
    hand.reads("#porch")
    hand.go("plan")
    hand.reads("I stop eating")
    hand.reads("555-0142")
    hand.go("circle")
    hand.press("circle-list-view")
    hand.pick("circle-list", "Rosalind")
    hand.until(lambda: hand.text("circle-head-name") == "Rosalind", "her card")


def search_everything(hand: Hand, typed: str, found: str, kind: str) -> None:
    """Ctrl+K, a few letters, Enter."""
    hand.key(Qt.Key.Key_K, control=True)
    hand.type("search-field", typed)
    hand.until(lambda: f"{found}, {kind}" in hand.lines("search-hits"), f"{found} to be found")
    while hand.marked("search-hits") != f"{found}, {kind}":
        hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: not hand.sees("search-field"), "the search to close")


def test_the_first_evening(start: Callable[[], Hand], home: Home) -> None:
    hand = start()
    first_run.to_passphrase(hand)
    words = first_run.choose_passphrase(hand, PHRASE)
    first_run.type_words_back(hand, words)
    first_run.choose_reason(hand, "just-found-out")
    learn(hand)
    write(hand)
    add_person(hand)
    plan(hand)
    check_in(hand)

    hand.key(Qt.Key.Key_L, control=True)
    hand.find("unlock-passphrase")
    assert "Rosalind" not in hand.words()
    assert "porch" not in hand.words()
    hand.unlock(PHRASE)
    hand.unlocked()
    assert hand.sees("page-today")
    find_again(hand)

    search_everything(hand, "porch", "What addiction is", "Journal")
    hand.until(lambda: WORDS in hand.text("journal-editor"), "the page that was found")
    search_everything(hand, "rosal", "Rosalind", "Circle")
    hand.until(lambda: hand.sees("page-circle"), "the circle")
    assert hand.text("circle-head-name") == "Rosalind"
    search_everything(hand, "never speak", "What addiction is", "My answers")
    hand.until(lambda: hand.sees(f"learn-lesson-{LESSON}"), "the lesson of the answer")

    hand.window.close()
    again = start()
    again.unlock(PHRASE)
    again.unlocked()
    find_again(again)
    again.window.close()
    assert check(home, "My pages", PHRASE) == []


def test_a_wrong_passphrase_is_said_and_the_right_one_still_opens(
    start: Callable[[], Hand], home: Home
) -> None:
    ready_space(home)
    hand = start()
    hand.unlock(PASSPHRASE + "x")
    hand.until(lambda: hand.sees("unlock-passphrase-note"), "a word about it")
    assert hand.text("unlock-passphrase-note") == str(WrongPassphrase())
    assert not hand.sees("workspace")
    hand.unlock(PASSPHRASE)
    hand.unlocked()


def test_the_recovery_words_set_a_new_passphrase(start: Callable[[], Hand], home: Home) -> None:
    words = ready_space(home).words
    hand = start()
    hand.press("unlock-words")
    hand.type("words-typed", words.replace(words.split()[3], "zzzz"))
    hand.type("words-passphrase-first", PHRASE)
    hand.type("words-passphrase-again", PHRASE)
    hand.press("words-open")
    hand.until(
        lambda: "not 12 words that belong together" in hand.words(), "the wrong word to be said"
    )
    assert str(WrongWords(hint=""))[:30] in hand.words()
    hand.retype("words-typed", words)
    hand.press("words-open")
    hand.unlocked()
    hand.press("top-bar-lock")

    hand.unlock(PASSPHRASE)
    hand.until(lambda: hand.sees("unlock-passphrase-note"), "the old passphrase to be refused")
    hand.unlock(PHRASE)
    hand.unlocked()
    hand.window.close()
    assert check(home, LABEL, PHRASE) == []
