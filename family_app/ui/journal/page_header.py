"""The line above a page: its day, whether it is saved, writing or reading, and what to do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from family_app.domain.entry import Draft
from family_app.ui.context import Context
from family_app.ui.journal.date_popup import DatePopup
from family_app.ui.journal.page_keeper import PageKeeper
from family_app.ui.journal.saved_mark import SavedMark
from family_app.ui.models.entry_dates import long_day_words, time_words
from family_app.ui.widgets.bar_layout import BarLayout
from family_app.ui.widgets.buttons import icon_button, link
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.styling import named

WRITE = "write"
READ = "read"
LEADING = 6


class PageHeader(QWidget):
    """Only says what is wanted; the page does it."""

    back_requested = Signal()
    day_chosen = Signal(object)
    time_chosen = Signal(object)
    mode_chosen = Signal(object)
    step_requested = Signal(int)
    delete_requested = Signal()
    alone_left = Signal()

    def __init__(self, ctx: Context, keeper: PageKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._keeper = keeper
        self._day = ctx.clock.today()
        self._time: str | None = None
        named(self, "journal-page-header")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = BarLayout(self, gap=10, line_gap=8)
        line.setContentsMargins(LEADING - 2, 0, 0, 0)
        line.addWidget(self._make_start())
        self.mark = SavedMark(parent=self)
        self.mode = ChoiceRow(
            self.tr("How to see the page"),
            [(WRITE, self.tr("Write")), (READ, self.tr("Read"))],
            name="journal-mode",
            kind="chip",
            parent=self,
        )
        self.mode.set_value(WRITE)
        star = self.tr("Star this page")
        self._star = icon_button("star", star, name="journal-star", checkable=True)
        keys = QKeySequence("Ctrl+D").toString(QKeySequence.SequenceFormat.NativeText)
        self._star.setToolTip(f"{star} ({keys})")
        self._newer = icon_button("chevron-up", self.tr("Newer page"), name="journal-newer")
        self._older = icon_button("chevron-down", self.tr("Older page"), name="journal-older")
        self._delete = icon_button("trash-2", self.tr("Delete this page"), name="journal-delete")
        line.addWidget(self.mark)
        line.addWidget(self.mode)
        self._leave = icon_button("x", self.tr("Show everything again"), name="journal-leave")
        self._leave.hide()
        for button in (self._star, self._newer, self._older, self._delete):
            line.addWidget(button)
        line.addWidget(self._leave)
        self._connect()

    def _make_start(self) -> QWidget:
        start = QWidget(self)
        self._back = icon_button("arrow-left", self.tr("All pages"), name="journal-back")
        self._date = link("", name="journal-date")
        row = QHBoxLayout(start)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._back)
        row.addWidget(self._date)
        row.addStretch(1)
        self._back.hide()
        return start

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._date.clicked.connect(self._open_calendar)
        self.mode.chosen.connect(self.mode_chosen)
        self._leave.clicked.connect(self.alone_left)
        self._star.toggled.connect(self._on_star)
        self._newer.clicked.connect(self._on_newer)
        self._older.clicked.connect(self._on_older)
        self._delete.clicked.connect(self.delete_requested)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        steps = [self._star, self._newer, self._older, self._delete, self._leave]
        return [self._back, self._date, *self.mode.buttons, *steps]

    def show_page(self, draft: Draft) -> None:
        """Say the page's day and time."""
        self._day, self._time = draft.day, draft.time
        words = long_day_words(draft.day)
        if draft.time:
            words = f"{words} · {time_words(draft.time)}"
        self._date.setText(words)
        self._star.setChecked(draft.starred)
        spoken = self.tr("Day of this page: {day}. Change it.").format(day=words)
        self._date.setAccessibleName(spoken)
        self._date.setToolTip(self.tr("Change the day or time"))

    def show_neighbours(self, *, newer: bool, older: bool) -> None:
        """Whether there are pages above and below in the list."""
        self._newer.setEnabled(newer)
        self._older.setEnabled(older)

    def show_alone(self, alone: bool) -> None:
        """Only say the day and whether the page is saved, with a way back."""
        for button in (self._newer, self._older, self._delete):
            button.setVisible(not alone)
        self._leave.setVisible(alone)

    def show_back(self, shown: bool) -> None:
        """Offer the way back to the list where only one of the two has room."""
        self._back.setVisible(shown)

    @Slot()
    def toggle_star(self) -> None:
        """Give the page a star, or take it off."""
        self._star.toggle()

    @Slot(bool)
    def _on_star(self, on: bool) -> None:
        self._keeper.change(starred=on)

    def _on_newer(self) -> None:
        self.step_requested.emit(-1)

    def _on_older(self) -> None:
        self.step_requested.emit(1)

    def _open_calendar(self) -> None:
        popup = DatePopup(self._ctx.theme, self._ctx.clock.today(), self._day, self._time, self)
        popup.day_chosen.connect(self._on_day)
        popup.time_chosen.connect(self.time_chosen)
        popup.open_below(self._date)

    def _on_day(self, day: object) -> None:
        if isinstance(day, date):
            self.day_chosen.emit(day)
        self._date.setFocus()
