"""A page brought back from a copy, and a whole space brought to another computer, in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog

from family_app.paths import Home
from family_app.services.space_check import check
from tests.flows.hand import Hand
from tests.ready_space import LABEL, PASSPHRASE, ready_space

FIRST = "We sat on the porch and nobody shouted."
SECOND = "It rained all day."
ACCEPT = QDialogButtonBox.ButtonRole.AcceptRole
NEW = "purple stone river lamp"


def write_page(hand: Hand) -> None:
    hand.go("journal")
    hand.press("journal-empty-button")
    hand.type("journal-editor", FIRST)
    hand.reads("Saved")


def name_file(hand: Hand, name: str, file: Path) -> None:
    """Name a file in the file dialog, and press its button."""
    dialog = hand.find(name)
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(file))
    hand.until(lambda: file.name in hand.text("fileNameEdit"), "the name of the file")
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    (accept,) = [one for one in box.buttons() if box.buttonRole(one) == ACCEPT]
    accept.click()
    hand.until(lambda: not hand.sees(name), "the file dialog to close")


def back_up(hand: Hand, file: Path) -> None:
    hand.go("settings")
    hand.press("settings-backup-write")
    name_file(hand, "backup-file", file)
    hand.reads("The backup is made and was read back: 1 page")
    assert file.exists()


def bring_page_back(hand: Hand) -> None:
    hand.go("settings")
    hand.press("settings-backup-copies")
    hand.until(lambda: "porch" in hand.text("copies-text"), "the page as it was")
    hand.press("copies-bring")
    hand.reads("The page is back in the journal, on its own day.")
    hand.press("copies-close")


def put_all_back(hand: Hand) -> None:
    hand.go("settings")
    hand.press("settings-backup-copies")
    hand.until(lambda: "porch" in hand.text("copies-text"), "what is different today")
    hand.press("copies-all")
    hand.press("backup-sure-go")
    hand.find("unlock-passphrase")
    hand.window.activateWindow()
    hand.until(QApplication.focusWidget, "the keyboard")
    hand.unlock(PASSPHRASE)
    hand.unlocked()


def test_one_page_comes_back_from_a_copy(start: Callable[..., Hand], home: Home) -> None:
    ready_space(home)
    hand = start()
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    write_page(hand)
    hand.go("settings")
    hand.press("settings-backup-now")
    hand.reads("Copied.")
    hand.go("journal")
    hand.retype("journal-editor", SECOND)
    hand.reads("Saved")
    bring_page_back(hand)
    hand.go("journal")
    hand.pick("journal-list", "porch")
    hand.until(lambda: hand.text("journal-editor") == FIRST, "the page as it was")
    hand.pick("journal-list", "rained")
    hand.until(lambda: hand.text("journal-editor") == SECOND, "the page as it became")
    put_all_back(hand)
    hand.go("journal")
    hand.pick("journal-list", "porch")
    hand.until(lambda: hand.text("journal-editor") == FIRST, "the page as it was")
    assert not any("rained" in line for line in hand.lines("journal-list"))


def test_another_computer_gets_it_all_with_the_recovery_words(
    start: Callable[..., Hand], home: Home, tmp_path: Path
) -> None:
    words = ready_space(home).words
    file = tmp_path / "stick" / "mine.closecircle"
    file.parent.mkdir()
    hand = start()
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    write_page(hand)
    back_up(hand, file)
    hand.window.close()

    elsewhere = Home(tmp_path / "other computer")
    other = start(elsewhere)
    other.press("welcome-backup")
    other.press("restore-choose")
    name_file(other, "restore-file-dialog", file)
    other.until(lambda: other.text("restore-label") == LABEL, "the name in the backup")
    other.type("restore-passphrase", NEW)
    other.press("restore-go")
    other.reads("That passphrase does not open this backup.")
    other.press("restore-other")
    other.type("restore-words", words)
    other.type("restore-new-first", NEW)
    other.type("restore-new-again", NEW)
    other.press("restore-go")
    other.unlocked()
    other.go("journal")
    other.pick("journal-list", "porch")
    other.until(lambda: other.text("journal-editor") == FIRST, "the page")
    other.window.close()
    assert check(elsewhere, LABEL, NEW) == []
    assert check(home, LABEL, PASSPHRASE) == []
