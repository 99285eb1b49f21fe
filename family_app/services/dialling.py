"""Numbers of the circle as the country of this space writes and dials them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from family_app.services.phone_numbers import dialled_number, shown_number
from family_app.services.settings import space_settings

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Dialling:
    """One number: to read, and to give to a phone."""

    shown: str = field(repr=False)
    dialled: str = field(repr=False)


def dialling(uow: UnitOfWork, number: str) -> Dialling:
    """How a number is shown and dialled; one that is none stays as it is."""
    country = space_settings(uow).country
    return Dialling(shown_number(number, country), dialled_number(number, country))


def shown_numbers(uow: UnitOfWork, numbers: Sequence[str]) -> dict[str, str]:
    """How each of these numbers is shown."""
    country = space_settings(uow).country
    return {number: shown_number(number, country) for number in numbers}
