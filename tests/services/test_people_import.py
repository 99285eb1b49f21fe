from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from family_app.domain.ids import ImportId, PersonId, new_uid
from family_app.domain.person import ContactKind, ContactPoint, Person, Ring, TouchKind
from family_app.errors import FileUnreadable, Refused
from family_app.exchange.vcard.reader import read
from family_app.paths import Home
from family_app.services import circle, importing, people_export, people_import, spaces
from family_app.services.known_people import Wish
from family_app.services.people_export import PeopleWish
from family_app.services.people_import import PeopleReport
from family_app.storage.open_space import OpenSpace
from tests.ready_space import PASSPHRASE, Ready

ANN = """BEGIN:VCARD
VERSION:3.0
UID:ann-1
FN:Ann Becker
N:Becker;Ann;;;
TEL;TYPE=CELL:+1 202-555-0142
EMAIL:ann@example.org
BDAY:1980-03-22
NOTE:Likes tea.
X-CUSTOM:kept
END:VCARD
"""
BEN = "BEGIN:VCARD\nVERSION:3.0\nFN:Ben Ortiz\nTEL:202-555-0143\nEND:VCARD\n"


@pytest.fixture
def space(ready: Ready, home: Home) -> Iterator[OpenSpace]:
    opened = spaces.unlock(home, None, PASSPHRASE)
    yield opened
    opened.close()


