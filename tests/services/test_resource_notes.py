from __future__ import annotations

from family_app.domain.changes import NOTHING
from family_app.domain.person import ContactKind, MemberKind, Ring
from family_app.domain.resource import PaidTie, Phone, Resource
from family_app.domain.resource_note import ResourceNote
from family_app.services import circle, resource_notes
from family_app.storage.open_space import OpenSpace

LINE = Resource(
    id="line-1",
    name="A helpline",
    what_for="Someone to talk to",
    kind="helpline",
    countries=("US",),
    paid_tie=PaidTie("none", "Nobody is paid"),
    source="https://example.org",
    checked_on="unknown",
    status="once",
    phones=(Phone("555-0100", "5550100", "day and night"),),
    web="https://example.org",
)


def test_a_resource_joins_the_circle_once(space: OpenSpace) -> None:
    with space.write() as uow:
        [uid] = resource_notes.add_to_circle(uow, LINE).ids
        assert resource_notes.add_to_circle(uow, LINE) is NOTHING
        [one] = circle.people(uow)
        assert (one.uid, one.name, one.kind, one.ring) == (
            uid,
            "A helpline",
            MemberKind.SERVICE,
            Ring.COMMUNITY,
        )
        assert one.first(ContactKind.PHONE) == "5550100"
        assert one.first(ContactKind.WEB) == "https://example.org"
        assert resource_notes.in_circle(uow, LINE) == one.uid
        circle.delete_person(uow, one.uid)
        assert resource_notes.in_circle(uow, LINE) is None


def test_notes_are_one_for_each_resource(space: OpenSpace) -> None:
    note = ResourceNote("line-1", favourite=True, note="called them")
    with space.write() as uow:
        resource_notes.save_note(uow, ResourceNote("line-1", hidden=True))
        resource_notes.save_note(uow, note)
        assert resource_notes.notes(uow) == {"line-1": note}
