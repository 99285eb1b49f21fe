# ruff: noqa: E501 - one mistake a line reads best
"""Every kind of mistake an author can make is told, at its place, with how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from family_app.content.check import Place
from family_app.errors import Refused
from family_app.paths import assets_dir
from tests.content.small_tree import FILES, add_file, found, line_at, write_tree

LESSON = "en/modules/01-first/01-one-thing.md"
Change = tuple[str, str] | str | None


def test_a_sound_tree_has_no_mistakes(tmp_path: Path) -> None:
    assert found(write_tree(tmp_path)) == []


# What to change in which file; then, of what is told: file, piece of the line, key, sentence.
MISTAKES: list[tuple[str, Change, str, str, str, str]] = [
    ("lesson", ("minutes = 6", "minutess = 6"), LESSON, 'minutes', "minutess", 'mean "minutes"'),
    ("lesson", ('goal = "You will write one clear request."\n', ""), LESSON, 'id = "one', "", '"goal" is'),
    ("lesson", ("minutes = 6", 'minutes = "6"'), LESSON, 'minutes', "minutes", 'got "str"'),
    ("lesson", ('title = "One thing"', "title = One thing"), LESSON, 'title', "", "not valid TOML"),
    ("lesson", ('kind = "text"', 'kind = "txet"'), LESSON, 'kind = "', "exercise[1].field[1].kind", "txet"),
    ("lesson", ('kind = "text"', 'kind = "sort"'), LESSON, 'kind = "', "exercise[1].field[1].kind", "two"),
    ("lesson", ('kind = "text"', 'kind = "table"'), LESSON, 'kind = "', "exercise[1].field[1].kind", "col"),
    ("lesson", ('kind = "text"', 'kind = "chain"'), LESSON, 'kind = "', "exercise[1].field[1].kind", "columns"),
    ("lesson", ('kind = "text"', 'kind = "chain"\ncolumns = ["Before", "After"]\nhints = ["One"]'), LESSON, 'hints', "exercise[1].field[1].hints", "each of the 2"),
    ("lesson", ('kind = "text"', 'kind = "sentences"'), LESSON, 'kind = "', "exercise[1].field[1].kind", "columns"),
    ("lesson", ('kind = "text"', 'kind = "sentences"\ncolumns = ["If"]\nhints = ["x"]'), LESSON, 'hints', "exercise[1].field[1].hints", "chain"),
    ("lesson", ('kind = "text"', 'kind = "week"'), LESSON, 'kind = "', "exercise[1].field[1].kind", "columns"),
    ("lesson", ('kind = "text"', 'kind = "rings"\ncolumns = ["Who"]'), LESSON, 'columns', "exercise[1].field[1].columns", "no columns"),
    ("lesson", ('kind = "text"', 'kind = "ratings"\noptions = ["Sleep"]'), LESSON, 'kind = "', "exercise[1].field[1].kind", "two options"),
    ("lesson", ('kind = "text"', 'kind = "ratings"\noptions = ["Sleep", "Worry"]\nmost = 11'), LESSON, 'most', "exercise[1].field[1].most", "at most 10"),
    ("lesson", ('kind = "text"', 'kind = "text"\nlow = "never"'), LESSON, 'low', "exercise[1].field[1].low", "ratings"),
    ("lesson", ('kind = "text"', 'kind = "cards"'), LESSON, 'kind = "', "exercise[1].field[1].kind", "two [["),
    ("lesson", ('label = "One thing"', 'label = "One thing"\n[[exercise.field.card]]\nsays = "A"\nfact = true\nexplain = "B"'), LESSON, '', "exercise[1].field[1].card", "Only"),
    ("lesson", ('kind = "text"\nlabel = "One thing"', 'kind = "cards"\nlabel = "One thing"\n[[exercise.field.card]]\nsays = "A"\nfact = true\nexplain = " "\n[[exercise.field.card]]\nsays = "B"\nfact = true\nexplain = "C"'), LESSON, 'explain = " "', "exercise[1].field[1].card[1].explain", "Write"),
    ("lesson", ('kind = "text"\nlabel = "One thing"', 'kind = "cards"\nlabel = "One thing"\n[[exercise.field.card]]\nsays = "A"\nfact = true\nexplain = "B"\n[[exercise.field.card]]\nsays = "A"\nfact = false\nexplain = "C"'), LESSON, 'says = "A"', "exercise[1].field[1].card[2].says", "same"),
    ("lesson", ('kind = "text"', 'kind = "breathing"'), LESSON, 'kind = "', "exercise[1].field[1].kind", "seconds"),
    ("lesson", ('kind = "text"\nlabel = "One thing"', 'kind = "breathing"\nlabel = "One thing"\n[exercise.field.breathing]\ninhale = 0\nexhale = 6\nrounds = 4'), LESSON, 'inhale', "exercise[1].field[1].breathing.inhale", "from 1"),
    ("lesson", ('kind = "text"\nlabel = "One thing"', 'kind = "breathing"\nlabel = "One thing"\n[exercise.field.breathing]\ninhale = 4\nexhale = 6\nhold = 20\nrounds = 4'), LESSON, 'hold', "exercise[1].field[1].breathing.hold", "from 0"),
    ("lesson", ('kind = "text"\nlabel = "One thing"', 'kind = "breathing"\nlabel = "One thing"\n[exercise.field.breathing]\ninhale = 4\nexhale = 6\nrounds = 99'), LESSON, 'rounds', "exercise[1].field[1].breathing.rounds", "how many"),
    ("lesson", ('label = "One thing"', 'label = "One thing"\n[exercise.field.breathing]\ninhale = 4\nexhale = 6\nrounds = 4'), LESSON, '', "exercise[1].field[1].breathing", "Only"),
    ("lesson", ('kind = "choice"', 'kind = "text"'), LESSON, 'options', "exercise[1].field[2].options", ""),
    ("lesson", ('id = "end"', 'id = "what"'), LESSON, 'id = "what"', "exercise[1].field[2].id", "twice"),
    ("lesson", ("{end}", "{nothing}"), LESSON, '{nothing}', "exercise[1].joins.text", "no field"),
    ("lesson", ("right = 2", "right = 3"), LESSON, 'right = 3', "check[1].right", "count from 1"),
    ("lesson", ('label = "One thing"', 'label = " "'), LESSON, 'label = " "', "exercise[1].field[1].label", ""),
    ("lesson", ("revision = 2", "revision = 0"), LESSON, 'revision', "revision", "count from 1"),
    ("lesson", ('prompt = "What stops you from asking?"', 'prompt = ""'), LESSON, 'prompt', "", "Write"),
    ("lesson", ('"flynn-2008"]', '"flynn-2009"]'), LESSON, 'sources', "sources[1]", "not in sources.toml"),
    ("lesson", (" [^flynn-2008]", ""), LESSON, 'sources', "sources[1]", "Nothing in the text carries"),
    ("lesson", ("[^flynn-2008]", "[^flynn-2008] [^other]"), LESSON, '[^other]', "body", "Add \"other\""),
    ("lesson", ("lesson:one-thing", "lesson:two"), LESSON, 'See [nal', "body", "There is no lesson"),
    ("lesson", ("glossary:naloxone", "glossary:opium"), LESSON, 'See [nal', "body", "no glossary"),
    ("lesson", ("help:", "page:nowhere"), LESSON, 'See [nal', "body", "There is no page"),
    ("lesson", ("help:", "http://example.org"), LESSON, 'See [nal', "body", "no link a lesson may hold"),
    ("lesson", ("help:", "javascript:alert(1)"), LESSON, 'See [nal', "body", "no link a lesson may hold"),
    ("lesson", ("picture ask-steps", "picture other"), LESSON, '::: picture other', "body", "no picture"),
    ("lesson", ("::: story", "::: saga"), LESSON, '::: s', "body", 'no container "saga"'),
    ("lesson", ("::: story", "::: story time"), LESSON, '::: s', "body", "takes nothing after it"),
    ("lesson", ("::: try my-ask\n:::\n", ""), LESSON, 'id = "my-ask"', "exercise[1].id", "once in the text"),
    ("lesson", ("::: try my-ask", "::: try your-ask"), LESSON, '::: try your', "body", "no exercise"),
    ("lesson", ("::: check 1\n:::\n", ""), LESSON, '[[check]]', "check[1]", "once in the text"),
    ("lesson", ("::: check 1\n:::", "::: check 1\n:::\n\n::: check 1\n:::"), LESSON, '[[check]]', "", "not 2x"),
    ("lesson", ("::: check 1", "::: check 2"), LESSON, '::: check 2', "body", "has 1"),
    ("lesson", ('Ama?"\n:::\n', 'Ama?"\n'), LESSON, "::: try", "body", "inside another"),
    ("lesson", ("::: check 1\n:::", "::: check 1"), LESSON, "::: check", "body", "never closed"),
    ("lesson", ('Ama?"\n:::\n', 'Ama?"\n:::\n\n:::\n'), LESSON, ':::', "body", "one too many"),
    ("lesson", ("::: try my-ask\n", "::: try my-ask\nwords\n"), LESSON, 'words', "body", "no text"),
    ("lesson", ("## Small", "# Small"), LESSON, 'Small', "body", "begin with ##"),
    ("lesson", ("## Small", "## ![x](https://a.org/b.png) Small"), LESSON, 'Small', "body", "Pictures"),
    ("lesson", ("Kwame wrote", "Kwame <b>wrote</b>"), LESSON, 'Kwame', "body", "no HTML"),
    ("lesson", ('id = "one-thing"', 'id = "one_thing"'), LESSON, 'id = ', "id", "cannot be an id"),
    ("lesson", ("+++\nid", "id"), LESSON, 'id', "", "Begin the file"),
    ("module", ("number = 1", "number = 1\ncolour = 2"), "en/modules/01-first/module.toml", "colour", "", "colour"),
    ("module", ('"Is that right?"', '""'), "en/modules/01-first/module.toml", "question", "check[2].question", "Write"),
    ("module", ("right = 1\nexplain = \"It is.\"\n\n[[check]]\nquestion = \"Is all", "right = 3\nexplain = \"It is.\"\n\n[[check]]\nquestion = \"Is all"), "en/modules/01-first/module.toml", "right = 3", "check[2].right", "count from 1"),
    ("lesson", ('recap = "You saw that a small and clear request is easier to say yes to."\n', ""), LESSON, 'id = "one', "recap", "Add recap"),
    ("module", ('"one-thing"]', "]"), LESSON, 'id = ', "id", "No module.toml lists"),
    ("module", ('["one', '["no", "one'), "en/modules/01-first/module.toml", "lessons", "lessons[1]", "No les"),
    ("alone", ("page:circle", "page:today"), "en/programmes/alone.toml", "start", "start", "page:circle"),
    ("alone", ('"one-thing"', '"gone"'), "en/programmes/alone.toml", "lessons", "lessons[1]", "no lesson"),
    ("alone", ("start =", 'lines = ["us-988", "x"]\nstart ='), "en/programmes/alone.toml", "lines", "lines[2]", "No resource"),
    ("alone", ("start =", "pace = 9\nstart ="), "en/programmes/alone.toml", "pace", "pace", "a week"),
    ("glossary", ('"Naloxone"', '"Naloxone"\nsource = "x"'), "en/glossary.toml", "source", "term[1].source", ""),
    ("sources", ('seen = "abstract"', 'seen = "yes"'), "en/sources.toml", "seen", "flynn-2008.seen", "full"),
    ("calm", ("help:", "help"), "en/calm.toml", "text = \"[Help", "closing.text", "no link"),
    ("calm", None, "calm.toml", "", "", "missing"),
    ("free_page", ('id = "free-page"', 'id = "page"'), "en/templates/free-page.md", "id = ", "id", "Name"),
    ("us", ('paid_tie = { kind = "none", words = "No one pays us to list this." }\nsource = "the', 'source = "the'), "en/resources/us.toml", "[[entry]]", "entry[1]", "who may be paid"),
    ("us", ('["US"]', '["XX"]'), "en/resources/us.toml", "countries", "entry[1].countries[1]", "countries.toml"),
    ("us", ('dial = "988"', 'dial = "9 88"'), "en/resources/us.toml", "phones", "entry[1].phones[1].dial", "dials"),
    ("us", ('status = "owner"', 'status = "owner"\nweb = "988.org"'), "en/resources/us.toml", "web", "entry[1].web", "https"),
    ("us", ('"2026-10"', '"autumn"'), "en/resources/us.toml", "checked_on", "entry[1].checked_on", "Write a date"),
    ("us", ('"2026-10"', "2026-10-01"), "en/resources/us.toml", "checked_on", "entry[1].checked_on", "quotes"),
    ("us", ('"a-talk"', '"us-988"'), "en/resources/us.toml", "id = ", "entry[2].id", "stands twice"),
    ("us", ("[[entry]]\nid = \"us", "[[entries]]\nid = \"us"), "en/resources/us.toml", "[[entries]]", "entries", "[[entry]]"),
    ("ask_steps", ("one =", "two ="), "en/pictures/ask-steps.toml", "two", "words.two", "no place"),
    ("ask_steps", ("one =", "two ="), "en/pictures/ask-steps.toml", "[words]", "words", 'asks for the word "one"'),
    ("ask_steps", (" in a row, each of them lower than the one before", ""), "en/pictures/ask-steps.toml", "alt", "alt", "cannot see it"),
    ("ask_steps", None, "pictures/ask-steps.svg", "", "", "no words"),
    ("ask_steps_svg", None, "en/pictures/ask-steps.toml", "name", "name", "no drawing"),
    ("ask_steps_svg", "<svg", "pictures/ask-steps.svg", "<svg", "", "XML"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change", "file", "on", "key", "why"), MISTAKES)
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, name: str, change: Change, file: str, on: str, key: str, why: str
) -> None:
    findings = found(write_tree(tmp_path, **{name: change}))
    wanted = [
        one
        for one in findings
        if one.file == file and key in one.key and why in one.why and on in line_at(tmp_path, one)
    ]
    told = [f"{one.where}: {one.why}" for one in findings]
    assert wanted, told
    assert wanted[0].severity == "error"


def test_a_date_of_long_ago_is_a_warning(tmp_path: Path) -> None:
    [finding] = found(write_tree(tmp_path, us=('"2026-10"', '"2026-04"')))
    assert finding.severity == "warning"
    assert (finding.line, finding.key) == (10, "entry[1].checked_on")


def test_a_source_that_nobody_cites_is_a_warning(tmp_path: Path) -> None:
    root = write_tree(tmp_path, calm=('"balban-2023"', '"flynn-2008"'))
    [finding] = found(root)
    assert (finding.severity, finding.file, finding.line) == ("warning", "en/sources.toml", 8)


def test_a_file_that_nothing_reads_is_told(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    add_file(root, "content/en/modules/01-first/notes.txt", "remember")
    assert [one.why for one in found(root)] == [
        "Nothing reads this file. Check its name and folder."
    ]


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    (root / "content/en/glossary.toml").write_bytes(b"\xff\xfe\x00")
    assert any("UTF-8" in one.why for one in found(root))


def test_one_language_folder_can_be_checked(tmp_path: Path) -> None:
    root = write_tree(tmp_path, lesson=("minutes = 6", "minutes = 99"))
    place = Place.of(root / "content" / "en", assets_dir())
    ours = assets_dir() / "content"
    assert place == Place(root / "content", ("en",), root / "pictures", ours)


def test_a_folder_without_content_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no content"):
        Place.of(tmp_path, assets_dir())


@pytest.mark.parametrize("count", [2, 4])
def test_a_module_looks_back_with_three_questions(tmp_path: Path, count: int) -> None:
    whole = FILES["content/en/modules/01-first/module.toml"]
    head, one, *_ = whole.split("\n[[check]]")
    module = head + f"\n[[check]]{one}" * count
    [finding] = found(write_tree(tmp_path, module=module))
    assert f"this has {count}" in finding.why
    assert finding.severity == "error"
