"""Keys at the lowest cost that is allowed, each stretched from its passphrase only once."""

from __future__ import annotations

import hashlib
from functools import cache

from family_app.storage import key_slots
from family_app.storage.key_slots import LOWEST_COST, Cost

_true_stretch = key_slots._stretch
_Asked = tuple[bytes, bytes, Cost]


def spare_the_work() -> None:
    """Give the same keys as ever, without working them out again for the same passphrase.

    A copy of a ready space has the salt of its model, so that hundreds of tests ask for one key.
    What the program does as its own process, as at the command line, keeps its full cost.
    """
    key_slots._stretch = _stretch
    key_slots.tuned_cost = _lowest


def _lowest(seconds: float = 0.5) -> Cost:
    return LOWEST_COST


def _stretch(secret: bytearray, salt: bytes, cost: Cost) -> bytes:
    asked = (hashlib.sha256(secret).digest(), salt, cost)
    known = _known()
    if asked not in known:
        known[asked] = _true_stretch(secret, salt, cost)
    return known[asked]


@cache
def _known() -> dict[_Asked, bytes]:
    return {}
