"""What a passphrase and a label must keep to, and how a label is cleaned."""

from __future__ import annotations

import unicodedata

from family_app.errors import Refused

SHORTEST_PASSPHRASE = 8
LONGEST_LABEL = 80

_TOO_SHORT = f"A passphrase needs at least {SHORTEST_PASSPHRASE} characters."
_LABEL_TOO_LONG = f"A label can have at most {LONGEST_LABEL} characters."


def refuse_short(passphrase: str) -> None:
    """The only rule that blocks a passphrase.

    Raises:
        Refused: it has fewer than eight characters.
    """
    if len(unicodedata.normalize("NFC", passphrase)) < SHORTEST_PASSPHRASE:
        raise Refused(why=_TOO_SHORT)


def clean_label(label: str) -> str:
    """One line of printable characters, composed the one way; may be empty.

    Raises:
        Refused: it is too long.
    """
    composed = unicodedata.normalize("NFC", label)
    printable = "".join(letter if letter.isprintable() else " " for letter in composed)
    clean = " ".join(printable.split())
    if len(clean) > LONGEST_LABEL:
        raise Refused(why=_LABEL_TOO_LONG)
    return clean
