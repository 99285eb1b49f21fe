"""What someone keeps of the resources tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.ids import PersonId, new_uid
from family_app.domain.person import ContactKind, ContactPoint, MemberKind, Person, Ring
from family_app.domain.resource import Resource
from family_app.domain.resource_note import ResourceNote
from family_app.services.circle import save_person

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def add_to_circle(uow: UnitOfWork, resource: Resource, ring: Ring = Ring.COMMUNITY) -> Changes:
    """Make a member of the circle from a resource; nothing if it is one already."""
    if uow.people.of_resource(resource.id):
        return NOTHING
    phones = [ContactPoint(ContactKind.PHONE, one.dial, one.label) for one in resource.phones]
    web = [ContactPoint(ContactKind.WEB, resource.web)] if resource.web else []
    return save_person(
        uow,
        Person(
            uid=PersonId(new_uid()),
            name=resource.name,
            kind=MemberKind.GROUP if resource.kind == "group" else MemberKind.SERVICE,
            tie=resource.what_for,
            ring=ring,
            angle=-1,
            contacts=(*phones, *web),
            resource_id=resource.id,
        ),
    )


def in_circle(uow: UnitOfWork, resource: Resource) -> PersonId | None:
    """The member of the circle that was made from a resource, or none."""
    return uow.people.of_resource(resource.id)


def save_note(uow: UnitOfWork, note: ResourceNote) -> Changes:
    """Mark a resource as a favourite, put it out of sight, or keep words about it."""
    uow.resource_notes.save(note, uow.now)
    return Changes.of(Kind.RESOURCE_NOTE, note.resource)


def notes(uow: UnitOfWork) -> dict[str, ResourceNote]:
    """The notes of all resources that have one, by the resource's id."""
    return {note.resource: note for note in uow.resource_notes.all()}