def book(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "people.vcf"
    path.write_text(text, encoding="utf-8")
    return path


def everyone(space: OpenSpace) -> dict[str, Person]:
    with space.read() as uow:
        return {one.name: one for one in circle.people(uow)}


def add(space: OpenSpace, name: str, *contacts: ContactPoint) -> Person:
    person = Person(PersonId(new_uid()), name, ring=Ring.FAMILY, angle=10, contacts=contacts)
    with space.write() as uow:
        circle.save_person(uow, person)
    return person


def phone(value: str) -> ContactPoint:
    return ContactPoint(ContactKind.PHONE, value)


def test_people_come_in_once_and_stand_apart(space: OpenSpace, tmp_path: Path) -> None:
    path = book(tmp_path, ANN + BEN)
    with space.read() as uow:
        seen = people_import.look(uow, path)
    assert [one.like for one in seen.arriving] == [None, None]
    assert people_import.bring_in(space, path) == PeopleReport(2, 0, 0)
    found = everyone(space)
    ann = found["Ann Becker"]
    assert (ann.birthday, ann.notes, ann.ring) == ("1980-03-22", "Likes tea.", Ring.COMMUNITY)
    assert ann.angle != found["Ben Ortiz"].angle
    assert people_import.bring_in(space, path) == PeopleReport(0, 0, 2)
    assert len(everyone(space)) == 2


def test_the_same_name_and_number_is_merged_and_nothing_known_goes(
    space: OpenSpace, tmp_path: Path
) -> None:
    mine = add(space, "ann  becker", phone("(202) 555-0142"))
    assert people_import.bring_in(space, book(tmp_path, ANN)) == PeopleReport(0, 1, 0)
    [ann] = everyone(space).values()
    assert (ann.uid, ann.name, ann.ring) == (mine.uid, "ann  becker", Ring.FAMILY)
    assert [one.value for one in ann.contacts] == ["(202) 555-0142", "ann@example.org"]
    assert ann.birthday == "1980-03-22"


def test_the_same_uid_is_merged_whatever_the_name(space: OpenSpace, tmp_path: Path) -> None:
    people_import.bring_in(space, book(tmp_path, ANN))
    again = "BEGIN:VCARD\nVERSION:4.0\nUID:ANN-1\nFN:Ann Ortiz\nLANG:de\nEND:VCARD\n"
    assert people_import.bring_in(space, book(tmp_path, again)) == PeopleReport(0, 1, 0)
    [ann] = everyone(space).values()
    assert (ann.name, ann.languages) == ("Ann Becker", ("de",))


def test_only_the_same_name_is_asked_about(space: OpenSpace, tmp_path: Path) -> None:
    mine = add(space, "Ann Becker", phone("1"))
    path = book(tmp_path, ANN)
    with space.read() as uow:
        [one] = people_import.look(uow, path).arriving
    assert one.like is not None
    assert (one.like.uid, one.is_sure, one.usual) == (mine.uid, False, Wish.ADD)
    assert people_import.bring_in(space, path, {0: Wish.LEAVE}) == PeopleReport(0, 0, 1)
    assert people_import.bring_in(space, path, {0: Wish.MERGE}) == PeopleReport(0, 1, 0)
    assert len(everyone(space)) == 1


def test_the_whole_import_is_undone(space: OpenSpace, tmp_path: Path) -> None:
    mine = add(space, "Ann Becker", phone("202 555 0142"))
    report = people_import.bring_in(space, book(tmp_path, ANN + BEN))
    assert (report.added, report.merged) == (1, 1)
    with space.read() as uow:
        assert [one.uid for one in importing.imports(uow)] == [report.batch]
    undone = importing.undo(space, ImportId(report.batch))
    assert (undone.people_removed, undone.people_restored, undone.people_kept) == (1, 1, ())
    assert list(everyone(space).values()) == [mine]
    with space.read() as uow:
        assert uow.cards.all() == ()
        assert importing.imports(uow) == ()


def test_who_was_changed_since_stays(space: OpenSpace, tmp_path: Path) -> None:
    report = people_import.bring_in(space, book(tmp_path, ANN + BEN))
    found = everyone(space)
    with space.write() as uow:
        circle.save_person(uow, replace(found["Ann Becker"], tie="my sister"))
        circle.note_touch(uow, found["Ben Ortiz"].uid, TouchKind.CALL, date(2026, 1, 5))
    undone = importing.undo(space, ImportId(report.batch))
    assert (undone.people_removed, undone.people_kept) == (0, ("Ann Becker", "Ben Ortiz"))
    assert len(everyone(space)) == 2


@pytest.mark.parametrize("version", people_export.VERSIONS)
def test_what_came_in_goes_out_again(space: OpenSpace, tmp_path: Path, version: str) -> None:
    people_import.bring_in(space, book(tmp_path, ANN + BEN))
    with space.write() as uow:
        ann = replace(circle.people(uow)[0], tie="my sister", knows="All of it.")
        circle.save_person(uow, ann)
    target = tmp_path / "out.vcf"
    with space.read() as uow:
        assert people_export.take_out(uow, PeopleWish(target, version, [ann.uid])) == 1
    text = target.read_text("utf-8")
    assert "X-CUSTOM:kept" in text
    assert "N:Becker;Ann;;;" in text
    assert "sister" not in text
    assert "All of it" not in text
    assert "tea" not in text
    [card] = read(target.read_bytes()).cards
    assert (card.uid, card.name, card.contacts) == ("ann-1", ann.name, ann.contacts)
    with space.read() as uow:
        assert people_export.take_out(uow, PeopleWish(target, version, with_notes=True)) == 2
    assert "NOTE:Likes tea." in target.read_text("utf-8")


def test_nobody_and_nothing_are_refused(space: OpenSpace, tmp_path: Path) -> None:
    with space.read() as uow, pytest.raises(Refused):
        people_export.take_out(uow, PeopleWish(tmp_path / "out.vcf"))
    with pytest.raises(FileUnreadable):
        people_import.bring_in(space, book(tmp_path, "name\nAnn\n"))
    with pytest.raises(FileUnreadable):
        people_import.bring_in(space, tmp_path / "none.vcf")


def test_a_folder_of_cards_and_a_bad_one_among_them(space: OpenSpace, tmp_path: Path) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    (folder / "ann.vcf").write_text(ANN)
    (folder / "ben.vcf").write_text(BEN)
    (folder / "odd.vcf").write_text("nothing")
    report = people_import.bring_in(space, folder)
    assert (report.added, [left.where for left in report.rejected]) == (2, ["odd.vcf"])
