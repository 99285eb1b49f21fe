"""Second versions of a space's files, as cloud folders lay them there where two computers write.

They are only ever named: which is right cannot be told from outside, so none is used or removed.
"""

from __future__ import annotations

import re

from family_app.storage.space_folder import SpaceFolder

# Of "pages.db": Dropbox, Nextcloud "pages (conflicted copy 2026-01-02).db", OneDrive
# "pages-LAPTOP.db", Google Drive "pages (1).db", iCloud "pages 2.db", Syncthing
# "pages.sync-conflict-20260102-101112-ABCDEFG.db", Resilio "pages.Conflict.db", older Nextcloud
# "pages_conflict-20260102-101112.db".
_COPY = re.compile(
    r"(keys|pages|media)(?!\.copy\.json$)(\.copy)?[ ._(-].*\.(json|db|db-wal)", re.IGNORECASE
)


def conflict_copies(folder: SpaceFolder) -> tuple[str, ...]:
    """The names of such files in the folder of a space, in order."""
    ours = {folder.keys.name, folder.keys_copy.name, folder.pages.name, folder.media.name}
    ours |= {f"{name}-wal" for name in (folder.pages.name, folder.media.name)}
    try:
        names = sorted(path.name for path in folder.path.iterdir())
    except OSError:
        return ()
    return tuple(name for name in names if name not in ours and _COPY.fullmatch(name))
