"""The right part of the journal: one page to write on or to read."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from family_app.domain.entry import Draft
from family_app.domain.person import Person
from family_app.ui.context import Context
from family_app.ui.journal.editor import MarkdownEditor
from family_app.ui.journal.links_row import LinksRow
from family_app.ui.journal.page_felt import PageFelt
from family_app.ui.journal.page_header import LEADING, READ, WRITE, PageHeader
from family_app.ui.journal.page_keeper import PageKeeper, SaveState
from family_app.ui.journal.page_pictures import PagePictures
from family_app.ui.journal.page_start import PageStart
from family_app.ui.journal.people_completer import PeopleCompleter
from family_app.ui.journal.spelling import Spelling
from family_app.ui.journal.title_line import TitleLine
from family_app.ui.journal.toolbar import FormatBar
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.card import Pane
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.labels import Words, heading, muted
from family_app.ui.widgets.reading import Reading

WIDEST = 680
_LOW = 430


class PagePane(Pane):
    """Shows the keeper's page and hands it every change; the keeper saves."""

    link_chosen = Signal(str)

    def __init__(self, ctx: Context, keeper: PageKeeper, parent: QWidget | None = None) -> None:
        super().__init__("surface", name="journal-page", parent=parent)
        self._ctx = ctx
        self._keeper = keeper
        self._filling = False
        self._is_alone = False
        self._page = QWidget(self)
        self.header = PageHeader(ctx, keeper, self._page)
        self._banner = self._make_banner()
        self._top = Column(WIDEST, margin=0, name="journal-top")
        self._top.add(self.header)
        self._top.add(self._banner)
        self._column = Column(WIDEST, margin=0, spacing=10, name="journal-column")
        self._scroll = PageScroll(self._column, name="journal-page-scroll", parent=self._page)
        self._fill_column()
        rows = QVBoxLayout(self._page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for column, margins in ((self._top, (28, 14, 28, 8)), (self._column, (28, 4, 28, 40))):
            column.setContentsMargins(*margins)
            # At the start of the line: centred, it would jump when the scroll bar comes.
            outer = column.layout()
            if isinstance(outer, QHBoxLayout):
                outer.setStretch(0, 0)
        rows.addWidget(self._top)
        rows.addWidget(self._scroll, 1)
        self._nothing = Words(
            self.tr("Choose a page from the list, or start a new one."),
            "soft",
            name="journal-nothing",
            parent=self,
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._page)
        star = QShortcut(QKeySequence("Ctrl+D"), self, self.header.toggle_star)
        star.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._connect()

    def _make_banner(self) -> Banner:
        return Banner(
            "trouble",
            action=self.tr("Try again"),
            closable=False,
            name="journal-trouble",
            parent=self._page,
        )

    def _fill_column(self) -> None:
        inner = self._column
        self._prompt = muted("", name="journal-prompt", parent=inner)
        self._title = TitleLine(LEADING - 2, inner)
        self._title_read = heading("", name="journal-title-read", parent=inner)
        self.editor = MarkdownEditor(self._ctx.theme, name="journal-editor", parent=inner)
        hint = self.tr("Write what is on your mind. It is saved as you type.")
        self.editor.setPlaceholderText(hint)
        self._people = PeopleCompleter(self.editor)
        self._spelling = Spelling(self._ctx, self.editor)
        self._format = FormatBar(self.editor, parent=inner)
        self._start = PageStart(self._ctx, self.editor, LEADING, parent=inner)
        self._reading = Reading(name="journal-reading", accessible=self.tr("The page"))
        self.pictures = PagePictures(self._ctx, self._keeper, self.editor, self._reading, self)
        self._format.add(self.pictures.button)
        self.links = LinksRow(self._ctx.library, parent=inner)
        self._felt = PageFelt(self._keeper, LEADING, parent=inner)
        for widget in (
            self._prompt,
            self._title,
            self._title_read,
            self._format,
            self._start,
            self.editor,
            self._reading,
            self.pictures,
            self.links,
            self._felt,
        ):
            inner.add(widget)
        inner.add_stretch()
        for label in (self._prompt, self._title_read):
            label.setIndent(LEADING)
        self.editor.set_leading(LEADING)
        self._reading.setViewportMargins(LEADING, 0, 0, 0)
        self.links.flow.setContentsMargins(LEADING, 12, 0, 0)

    def _connect(self) -> None:
        self._keeper.state_changed.connect(self._on_state)
        self._keeper.changed.connect(self._show_rest)
        self._banner.action_chosen.connect(self._keeper.flush)
        self._title.textEdited.connect(self._on_title)
        self._title.returnPressed.connect(self.editor.setFocus)
        self.editor.edited.connect(self._on_text)
        self.header.mode_chosen.connect(self._on_mode)
        self.header.day_chosen.connect(self._on_day)
        self.header.time_chosen.connect(self._on_time)
        self.links.tags_changed.connect(self._on_tags)
        self.links.lessons_changed.connect(self._on_lessons)
        self.links.people_changed.connect(self._on_people)
        self._start.began.connect(self._say_prompt)
        self._people.chosen.connect(self.links.add_person)
        self.pictures.link_chosen.connect(self.link_chosen)
        self.pictures.rebuilt.connect(self._order_tabs)
        self.links.rebuilt.connect(self._order_tabs)
        self._order_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the line above the page scroll with it where there is little height."""
        super().resizeEvent(event)
        is_low = self.height() < self._ctx.theme.px(_LOW)
        home = self._column if is_low else self._top
        if home.rows.indexOf(self.header) < 0:
            home.rows.insertWidget(0, self.header)
            self._order_tabs()
            self._top.setContentsMargins(28, 0 if is_low else 14, 28, 0 if is_low else 8)
            self._column.setContentsMargins(28, 14 if is_low else 4, 28, 40)

    def _order_tabs(self) -> None:
        """Tab goes as one reads, whatever was made or moved last."""
        stops = [
            *self.header.stops(),
            *self._banner.findChildren(QPushButton),
            self._title,
            *self._format.findChildren(QPushButton),
            *self._start.stops(),
            self.editor,
            self._reading,
            *self.pictures.stops(),
            *self.links.stops(),
            *self._felt.stops(),
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def set_alone(self, alone: bool) -> None:
        """Stand in the middle, without tools, while nothing else is on the screen."""
        self.header.show_alone(alone)
        self._is_alone = alone
        for column in (self._top, self._column):
            outer = column.layout()
            if isinstance(outer, QHBoxLayout):
                outer.setStretch(0, 1 if alone else 0)
        self._set_mode(READ if self.is_reading else WRITE)

    # showing

    def show_page(self) -> None:
        """Show the page the keeper has open."""
        draft = self._keeper.draft
        if draft is None:
            self._stack.setCurrentWidget(self._nothing)
            return
        self._filling = True
        self._title.setText(draft.title)
        self._title.setCursorPosition(0)
        self.editor.load(draft.body)
        self._say_prompt("")
        self._filling = False
        self.pictures.show_page(draft.uid)
        self._show_rest(draft)
        self._set_mode(READ if self.is_reading else WRITE)
        self._scroll.to_top()
        self._stack.setCurrentWidget(self._page)

    @property
    def is_reading(self) -> bool:
        """Whether the page is shown to read."""
        return self.header.mode.value() == READ

    def set_people(self, people: tuple[Person, ...]) -> None:
        """Who can be on a page."""
        self.links.set_people(people)
        self._people.set_people(people)

    def start_writing(self) -> None:
        """Put the keyboard behind the last word."""
        self._set_mode(WRITE)
        self.editor.to_end()
        self.editor.setFocus()

    def take_focus(self) -> None:
        """Put the keyboard on the page."""
        if self.is_reading:
            self._reading.setFocus()
        else:
            self.editor.setFocus()

    def _show_rest(self, draft: Draft) -> None:
        self.header.show_page(draft)
        self.links.show_page(draft)
        self._felt.show_page(draft)
        self._show_start(draft)

    def _show_start(self, draft: Draft) -> None:
        is_blank = not (draft.title or draft.body or draft.lessons or draft.people)
        self._start.setVisible(is_blank and not self.is_reading)

    def _say_prompt(self, words: str) -> None:
        self._prompt.setText(words)
        self._prompt.setVisible(bool(words))

    def _set_mode(self, mode: str) -> None:
        self.header.mode.set_value(mode)
        reading = mode == READ
        draft = self._keeper.draft
        self.pictures.read(draft.body if reading and draft is not None else None)
        self._title_read.setText(draft.title if draft is not None else "")
        for widget in (self._title, self.editor):
            widget.setVisible(not reading)
        self._format.setVisible(not reading and not self._is_alone)
        self._title_read.setVisible(reading and bool(draft and draft.title))
        self._reading.setVisible(reading)
        self.links.set_writing(not reading)
        self._felt.set_writing(not reading)
        if draft is not None:
            self._show_start(draft)

    # changes, each for the page that is open now

    def _on_mode(self, mode: object) -> None:
        self._set_mode(str(mode))

    def _on_title(self, title: str) -> None:
        self._change(title=title)

    def _on_text(self) -> None:
        self._change(body=self.editor.text())

    def _on_day(self, day: date) -> None:
        self._change(day=day)

    def _on_time(self, time: str | None) -> None:
        self._change(time=time)

    def _on_tags(self, tags: tuple[str, ...]) -> None:
        self._change(tags=tags)

    def _on_lessons(self, lessons: tuple[str, ...]) -> None:
        self._change(lessons=lessons)

    def _on_people(self, people: tuple[str, ...]) -> None:
        self._change(people=people)

    def _change(self, **fields: object) -> None:
        if not self._filling:
            self._keeper.change(**fields)

    def _on_state(self, state: SaveState, words: str) -> None:
        self.header.mark.show_state(state)
        if state is SaveState.TROUBLE:
            self._banner.show_text(words)
        elif state is not SaveState.WAITING:
            self._banner.hide()
