"""Earlier versions of a page: read one, see what changed since, put it back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.comparing import Side, compared
from family_app.domain.entry import Draft
from family_app.domain.revision import Revision
from family_app.exchange.page_html import to_html
from family_app.services import revisions
from family_app.ui.context import Context
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.models.entry_dates import long_day_words, time_words
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import heading, muted, soft
from family_app.ui.widgets.markup import AS_MARKUP
from family_app.ui.widgets.reading import Reading

_STYLES = {
    Side.BOTH: "",
    Side.EARLIER: "text-decoration:underline;background-color:{}",
    Side.LATER: "text-decoration:line-through;color:{}",
}


class VersionsDialog(TallQuestion):
    """`wanted` carries the uid of the version that shall come back."""

    wanted = Signal(str)

    def __init__(self, ctx: Context, now: Draft, parent: QWidget) -> None:
        super().__init__("versions", self.tr("Earlier versions"), parent)
        self._ctx = ctx
        self._now = now
        self._revisions: tuple[Revision, ...] = ()
        self._says = soft(self._rule(), name="versions-says", parent=self)
        self.choice = ChoiceField(self.tr("The page as it was until"), [], name="versions-choice")
        self.changes = CheckLine(self.tr("Show what changed since"), name="versions-changes")
        self.changes.box.setChecked(True)
        legend = self.tr("Underlined: only in this version. Struck out: only on the page now.")
        self._legend = muted(legend, name="versions-legend", parent=self)
        self._title = heading("", name="versions-title", parent=self)
        self._reading = Reading(name="versions-text", accessible=self.tr("The earlier version"))
        self.back_button = primary(self.tr("Put this version back"), name="versions-put-back")
        self.close_button = quiet(self.tr("Close"), name="versions-close")
        self._shown = (self.choice, self.changes, self._legend, self._title, self._reading)
        buttons = row(self.back_button, 1, self.close_button)
        self.lay_out_rows((self._says, *self._shown), buttons)
        self.choice.combo.currentIndexChanged.connect(self._show_version)
        self.changes.toggled.connect(self._show_version)
        self.back_button.clicked.connect(self._on_back)
        self.close_button.clicked.connect(self.reject)
        ctx.ops.read(revisions.of_entry, now.uid, then=self._show)

    def _rule(self) -> str:
        return self.tr(
            "The page is kept as it was each time you come back to it and change it. Old versions "
            "thin out: after two weeks one a day stays, after three months one a month."
        )

    def _show(self, found: tuple[Revision, ...]) -> None:
        self._revisions = found
        for widget in (*self._shown, self.back_button):
            widget.setVisible(bool(found))
        if not found:
            none = self.tr("There are none yet.")
            self._says.setText(f"{none} {self._rule()}")
            self.close_button.setFocus()
            return
        self.choice.set_choices([(one.uid, _words(one)) for one in found])
        self.choice.combo.setFocus()
        self._show_version()

    @Slot()
    def _show_version(self) -> None:
        at = self.choice.combo.currentIndex()
        if not 0 <= at < len(self._revisions):
            return
        one = self._revisions[at]
        comparing = self.changes.box.isChecked()
        self._legend.setVisible(comparing)
        self._title.setText(one.title)
        self._title.setVisible(bool(one.title))
        self._reading.set_html(self._compared(one) if comparing else to_html(one.body))

    def _compared(self, one: Revision) -> str:
        theme = self._ctx.theme
        colors = {Side.EARLIER: theme.hex("gold-soft"), Side.LATER: theme.hex("ink-2")}
        shown = []
        for piece in compared(one.body, self._now.body):
            style = _STYLES[piece.side].format(colors.get(piece.side, ""))
            text = piece.text.translate(AS_MARKUP)
            shown.append(f'<span style="{style}">{text}</span>' if style else text)
        return f'<p style="white-space:pre-wrap">{"".join(shown)}</p>'

    @Slot()
    def _on_back(self) -> None:
        self.wanted.emit(self._revisions[self.choice.combo.currentIndex()].uid)
        self.accept()


def _words(one: Revision) -> str:
    local = one.until.astimezone()
    day, time = long_day_words(local.date()), time_words(local.strftime("%H:%M"))
    return f"{day}, {time}"
