"""How moments and text stand in a column."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import BigInteger, Dialect, Text
from sqlalchemy.types import TypeDecorator

from family_app.domain.whole_text import whole


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC moment, kept as whole milliseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Aware datetimes only: a naive one has no place in time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a time zone")
        return round(value.timestamp() * 1000)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Milliseconds back to UTC."""
        return None if value is None else datetime.fromtimestamp(value / 1000, UTC)


class WholeText(TypeDecorator[str]):
    """Text; a save must never fail because of half a character in what was typed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Replace what no file can hold."""
        return None if value is None else whole(value)
