from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from family_app.domain.resource import Resource
from family_app.ui.models.resource_list import Choice, Section, must_look_again, sections
from family_app.ui.resources.facts import check_words, main_facts, more_facts, status_words
from tests.ui.parts_for import library

TODAY = date(2026, 11, 23)


def one(resource_id: str) -> Resource:
    found = library().resource(resource_id)
    assert found is not None
    return found


def test_paid_platforms_stand_last_whatever_their_order() -> None:
    parts = sections(library().resources("US"))
    order = [section for section, _ in parts]
    assert order == list(Section)
    last = [resource.id for resource in parts[-1][1]]
    assert len(last) == 4
    paid = [one for _, ones in parts for one in ones if one.paid_tie.kind != "none"]
    assert [one.id for one in paid] == last


@pytest.mark.parametrize("choice", Choice)
def test_a_filter_never_shows_what_does_not_fit(choice: Choice) -> None:
    shown = [one for _, ones in sections(library().resources("US"), choice) for one in ones]
    assert shown
    if choice is Choice.FREE:
        assert all(one.free for one in shown)
    if choice is Choice.CALL:
        assert all(one.phones or one.texts for one in shown)
    if choice is Choice.GROUPS:
        assert all(one.kind == "group" for one in shown)


@pytest.mark.parametrize(
    ("checked_on", "again"),
    [
        ("2026-10", False),
        ("2026-06", False),
        ("2026-05", True),
        ("2025-12", True),
        ("unknown", True),
        ("2026", True),
        ("2026-13", True),
    ],
)
def test_old_facts_say_that_they_are_to_be_looked_up(checked_on: str, again: bool) -> None:
    resource = replace(one("us-988"), checked_on=checked_on)
    assert must_look_again(resource, TODAY) is again
    assert ("Check before you rely on this." in check_words(resource, TODAY)) is again


def test_what_was_seen_once_never_claims_a_check() -> None:
    resource = replace(one("us-988"), status="once", checked_on="2026-10")
    words = check_words(resource, TODAY)
    assert "Checked:" not in words
    assert "not confirmed" in words
    assert "not confirmed" in status_words(resource)


def test_every_card_has_the_same_labels() -> None:
    resources = library().all_resources
    always = {"Cost", "Hours", "Languages", "For"}
    everything = {label for label, _ in (*main_facts(resources[0]), *more_facts(resources[0]))}
    for resource in resources:
        labels = {label for label, _ in main_facts(resource)}
        assert always <= labels
        both = labels | {label for label, _ in more_facts(resource)}
        assert {"Owner", "Not for", "Privacy record", "Evidence", "Seen in"} <= both
        assert both - everything <= {"Where", "Privacy"}
        assert all(value.strip() for _, value in (*main_facts(resource), *more_facts(resource)))


def test_a_privacy_record_is_told_with_its_days_and_sources() -> None:
    facts = dict(more_facts(one("provider-betterhelp")))
    record = facts["Privacy record"]
    assert "14 July 2023" in record
    assert "docket C-4796" in record
    assert record.count("Source:") == len(one("provider-betterhelp").privacy_record)
    assert "2022–2024" in dict(main_facts(one("provider-betterhelp")))["Privacy"]
