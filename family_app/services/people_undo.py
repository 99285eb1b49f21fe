"""Takes an import of people back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.domain.ids import ImportId
from family_app.domain.importing import Undone
from family_app.domain.kept_card import CameIn, Held
from family_app.domain.person import Person
from family_app.services.known_people import bare

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def undo(uow: UnitOfWork, uid: ImportId) -> Undone:
    """Say that an import is to go, and take its people back: new ones go to the trash.

    Those who were here before are as they were. Who was changed since stays.
    """
    removed = restored = 0
    kept: list[str] = []
    came_in = uow.cards.of_import(uid) if uow.imports.undo(uid, uow.now) else ()
    for came in came_in:
        person = uow.people.get(came.became.person.uid)
        if person is None:
            continue
        if _was_changed(person, came):
            kept.append(person.name)
        elif came.was is None:
            uow.people.set_deleted(person.uid, uow.now, deleted=True)
            removed += 1
        else:
            _put_back(uow, came.was)
            restored += 1
    return Undone(0, (), removed, restored, tuple(kept))


def _was_changed(person: Person, came: CameIn) -> bool:
    """Whether someone did anything with them since; a call that was noted counts too."""
    reached = came.was is None and person.last_touch is not None
    return reached or bare(person) != bare(came.became.person)


def _put_back(uow: UnitOfWork, was: Held) -> None:
    uow.people.save(was.person, uow.now)
    if was.card is None:
        uow.cards.forget(was.person.uid, uow.now)
    else:
        uow.cards.save(was.card, uow.now)
