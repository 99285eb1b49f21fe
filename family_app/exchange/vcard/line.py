"""One line of a card, the same whichever version it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from family_app.exchange.vcard.text import (
    parameter_text,
    unescaped,
    without_control,
    written_parameter,
)

_NAME = re.compile(r"(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)")
_PARAMETER = re.compile(r'((?:"[^"]*"|[^";])*)(?:;|$)')
_VALUE = re.compile(r'("[^"]*"|[^,]*)(?:,|$)')
_FOLD_AT = 75  # octets (RFC 6350, 3.2)
_PREFERRED = "PREF"
_AS_OTHERS_WRITE = {"X-ABLABEL": "X-ABLabel"}
BINARY = "data:"

Parameters = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A property: `name` in capitals, `value` escaped, `group` as in `item1.TEL`.

    Types are small and without "pref", which is the parameter PREF; pictures and the like are
    `data:` addresses; there is no ENCODING and no CHARSET.
    """

    name: str
    value: str = field(repr=False)
    parameters: Parameters = field(default=(), repr=False)
    group: str = field(default="", repr=False)

    def of(self, name: str) -> tuple[str, ...]:
        """The values of a parameter, none where it is not there."""
        return tuple(value for key, values in self.parameters if key == name for value in values)

    @property
    def text(self) -> str:
        """The value as plain text."""
        return unescaped(self.value)

    @property
    def preference(self) -> int:
        """1 is preferred most, 101 not at all."""
        said = next(iter(self.of(_PREFERRED)), "")
        return min(int(said), 100) if said.isascii() and said.isdigit() else 101


def read_head(head: str) -> tuple[str, str, list[tuple[str, list[str]]]] | None:
    """Group, name and parameters; a word alone, as version 2.1 has them, has no values."""
    first, _, rest = head.partition(";")
    named = _NAME.fullmatch(first.strip())
    if named is None:
        return None
    parameters: list[tuple[str, list[str]]] = []
    for written in _PARAMETER.findall(rest):
        key, equals, values = written.partition("=")
        if not equals and not key.strip():
            continue
        listed = [parameter_text(one.strip('"')) for one in _VALUE.findall(values) if one]
        parameters.append((key.strip().upper(), listed if equals else []))
    return named[1] or "", named[2].upper(), parameters


def to_text(line: Line, *, careted: bool = True) -> str:
    """The line, not folded."""
    name = _AS_OTHERS_WRITE.get(line.name, line.name)
    head = f"{line.group}.{name}" if line.group else name
    for key, values in line.parameters:
        written = ",".join(written_parameter(one, careted=careted) for one in values)
        head += f";{key}={written}"
    return f"{head}:{without_control(line.value)}"


def folded(logical: str) -> bytes:
    """The line in pieces of 75 octets at most, no letter torn apart, with its line end."""
    pieces: list[bytes] = []
    piece = b""
    for letter in logical:
        octets = letter.encode()
        if len(piece) + len(octets) > _FOLD_AT:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
