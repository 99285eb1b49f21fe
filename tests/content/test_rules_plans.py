"""Lines that people wrote hang on the sections of a plan: a mistake there is told by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from family_app.content.library import Library
from family_app.domain.plan import SAFETY, PlanStep
from family_app.paths import assets_dir
from tests.content.small_tree import add_file, found, line_at, write_tree

PLAN = """\
id = "slip"
title = "If use starts again"
short = "Slip plan"
lead = "Who does what"
note = ""
order = 10
lesson = ["one-thing"]

[[fact]]
text = "A plan helps."
source = ["flynn-2008"]

[[section]]
id = "red"
title = "Red"
purpose = "Who goes there."
example = ""
prompt = "Who does what"
"""
FILE = "content/en/plans/slip.toml"


def test_a_plan_that_is_whole_is_sound_and_found_by_its_id(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, FILE, PLAN)
    assert found(root) == []
    plan = Library.load(root).plan("slip")
    assert plan is not None
    red = plan.part("red")
    assert red is not None
    assert red.title == "Red"
    assert plan.part("blue") is None


@pytest.mark.parametrize(
    ("was", "becomes", "where"),
    [
        ('id = "slip"', 'id = "slips"', "id"),
        ('["one-thing"]', '["gone"]', "gone"),
        ('["flynn-2008"]', '["nobody-1999"]', "nobody-1999"),
        ('source = ["flynn-2008"]', "source = []", "fact"),
        ('id = "red"', 'id = "Red one"', "Red one"),
        ('prompt = "Who does what"', 'prompt = " "', "prompt"),
    ],
)
def test_a_mistake_is_told_at_its_line(tmp_path: Path, was: str, becomes: str, where: str) -> None:
    root = write_tree(tmp_path)
    add_file(root, FILE, PLAN.replace(was, becomes))
    [finding] = found(root)
    assert finding.severity == "error"
    assert where in line_at(root, finding)


def test_a_section_stands_once(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, FILE, PLAN + PLAN[PLAN.index("[[section]]") :])
    [finding] = found(root)
    assert "twice" in finding.why


def test_the_safety_plan_keeps_its_six_steps(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, "content/en/plans/safety.toml", PLAN.replace('"slip"', '"safety"'))
    [finding] = found(root)
    assert all(step in finding.why for step in PlanStep)
    ours = Library.load(assets_dir()).plan(SAFETY)
    assert ours is not None
    assert [one.id for one in ours.section] == [step.value for step in PlanStep]


def test_only_the_plan_against_violence_stands_apart() -> None:
    assert [one.id for one in Library.load(assets_dir()).plans if one.apart] == ["violence"]
