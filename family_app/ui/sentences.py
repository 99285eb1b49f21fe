"""What is said about an error or about the state of a space, wherever it is met."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from family_app.domain.space import SpaceInfo, SpaceState
from family_app.errors import (
    AppError,
    InUse,
    KeysDamaged,
    KeysMissing,
    NewerVersion,
    PagesMissing,
    SpaceWiped,
)

_WHY: dict[SpaceState, type[AppError]] = {
    SpaceState.IN_USE: InUse,
    SpaceState.KEYS_MISSING: KeysMissing,
    SpaceState.KEYS_DAMAGED: KeysDamaged,
    SpaceState.PAGES_MISSING: PagesMissing,
    SpaceState.NEWER_VERSION: NewerVersion,
    SpaceState.WIPED: SpaceWiped,
}


def why_shut(space: SpaceInfo) -> str:
    """The sentence for a space that cannot be opened now, or "" where it can."""
    error = _WHY.get(space.state)
    return str(error()) if error is not None else ""


def can_try(space: SpaceInfo) -> bool:
    """Whether a passphrase can be tried: one in use may be free again by now."""
    return space.state in {SpaceState.READY, SpaceState.HIDDEN, SpaceState.IN_USE}


def name_of(space: SpaceInfo) -> str:
    """The label, or the folder's name for a space whose label is empty or cannot be read."""
    return space.label or space.id


def said(error: Exception) -> str:
    """The sentence to show for an error."""
    if isinstance(error, AppError):
        return str(error)
    return QCoreApplication.translate(
        "Sentences",
        "Something went wrong in the app. What you saved is safe. Try again.",
    )
