"""An id stands for one thing, for ever: answers of people hang on it."""

from __future__ import annotations

from pathlib import Path

from tests.content.small_tree import FILES, add_file, found, line_at, write_tree

RELEASED = "content/en/released-ids.txt"
RETIRED = "content/en/retired-ids.toml"
GONE = "lesson:one-thing/my-ask/when"


def retired(name: str) -> str:
    return f'[[retired]]\nid = "{name}"\non = "2026-11-24"\nwhy = "Nobody used it."\n'


def test_what_went_out_and_is_still_there_is_sound(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, RELEASED, "# head\nlesson:one-thing\nlesson:one-thing/my-ask/what\n")
    assert found(root) == []


def test_an_id_that_went_out_does_not_vanish_unnoticed(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, RELEASED, f"# head\nresource:us-988\n{GONE}\n")
    [finding] = found(root)
    assert (finding.severity, line_at(root, finding)) == ("error", GONE)
    assert "retired-ids.toml" in finding.why
    add_file(root, RETIRED, retired(GONE))
    assert found(root) == []


def test_a_retired_lesson_takes_its_fields_with_it(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, RELEASED, "lesson:two\nlesson:two/sheet\nlesson:two/sheet/first\n")
    add_file(root, RETIRED, retired("lesson:two"))
    assert found(root) == []


def test_a_retired_id_may_not_come_back(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, RETIRED, retired("lesson:one-thing/my-ask/what"))
    [finding] = found(root)
    assert (finding.key, line_at(root, finding)) == ("exercise[1].field[1].id", 'id = "what"')
    assert "another id" in finding.why


def test_a_retired_id_says_since_when_and_why(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, RETIRED, '[[retired]]\nid = "lesson:two"\n')
    assert '"on" is missing' in found(root)[0].why
    add_file(root, RETIRED, 'gone = ["lesson:two"]\n')
    assert "[[retired]]" in found(root)[0].why


def test_a_path_cannot_be_called_as_a_lesson_is(tmp_path: Path) -> None:
    root = write_tree(tmp_path, alone=None)
    path = FILES["content/en/programmes/alone.toml"].replace('"alone"', '"one-thing"')
    add_file(root, "content/en/programmes/one-thing.toml", path)
    [finding] = found(root)
    assert (finding.file, finding.key) == ("en/programmes/one-thing.toml", "id")
