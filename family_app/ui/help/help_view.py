"""Crisis lines of a country, the emergency number first; needs no space and no network."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from family_app.content.library import Library
from family_app.domain.resource import Resource
from family_app.ui.desktop import Desktop
from family_app.ui.help.card_grid import CardGrid
from family_app.ui.help.line_card import LineCard
from family_app.ui.settings import SettingsFile
from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.column import Column, PageScroll, empty
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, soft, title
from family_app.ui.widgets.tab_stops import in_order, tab_stops

_WIDTH = 900
_LONGEST_COUNTRY = 18
_KINDS = ("emergency", "crisis", "poison", "violence", "child")
_FIRST_LESSONS = ("is-anyone-in-danger", "overdose-know-and-act", "suicide-ask-listen-link")
ELSEWHERE = "other"


class HelpView(QWidget):
    """Emergency first, then suicide and crisis, poison, violence and children."""

    country_chosen = Signal(str)
    breathe_requested = Signal()
    lesson_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        desktop: Desktop,
        settings: SettingsFile,
        *,
        with_lessons: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("help-view")
        self._theme = theme
        self._desktop = desktop
        self._settings = settings
        self._with_lessons = with_lessons
        self._library: Library | None = None
        column = Column(_WIDTH, name="help-column")
        self._scroll = PageScroll(column, name="help-scroll", parent=self)
        intro = self.tr(
            "Call from any phone. You do not have to know what to say. “I need help” is enough."
        )
        column.add(soft(intro, name="help-intro"))
        self.country = ChoiceField(self.tr("Where are you?"), [], name="help-country")
        self.country.combo.setMinimumContentsLength(_LONGEST_COUNTRY)
        column.add(row(self.country, 1))
        self._first = QVBoxLayout()
        column.add(self._first)
        self.breathe_button = quiet(
            self.tr("I need to breathe first"), name="help-breathe", icon="wind"
        )
        column.add(row(self.breathe_button, 1))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        column.add(self._lines)
        column.add_stretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self.breathe_button.clicked.connect(self.breathe_requested)
        self.country.combo.currentIndexChanged.connect(self._on_country)

    def show_library(self, library: Library) -> None:
        """Show the lines of the country in the settings."""
        self._library = library
        combo = self.country.combo
        combo.blockSignals(True)
        self.country.set_choices([(one.code, one.name) for one in library.countries])
        self.show_country(self._settings.now.country)
        combo.blockSignals(False)
        self._fill()

    def show_country(self, code: str) -> None:
        """Take a country; one we do not know counts as elsewhere."""
        self.country.set_value(ELSEWHERE)
        self.country.set_value(code)

    def show_trouble(self) -> None:
        """Say what is always true when the content cannot be read."""
        self._clear()
        self._first.addWidget(self._advice(self._general_advice()))

    def _general_advice(self) -> str:
        return self.tr("Call your local emergency number; 112 works in many countries.")

    @Slot()
    def _on_country(self) -> None:
        code = self.country.value()
        if isinstance(code, str):
            self.country_chosen.emit(code)
            self._fill()

    def _clear(self) -> None:
        empty(self._first)
        empty(self._lines)

    def take_focus(self) -> None:
        """Put the focus on the emergency call, or on the country where there is none."""
        card = self._first_card()
        if isinstance(card, LineCard) and card.first_button is not None:
            card.first_button.setFocus()
        else:
            self.country.combo.setFocus()

    def _first_card(self) -> QWidget | None:
        item = self._first.itemAt(0)
        return item.widget() if item is not None else None

    def _fill(self) -> None:
        if self._library is None:
            return
        self._clear()
        code = str(self.country.value())
        country = self._library.country(code)
        lines = self._library.help_now(code) if country is not None and country.emergency else ()
        if not lines:
            advice = country.advice if country is not None else ""
            self._first.addWidget(self._advice(advice or self._general_advice()))
        for kind, group in groupby(sorted(lines, key=_rank), key=_kind):
            self._add_group(kind, list(group))
        if self._with_lessons:
            self._add_lessons(self._library)
        first = self._first_card()
        stops = tab_stops(first) if first is not None else []
        in_order(self.country.combo, *stops, self.breathe_button)
        self._scroll.to_top()

    def _advice(self, text: str) -> Card:
        card = Card("soft", name="help-advice", accessible=text)
        card.add(title(text, name="help-advice-text"))
        card.add(
            body(
                self.tr(
                    "Say where you are and what happened. Stay with the person if you are safe. "
                    "A doctor, a nurse or a person you trust can help you find a line near you."
                )
            )
        )
        return card

    def _add_group(self, kind: str, lines: list[Resource]) -> None:
        first = lines.pop(0) if kind == "emergency" else None
        if first is not None:
            self._first.addWidget(LineCard(first, self._desktop, emergency=True))
        if not lines:
            return
        if kind != "emergency":
            self._lines.addSpacing(8)
            self._lines.addWidget(title(self._group_words(kind), name=f"help-group-{kind}"))
        grid = CardGrid(self._theme)
        grid.show_cards([LineCard(line, self._desktop) for line in lines])
        self._lines.addWidget(grid)

    def _group_words(self, kind: str) -> str:
        return {
            "crisis": self.tr("Suicide, or more than you can bear"),
            "poison": self.tr("Poison, or too much of a medicine"),
            "violence": self.tr("Violence, or fear at home"),
            "child": self.tr("Children and young people"),
        }.get(kind, self.tr("More help"))

    def _add_lessons(self, library: Library) -> None:
        lessons = [one for name in _FIRST_LESSONS if (one := library.lesson(name)) is not None]
        if not lessons:
            return
        self._lines.addSpacing(8)
        self._lines.addWidget(title(self.tr("When there is a minute to read"), name="help-read"))
        box = FlowBox()
        for lesson in lessons:
            button = quiet(lesson.head.title, name=f"help-lesson-{lesson.id}", icon="book-open")
            button.setProperty("lesson", lesson.id)
            button.clicked.connect(self._on_lesson)
            box.add(button)
        self._lines.addWidget(box)

    @Slot()
    def _on_lesson(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.lesson_requested.emit(str(sender.property("lesson")))


def _kind(line: Resource) -> str:
    return line.kind


def _rank(line: Resource) -> tuple[int, int]:
    place = _KINDS.index(line.kind) if line.kind in _KINDS else len(_KINDS)
    return place, line.order
