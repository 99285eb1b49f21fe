"""The settings that live inside a space."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.changes import Changes, Kind
from family_app.domain.space_settings import SpaceSettings

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def space_settings(uow: UnitOfWork) -> SpaceSettings:
    """Every setting; what was never chosen, or no longer fits, is as it comes."""
    stored = uow.settings.all()
    return SpaceSettings(**{name: stored[name] for name in stored if _fits(name, stored[name])})  # type: ignore[arg-type]


def save_setting(uow: UnitOfWork, name: str, value: str | int | bool | None) -> Changes:
    """Choose a setting by the name of its field.

    Raises:
        ValueError: there is no such setting, or the value is not of its kind.
    """
    if not _fits(name, value):
        raise ValueError(f"{name} cannot be set to a {type(value).__name__}")
    uow.settings.save(name, value, uow.now)
    return Changes.of(Kind.SETTING, name)


def note_words(uow: UnitOfWork, kept: bool, today: date) -> Changes:
    """Whether the recovery words are proved to be kept; from today, where they are."""
    day = today.isoformat() if kept else ""
    return save_setting(uow, "words_kept", kept) | save_setting(uow, "words_kept_on", day)


def _fits(name: str, value: object) -> bool:
    """Whether the value is of the same kind as the setting's own; a name may also be none."""
    defaults = asdict(SpaceSettings())
    if name not in defaults:
        return False
    if defaults[name] is None:
        return value is None or isinstance(value, str)
    return type(value) is type(defaults[name])
