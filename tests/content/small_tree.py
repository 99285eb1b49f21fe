"""A whole content tree with one lesson, for tests that break one thing in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from family_app.content.check import Place, check_content
from family_app.content.finding import Finding

TODAY = date(2026, 11, 23)

LESSON = """\
+++
id = "one-thing"
revision = 2
title = "One thing"
minutes = 6
goal = "You will write one clear request."
recap = "You saw that a small and clear request is easier to say yes to."
sources = ["flynn-2008"]
review = "none"
safety = "open"

[reflection]
prompt = "What stops you from asking?"

[action]
text = "Send it today."
kind = "ask"
helps_with = ["listening"]

[[exercise]]
id = "my-ask"
title = "Build it"
[[exercise.field]]
id = "what"
kind = "text"
label = "One thing"
[[exercise.field]]
id = "end"
kind = "choice"
label = "The end"
options = ["If not, no problem.", "I can ask another."]
[exercise.joins]
text = "Could you {what}? {end}"

[[check]]
question = "Which is easier?"
answers = ["Any time.", "Sunday at four."]
right = 2
explain = "A time helps."
+++
People say yes more often than we think. [^flynn-2008]

## Small and clear

See [naloxone](glossary:naloxone), [this lesson](lesson:one-thing) and [Help now](help:).

::: picture ask-steps
:::

::: story
Kwame wrote: "Could you pick up Ama?"
:::

::: try my-ask
:::

::: check 1
:::
"""
# Below the text, so that it has the length of a lesson and no line of it moves.
LESSON += "\n" + "This line is short, and it says one plain thing to you.\n\n" * 42

FILES = {
    "content/en/modules/01-first/module.toml": """\
id = "first"
number = 1
title = "First"
purpose = "A start."
picture = "ask-steps"
lessons = ["one-thing"]
"""
    + "".join(
        f"""
[[check]]
question = "Is {word} right?"
answers = ["Yes", "No"]
right = 1
explain = "It is."
"""
        for word in ("this", "that", "all")
    ),
    "content/en/modules/01-first/01-one-thing.md": LESSON,
    "content/en/sources.toml": """\
[flynn-2008]
authors = "Flynn, F. J."
year = "2008"
title = "If you need help, just ask"
where = "A journal"
seen = "abstract"

[balban-2023]
authors = "Balban, M."
year = "2023"
title = "Brief respiration"
where = "A journal"
seen = "abstract"
""",
    "content/en/glossary.toml": """\
[[term]]
id = "naloxone"
word = "Naloxone"
meaning = "A medicine that can reverse an opioid overdose."
""",
    "content/en/countries.toml": """\
[[country]]
code = "US"
name = "United States"
emergency = ["911"]

[[country]]
code = "NZ"
name = "New Zealand"
emergency = ["111"]
""",
    "content/en/calm.toml": """\
title = "Breathe"
intro = "Slowly."
breathe_in = 4
breathe_out = 6
rounds = 6
breathe_in_word = "In"
breathe_out_word = "Out"
again = "Again"
note = "It may help."
source = "balban-2023"
[[step]]
title = "Sit"
text = "Feel your feet."
[look_around]
title = "Look"
intro = "Name things."
items = ["Five things"]
[closing]
text = "[Help now](help:)"
""",
    "content/en/programmes/alone.toml": """\
id = "alone"
title = "I am alone"
for_whom = "Anyone."
lessons = ["one-thing"]
start = "page:circle"
""",
    "content/en/templates/free-page.md": """\
+++
id = "free-page"
title = "A free page"
+++
What is on my mind:
""",
    "content/en/resources/disclosure.toml": """\
title = "Who is paid?"
lead = "No one pays us."
how_we_choose = ["Free help first."]
""",
    "content/en/resources/us.toml": """\
[[entry]]
id = "us-988"
name = "988 Lifeline"
what_for = "Talk with someone."
kind = "crisis"
help_now = true
countries = ["US"]
paid_tie = { kind = "none", words = "No one pays us to list this." }
source = "the owner's page"
checked_on = "2026-10"
status = "owner"
phones = [
  { number = "988", dial = "988" },
]

[[entry]]
id = "a-talk"
name = "A talk in Málaga"
what_for = "To talk about."
kind = "talk"
countries = ["*"]
paid_tie = { kind = "none", words = "No one pays us to list this." }
source = "a transcript"
checked_on = "unknown"
status = "once"
order = 10
""",
    "content/en/pictures/ask-steps.toml": """\
name = "ask-steps"
alt = "Three steps in a row, each of them lower than the one before."

[words]
one = "One <thing>"
""",
    "pictures/ask-steps.svg": (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 100">'
        '<text x="9" y="9" fill="var(--ink)">{one}</text></svg>\n'
    ),
}


def write_tree(root: Path, **changes: tuple[str, str] | str | None) -> Path:
    """Write the tree below `root`; the assets folder.

    Args:
        root: where to write.
        changes: by a file's stem ("lesson" for the lesson, "ask_steps_svg" for the drawing):
            (old text, new text), a whole new text, or None to leave the file out.
    """
    for name, whole in FILES.items():
        change = changes.get(_short(name), ("", ""))
        if change is None:
            continue
        text = change if isinstance(change, str) else whole.replace(*change)
        assert text != whole or change == ("", ""), f"nothing to change in {name}"
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def add_file(root: Path, name: str, text: str) -> None:
    """One more file of the tree."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def found(root: Path, bundled: Path | None = None) -> list[Finding]:
    """What the check says about the tree; only the lists of `bundled` stand in for missing ones."""
    return list(check_content(Place.of(root, bundled or root), TODAY))


def line_at(root: Path, finding: Finding) -> str:
    """The line of the tree a finding points to; "" where it names none."""
    if not finding.line:
        return ""
    folder = root if finding.file.startswith("pictures/") else root / "content"
    return (folder / finding.file).read_text(encoding="utf-8").split("\n")[finding.line - 1]


def _short(name: str) -> str:
    """ "content/en/modules/01-first/01-one-thing.md" is "lesson", other files their stems."""
    if name.endswith("01-one-thing.md"):
        return "lesson"
    return Path(name).name.partition(".")[0].replace("-", "_") + ("_svg" * name.endswith(".svg"))
