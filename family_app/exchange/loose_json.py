"""JSON from other programs, of which no field can be trusted to be there or of its kind."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import msgspec

from family_app.errors import FileUnreadable

_NOT_JSON = "It is not the JSON that it should be."


@dataclass(frozen=True, slots=True)
class Loose:
    """An object; what is missing, or of another kind, is as if it were empty."""

    values: dict[str, Any] = field(repr=False)

    def value(self, name: str) -> object:
        """A value as it is; none where it is missing."""
        return self.values.get(name)

    def text(self, name: str) -> str:
        """A text."""
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def flag(self, name: str) -> bool:
        """Whether it is true."""
        return self.values.get(name) is True

    def number(self, name: str) -> int | None:
        """A whole number."""
        value = self.values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def words(self, name: str) -> tuple[str, ...]:
        """The texts of a list, each once."""
        value = self.values.get(name)
        every = value if isinstance(value, list) else []
        return tuple(dict.fromkeys(one.strip() for one in every if isinstance(one, str) and one))

    def inner(self, name: str) -> Loose:
        """The object under a name."""
        value = self.values.get(name)
        return Loose(value if isinstance(value, dict) else {})

    def list_of(self, name: str) -> tuple[Loose, ...]:
        """The objects of a list."""
        value = self.values.get(name)
        every = value if isinstance(value, list) else []
        return tuple(Loose(one) for one in every if isinstance(one, dict))


def loose_json(written: object) -> Loose:
    """An object of JSON text, or of what was already read.

    Raises:
        FileUnreadable: it is not JSON, or no object.
    """
    value = _decoded(written) if isinstance(written, str | bytes | msgspec.Raw) else written
    if not isinstance(value, dict):
        raise FileUnreadable(why=_NOT_JSON)
    return Loose(value)


def _decoded(written: str | bytes | msgspec.Raw) -> object:
    try:
        return msgspec.json.decode(written)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        pass
    # Halves of letters, and the like, that the stricter reader does not let pass.
    plain = bytes(written) if isinstance(written, msgspec.Raw) else written
    try:
        return json.loads(plain)
    except (ValueError, RecursionError) as error:
        raise FileUnreadable(why=_NOT_JSON) from error
