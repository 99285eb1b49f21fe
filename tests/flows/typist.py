"""Types a word of its own into every field of the program, stage by stage, for a search of files.

Arguments: the beginning of every word; whether to type into "all" lessons or a "few"; a folder for
what is printed and saved. Says each stage and waits for a line before the next; at the end says as
JSON what was typed where and every window title there was.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from family_app.content.library import Library
from family_app.paths import assets_dir
from tests.flows import first_run
from tests.flows.the_program import open_program, say
from tests.flows.typed import Typist
from tests.flows.typist_learns import answer, lessons_to_type, read
from tests.flows.typist_takes_out import meet_faults, save_words, take_out_plan


def begin(typist: Typist, folder: Path) -> tuple[str, tuple[str, ...]]:
    """The first run; gives back the passphrase and the recovery words."""
    hand = typist.hand
    first_run.to_passphrase(hand)
    typist.type("first-passphrase-first")
    typist.type("first-passphrase-again")
    hand.press("first-next")
    passphrase = typist.word("first-passphrase-first")
    hand.retype("first-passphrase-first", passphrase)
    hand.retype("first-passphrase-again", passphrase)
    hand.press("first-next")
    first_run.step(hand, "words")
    words = tuple(hand.text(f"words-word-{place}") for place in range(1, 13))
    save_words(hand, folder)
    hand.press("first-next")
    for number in range(2):
        typist.type(f"words-back-{number}")
    hand.press("first-next")
    hand.reads("That is not word")
    hand.press("words-again")
    first_run.type_words_back(hand, words)
    first_run.choose_reason(hand, "just-found-out")
    return passphrase, words


def write(typist: Typist) -> None:
    """A page with title, text and tag; the search of the pages; its day."""
    hand = typist.hand
    hand.key(Qt.Key.Key_N, control=True)
    hand.find("journal-editor")
    hand.press("journal-add-tag")
    typist.type("journal-tag-field", kept=True)
    hand.key(Qt.Key.Key_Return)
    hand.find("journal-tag-0")
    hand.key(Qt.Key.Key_Escape)
    typist.fill("journal", kept=True, but=("journal-tag-field", "journal-search"))
    hand.reads("Saved")
    typist.type("journal-search")
    hand.rest(0.3)
    hand.retype("journal-search", typist.beginning)
    hand.reads("pages match")


def draw(typist: Typist) -> None:
    """Somebody on the circle, with every field, and a note of a call."""
    hand = typist.hand
    hand.go("circle")
    hand.press("circle-empty-button" if hand.sees("circle-empty-button") else "circle-add")
    hand.find("circle-form-name")
    for kind in ("phone", "email"):
        hand.press(f"circle-form-{kind}-add")
    typist.fill("circle form", kept=True)
    hand.press("circle-form-save")
    hand.press("circle-touch-note")
    typist.fill("touch", kept=True)
    hand.press("circle-touch-save")
    hand.until(lambda: not hand.sees("circle-touch-save"), "the note to be kept")


def plan(typist: Typist) -> None:
    """A line on each of the six steps, typed over, and a second one that is not ended."""
    hand = typist.hand
    hand.go("plan")
    typist.fill("plan")
    for name in [one.objectName() for one in typist.fields()]:
        if name.endswith("-new"):
            hand.focus(name)
            hand.key(Qt.Key.Key_Return)
    hand.rest(0.4)
    typist.fill("plan again", kept=True)


def seek(typist: Typist) -> None:
    """Search everything for a word that is there, and for one that is not."""
    hand = typist.hand
    hand.key(Qt.Key.Key_K, control=True)
    typist.type("search-field")
    hand.rest(0.2)
    hand.retype("search-field", typist.beginning)
    hand.reads("found")
    hand.key(Qt.Key.Key_Escape)


def settle_in(typist: Typist, passphrase: str) -> str:
    """Every field of the settings, and another passphrase; gives back the new one."""
    hand = typist.hand
    for page in ("resources", "help", "today"):
        hand.go(page)
        typist.fill(page)
    hand.go("settings")
    typist.fill("settings")
    hand.press("settings-words-check")
    hand.press("settings-words-new")
    hand.rest(1.5)
    new = typist.word("settings-new-passphrase")
    hand.retype("settings-old-passphrase", passphrase)
    hand.retype("settings-new-passphrase-first", new)
    hand.retype("settings-new-passphrase-again", new)
    hand.press("settings-change-passphrase")
    hand.reads("The passphrase is changed")
    return new


def try_the_lock(typist: Typist) -> None:
    """A wrong passphrase, words that are none, and the form that removes a space."""
    hand = typist.hand
    hand.press("top-bar-lock")
    typist.type("unlock-passphrase")
    hand.key(Qt.Key.Key_Return)
    hand.find("unlock-passphrase-note")
    hand.press("unlock-words")
    typist.fill("words form")
    hand.press("words-open")
    hand.rest(0.5)
    hand.press("words-back")
    hand.press("unlock-others")
    remove = next(
        one.objectName() for one in hand.shown(QWidget) if one.objectName().endswith("-remove")
    )
    hand.press(remove)
    typist.type("remove-label")


def main() -> None:
    """All of it, and at the end what there was to find."""
    _app, hand = open_program()
    typist = Typist(hand, sys.argv[1])
    folder = Path(sys.argv[3])
    passphrase, words = begin(typist, folder)
    draw(typist)
    answer(typist, lessons_to_type(Library.load(assets_dir()), sys.argv[2]))
    read(typist)
    write(typist)
    plan(typist)
    seek(typist)
    take_out_plan(hand, folder)
    passphrase = settle_in(typist, passphrase)
    meet_faults(typist)
    hand.rest(1.5)
    typist.stage("running")
    try_the_lock(typist)
    hand.rest(1.0)
    typist.stage("locked")
    hand.window.close()
    say("closed")
    told = {
        "typed": typist.typed,
        "kept": typist.kept,
        "titles": sorted(typist.titles),
        "passphrase": passphrase,
        "words": words,
    }
    say(json.dumps(told))


if __name__ == "__main__":
    main()
