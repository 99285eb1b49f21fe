"""Draw every shared widget in every look, for the eye: `python scripts/gallery.py FOLDER`.

One picture per sheet and look, at 1280 x 820; the looks "large" and "long" are 200 % text in a
window 900 wide.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from family_app.paths import assets_dir
from family_app.ui.theme import Theme
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.buttons import (
    chip_button,
    danger,
    icon_button,
    link,
    nav,
    pill,
    primary,
    quiet,
)
from family_app.ui.widgets.card import Card, Divider, Pane, row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.column import READING_WIDTH, Column, PageScroll
from family_app.ui.widgets.elided import Elided
from family_app.ui.widgets.empty_state import EmptyState
from family_app.ui.widgets.fields import ChoiceField, LineField, PasswordField, TextField
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.focus_ring import FocusRing
from family_app.ui.widgets.initials import Initials
from family_app.ui.widgets.labels import body, eyebrow, heading, lead, muted, number, strong, title
from family_app.ui.widgets.line_chart import LineChart, Series
from family_app.ui.widgets.picture_view import PictureView
from family_app.ui.widgets.progress_line import ProgressLine
from family_app.ui.widgets.reading import Reading
from family_app.ui.widgets.tiles import Tiles
from family_app.ui.widgets.top_bar import TopBar
from family_app.ui.widgets.undo_bar import UndoBar

LOOKS = {
    "light": ("light", 100, 1280, 820),
    "dark": ("dark", 100, 1280, 820),
    "contrast": ("contrast", 100, 1280, 820),
    "large": ("light", 200, 900, 600),
    "long": ("light", 200, 900, 2600),
    "mirrored": ("light", 100, 1280, 820),
}
STRAIN = (("0", "none"), ("1", "a little"), ("2", "some"), ("3", "a lot"), ("4", "too much"))
PLACES = {
    "Today": "sun",
    "Learn": "book-open",
    "Journal": "notebook",
    "Circle": "circle-dot",
    "Resources": "heart",
    "My plan": "shield-check",
}
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


def rail() -> QWidget:
    """The rail of pages, with the first one chosen."""
    pane = Pane("rail", edge="end", name="rail")
    rows = QVBoxLayout(pane)
    pane.setMinimumWidth(208)
    rows.setContentsMargins(12, 20, 12, 20)
    rows.setSpacing(4)
    for words, shape in PLACES.items():
        button = nav(words, name=words, icon=shape)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setChecked(words == "Today")
        rows.addWidget(button)
    rows.addStretch(1)
    rows.addWidget(nav("Help now", name="help", icon="life-buoy", urgent=True))
    rows.addWidget(nav("Settings", name="settings", icon="settings"))
    return pane


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
    column.add(card)
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
    other = Card("marked")
    other.add(row(strong("SAMHSA National Helpline"), Chip("free", "primary")))
    other.add(muted("Treatment referral, day and night, in English and Spanish."))
    other.add(number("1-800-662-4357"))
    other.add(Divider())
    other.add(Elided("A long line that is cut where the card ends, and not a word before " * 2))
    other.rows.addStretch(1)
    pair = Tiles(most=2, gap=20)
    pair.add(form, other)
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


SHEETS: dict[str, tuple[str, Callable[[], QWidget]]] = {
    "day": ("Monday, 23 November", day_sheet),
    "reading": ("Talking so you are heard", reading_sheet),
    "forms": ("Resources", form_sheet),
}


def window(name: str) -> QWidget:
    """A window like the program's own, with one sheet of widgets."""
    words, sheet = SHEETS[name]
    top = QWidget()
    top.setProperty("k", "paper")
    line = QHBoxLayout(top)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(rail())
    page = QVBoxLayout()
    page.setSpacing(0)
    line.addLayout(page, 1)
    bar = TopBar(words)
    if name != "day":
        bar.add_action(pill("Print", name="print", icon="printer"))
    page.addWidget(bar)
    page.addWidget(PageScroll(sheet(), name="scroll"), 1)
    return top


def settle() -> None:
    """Let layouts that depend on a width come to rest."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QCoreApplication.processEvents()


def draw(app: QApplication, theme: Theme, folder: Path, look: str, sheet: str) -> Path:
    """Write one picture and return where it is."""
    colours, size, width, height = LOOKS[look]
    theme.set(colours, size)
    mirrored = look == "mirrored"
    directions = Qt.LayoutDirection
    app.setLayoutDirection(directions.RightToLeft if mirrored else directions.LeftToRight)
    top = window(sheet)
    top.resize(width, height)
    top.show()
    top.activateWindow()
    settle()
    focus = {"day": "Journal", "forms": "off"}.get(sheet, "Learn")
    button = top.findChild(QPushButton, focus)
    if isinstance(button, QPushButton):
        button.setFocus()
    if sheet == "day":
        bar = UndoBar(top)
        bar.offer("“Thursday soup” was put in the bin.", top.update)
    settle()
    target = folder / f"{sheet}-{look}.png"
    top.grab().save(str(target))
    top.close()
    top.deleteLater()
    return target


def main() -> None:
    """Draw all sheets in all looks into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setCursorFlashTime(0)
    theme = Theme(app, assets_dir())
    FocusRing(app)
    for look in LOOKS:
        for sheet in SHEETS:
            print(draw(app, theme, folder, look, sheet).name)


if __name__ == "__main__":
    main()
