"""The circle: its members, how to reach them, and the times of being in touch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from family_app.domain.ids import PersonId, TouchId, natural_uid
from family_app.domain.person import (
    ContactKind,
    ContactPoint,
    HelpsWith,
    MemberKind,
    Person,
    PersonState,
    Ring,
    Touch,
    TouchKind,
)
from family_app.storage import rows
from family_app.storage.tables import (
    ContactPointRecord,
    HelpsWithRecord,
    PersonRecord,
    TouchRecord,
)


class People:
    """Members of the circle that are not in the trash."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Person, ...]:
        """Everyone, ring by ring from the centre, then by name."""
        statement = select(PersonRecord).where(PersonRecord.deleted_at.is_(None))
        people = self._whole(self._session.scalars(statement).all())
        return tuple(sorted(people, key=lambda one: (one.ring, one.name.casefold(), one.uid)))

    def get(self, uid: str) -> Person | None:
        """A member, or none."""
        row = rows.find_live(self._session, PersonRecord, uid)
        return self._whole([row])[0] if row else None

    def of_resource(self, resource_id: str) -> PersonId | None:
        """The member that was made from a resource, or none."""
        statement = select(PersonRecord.uid).where(
            PersonRecord.resource_id == resource_id, PersonRecord.deleted_at.is_(None)
        )
        uid = self._session.scalars(statement.limit(1)).first()
        return PersonId(uid) if uid else None

    def save(self, person: Person, now: datetime) -> None:
        """Make or change a member with contacts and what they help with; `last_touch` is read."""
        row = rows.put(
            self._session,
            PersonRecord,
            person.uid,
            now,
            name=person.name,
            kind=person.kind.value,
            tie=person.tie,
            ring=person.ring.value,
            angle=person.angle % 360,
            state=person.state.value,
            knows=person.knows,
            safe_when=person.safe_when,
            notes=person.notes,
            resource_id=person.resource_id,
            birthday=person.birthday,
            languages=" ".join(person.languages),
            may_know=person.may_know,
            may_tell=person.may_tell,
            initials_only=person.initials_only,
        )
        contacts = {
            natural_uid("contact_point", person.uid, contact.kind, contact.value): {
                "kind": contact.kind.value,
                "value": contact.value,
                "label": contact.label,
            }
            for contact in person.contacts
        }
        owner = ContactPointRecord.person_id
        rows.set_links(self._session, ContactPointRecord, owner, row.id, contacts, now)
        words = {
            natural_uid("helps_with", person.uid, word): {"word": word.value}
            for word in person.helps_with
        }
        owner = HelpsWithRecord.person_id
        rows.set_links(self._session, HelpsWithRecord, owner, row.id, words, now)

    def set_deleted(self, uid: str, now: datetime, *, deleted: bool) -> bool:
        """Move a member to the trash or back, with everything that names them."""
        return rows.set_deleted(self._session, PersonRecord, uid, now, deleted=deleted)

    def add_touch(self, touch: Touch, now: datetime) -> bool:
        """Note a time of being in touch; false if there is no such member."""
        row = rows.find_live(self._session, PersonRecord, touch.person)
        if row is None:
            return False
        fields = {"day": touch.day, "kind": touch.kind.value, "note": touch.note}
        rows.put(self._session, TouchRecord, touch.uid, now, person_id=row.id, **fields)
        return True

    def set_touch_deleted(self, uid: str, now: datetime, *, deleted: bool) -> bool:
        """Take a time of being in touch out, or put it back."""
        return rows.set_deleted(self._session, TouchRecord, uid, now, deleted=deleted)

    def touches(
        self, person: str | None = None, first: date = date.min, last: date = date.max
    ) -> tuple[Touch, ...]:
        """Times of being in touch with one member or with all, newest first."""
        statement = (
            select(TouchRecord, PersonRecord.uid)
            .join(PersonRecord, PersonRecord.id == TouchRecord.person_id)
            .where(
                TouchRecord.deleted_at.is_(None),
                PersonRecord.deleted_at.is_(None),
                TouchRecord.day.between(first, last),
            )
            .order_by(TouchRecord.day.desc(), TouchRecord.id.desc())
        )
        if person is not None:
            statement = statement.where(PersonRecord.uid == person)
        return tuple(
            Touch(TouchId(row.uid), PersonId(uid), row.day, TouchKind(row.kind), row.note)
            for row, uid in self._session.execute(statement)
        )

    def _whole(self, records: Sequence[PersonRecord]) -> list[Person]:
        ids = [record.id for record in records]
        contacts: dict[int, list[ContactPoint]] = {}
        for contact in self._session.scalars(
            select(ContactPointRecord)
            .where(ContactPointRecord.person_id.in_(ids), ContactPointRecord.deleted_at.is_(None))
            .order_by(ContactPointRecord.position)
        ):
            point = ContactPoint(ContactKind(contact.kind), contact.value, contact.label)
            contacts.setdefault(contact.person_id, []).append(point)
        words: dict[int, list[HelpsWith]] = {}
        for word in self._session.scalars(
            select(HelpsWithRecord)
            .where(HelpsWithRecord.person_id.in_(ids), HelpsWithRecord.deleted_at.is_(None))
            .order_by(HelpsWithRecord.position)
        ):
            words.setdefault(word.person_id, []).append(HelpsWith(word.word))
        last = dict(
            self._session.execute(
                select(TouchRecord.person_id, func.max(TouchRecord.day))
                .where(TouchRecord.person_id.in_(ids), TouchRecord.deleted_at.is_(None))
                .group_by(TouchRecord.person_id)
            ).all()
        )
        return [
            _person(
                record,
                tuple(contacts.get(record.id, ())),
                tuple(words.get(record.id, ())),
                last.get(record.id),
            )
            for record in records
        ]


def _person(
    record: PersonRecord,
    contacts: tuple[ContactPoint, ...],
    words: tuple[HelpsWith, ...],
    last_touch: date | None,
) -> Person:
    return Person(
        uid=PersonId(record.uid),
        name=record.name,
        kind=MemberKind(record.kind),
        tie=record.tie,
        ring=Ring(record.ring),
        angle=record.angle,
        state=PersonState(record.state),
        helps_with=words,
        knows=record.knows,
        safe_when=record.safe_when,
        notes=record.notes,
        contacts=contacts,
        resource_id=record.resource_id,
        last_touch=last_touch,
        birthday=record.birthday,
        languages=tuple(record.languages.split()),
        may_know=record.may_know,
        may_tell=record.may_tell,
        initials_only=record.initials_only,
    )
