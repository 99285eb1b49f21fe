"""Sheets with every shared widget in use, as the pages use them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.buttons import (
    chip_button,
    danger,
    icon_button,
    link,
    primary,
    quiet,
)
from family_app.ui.widgets.card import Card, Divider, row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.column import READING_WIDTH, Column
from family_app.ui.widgets.elided import Elided
from family_app.ui.widgets.empty_state import EmptyState
from family_app.ui.widgets.fields import ChoiceField, LineField, PasswordField, TextField
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.initials import Initials
from family_app.ui.widgets.labels import body, eyebrow, heading, lead, muted, number, strong, title
from family_app.ui.widgets.line_chart import LineChart, Series
from family_app.ui.widgets.picture_view import PictureView
from family_app.ui.widgets.progress_line import ProgressLine
from family_app.ui.widgets.reading import Reading
from family_app.ui.widgets.tiles import Tiles

STRAIN = (("0", "none"), ("1", "a little"), ("2", "some"), ("3", "a lot"), ("4", "too much"))
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 110">
<g font-family="Inter" font-size="14" text-anchor="middle">
<rect x="1" y="13" width="180" height="84" rx="12" fill="var(--surface)" stroke="var(--line)"/>
<text x="91" y="49" font-weight="600" fill="var(--ink)">{calm}</text>
<text x="91" y="71" fill="var(--ink-2)">{calm_more}</text>
<path d="M188 55h36m-8-6 8 6-8 6" stroke="var(--ink-2)" stroke-width="2" fill="none"/>
<rect x="230" y="13" width="180" height="84" rx="12" fill="var(--primary-soft)"/>
<text x="320" y="49" font-weight="600" fill="var(--primary)">{ask}</text>
<text x="320" y="71" fill="var(--primary)">{ask_more}</text></g></svg>"""
WORDS = {
    "calm": "Calm moment",
    "calm_more": "rested, private",
    "ask": "One clear ask",
    "ask_more": "short & kind",
}


def person(letters: str, who: str, what: str, action: str) -> QHBoxLayout:
    """One line of a list of people."""
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(strong(who))
    words.addWidget(muted(what))
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(Initials(letters))
    line.addLayout(words, 1)
    line.addWidget(quiet(action, name=action, small=True, accessible=f"{action} {who}"))
    return line


def step_card() -> Card:
    """The card that asks for attention."""
    card = Card("soft")
    card.add(eyebrow("Your next small step · 6 min"))
    card.add(lead("Say what you want, not what you don’t"))
    card.add(
        body(
            "A short lesson on asking for one clear thing at a calm time. At the end you "
            "write the sentence you would like to try this week."
        )
    )
    buttons = FlowBox(gap=12)
    buttons.add(primary("Continue the lesson", name="go", icon="book-open"))
    buttons.add(quiet("Choose another", name="other"))
    card.add(buttons)
    card.add(ProgressLine(3, 8, soft=True, name="way", accessible="Lessons done"))
    card.add(muted("Module 4 of 12 · Talking so you are heard · 2 of 5 lessons"))
    return card


def day_sheet() -> QWidget:
    """What a day page is made of."""
    column = Column()
    banner = Banner("gold", name="words", action="Write them down now")
    banner.show_text("Your recovery words are not written down yet.")
    column.add(banner)
    column.add(step_card())
    day = Card()
    day.add(title("How is today?"))
    day.add(muted("Three taps. It stays on this computer."))
    for caption, value in (("Strain", "2"), ("Hope", "3")):
        choices = ChoiceRow(caption, STRAIN, name=caption, caption_width=96)
        choices.set_value(value)
        day.add(choices)
    column.add(day)
    circle = Card(spacing=12)
    circle.add(title("Your circle this week"))
    circle.add(person("RS", "Rosa", "sister · you last spoke 9 days ago", "Call"))
    circle.add(person("SF", "Family & Friends meeting", "Wednesday 19:00 · online", "Open"))
    weeks = Card()
    weeks.add(title("The last four weeks"))
    chart = LineChart(0, 4, name="weeks", accessible="Strain and hope")
    chart.show_series(
        (
            Series("Strain", (3.6, 3.4, None, 3.5, 2.6, 2.2, 2.1, 1.2, 1.3), "accent"),
            Series("Hope", (0.1, 0.3, 0.5, 1, 1.3, None, 2.0, 2.6, 3.1), "primary", dashed=True),
        ),
        first="26 Oct",
        last="23 Nov",
        description="Strain is lower than in October.",
    )
    weeks.add(chart)
    pair = Tiles(most=2, gap=20)
    pair.add(circle, weeks)
    column.add(pair)
    column.add_stretch()
    return column


