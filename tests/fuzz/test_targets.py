"""Every target on inputs that are right, on those that broke it once, and on some drawn ones."""

from __future__ import annotations

import random

import pytest

from tests.fuzz.registry import TARGETS
from tests.fuzz.target import FOUND, Target

every = pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)


@every
def test_what_is_right_is_read(target: Target) -> None:
    were_read = [target.try_one(seed) for seed in target.seeds()]
    assert any(were_read)


@every
def test_what_broke_it_once_does_so_no_more(target: Target) -> None:
    for path in target.found():
        target.try_one(path.read_bytes())


@every
def test_drawn_changes_are_read_or_refused(target: Target) -> None:
    draw = random.Random(target.name)
    seeds = list(target.seeds())
    for _ in range(60):
        target.try_one(changed(draw, draw.choice(seeds), target))


def changed(draw: random.Random, seed: bytes, target: Target) -> bytes:
    """A seed with some bytes changed, cut out, put in twice or filled with the format's words."""
    raw = bytearray(seed)
    for _ in range(draw.randrange(1, 6)):
        at, length = draw.randrange(len(raw) + 1), draw.randrange(20)
        words = [word.encode() for word in target.words] or [b""]
        put = draw.choice((draw.randbytes(length), raw[at : at + length] * 2, draw.choice(words)))
        raw[at : at + draw.randrange(20)] = put
    return bytes(raw[: target.longest])


def test_every_kept_input_is_of_a_target() -> None:
    names = {target.name for target in TARGETS}
    assert len(names) == len(TARGETS)
    assert {folder.name for folder in FOUND.iterdir() if folder.is_dir()} <= names
