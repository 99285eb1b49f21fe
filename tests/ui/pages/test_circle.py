from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QTextEdit

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, PlanItemId
from family_app.domain.person import (
    ContactKind,
    ContactPoint,
    HelpsWith,
    PersonState,
    Ring,
    Touch,
    TouchKind,
)
from family_app.domain.plan import PlanItem, PlanStep
from family_app.services import circle, journal, plan, reminders
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.circle.conftest import empty, opened, shown
from tests.ui.circle.people import DANIEL, EVERYONE, GRAN, JOAN, ROSA, TODAY, fill, someone, stored
from tests.ui.circle.shown_circle import ShownCircle

__all__ = ["empty", "opened", "shown"]


def touches_of(shown: ShownCircle) -> list[Touch]:
    with shown.space.read() as uow:
        return list(circle.touches(uow, ROSA.uid))


# someone's card


def test_a_place_opens_a_card_with_what_is_known(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    words = shown.words()
    for part in ("Rosa Silva", "my sister · family", "listening", "a safe bed"):
        assert part in words
    assert "Most of it. Not the money." in words
    assert "Evenings after eight." in words
    # Where nothing is known there is no empty heading either.
    shown.open(JOAN.uid)
    assert "Knows about" not in shown.words()
    assert not shown.sees("circle-call")
    assert not shown.sees("circle-email")


def test_a_place_of_someone_gone_says_so(shown: ShownCircle) -> None:
    shown.open("nobody")
    assert shown.said == ["This person is not in your circle any more."]
    assert "are near you" in shown.words()


def test_one_filled_button_whatever_shows(shown: ShownCircle) -> None:
    assert shown.filled_buttons() == ["circle-add"]
    shown.open(ROSA.uid)
    assert shown.filled_buttons() == ["circle-call"]
    shown.open(JOAN.uid)
    assert shown.filled_buttons() == ["circle-add"]
    shown.open("new")
    assert shown.filled_buttons() == ["circle-form-save"]


def test_calling_says_so_first_and_is_noted_with_two_clicks(
    shown: ShownCircle, opened: list[QUrl]
) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-call")
    assert opened == []
    shown.dialog("leave-go").click()
    assert [url.toString() for url in opened] == ["tel:555-0142"]
    shown.click("circle-offer-note")
    noted = touches_of(shown)
    assert [(one.kind, one.day) for one in noted] == [(TouchKind.CALL, TODAY)]
    assert "today · call" in shown.words()
    assert not shown.sees("circle-offer-note")
    shown.undo()
    assert touches_of(shown) == []
    assert "Nothing noted yet." in shown.words()


def test_message_and_email_go_where_they_say(shown: ShownCircle, opened: list[QUrl]) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-message")
    shown.dialog("leave-go").click()
    shown.click("circle-email")
    shown.dialog("leave-go").click()
    assert [url.toString() for url in opened] == ["sms:555-0142", "mailto:rosa@example.org"]


def test_an_offer_is_not_left_behind_for_someone_else(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-call")
    shown.dialog("leave-cancel").click()
    assert shown.sees("circle-offer-note")
    shown.open(DANIEL.uid)
    shown.open(ROSA.uid)
    assert not shown.sees("circle-offer-note")


def test_the_remembered_are_never_asked_for(shown: ShownCircle) -> None:
    shown.open(GRAN.uid)
    assert "keeps a place in your circle" in shown.words()
    for name in ("circle-call", "circle-message", "circle-touch-note", "circle-offer-note"):
        assert not shown.sees(name)
    assert shown.sees("circle-write")
    assert "555-0190" not in shown.words()


def test_a_visit_is_noted_with_its_day_and_words(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-touch-note")
    shown.click("circle-touch-kind-3")
    combo = shown.page.findChild(QComboBox, "circle-touch-day")
    assert combo is not None
    assert [combo.itemText(row) for row in range(2)] == ["Today", "Yesterday"]
    combo.setCurrentIndex(5)
    shown.write("circle-touch-words", "We planted beans.")
    shown.click("circle-touch-save")
    (noted,) = touches_of(shown)
    assert (noted.kind, noted.note) == (TouchKind.VISIT, "We planted beans.")
    assert noted.day == TODAY - timedelta(days=5)
    assert "18 Nov · visit · We planted beans." in shown.words()


def test_a_noted_time_can_be_removed_and_brought_back(shown: ShownCircle) -> None:
    with shown.space.write() as uow:
        circle.note_touch(uow, ROSA.uid, TouchKind.CALL, date(2026, 11, 14), "her garden")
    shown.open(ROSA.uid)
    (before,) = touches_of(shown)
    shown.click(f"circle-touch-remove-{before.uid}")
    assert touches_of(shown) == []
    shown.undo()
    (after,) = touches_of(shown)
    assert (after.kind, after.day, after.note) == (before.kind, before.day, before.note)


def test_many_times_are_shown_on_demand(shown: ShownCircle) -> None:
    with shown.space.write() as uow:
        for days in range(6):
            circle.note_touch(uow, ROSA.uid, TouchKind.CALL, TODAY - timedelta(days=days))
    shown.open(ROSA.uid)
    assert "18 Nov · call" not in shown.words()
    shown.click("circle-touch-more")
    assert "18 Nov · call" in shown.words()


def test_the_card_leads_to_pages_lessons_and_plan(shown: ShownCircle) -> None:
    page = Draft(EntryId("soup"), 1, TODAY, title="Thursday soup", people=(ROSA.uid,))
    with shown.space.write() as uow:
        journal.save_entry(uow, page)
        plan.save_item(uow, PlanItem(PlanItemId("item"), PlanStep.PEOPLE, person=ROSA.uid))
        reminders.ask(uow, ROSA.uid, LessonId("ask-for-one-thing"), "pick up Ama", TODAY)
    shown.open(ROSA.uid)
    shown.click("circle-mention-journal-soup")
    shown.click("circle-mention-plan-people")
    shown.click("circle-mention-learn-ask-for-one-thing")
    assert shown.went == [
        Place("journal", "soup"),
        Place("plan", "people"),
        Place("learn", "ask-for-one-thing"),
    ]
    assert "To do: pick up Ama" in shown.words()
    with shown.space.read() as uow:
        (reminder,) = reminders.open_reminders(uow)
    shown.click(f"circle-reminder-{reminder.uid}")
    assert "To do: pick up Ama" not in shown.words()
    shown.undo()
    assert "To do: pick up Ama" in shown.words()


def test_writing_about_someone_starts_a_page_with_them(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-write")
    (place,) = shown.went
    assert (place.page, place.item) == ("journal", "new")
    assert isinstance(place.extra, Draft)
    assert place.extra.people == (ROSA.uid,)
    assert (place.extra.day, place.extra.number) == (TODAY, 1)


def test_someone_made_from_a_resource_leads_back_to_it(shown: ShownCircle) -> None:
    web = (ContactPoint(ContactKind.WEB, "https://example.org"),)
    fill(shown.space, replace(JOAN, resource_id="al-anon", contacts=web))
    shown.open(JOAN.uid)
    shown.click("circle-resource")
    assert shown.went == [Place("resources", "al-anon")]
    shown.click("circle-contact-0")
    shown.dialog("leave-cancel").click()


# the form


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


def test_the_empty_page_leads_to_the_lesson(empty: ShownCircle) -> None:
    empty.click("circle-empty-lesson")
    assert empty.went == [Place("learn", "draw-the-circle")]


def test_without_a_name_the_form_says_what_is_missing(shown: ShownCircle) -> None:
    shown.open("new")
    shown.click("circle-form-save")
    assert "Please write a name. Initials are enough." in shown.words()
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
    assert "Please write a name. Initials are enough." in shown.words()
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
    shown.undo()
    assert stored(shown.space, ROSA) == ROSA


# room, names, order


def test_in_a_narrow_window_the_card_takes_the_place_of_the_map(shown: ShownCircle) -> None:
    shown.resize(692, 600)
    assert shown.map.isVisible()
    shown.map.opened.emit(ROSA.uid)
    checks.settle(shown.page)
    assert not shown.map.isVisible()
    assert shown.button("circle-call").hasFocus()
    shown.click("circle-back")
    assert shown.map.isVisible()
    assert shown.map.hasFocus()
    assert shown.map.current == ROSA.uid


def test_escape_leads_from_the_card_back_to_the_map(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.button("circle-call").setFocus()
    QTest.keyClick(shown.button("circle-call"), Qt.Key.Key_Escape)
    assert shown.map.hasFocus()
    assert shown.sees("circle-call")


def test_what_others_change_shows_at_once(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    changed = replace(ROSA, tie="my sister in Lisbon")
    shown.page.ctx.ops.write(circle.save_person, changed)
    checks.settle(shown.page)
    assert "my sister in Lisbon · family" in shown.words()


def test_out_of_sight_it_waits_and_then_catches_up(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.page.hide()
    shown.page.ctx.ops.write(circle.save_person, replace(ROSA, tie="my sister in Lisbon"))
    shown.page.show()
    checks.settle(shown.page)
    assert "my sister in Lisbon · family" in shown.words()


@pytest.mark.parametrize("place", ["", ROSA.uid, GRAN.uid, "new"])
@pytest.mark.parametrize(("size", "width"), [(100, 1072), (100, 692), (200, 840)])
def test_everything_has_a_name_room_and_its_turn(
    shown: ShownCircle, theme: Theme, place: str, size: int, width: int
) -> None:
    theme.set("light", size)
    shown.resize(width, 600)
    if place:
        shown.open(place)
    checks.settle(shown.page)
    assert checks.named(shown.page) == []
    assert checks.clipped(shown.page) == []
    assert checks.tab_order(shown.page) == []


def test_a_very_long_name_does_not_widen_the_card(shown: ShownCircle) -> None:
    long = replace(
        ROSA,
        name="Donaudampfschifffahrtsgesellschaft Featherstonehaugh",
        knows="https://example.org/a/very/long/address/that/goes/on/and/on/and/on",
    )
    fill(shown.space, long)
    shown.open(ROSA.uid)
    scroll = shown.page._pane._card_scroll
    assert scroll.horizontalScrollBar().maximum() == 0
