"""Makes a line of any version the same: encodings undone, types in order, signs hidden one way."""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri
import re
from urllib.parse import unquote

from family_app.exchange.vcard.line import BINARY, Line, read_head
from family_app.exchange.vcard.logical import Whole
from family_app.exchange.vcard.text import escaped, unescaped, without_control

_LONGEST_HEAD = 4_000
_ENCODINGS = {"QUOTED-PRINTABLE": "q", "BASE64": "b", "B": "b", "Q": "q", "8BIT": "", "7BIT": ""}
_PARTED = frozenset({"N", "ADR", "ORG", "GENDER"})
_ADDRESSES = frozenset({"URL", "UID", "MEMBER", "RELATED", "SOURCE"})
_EXTENSION = re.compile(r";ext=([^;]*)", re.IGNORECASE)
_MEDIA = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio"}
_HEAD = re.compile(rb'(?:"[^"]*"|[^":])*:')

_Parameters = list[tuple[str, list[str]]]


def canonical(whole: Whole) -> Line | None:
    """The line, or none where it is no line of a card."""
    found = _HEAD.match(whole.data)
    head, value = (
        (whole.data[: found.end() - 1], whole.data[found.end() :])
        if found
        else whole.data.partition(b":")[::2]
    )
    if (found is None and b":" not in whole.data) or len(head) > _LONGEST_HEAD:
        return None
    read = read_head(_decoded(head, ""))
    if read is None:
        return None
    group, name, parameters = read
    encoding, charset, kept = _sorted_out(parameters)
    if encoding == "b":
        return _binary(group, name, kept, value)
    if encoding == "q":
        value = quopri.decodestring(value)
    text = without_control(_decoded(value, charset))
    if whole.is_old:
        text = _hidden(name, text)
    if name == "TEL" and text.lower().startswith("tel:"):
        text = escaped(_number(text))
        kept = [(key, values) for key, values in kept if key != "VALUE"]
    return Line(name, text.replace("\n", "\\n"), _frozen(kept), group)


def _sorted_out(parameters: _Parameters) -> tuple[str, str, _Parameters]:
    """How the value is written, in which character set, and the other parameters."""
    encoding, charset = "", ""
    types: list[str] = []
    others: _Parameters = []
    for key, values in parameters:
        if key in _ENCODINGS and not values:
            encoding = _ENCODINGS[key]
        elif key == "ENCODING":
            encoding = _ENCODINGS.get("".join(values).upper(), "")
        elif key == "CHARSET":
            charset = "".join(values)
        elif key == "TYPE":
            types += [word.lower() for one in values for word in one.split(",")]
        elif not values:
            types.append(key.lower())
        else:
            others.append((key, values))
    if "pref" in types and not any(key == "PREF" for key, _ in others):
        others.append(("PREF", ["1"]))
    types = [one for one in dict.fromkeys(types) if one and one != "pref"]
    return encoding, charset, [("TYPE", types), *others] if types else others


def _decoded(data: bytes, charset: str) -> str:
    try:
        codecs.lookup(charset or "utf-8")
    except (LookupError, ValueError):  # the second for a name that no character set can have
        charset = ""
    for one in (charset or "utf-8", "utf-8", "cp1252"):
        try:
            return data.decode(one)
        except (UnicodeError, LookupError):
            continue
    return data.decode("latin-1")


def _hidden(name: str, text: str) -> str:
    """Text of version 2.1, where only a semicolon is ever hidden, as later versions write it."""
    if name in _ADDRESSES or name.startswith("X-"):
        return text
    if name not in _PARTED:
        return escaped(text.replace("\\;", ";"))
    held = text.replace("\\;", "\0")
    return ";".join(escaped(one.replace("\0", ";")) for one in held.split(";"))


def _number(address: str) -> str:
    """The number of a `tel:` address (RFC 3966) as people write it."""
    written = unescaped(address)[4:]
    extension = _EXTENSION.search(written)
    number = unquote(written.partition(";")[0])
    return f"{number} ext. {extension[1]}" if extension else number


def _binary(group: str, name: str, kept: _Parameters, value: bytes) -> Line | None:
    """A picture, sound or key as a `data:` address."""
    try:
        data = base64.b64decode(b"".join(value.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    types = [word for key, values in kept if key == "TYPE" for word in values]
    others = [(key, values) for key, values in kept if key not in ("TYPE", "VALUE")]
    media = types[0].removeprefix("image/") if types else "octet-stream"
    kind = f"{_MEDIA.get(name, 'application')}/{media}"
    address = f"{BINARY}{kind};base64,{base64.b64encode(data).decode()}"
    return Line(name, address, _frozen(others), group)


def _frozen(parameters: _Parameters) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((key, tuple(values)) for key, values in parameters)
