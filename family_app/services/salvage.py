"""Saves what can be saved of a damaged space, into a new space beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from family_app.domain.space import SpaceInfo
from family_app.errors import PagesDamaged, PagesMissing
from family_app.paths import Home
from family_app.services.space_rules import LONGEST_LABEL
from family_app.storage import spaces as folders
from family_app.storage.key_file import read_keys, write_keys
from family_app.storage.key_slots import wipe
from family_app.storage.keys import Keys
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.writer_lock import WriterLock

if TYPE_CHECKING:
    from family_app.storage.salvage import Salvaged

_SAVED = "(saved)"
_TOLD = {"entry": "Journal pages", "person": "People", "exercise_answer": "Answers"}

Tick = Callable[[int, int], None]
"""Gets how many damaged pages were tried so far, and how many there are."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The new space, and what came back; see `said` for it in words."""

    info: SpaceInfo
    report: Salvaged

    def said(self) -> str:
        """The exact counts in plain sentences."""
        return " ".join(_sentences(self.report))


def save_what_can_be(
    home: Home, name: str | None, passphrase: str, tick: Tick = lambda _done, _total: None
) -> Saved:
    """Bring back what a damaged space still holds; the damaged one stays as it is.

    The new space opens with the same passphrase and the same recovery words.

    Raises:
        PagesDamaged: nothing reads, in the pages or in any backup. PagesMissing, InUse,
        WrongPassphrase, KeysDamaged, KeysMissing, NewerVersion, DiskFull, ReadOnly: nothing was
        made.
    """
    folder = folders.find_space(home, name)
    if not folder.pages.exists():
        raise PagesMissing
    keys = read_keys(folder)
    if keys.next is not None:
        # The pages are under the second key only if all of them have moved there.
        try:
            return _saved(home, folder, keys.taken_over(), passphrase, tick)
        except PagesDamaged:
            pass
    return _saved(home, folder, keys.without_next(), passphrase, tick)


def _saved(home: Home, folder: SpaceFolder, keys: Keys, passphrase: str, tick: Tick) -> Saved:
    from family_app.storage.salvage import salvage

    data_key = keys.open_with_passphrase(passphrase)

    def prove(read: Keys) -> None:
        opened = read.open_with_passphrase(passphrase)
        if opened != data_key:
            raise RuntimeError("the new way in does not open the old lock")
        wipe(opened)

    try:
        with (
            WriterLock.take(folder),
            folders.new_space_folder(home) as (unfinished, final),
            WriterLock.take(unfinished),
        ):
            report = salvage(folder, unfinished.path, bytes(data_key), keys.salt_bytes(), tick)
            label = f"{keys.label} {_SAVED}".strip()[:LONGEST_LABEL]
            write_keys(unfinished, keys.without_computer().labelled(label), prove)
    finally:
        wipe(data_key)
    return Saved(folders.describe(final), report)


def _sentences(report: Salvaged) -> Iterator[str]:
    yield (
        f"Of {report.file_pages} pages of the file, {report.bad_pages} were damaged; "
        f"{report.mended_pages} of these were put right."
    )
    for table, what in _TOLD.items():
        count = report.tables[table]
        whole = count.kept + count.lost
        yield f"{what}: {count.kept} of {whole} came back."
    others = [count for table, count in report.tables.items() if table not in _TOLD]
    kept, lost = sum(one.kept for one in others), sum(one.lost for one in others)
    yield f"Smaller things, like tags and settings: {kept} of {kept + lost} came back."
    if report.files or report.lost_files:
        named = report.files + report.lost_files
        yield f"Pictures and files: {report.files} of {named} came back."
    if report.total("from_backups"):
        yield f"{report.total('from_backups')} of all these came from automatic backups."
    if report.total("torn"):
        yield f"{report.total('torn')} have a gap, marked with \ufffd."
    if not report.is_exact:
        yield "More may be lost: the list of what there was is damaged too."
