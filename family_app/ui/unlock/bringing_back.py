"""Makes a space of a backup file and opens it; failed, it leaves nothing behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.ui.unlock.opening import Wanted, open_with_passphrase, open_with_words

if TYPE_CHECKING:
    from family_app.domain.long_work import Step
    from family_app.paths import Home
    from family_app.storage.open_space import OpenSpace


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: with `words`, the passphrase is the new one that they set."""

    path: Path
    label: str
    passphrase: str = field(repr=False)
    words: str = field(repr=False)


def bring_back(
    wanted: Wanted, home: Home, asked: Asked, today: date, step: Step
) -> OpenSpace | None:
    """The new space, open. Raises what `restore.restore_new` and `spaces.unlock` raise."""
    from family_app.services.backups import by_passphrase, by_words
    from family_app.services.restore import restore_new
    from family_app.services.wiping import remove

    way_in = by_words(asked.words) if asked.words else by_passphrase(asked.passphrase)
    info, _ = restore_new(home, asked.path, way_in, asked.label, step)
    try:
        step(1, 1)  # asked to stop while the last of it was written
        if asked.words:
            return open_with_words(wanted, home, info.id, asked.words, asked.passphrase, today)
        return open_with_passphrase(wanted, home, info.id, asked.passphrase, today)
    except Exception:
        remove(home, info.id, info.id)
        raise
