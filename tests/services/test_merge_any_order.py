"""Copies of a space that went their own ways, merged in every order, end the same."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from itertools import permutations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.domain.long_work import unwatched
from family_app.domain.merging import MergeReport
from family_app.domain.space_settings import OF_THIS_COMPUTER
from family_app.storage.engine import connect, connect_copy
from family_app.storage.portable_rows import ORDER, Shape
from tests.services.deeds import FAMILIES, POINTING, START, Do, Life
from tests.storage.made import Made, make


@dataclass(frozen=True)
class Story:
    """What happened before three copies parted, and at each of them since."""

    before: Life
    since: tuple[Life, Life, Life]
    apart: bool


def life(family: list[st.SearchStrategy[Do]]) -> st.SearchStrategy[Life]:
    return st.lists(st.tuples(st.integers(0, 30), st.one_of(family)), min_size=1, max_size=8)


STORIES = st.sampled_from(FAMILIES).flatmap(
    lambda family: st.builds(
        Story,
        life(family),
        st.tuples(life(family), life(family), life(family)),
        st.just(family is POINTING),
    )
)


def live(made: Made, life: Life, since: timedelta = timedelta()) -> None:
    """Do what happened at one computer, in the order of its clock."""
    with made.opened() as space:
        for minute, do in sorted(life, key=lambda one: one[0]):
            moment = START + since + timedelta(minutes=minute)
            with space.write() as uow:
                do(uow, moment)


def copied(made: Made, name: str) -> Made:
    folder = made.folder.with_name(name)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made.folder, folder)
    return Made(folder, made.key, made.salt)


def take_over(into: Made, other: Made) -> MergeReport:
    with (
        contextlib.closing(connect_copy(other.pages, other.key, other.salt)) as source,
        into.opened() as space,
        space.write() as uow,
    ):
        return uow.merging.take_over(source, unwatched)


def everything(made: Made) -> dict[str, list[str]]:
    """All rows as every computer sees them, but for the settings of this one."""
    with contextlib.closing(connect(made.pages, made.key, made.salt)) as pages:
        return {
            shape.name: sorted(
                json.dumps(row, sort_keys=True)
                for row in shape.read(
                    lambda sql, values: iter(pages.execute(sql, values).fetchall())
                )
                if shape.name != "setting" or row["name"] not in OF_THIS_COMPUTER
            )
            for shape in map(Shape.of, ORDER)
        }


@settings(max_examples=60)
@given(STORIES)
def test_any_order_of_merging_three_copies_ends_the_same(story: Story) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = make(Path(folder) / "base")
        live(base, story.before)
        copies = [copied(base, f"copy-{number}") for number in range(3)]
        for number, (made, since) in enumerate(zip(copies, story.since, strict=True)):
            live(made, since, timedelta(hours=1, seconds=number if story.apart else 0))
        ends = []
        for order in permutations(copies):
            into = copied(order[0], "into")
            take_over(into, order[1])
            take_over(into, order[2])
            ends.append(everything(into))
        pair = copied(copies[2], "pair")
        take_over(pair, copies[1])
        last = copied(copies[0], "last")
        take_over(last, pair)
        ends.append(everything(last))
        for end in ends[1:]:
            assert end == ends[0]
        for made in (*copies, pair, last):
            assert take_over(last, made).is_empty
        assert everything(last) == ends[0]
        assert last.problems() == []
