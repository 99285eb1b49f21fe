"""What the files of a space show before the database library touches them."""

from __future__ import annotations

from pathlib import Path

from family_app.errors import PagesDamaged, PagesMissing
from family_app.storage.engine import PAGE_SIZE
from family_app.storage.faults import translated
from family_app.storage.write_log import lost_changes

_TORN_BY_A_POWER_CUT = 1


def refuse_missing(pages: Path) -> None:
    """Tell a missing or cut-off file apart before the database library touches it."""
    with translated():
        try:
            size = pages.stat().st_size
        except FileNotFoundError:
            raise PagesMissing from None
    if size < PAGE_SIZE or size % PAGE_SIZE:
        raise PagesDamaged


def was_cut_off(pages: Path) -> bool:
    """Whether the last writer did not close the space.

    Raises:
        PagesDamaged: opening would drop changes that salvage can bring back.
    """
    cut_off = has_log(pages)
    if cut_off and lost_changes(pages) > _TORN_BY_A_POWER_CUT:
        raise PagesDamaged
    return cut_off


def has_log(pages: Path) -> bool:
    """Whether changes lie beside the database: a writer that closes it leaves none."""
    log = Path(f"{pages}-wal")
    with translated():
        return log.exists() and log.stat().st_size > 0


def has_salt(pages: Path, salt: bytes) -> bool:
    """Whether the file begins with its salt, which the library needs from the key file alone.

    For a file that this program has not open: on POSIX, closing it here would drop the database's
    own locks on it.
    """
    with translated(), pages.open("rb") as file:
        return file.read(len(salt)) == salt
