"""What one field of an exercise must keep to beyond its types."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.content.finding import KeyPath
from family_app.content.ids import bad_id
from family_app.domain.lesson import Breathing, Field, FieldKind

Broken = Iterator[tuple[KeyPath, str]]
"""A key path and the sentence about it."""

WITH_OPTIONS: tuple[FieldKind, ...] = ("choice", "choices", "checklist", "sort", "ratings")
WITH_COLUMNS: tuple[FieldKind, ...] = ("table", "chain", "sentences", "week")
LONGEST_TABLE = 20
LONGEST_BREATH, MOST_ROUNDS = 15, 40


def field_broken(field: Field) -> Broken:
    """Every mistake of a field that its types allow."""
    if why := bad_id(field.id):
        yield ("id",), why
    if not field.label.strip():
        yield ("label",), "Every field needs a label; screen readers say it."
    yield from _options(field)
    yield from _columns(field)
    yield from _ends(field)
    yield from _cards(field)
    yield from _breathing(field)


def _options(field: Field) -> Broken:
    if field.kind in WITH_OPTIONS and len(field.options) < 2:
        yield ("kind",), f'A "{field.kind}" needs at least two options = ["…", "…"].'
    if field.kind not in WITH_OPTIONS and field.options:
        yield ("options",), f'A "{field.kind}" has no options. Take them out or change the kind.'
    if len(set(field.options)) != len(field.options):
        yield ("options",), "Two options are the same; answers could not be told apart."


def _columns(field: Field) -> Broken:
    if field.kind in WITH_COLUMNS and not field.columns:
        yield ("kind",), f'A "{field.kind}" needs columns = ["…", "…"].'
    if field.kind not in WITH_COLUMNS and field.columns:
        yield ("columns",), f'A "{field.kind}" has no columns. Take them out or change the kind.'
    if not 1 <= field.rows <= LONGEST_TABLE:
        yield ("rows",), f"A table has 1 to {LONGEST_TABLE} rows."
    if field.hints and field.kind != "chain":
        yield ("hints",), 'Only a "chain" has hints; other fields have one hint = "…".'
    elif field.hints and len(field.hints) != len(field.columns):
        yield ("hints",), f"Give one hint for each of the {len(field.columns)} columns."


def _ends(field: Field) -> Broken:
    if field.kind not in ("scale", "ratings") and (field.low or field.high):
        name = "low" if field.low else "high"
        yield (name,), 'Only a "scale" and "ratings" have words at their ends.'
    if field.kind == "ratings" and not 2 <= field.most <= 10:
        yield ("most",), "Ratings go from 0 to at least 2 and at most 10."


def _cards(field: Field) -> Broken:
    if field.kind == "cards" and len(field.card) < 2:
        yield ("kind",), '"cards" need at least two [[exercise.field.card]].'
    if field.kind != "cards" and field.card:
        yield ("card",), 'Only "cards" have cards.'
    for index, card in enumerate(field.card):
        for name in ("says", "explain"):
            if not getattr(card, name).strip():
                yield ("card", index, name), "Write something here; the card shows it."
        if card.says in [other.says for other in field.card[:index]]:
            yield ("card", index, "says"), "Two cards say the same."


def _breathing(field: Field) -> Broken:
    if field.kind != "breathing":
        if field.breathing is not None:
            yield ("breathing",), 'Only "breathing" has a breath.'
        return
    if field.breathing is None:
        yield ("kind",), '"breathing" needs an [exercise.field.breathing] with its seconds.'
        return
    yield from _breath(field.breathing)


def _breath(breath: Breathing) -> Broken:
    for name in ("inhale", "exhale"):
        if not 1 <= getattr(breath, name) <= LONGEST_BREATH:
            yield ("breathing", name), f"Give whole seconds, from 1 to {LONGEST_BREATH}."
    if not 0 <= breath.hold <= LONGEST_BREATH:
        yield ("breathing", "hold"), f"Give whole seconds, from 0 to {LONGEST_BREATH}."
    if not 1 <= breath.rounds <= MOST_ROUNDS:
        yield ("breathing", "rounds"), f"Give how many breaths, from 1 to {MOST_ROUNDS}."
