"""Looks through the store of pictures and files for damage, without changing it."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from family_app.domain.long_work import Step, unwatched
from family_app.errors import MediaDamaged, PagesDamaged
from family_app.storage.faults import translated
from family_app.storage.media import Media, MediaState
from family_app.storage.media_copies import named_in
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey


@dataclass(frozen=True, slots=True)
class MediaFindings:
    """What is wrong, one sentence each; how many files are whole, and how many nobody uses.

    Unused ones are no fault: what is put in before a page is saved stands there until it is.
    """

    problems: tuple[str, ...] = ()
    whole: int = 0
    unused: int = 0


def look_at_media(folder: SpaceFolder, key: SpaceKey, step: Step = unwatched) -> MediaFindings:
    """Hold every file against its name, and what the pages refer to against the files.

    Raises:
        Stopped: `step` did. InUse, ReadOnly: it could not be looked at now.
    """
    media = Media(folder.media, key)
    try:
        with translated(), contextlib.closing(key.connect(folder.pages, query_only=True)) as pages:
            named = named_in(pages)
    except PagesDamaged:
        return MediaFindings()  # the look at the pages tells of it
    found = []
    try:
        state = media.state(step)
    except MediaDamaged:
        found.append("The store of pictures and files is damaged.")
        state = _what_is_left(media, named)
    if state.damaged:
        found.append(f"{_files(state.damaged)} not as they were written.")
    missing = len(named - state.whole) - state.damaged
    if missing > 0:
        found.append(f"{_files(missing)} missing from the store.")
    return MediaFindings(tuple(found), len(state.whole & named), len(state.whole - named))


def _what_is_left(media: Media, named: frozenset[str]) -> MediaState:
    keys = media.naming_keys()
    whole = {name for name in named if media.proved(name, keys) is not None}
    return MediaState(frozenset(whole), 0)


def _files(count: int) -> str:
    return "1 picture or file of the pages is" if count == 1 else f"{count} pictures or files are"
