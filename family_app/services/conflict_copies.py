"""Tells once of each second version that a cloud folder laid beside the files of a space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.services.settings import save_setting, space_settings
from family_app.storage import conflict_copies

if TYPE_CHECKING:
    from family_app.domain.changes import Changes
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork


def not_told(space: OpenSpace) -> tuple[str, ...]:
    """Every second version, as soon as there is one that nobody was told of; else nothing."""
    names = conflict_copies.conflict_copies(space.folder)
    if not names:
        return ()
    with space.read() as uow:
        told = space_settings(uow).conflicts_told.splitlines()
    return names if set(names) - set(told) else ()


def note_told(uow: UnitOfWork, names: tuple[str, ...]) -> Changes:
    """The user was told of these."""
    return save_setting(uow, "conflicts_told", "\n".join(names))
