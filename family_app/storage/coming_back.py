"""Takes up the files of an open space again after they were gone, or another program changed them.

What the open connections still hold and the files on the disk do not is kept as a copy first.
"""

from __future__ import annotations

import contextlib
from typing import cast

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from family_app.domain.snapshots import Why
from family_app.errors import AppError, KeysDamaged, KeysMissing, SpaceGone, SpaceWiped
from family_app.storage.contents import fingerprint
from family_app.storage.engine import DriverConnection, DriverError
from family_app.storage.faults import translated
from family_app.storage.key_file import read_keys
from family_app.storage.snapshot import place_for, store_copy
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey


def refuse_other(folder: SpaceFolder, key: SpaceKey) -> None:
    """Prove that what stands in the folder is this space.

    Raises:
        SpaceGone: nothing is there, or it is under another key.
    """
    try:
        keys = read_keys(folder)
    except (KeysMissing, KeysDamaged, SpaceWiped):
        raise SpaceGone from None
    generations = (keys,) if keys.next is None else (keys, keys.taken_over())
    is_ours = any(one.salt_bytes() == key.salt for one in generations)
    if not is_ours or not folder.pages.exists():
        raise SpaceGone


def keep_what_is_only_open(before: Engine, folder: SpaceFolder, key: SpaceKey) -> bool:
    """Copy what the open connections read into the backups, where the file on the disk differs.

    Whether there was a difference. Of connections whose disk is gone nothing can be kept; all
    that they called saved was flushed to it.

    Raises:
        DiskFull, ReadOnly, PagesDamaged: the copy could not be made, or the file not be read.
    """
    with contextlib.ExitStack() as stack:
        try:
            connection = stack.enter_context(before.connect())
            open_one = cast("DriverConnection", connection.connection.driver_connection)
            state = fingerprint(open_one)
        except (DriverError, SQLAlchemyError, AppError):
            return False
        with translated(), contextlib.closing(key.connect(folder.pages)) as there:
            if fingerprint(there) == state:
                return False
        with translated():
            target = place_for(folder, Why.REPLACED)
        # Ends the look that the pool began: a copy cannot be made inside one.
        connection.rollback()
        store_copy(open_one, target, key)
    return True