def exercise_card() -> Card:
    """Fields to write in, inside a lesson."""
    card = Card(spacing=10)
    card.add(row(title("Try it: rewrite one sentence"), Chip("saved", "primary")))
    first = TextField("What you usually say", name="usual", lines=(1, 6))
    first.set_text("“You never come to dinner any more.”")
    card.add(first)
    card.add(
        TextField(
            "The same wish, as a clear and kind request", name="kind", placeholder="I would love …"
        )
    )
    card.add(
        CheckLine(
            "I said it at a calm time, when both of us were rested and alone, and I "
            "stopped after the one thing I wanted to ask.",
            name="calm",
            checked=True,
        )
    )
    return card


def reading_sheet() -> QWidget:
    """What a lesson page is made of."""
    column = Column(READING_WIDTH)
    column.add(eyebrow("Lesson 2 of 5 · 6 min"))
    column.add(heading("Say what you want, not what you don’t"))
    column.add(
        Reading(
            "<p>When we are worried, most of what we say starts with “stop” or “don’t”. The other "
            "person hears blame and gets ready to fight. A clear, kind request gives them "
            "something they can say yes to.<sup><a href='source:a'>1</a></sup></p>",
            name="first_text",
        )
    )
    column.add(PictureView(PICTURE, WORDS, alt="A calm moment leads to one clear ask"))
    column.add(exercise_card())
    column.add(
        Reading(
            "<h2>What to keep in mind</h2><ul><li>one thing at a time</li><li>a calm moment, "
            "<i>not</i> in the middle of a fight</li><li>say what <b>you</b> will do</li></ul>"
            "<p>Nobody does this well the first time.</p>",
            name="second_text",
        )
    )
    column.add_stretch()
    return column


def form_card() -> Card:
    """Fields, one of them with a mistake, and every kind of button."""
    form = Card(spacing=12)
    name = LineField("Name", name="name", hint="As you call them")
    name.set_text("Rosa & Co")
    secret = PasswordField("Passphrase", name="secret")
    secret.edit.setText("correct horse")
    secret.set_error("That does not open this space. Is Caps Lock on?")
    for field in (name, secret, ChoiceField("Ring", [("1", "family")], name="ring")):
        form.add(field)
    buttons = FlowBox(gap=12)
    off = quiet("Not yet", name="off", icon="lock")
    off.setEnabled(False)
    buttons.add(
        primary("Save", name="save"),
        off,
        danger("Remove", name="no", icon="trash-2"),
        link("How we choose", name="how"),
        icon_button("ellipsis", "More", name="more"),
    )
    form.add(buttons)
    return form


def number_card() -> Card:
    """Someone to call."""
    card = Card("marked")
    card.add(row(strong("SAMHSA National Helpline"), Chip("free", "primary")))
    card.add(muted("Treatment referral, day and night, in English and Spanish."))
    card.add(number("1-800-662-4357"))
    card.add(Divider())
    card.add(Elided("A long line that is cut where the card ends, and not a word before " * 2))
    card.rows.addStretch(1)
    return card


def form_sheet() -> QWidget:
    """Fields, chips, cards and an empty page."""
    column = Column()
    chips = FlowBox()
    for words in ("Everything", "Call or text", "Groups for families", "Free", "En español"):
        button = chip_button(words, name=words)
        button.setChecked(words == "Everything")
        chips.add(button)
    chips.add(Chip("#dinner"), Chip("Lesson: Say it", "primary"), Chip("with Rosa", "gold"))
    column.add(chips)
    pair = Tiles(most=2, gap=20)
    pair.add(form_card(), number_card())
    column.add(pair)
    column.add(
        EmptyState(
            "No one here yet",
            "Your circle shows who is there for you. Begin with one person.",
            button="Add a person",
            icon="users",
            name="none",
        )
    )
    column.add_stretch()
    return column
