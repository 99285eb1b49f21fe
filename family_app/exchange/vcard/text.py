r"""How vCard hides signs that mean something: `\,`, `\;`, `\n` in values, `^n` in parameters."""

from __future__ import annotations

import re

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_IN_PARAMETERS = {"^n": "\n", "^'": '"', "^^": "^"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def unescaped(value: str) -> str:
    """The text a value stands for; a backslash before any other sign is simply left out."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def escaped(text: str) -> str:
    """Text as the value of a property (RFC 6350, 3.4)."""
    for sign, hidden in (("\\", "\\\\"), ("\n", "\\n"), (",", "\\,"), (";", "\\;")):
        text = text.replace(sign, hidden)
    return text


def parts(value: str, at: str) -> list[str]:
    """The parts of a value between signs that are not hidden, each still escaped."""
    found, begin, place = [], 0, 0
    while place < len(value):
        if value[place] == "\\":
            place += 1
        elif value[place] == at:
            found.append(value[begin:place])
            begin = place + 1
        place += 1
    return [*found, value[begin:]]


def components(value: str, between: str = ", ") -> list[str]:
    """The components of a name or address as plain text; a list in one is joined."""
    return [
        between.join(word for one in parts(part, ",") if (word := one_line(unescaped(one))))
        for part in parts(value, ";")
    ]


def one_line(text: str) -> str:
    """Text on one line, without spaces around it."""
    return ", ".join(line for one in text.split("\n") if (line := " ".join(one.split())))


def without_control(text: str) -> str:
    """Text with plain line ends and without signs that nobody can see."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def parameter_text(written: str) -> str:
    """A parameter's value with RFC 6868 undone."""
    return re.sub(r"\^[n'^]", lambda found: _IN_PARAMETERS[found[0]], written)


def written_parameter(text: str, *, careted: bool) -> str:
    """A parameter's value, quoted where it must be.

    Without `careted` (version 3.0 knows no RFC 6868) line ends and quotes become the nearest sign.
    """
    if careted:
        for hidden, sign in (("^^", "^"), ("^n", "\n"), ("^'", '"')):
            text = text.replace(sign, hidden)
    else:
        text = text.replace("\n", " ").replace('"', "'")
    return f'"{text}"' if any(sign in text for sign in ",;:") else text
