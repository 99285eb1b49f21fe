"""Phone numbers as people of a country write and dial them.

The rules of the countries are loaded with the first number that is asked about.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber


def same_number(number: str, country: str) -> str:
    """A key that two ways of writing one number share; digits alone where it is no number."""
    parsed = _parsed(number, country)
    if parsed is None:
        return "".join(sign for sign in number if sign.isdigit()) or number
    import phonenumbers

    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return f"{e164};{parsed.extension}" if parsed.extension else e164


def shown_number(number: str, country: str) -> str:
    """The number as it is written within its country, or from abroad; unchanged if not one.

    `country` is where the user lives, as ISO 3166-1 alpha-2.
    """
    parsed = _parsed(number, country)
    if parsed is None:
        return number
    import phonenumbers

    at_home = phonenumbers.country_code_for_region(country) == parsed.country_code
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, form.NATIONAL if at_home else form.INTERNATIONAL)


def dialled_number(number: str, country: str) -> str:
    """What a phone is told to dial: the number with its country; unchanged if not one."""
    parsed = _parsed(number, country)
    if parsed is None:
        return number
    import phonenumbers

    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=2_000)
def _parsed(number: str, country: str) -> PhoneNumber | None:
    """The number where it may exist; short ones, as of an emergency, are left as they are."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, country or None)
    except phonenumbers.NumberParseException:
        return None
    return parsed if phonenumbers.is_valid_number(parsed) else None
