"""A key's line is found whatever stands around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from family_app.content.toml_lines import line_of

TEXT = '''\
id = "a"        # [not.a.table]
words = """
id = "inside a text"
[[exercise]]
"""
sources = [
  "one",   # a [ in a comment
  "two]",
]
[action]
text = 'x = "y"'
[[exercise]]
id = "first"
[[exercise.field]]
id = "f1"
[[exercise.field]]
id = "f2"
[exercise.joins]
text = "{f1}"
[[exercise]]
id = "second"
[[exercise.field]]
id = "f3"
"quoted key" = 1
'''


def line(*path: str | int) -> str:
    return TEXT.split("\n")[line_of(TEXT, path) - 1]


def test_keys_in_nested_lists_of_tables_are_found() -> None:
    assert line("id") == 'id = "a"        # [not.a.table]'
    assert line("sources", 1) == "sources = ["
    assert line("action", "text") == "text = 'x = \"y\"'"
    assert line("exercise", 0, "id") == 'id = "first"'
    assert line("exercise", 0, "field", 1, "id") == 'id = "f2"'
    assert line("exercise", 0, "joins", "text") == 'text = "{f1}"'
    assert line("exercise", 1, "field", 0, "id") == 'id = "f3"'


def test_a_missing_key_points_to_the_table_that_lacks_it() -> None:
    assert line("exercise", 1, "field", 0, "label") == "[[exercise.field]]"
    assert line_of(TEXT, ("exercise", 1, "field", 0, "label")) == 22
    assert line_of(TEXT, ("nothing",)) == 1


NAMES = st.text("abcdefghij", min_size=1, max_size=4)
VALUES = st.sampled_from(
    ["1", '"a = b"', "'[x]'", '"""two\nlines = 1\n[t]"""', "[\n  1,\n  2,\n]", "{ a = 1 }"]
)


@given(st.lists(st.tuples(NAMES, st.dictionaries(NAMES, VALUES, min_size=1)), min_size=1))
def test_every_key_of_any_list_of_tables_is_found(tables: list[tuple[str, dict[str, str]]]) -> None:
    text, seen, expected = "", dict[str, int](), dict[tuple[str | int, ...], int]()
    for name, keys in tables:
        index = seen[name] = seen.get(name, -1) + 1
        text += f"[[{name}]]\n"
        for key, value in keys.items():
            expected[(name, index, key)] = text.count("\n") + 1
            text += f"{key} = {value}\n"
    for path, number in expected.items():
        assert line_of(text, path) == number


@given(st.text())
def test_any_text_gives_some_line_of_it(text: str) -> None:
    assert 1 <= line_of(text, ("a", 0, "b")) <= text.count("\n") + 1
