"""What is said about an error or about the state of a space, wherever it is met."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from family_app.domain.space import SpaceInfo, SpaceState
from family_app.errors import (
    AppError,
    DiskFull,
    InUse,
    KeysDamaged,
    KeysMissing,
    NewerVersion,
    PagesMissing,
    ReadOnly,
    SpaceGone,
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


def replaced() -> str:
    """What is said once other pages stood where ours were, and were taken up."""
    return QCoreApplication.translate(
        "Sentences",
        "Another program put other pages in place of yours. Cloud folders do that where two "
        "computers write at once. What was open is kept as an automatic backup. Keep this space "
        "out of the cloud folder.",
    )


def unsaved(error: Exception) -> str:
    """What happened to what was just typed or done, and what to do, where the disk refused it."""
    tr = QCoreApplication.translate
    match error:
        case DiskFull():
            why = tr("Sentences", "Not saved yet: the disk is full. Free some room on it.")
        case SpaceGone():
            why = tr(
                "Sentences",
                "Not saved yet: the folder of this space is not there any more. Put the stick or "
                "disk back in, or move the folder back.",
            )
        case InUse():
            why = tr(
                "Sentences",
                "Not saved yet: another program holds the file of your pages. Backup, sync and "
                "virus programs do that, often only for a moment.",
            )
        case ReadOnly():
            why = tr(
                "Sentences",
                "Not saved yet: the disk does not let the app write. See that the disk or stick is "
                "plugged in and not write-protected.",
            )
        case _:
            return said(error)
    rest = tr(
        "Sentences", "What you typed stays here, and is saved by itself as soon as it can be."
    )
    return f"{why} {rest}"
