"""Merges a backup of the same space from another computer."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.changes import Changes, Kind
from family_app.domain.long_work import Step, unwatched
from family_app.domain.merging import MergeReport
from family_app.domain.snapshots import Why
from family_app.services import snapshots
from family_app.services.backups import WayIn, taken_out
from family_app.services.restore import refuse_other
from family_app.storage.faults import translated
from family_app.storage.media import Media
from family_app.storage.media_copies import MEDIA
from family_app.storage.prepared_pages import prepare

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

ALL_CHANGED = Changes(frozenset(Kind))
"""What is told after a merge: anything may be another."""


def merge(space: OpenSpace, path: Path, way_in: WayIn, step: Step = unwatched) -> MergeReport:
    """Take over from a backup what is newer there; the space is copied first.

    Of a page that was changed on both computers, the older version goes among its revisions.
    All of it is one transaction: stopped or failed, the space is as it was.

    Raises:
        Refused: the backup is of another space.
        WrongBackupPassphrase, WrongWords, OtherWords, BackupDamaged, NewerVersion,
        FileUnreadable, DiskFull, ReadOnly, InUse: nothing was changed.
    """
    with taken_out(space.folder.path, path, way_in, step) as (keys, _, key, pages):
        refuse_other(space.folder, keys)
        today = pages.with_name("today.db")
        prepare(pages, key, today, key)
        snapshots.take(space, Why.MERGE)
        with (
            translated(),
            contextlib.closing(key.connect_copy(today)) as other,
            space.write() as uow,
        ):
            report = uow.merging.take_over(other, step)
            uow.media.take_over(Media(pages.with_name(MEDIA), key), uow.attachments.all_names())
            return report
