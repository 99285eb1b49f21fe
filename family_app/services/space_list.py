"""The spaces of this computer as their folders show them; nothing that opens one is loaded."""

from __future__ import annotations

from family_app.domain.space import SpaceInfo
from family_app.paths import Home
from family_app.storage import spaces as folders


def list_spaces(home: Home) -> tuple[SpaceInfo, ...]:
    """Every space of this computer, hidden ones too; the lock screen leaves those out."""
    return folders.list_spaces(home)


def describe(home: Home, name: str | None) -> SpaceInfo:
    """One space as its folder shows it; see `storage.spaces.find_space` for how it is named."""
    return folders.describe(folders.find_space(home, name))
