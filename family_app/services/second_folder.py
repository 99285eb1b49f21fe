"""A second place for backups, such as a stick: one file a day, whenever it is there."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.long_work import Step, unwatched
from family_app.domain.space_settings import SpaceSettings
from family_app.errors import AppError
from family_app.services import backups
from family_app.services.settings import save_setting, space_settings
from family_app.storage import backup_file

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.space_key import SpaceKey

KEPT = 5
_REMIND_AFTER = timedelta(days=14)
_TRAVEL = timedelta(days=1)


def copy_there(space: OpenSpace, today: date, step: Step = unwatched) -> bool:
    """Write the backup of the day into the second folder; whether that is done for today.

    Where none is chosen, or the stick is not plugged in, nothing happens. Of the files of this
    space the five latest days stay; other files are never touched.

    Raises:
        DiskFull, ReadOnly, PagesDamaged: the older backups there are as they were.
    """
    with space.read() as uow:
        chosen = space_settings(uow)
    folder = Path(chosen.second_folder)
    if not chosen.second_folder or not folder.is_dir():
        return False
    if chosen.second_folder_on == today.isoformat():
        return True
    name = f"backup-{space.info.id}-{today.isoformat()}.closecircle"
    backups.write(space, folder / name, step)
    _thin(folder, space.info.id, name)
    with space.write() as uow:
        save_setting(uow, "second_folder_on", today.isoformat())
    return True


def is_overdue(settings: SpaceSettings, today: date) -> bool:
    """Whether a second folder is chosen and got nothing for more than two weeks, or ever."""
    if not settings.second_folder:
        return False
    try:
        last = date.fromisoformat(settings.second_folder_on)
    except ValueError:
        return True
    # A day in the future comes from a clock that was wrong.
    return not last - _TRAVEL <= today <= last + _REMIND_AFTER


def look_through(folder: Path, space: str, key: SpaceKey) -> tuple[int, tuple[str, ...]]:
    """How many backups of a space in its second folder were read, and a sentence for each bad one.

    One that was made before the key was changed opens with its own passphrase alone: it is left.
    """
    read, bad = 0, []
    for path in files_of(folder, space):
        try:
            with backup_file.opened(path) as (_, head):
                is_ours = head.keys.salt_bytes() == key.salt
            if is_ours:
                read += 1
                backup_file.read_through(path, key, unwatched)
        except AppError:
            bad.append(
                f"The backup {path.name} in the second folder is damaged or cannot be read. "
                "The app writes another one on the next day that the folder is there."
            )
    return read, tuple(bad)


def files_of(folder: Path, space: str) -> tuple[Path, ...]:
    """The backups of a space in its second folder, the oldest first; none where it is away."""
    if not folder.is_dir():
        return ()
    ours = re.compile(rf"backup-{re.escape(space)}-\d{{4}}-\d\d-\d\d\.closecircle")
    return tuple(sorted(path for path in folder.iterdir() if ours.fullmatch(path.name)))


def _thin(folder: Path, space: str, newest: str) -> None:
    # Those of later days stay: either their clock was wrong, or ours is.
    older = [path for path in files_of(folder, space) if path.name < newest]
    for path in older[: max(0, len(older) - KEPT + 1)]:
        path.unlink(missing_ok=True)
