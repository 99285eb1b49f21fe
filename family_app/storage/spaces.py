"""The spaces of this computer as folders: list, find, make, remove; no key, no database."""

from __future__ import annotations

import shutil
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from family_app.disk_errors import disk_errors
from family_app.domain.space import SpaceInfo, SpaceState
from family_app.errors import (
    AmbiguousSpace,
    AppError,
    KeysMissing,
    NewerVersion,
    NoSuchSpace,
)
from family_app.paths import Home
from family_app.platforms.files import keep_folder, private_files
from family_app.storage.key_pair import choose, look
from family_app.storage.key_text import KeyLabel, read_label
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.writer_lock import is_in_use

__all__ = [
    "SpaceFolder",
    "describe",
    "find_space",
    "list_spaces",
    "new_space_folder",
]

_ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"  # the alphabet of base 32, RFC 4648
_ID_LENGTH = 8
_UNFINISHED = ".new-"
_UNFINISHED_SECONDS = 24 * 60 * 60


def list_spaces(home: Home) -> tuple[SpaceInfo, ...]:
    """Every space below the home, hidden ones too, by label and id.

    Raises:
        ReadOnly: the folder of spaces may not be read.
    """
    found = (describe(folder) for folder in _folders(home))
    return tuple(sorted(found, key=lambda info: (info.label.casefold(), info.id)))


def describe(folder: SpaceFolder) -> SpaceInfo:
    """A space as its folder shows it; the label is empty where no key file can be read."""
    if folder.wiped.exists():
        return SpaceInfo(folder.id, "", SpaceState.WIPED)
    try:
        keys = _label_of(folder)
    except KeysMissing:
        return SpaceInfo(folder.id, "", SpaceState.KEYS_MISSING)
    except NewerVersion:
        return SpaceInfo(folder.id, "", SpaceState.NEWER_VERSION)
    except AppError:
        return SpaceInfo(folder.id, "", SpaceState.KEYS_DAMAGED)
    if keys.hidden:  # wins over what follows, or trouble would bring it back to the lock screen
        state = SpaceState.HIDDEN
    elif not folder.pages.exists():
        state = SpaceState.PAGES_MISSING
    elif is_in_use(folder):
        state = SpaceState.IN_USE
    else:
        state = SpaceState.READY
    return SpaceInfo(folder.id, keys.label, state, keys.opens_here)


def find_space(home: Home, name: str | None) -> SpaceFolder:
    """The space with this folder id or label; without a name, the only one there is.

    Raises:
        NoSuchSpace: none fits.
        AmbiguousSpace: several fit.
    """
    folders = _folders(home)
    if name is not None:
        by_id = [folder for folder in folders if folder.id == name]
        folders = by_id or [folder for folder in folders if _is_labelled(folder, name)]
    if not folders:
        raise NoSuchSpace
    if len(folders) > 1:
        raise AmbiguousSpace(ids=", ".join(folder.id for folder in folders))
    return folders[0]


@contextmanager
def new_space_folder(home: Home) -> Iterator[tuple[SpaceFolder, SpaceFolder]]:
    """An empty private folder that becomes a space when the block ends well, and goes if not.

    The block gets the folder to fill, whose name keeps it out of every list, and the folder that
    it becomes.

    Raises:
        DiskFull, ReadOnly: nothing was made.
    """
    files = private_files()
    with disk_errors():
        keep_folder(home.root)
        keep_folder(home.spaces)
        _sweep(home)
        final = home.spaces / _fresh_id(home)
        unfinished = SpaceFolder(final.with_name(_UNFINISHED + final.name))
        files.make_folder(unfinished.path)
        try:
            yield unfinished, SpaceFolder(final)
            unfinished.path.rename(final)
            files.flush_folder(home.spaces)
        except BaseException:
            shutil.rmtree(unfinished.path, ignore_errors=True)
            raise


def _folders(home: Home) -> list[SpaceFolder]:
    with disk_errors():
        if not home.spaces.is_dir():
            return []
        paths = sorted(home.spaces.iterdir())
        return [
            SpaceFolder(path)
            for path in paths
            if not path.name.startswith(".") and path.is_dir() and not _is_empty(path)
        ]


def _is_empty(path: Path) -> bool:
    """An empty folder is what a power cut can leave of a space that was removed."""
    try:
        return not any(path.iterdir())
    except PermissionError:
        return False


def _label_of(folder: SpaceFolder) -> KeyLabel:
    return choose(look(folder.keys, read_label), look(folder.keys_copy, read_label))


def _is_labelled(folder: SpaceFolder, name: str) -> bool:
    try:
        label = _label_of(folder).label
    except AppError:
        return False
    return label == " ".join(unicodedata.normalize("NFC", name).split())


def _fresh_id(home: Home) -> str:
    import secrets  # only a new space needs it

    while True:
        name = "".join(secrets.choice(_ID_LETTERS) for _ in range(_ID_LENGTH))
        if not (home.spaces / name).exists():
            return name


def _sweep(home: Home) -> None:
    """Remove what a program killed while making a space left; nobody ever wrote in it."""
    for path in home.spaces.glob(f"{_UNFINISHED}*"):
        if path.stat().st_mtime < time.time() - _UNFINISHED_SECONDS:
            shutil.rmtree(path, ignore_errors=True)
