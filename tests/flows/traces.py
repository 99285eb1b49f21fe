"""Looks for a word in every byte and every name of files, in each way to write it down."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def files(folder: Path) -> Iterator[Path]:
    """Every file below a folder."""
    return (path for path in folder.rglob("*") if path.is_file())


def open_files(process: int) -> Iterator[Path]:
    """The files a process holds open, also those that have no name any more."""
    folder = Path(f"/proc/{process}/fd")
    for link in folder.iterdir() if folder.exists() else ():
        try:
            if stat.S_ISREG(link.stat().st_mode):
                yield link
        except OSError:
            continue


def with_word(word: str, paths: Iterable[Path]) -> list[str]:
    """Those files in whose bytes or name the word, in small letters, can be found."""
    needles = [word.encode(encoding) for encoding in ENCODINGS]
    found = []
    for path in paths:
        raw = path.read_bytes().lower()
        if word in str(path).lower() or any(needle in raw for needle in needles):
            found.append(os.readlink(path) if path.is_symlink() else str(path))
    return found
