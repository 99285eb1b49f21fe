from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from family_app.domain.person import (
    ContactKind,
    ContactPoint,
    HelpsWith,
    PersonState,
    Ring,
)
from family_app.services import circle
from family_app.ui.places import Place
from tests import checks
from tests.ui.circle.people import EVERYONE, JOAN, ROSA, someone, stored
from tests.ui.circle.shown_circle import ShownCircle


def test_a_name_is_all_someone_new_needs(empty: ShownCircle) -> None:
    assert "The people around you" in empty.words()
    assert empty.filled_buttons() == ["circle-empty-button"]
    empty.click("circle-empty-button")
    empty.write("circle-form-name", "  Rosa ")
    empty.click("circle-form-save")
    with empty.space.read() as uow:
        (made,) = circle.people(uow)
    assert (made.name, made.ring, made.angle) == ("Rosa", Ring.FAMILY, 45.0)
    assert empty.said == ["Saved"]
    assert "Rosa" in empty.words()
    assert empty.map.isVisible()


def test_without_a_name_the_form_says_what_is_missing(shown: ShownCircle) -> None:
    shown.open("new")
    shown.click("circle-form-save")
    assert "Write a name. Initials are enough." in shown.words()
    with shown.space.read() as uow:
        assert len(circle.people(uow)) == len(EVERYONE)


def test_a_place_can_bring_the_beginning_of_someone(shown: ShownCircle) -> None:
    given = replace(someone("Dr. Patel", Ring.COMMUNITY, -1), tie="our doctor")
    shown.page.open_place(Place("circle", "new", given))
    shown.click("circle-form-save")
    made = stored(shown.space, given)
    assert made is not None
    assert (made.name, made.tie, made.ring) == ("Dr. Patel", "our doctor", Ring.COMMUNITY)


def test_everything_about_someone_can_be_written(shown: ShownCircle) -> None:
    shown.open(JOAN.uid)
    shown.click("circle-edit")
    shown.write("circle-form-name", "Joan Okafor")
    shown.write("circle-form-tie", "my oldest friend")
    shown.click("circle-form-kind-0")
    shown.click("circle-form-ring-2")
    shown.click("circle-form-state-1")
    assert "Nothing will suggest them" in shown.words()
    shown.click("circle-form-helps-ride")
    shown.click("circle-form-helps-listening")
    shown.write("circle-form-phone-1", "555-0163")
    shown.write("circle-form-phone-1-label", "home")
    shown.click("circle-form-phone-add")
    shown.write("circle-form-phone-2", "555-0164")
    shown.write("circle-form-email-1", "joan@example.org")
    shown.write("circle-form-safe", "after six")
    notes = shown.page.findChild(QTextEdit, "circle-form-notes")
    assert notes is not None
    notes.setPlainText("Likes tea.")
    shown.click("circle-form-save")
    assert stored(shown.space, JOAN) == replace(
        JOAN,
        name="Joan Okafor",
        tie="my oldest friend",
        ring=Ring.COMMUNITY,
        state=PersonState.AT_REST,
        helps_with=(HelpsWith.LISTENING, HelpsWith.RIDE),
        contacts=(
            ContactPoint(ContactKind.PHONE, "555-0163", "home"),
            ContactPoint(ContactKind.PHONE, "555-0164"),
            ContactPoint(ContactKind.EMAIL, "joan@example.org"),
        ),
        safe_when="after six",
        notes="Likes tea.",
    )


def test_a_number_can_be_taken_out(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-edit")
    shown.click("circle-form-phone-1-remove")
    shown.click("circle-form-save")
    kept = stored(shown.space, ROSA)
    assert kept is not None
    assert [one.kind for one in kept.contacts] == [ContactKind.EMAIL]
    assert not shown.sees("circle-call")


def test_escape_leaves_an_untouched_form_at_once(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-edit")
    QTest.keyClick(shown.page.focusWidget(), Qt.Key.Key_Escape)
    checks.settle(shown.page)
    assert not shown.sees("circle-form-save")
    assert shown.sees("circle-call")


def test_escape_asks_before_words_are_lost(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-edit")
    shown.write("circle-form-name", "Rosalind")
    QTest.keyClick(shown.page.focusWidget(), Qt.Key.Key_Escape)
    shown.dialog("circle-discard-stay").click()
    assert shown.sees("circle-form-save")
    shown.click("circle-form-cancel")
    shown.dialog("circle-discard-leave").click()
    checks.settle(shown.page)
    assert not shown.sees("circle-form-save")
    assert stored(shown.space, ROSA) == ROSA


def test_what_is_typed_is_saved_when_the_page_is_left(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-edit")
    shown.write("circle-form-tie", "my big sister")
    shown.page.flush()
    kept = stored(shown.space, ROSA)
    assert kept is not None
    assert kept.tie == "my big sister"


def test_choosing_someone_else_saves_the_form_or_asks_for_a_name(shown: ShownCircle) -> None:
    shown.open("new")
    shown.write("circle-form-tie", "a neighbor")
    shown.map.opened.emit(JOAN.uid)
    checks.settle(shown.page)
    assert "Write a name. Initials are enough." in shown.words()
    shown.write("circle-form-name", "Luis")
    shown.map.opened.emit(JOAN.uid)
    checks.settle(shown.page)
    assert "a friend from work · friends" in shown.words()
    with shown.space.read() as uow:
        assert "Luis" in [one.name for one in circle.people(uow)]


def test_someone_is_taken_off_from_the_form_and_brought_back(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-edit")
    shown.click("circle-form-delete")
    assert stored(shown.space, ROSA) is None
    assert "are near you" in shown.words()
    assert QApplication.focusWidget() is shown.map
    shown.undo()
    assert stored(shown.space, ROSA) == ROSA
