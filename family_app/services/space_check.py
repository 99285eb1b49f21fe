"""Looks through a whole space for damage; only the weekly look heals, and only pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.long_work import Step, unwatched
from family_app.errors import DiskFull, InUse, PagesMissing, ReadOnly, Stopped
from family_app.paths import Home
from family_app.services.settings import save_setting, space_settings
from family_app.storage.key_file import key_file_problems, read_keys
from family_app.storage.key_slots import wipe
from family_app.storage.keys import Keys
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.spaces import find_space

if TYPE_CHECKING:
    from family_app.storage.media_check import MediaFindings
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.soundness import Size
    from family_app.storage.space_key import SpaceKey

_NOT_SETTLED = "A change of the key was interrupted. Open the space once to settle it."
_EVERY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, one sentence a problem, and how much was looked at.

    `file_pages` counts the database's own pages, `rows` what is stored in them, `copies` the
    automatic backups and `backup_files` those in the second folder, where that is there; `files`
    pictures and files that are whole, `unused` those on no page.
    `beside` are names of second versions that a cloud folder laid there, which are no damage.
    """

    keys: tuple[str, ...]
    pages: tuple[str, ...]
    backups: tuple[str, ...] = ()
    file_pages: int = 0
    rows: int = 0
    copies: int = 0
    media: tuple[str, ...] = ()
    files: int = 0
    unused: int = 0
    beside: tuple[str, ...] = ()
    backup_files: int = 0

    @property
    def all(self) -> tuple[str, ...]:
        """Every sentence, what matters most first."""
        return (*self.pages, *self.media, *self.keys, *self.backups)


@dataclass(frozen=True, slots=True)
class _Backups:
    """How many automatic copies and backup files were read, and a sentence for each bad one."""

    copies: int = 0
    files: int = 0
    bad: tuple[str, ...] = ()


def look_over(home: Home, name: str | None, passphrase: str) -> Findings:
    """Look through the key files, every page of the database, and every automatic backup.

    Not for a space that this same program has open: on POSIX, closing a file that was looked at
    would drop the database's own locks on it. Another program's open space is no matter.

    Raises:
        PagesMissing and what `spaces.unlock` raises about keys and passphrase.
    """
    folder = find_space(home, name)
    keys = read_keys(folder)
    if not folder.pages.exists():
        raise PagesMissing
    if keys.next is not None:
        return _look_between(folder, keys, passphrase)
    data_key = keys.open_with_passphrase(passphrase)
    try:
        return _look_with(folder, bytes(data_key), keys.salt_bytes(), ())
    finally:
        wipe(data_key)


def _look_between(folder: SpaceFolder, keys: Keys, passphrase: str) -> Findings:
    """Look at a space whose key was being changed, under the key that its pages are under."""
    from family_app.storage.generations import unlocked
    from family_app.storage.rekey import fits

    between = unlocked(folder, keys, lambda one: one.open_with_passphrase(passphrase))
    has_moved = between.new is not None and fits(folder.pages, between.new)
    door = between.new if between.new is not None and has_moved else between.old
    return _look_with(folder, door.data_key, door.salt, (_NOT_SETTLED,))


def _look_with(
    folder: SpaceFolder, data_key: bytes, salt: bytes, known: tuple[str, ...]
) -> Findings:
    from family_app.storage.conflict_copies import conflict_copies
    from family_app.storage.media_check import MediaFindings, look_at_media
    from family_app.storage.soundness import look_through
    from family_app.storage.space_key import SpaceKey

    key_files = (*key_file_problems(folder), *known)
    pages, size = look_through(folder.path, data_key, salt)
    # Until a change of the key is settled, the rest is under either key.
    key = SpaceKey(data_key, salt)
    second = _second_folder(folder, key) if size.pages else ""
    backups = _Backups() if known else _look_at_backups(folder, key, second)
    media = MediaFindings() if known or not size.pages else look_at_media(folder, key)
    found = _together(key_files, tuple(pages), size, backups, media)
    return replace(found, beside=conflict_copies(folder))


def check(home: Home, name: str | None, passphrase: str) -> list[str]:
    """All that `look_over` finds; empty when all is well."""
    return list(look_over(home, name, passphrase).all)


