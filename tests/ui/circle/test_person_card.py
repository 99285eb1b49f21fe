from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QComboBox

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, PlanItemId
from family_app.domain.person import (
    ContactKind,
    ContactPoint,
    Touch,
    TouchKind,
)
from family_app.domain.plan import PlanItem, PlanStep
from family_app.services import circle, journal, plan, reminders
from family_app.ui.places import Place
from tests.ui.circle.people import DANIEL, GRAN, JOAN, ROSA, TODAY, fill, someone
from tests.ui.circle.shown_circle import ShownCircle


def touches_of(shown: ShownCircle) -> list[Touch]:
    with shown.space.read() as uow:
        return list(circle.touches(uow, ROSA.uid))


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


def test_numbers_are_written_and_dialled_as_the_country_does(
    empty: ShownCircle, opened: list[QUrl]
) -> None:
    numbers = ("2025550142", "work"), ("+49 30 123456", "")
    points = tuple(ContactPoint(ContactKind.PHONE, value, label) for value, label in numbers)
    kim = replace(someone("Kim"), contacts=points, birthday="--02-29")
    fill(empty.space, kim)
    empty.open(kim.uid)
    shown = [empty.button(f"circle-contact-{number}").text() for number in range(2)]
    assert shown == ["(202) 555-0142 · work", "+49 30 123456"]
    assert "February 29" in empty.words() or "29 February" in empty.words()
    empty.click("circle-call")
    empty.dialog("leave-go").click()
    assert [url.toString() for url in opened] == ["tel:+12025550142"]


def test_a_place_is_looked_up_on_a_map_only_after_asking(
    shown: ShownCircle, opened: list[QUrl]
) -> None:
    home = ContactPoint(ContactKind.ADDRESS, "12 Elm St & Oak, Reno")
    fill(shown.space, replace(JOAN, contacts=(home,)))
    shown.page.refresh()
    shown.open(JOAN.uid)
    assert "12 Elm St & Oak, Reno" in shown.words()
    shown.click("circle-contact-0")
    assert opened == []
    shown.dialog("leave-go").click()
    (url,) = opened
    assert url.host() == "www.openstreetmap.org"
    encoded = url.query(QUrl.ComponentFormattingOption.FullyEncoded)
    assert encoded == "query=12%20Elm%20St%20%26%20Oak%2C%20Reno"
