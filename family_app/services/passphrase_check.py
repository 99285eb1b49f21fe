"""Keeps, inside the space, when its passphrase was last typed; see domain/passphrase_check.py.

Only for a space that its computer opens: elsewhere the passphrase is typed every time.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes
from family_app.domain.passphrase_check import FIRST_GAP, NOT_NOW_DAYS, is_due, next_gap
from family_app.services.settings import save_setting, space_settings

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def begin(uow: UnitOfWork, today: date) -> Changes:
    """From here the computer opens the space; the passphrase was typed just now."""
    return (
        save_setting(uow, "passphrase_known_on", today.isoformat())
        | save_setting(uow, "passphrase_gap", FIRST_GAP)
        | save_setting(uow, "passphrase_again_on", "")
    )


def end(uow: UnitOfWork) -> Changes:
    """The passphrase is typed every time again."""
    return save_setting(uow, "passphrase_known_on", "")


def note_known(uow: UnitOfWork, today: date) -> Changes:
    """It was typed, and right; nothing is kept where nobody is to be asked."""
    now = space_settings(uow)
    if not now.passphrase_known_on or now.passphrase_known_on == today.isoformat():
        return NOTHING
    was_due = is_due(now.passphrase_known_on, now.passphrase_gap, "", today)
    gap = next_gap(now.passphrase_gap, was_due=was_due)
    return (
        save_setting(uow, "passphrase_known_on", today.isoformat())
        | save_setting(uow, "passphrase_gap", gap)
        | save_setting(uow, "passphrase_again_on", "")
    )


def not_now(uow: UnitOfWork, today: date) -> Changes:
    """Ask again in a week."""
    again_on = today + timedelta(days=NOT_NOW_DAYS)
    return save_setting(uow, "passphrase_again_on", again_on.isoformat())


def ask_now(uow: UnitOfWork, today: date) -> bool:
    """Whether to ask today."""
    now = space_settings(uow)
    return is_due(now.passphrase_known_on, now.passphrase_gap, now.passphrase_again_on, today)
