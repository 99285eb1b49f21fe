"""Keeps what was read from the content files, so that the next start need not parse them.

Only what ships is kept, nothing of a user. What is kept counts only while a hash over every file,
the version and the shape of the values stays the same, and its own checksum is right; anything
else is read anew and replaced. No trouble with the disk is ever an error here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from family_app import __version__
from family_app.content.overlay import Overlay
from family_app.platforms.files import keep_folder, write_private

T = TypeVar("T")

_ENDING = ".content"
_HASH = 32


class ContentCache:
    """Values read from the files of an overlay, in a folder that may be missing or locked."""

    def __init__(self, folder: Path, overlay: Overlay) -> None:
        self._folder = folder
        self._overlay = overlay

    def value(self, name: str, kind: type[T], read: Callable[[], T]) -> T:
        """What is kept under a name for these very files, else what `read` gives, kept from now on.

        Args:
            name: of the file in the folder.
            kind: the dataclass it must be.
            read: reads the files; what it raises is passed on, and nothing is kept.
        """
        try:
            expected = self._fingerprint(kind)
        except OSError:
            return read()
        file = self._folder / (name + _ENDING)
        found = _kept(file, expected, kind)
        if found is None:
            found = read()
            with suppress(OSError):
                _keep(file, expected, found)
        return found

    def _fingerprint(self, kind: type[object]) -> bytes:
        """A hash over all that the values come from."""
        found = sha256(f"{__version__} {_shape(kind)}".encode())
        for name, content in self._files():
            found.update(f"\n{name} {len(content)}\n".encode())
            found.update(content)
        return found.digest()

    def _files(self) -> Iterator[tuple[str, bytes]]:
        """Every content file, in one order: its place in the overlay, its name, its bytes."""
        for number, root in enumerate(self._overlay.content):
            for folder, below, names in os.walk(root):
                below.sort()
                for name in sorted(names):
                    file = os.path.join(folder, name)
                    with open(file, "rb") as opened:
                        yield f"{number} {os.path.relpath(file, root)}", opened.read()


def _shape(kind: type[object]) -> str:
    """The fields and their types, all the way down: a value of another shape is another value."""
    import msgspec

    return repr(msgspec.inspect.type_info(kind))


def _kept(file: Path, expected: bytes, kind: type[T]) -> T | None:
    import msgspec

    try:
        whole = file.read_bytes()
    except OSError:
        return None
    fingerprint, checksum, payload = whole[:_HASH], whole[_HASH : 2 * _HASH], whole[2 * _HASH :]
    if fingerprint != expected or sha256(payload).digest() != checksum:
        return None
    with suppress(msgspec.DecodeError, UnicodeDecodeError):  # the library lets the second through
        return msgspec.msgpack.decode(payload, type=kind)
    return None


def _keep(file: Path, fingerprint: bytes, value: object) -> None:
    """Write aside and move into place, so that a start beside this one never reads half a file."""
    import msgspec

    payload = msgspec.msgpack.encode(value)
    keep_folder(file.parent)
    aside = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        write_private(aside, fingerprint + sha256(payload).digest() + payload)
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)
