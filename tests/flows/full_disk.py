"""What someone sees whose disk is full: told from a process whose whole home is a tiny disk.

Arguments: the folder to put the disk on, and its size in kilobytes. Any step that goes wrong
ends the process with what was on the screen.
"""

from __future__ import annotations

import errno
import subprocess
import sys
from io import RawIOBase
from pathlib import Path

from PySide6.QtCore import Qt

from family_app.errors import DiskFull, ReadOnly
from family_app.paths import Home
from family_app.services.space_check import check
from family_app.ui.sentences import unsaved
from tests.flows.hand import Hand
from tests.flows.the_program import open_program, say
from tests.ready_space import LABEL, PASSPHRASE, ready_space

OLDER = "written while there was room"
TYPED = "written on a full disk and still here"
NO_DISK = 77


def small_disk(folder: Path, kilobytes: str) -> None:
    """Put a tiny disk in memory where the home will stand."""
    line = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    if done.returncode:
        say(done.stderr.strip())
        sys.exit(NO_DISK)


def remount(folder: Path, how: str) -> None:
    """Close the disk to writers, or open it again."""
    subprocess.run(["mount", "-o", f"remount,{how}", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Fill the disk to its last byte."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            while _fits(file, size):
                pass
    return filler


def _fits(file: RawIOBase, size: int) -> bool:
    try:
        file.write(b"\0" * size)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return False
    return True


def new_page(hand: Hand, words: str) -> None:
    """Begin a page and type its first words."""
    hand.key(Qt.Key.Key_N, control=True)
    hand.until(lambda: hand.text("journal-editor") == "", "an empty page")
    hand.type("journal-editor", words)


def try_a_closed_disk(hand: Hand, disk: Path) -> None:
    """The lock screen says why it does not open, and opens once it can."""
    remount(disk, "ro")
    hand.unlock(PASSPHRASE)
    hand.reads(str(ReadOnly()))
    remount(disk, "rw")
    say("a closed disk is said")


def story(home: Home) -> None:
    """Write, run out of room, keep what was typed, make room, find everything again."""
    ready_space(home)
    _app, hand = open_program()
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    new_page(hand, OLDER)
    hand.reads("Saved")

    filler = fill(home.root)
    new_page(hand, TYPED)
    hand.until(lambda: hand.sees("journal-trouble-text"), "a word about the full disk")
    assert hand.text("journal-trouble-text") == unsaved(DiskFull())
    assert hand.text("journal-editor") == TYPED
    hand.type("journal-editor", "!")
    hand.rest(1.5)
    assert hand.text("journal-editor") == TYPED + "!"
    hand.pick("journal-list", OLDER)
    hand.until(lambda: hand.text("journal-editor") == OLDER, "the older page")
    say("older pages can be read")

    assert hand.text("unsaved-text") == unsaved(DiskFull())
    filler.unlink()
    hand.until(lambda: not hand.sees("unsaved-text"), "the newer page to be saved by itself")
    hand.pick("journal-list", TYPED)
    hand.until(lambda: hand.text("journal-editor") == TYPED + "!", "what was typed")
    hand.press("top-bar-lock")
    hand.find("unlock-passphrase")
    assert check(home, LABEL, PASSPHRASE) == []

    try_a_closed_disk(hand, home.root.parent)
    hand.unlock(PASSPHRASE)
    hand.unlocked()
    hand.go("journal")
    hand.pick("journal-list", TYPED)
    hand.until(lambda: hand.text("journal-editor") == TYPED + "!", "the newer page")
    hand.pick("journal-list", OLDER)
    hand.until(lambda: hand.text("journal-editor") == OLDER, "the older page")
    hand.window.close()
    say("everything is there")


if __name__ == "__main__":
    disk = Path(sys.argv[1])
    disk.mkdir(parents=True, exist_ok=True)
    small_disk(disk, sys.argv[2])
    story(Home.default())