def look_over_open(space: OpenSpace, step: Step = unwatched) -> Findings:
    """As `look_over`, for a space that this program has open; saving goes on meanwhile.

    Raises:
        Stopped: `step` did. InUse, ReadOnly, DiskFull: it could not be looked at now.
    """
    from contextlib import closing

    from family_app.errors import PagesDamaged
    from family_app.storage.faults import translated
    from family_app.storage.media_check import look_at_media
    from family_app.storage.soundness import SALT_DIFFERS, problems, size_of

    try:
        with translated(), closing(space.key.connect(space.folder.pages)) as connection:
            pages, size = problems(connection), size_of(connection)
    except PagesDamaged as error:
        return Findings((), (str(error),))
    media = look_at_media(space.folder, space.key, step)
    with space.read() as uow:
        chosen = space_settings(uow).second_folder
    backups = _look_at_backups(space.folder, space.key, chosen, step)
    # No more than a small fault, which opening the space has put right.
    salt = [SALT_DIFFERS] if space.salt_differed else []
    keys = (*key_file_problems(space.folder), *salt)
    return _together(keys, tuple(pages), size, backups, media)


def _together(
    keys: Sequence[str],
    pages: tuple[str, ...],
    size: Size,
    backups: _Backups,
    media: MediaFindings,
) -> Findings:
    return Findings(
        tuple(keys),
        pages,
        backups.bad,
        size.pages,
        size.rows,
        backups.copies,
        media.problems,
        media.whole,
        media.unused,
        backup_files=backups.files,
    )


def look_over_when_due(space: OpenSpace, today: date, step: Step = unwatched) -> Findings | None:
    """Look through the open space once a week, and after the program was cut off.

    Pictures and files that are gone or damaged are taken from beside the copies where they are
    there. None where nothing was due. A space that is damaged is looked at again at the next start.

    Raises:
        Stopped: `step` did; the next start looks again.
        InUse, ReadOnly, DiskFull: it could not be looked at, or the day not be noted.
    """
    from family_app.storage.media_copies import mend

    with space.read() as uow:
        last = _day(space_settings(uow).checked_on)
    # A day in the future comes from a clock that was wrong.
    if last is not None and not space.was_cut_off and last <= today < last + _EVERY:
        return None
    if last is not None:
        _note(space, "")  # cut off in the middle of this, the next start looks again
    found = look_over_open(space, step)
    space.salt_differed = False  # put right when it was opened, and told once
    if found.media and not found.pages:
        with space.write():  # so that nothing is put in meanwhile
            mend(space.folder, space.key)
        found = look_over_open(space, step)
    if not found.all:
        _note(space, today.isoformat())
        space.was_cut_off = False
    return found


def look_quietly(space: OpenSpace, today: date, step: Step = unwatched) -> Findings | None:
    """As `look_over_when_due`, of which nobody needs to hear that it was not possible now."""
    try:
        return look_over_when_due(space, today, step)
    except (InUse, ReadOnly, DiskFull, Stopped):
        return None


def _note(space: OpenSpace, day: str) -> None:
    with space.write() as uow:
        save_setting(uow, "checked_on", day)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _second_folder(folder: SpaceFolder, key: SpaceKey) -> str:
    """The second folder of a space that is closed; nothing where its pages do not read."""
    from contextlib import closing

    from family_app.errors import AppError
    from family_app.storage.contents import setting
    from family_app.storage.faults import translated

    try:
        with translated(), closing(key.connect(folder.pages, query_only=True)) as pages:
            chosen = setting(pages, "second_folder")
    except AppError:
        return ""
    return chosen if isinstance(chosen, str) else ""


def _look_at_backups(
    folder: SpaceFolder, key: SpaceKey, second: str, step: Step = unwatched
) -> _Backups:
    """Open every automatic backup, and every backup file in the second folder.

    What was put aside because it was damaged is no backup.
    """
    from family_app.errors import AppError
    from family_app.services.second_folder import look_through
    from family_app.storage.snapshot import prove_copy

    found = sorted(folder.backups.rglob("*.db")) if folder.backups.is_dir() else []
    copies = [path for path in found if not path.name.startswith("damaged-")]
    bad = []
    for number, path in enumerate(copies):
        step(number, len(copies))
        try:
            prove_copy(path, key)
        except AppError:
            bad.append(f"The backup {path.name} is damaged and cannot be read.")
    files, bad_files = look_through(Path(second), folder.id, key) if second else (0, ())
    return _Backups(len(copies), files, (*bad, *bad_files))
