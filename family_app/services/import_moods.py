"""What the moods of other programs say here: asked once, and remembered for each kind of file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from family_app.domain.changes import Changes
from family_app.domain.moods import Feeling, guessed
from family_app.services.settings import save_setting, space_settings

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

_LEFT_OUT = ""
Meant = dict[str, Feeling | None]
"""A feeling for each mood; none leaves the mood out."""


def moods_meant(uow: UnitOfWork, kind: str, moods: Iterable[str]) -> Meant:
    """What was said of these moods before, else a guess by their names."""
    said = _said(uow).get(kind, {})
    return {mood: (_feeling(said[mood]) if mood in said else guessed(mood)) for mood in moods}


def remember_moods(uow: UnitOfWork, kind: str, meant: Meant) -> Changes:
    """Keep what was said for the next import of this kind."""
    said = _said(uow)
    said[kind] = {**said.get(kind, {}), **{mood: meant[mood] or _LEFT_OUT for mood in meant}}
    return save_setting(uow, "import_moods", json.dumps(said, ensure_ascii=False, sort_keys=True))


def remembered(uow: UnitOfWork, kind: str) -> Mapping[str, Feeling]:
    """What was said before of the moods of this kind of file."""
    return taken({mood: _feeling(word) for mood, word in _said(uow).get(kind, {}).items()})


def taken(meant: Meant) -> Mapping[str, Feeling]:
    """Those that are not left out."""
    return {mood: feeling for mood, feeling in meant.items() if feeling is not None}


def _said(uow: UnitOfWork) -> dict[str, dict[str, str]]:
    try:
        said = json.loads(space_settings(uow).import_moods or "{}")
    except ValueError:
        return {}
    if not isinstance(said, dict):
        return {}
    return {kind: moods for kind, moods in said.items() if isinstance(moods, dict)}


def _feeling(word: object) -> Feeling | None:
    return Feeling(word) if isinstance(word, str) and word in set(Feeling) else None
