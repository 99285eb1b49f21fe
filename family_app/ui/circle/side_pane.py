"""The right side of the circle: the legend, the card of someone, or the form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from family_app.domain.person import Person
from family_app.ui.circle.legend import Legend
from family_app.ui.circle.person_card import PersonCard
from family_app.ui.circle.person_form import PersonForm
from family_app.ui.context import Context
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.column import PageScroll
from family_app.ui.widgets.styling import restyle


class SidePane(Card):
    """Shows one of three; `closed` asks for the map where there is no room for both."""

    closed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="circle-pane", parent=parent)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._back = quiet(
            self.tr("Back to the circle"),
            name="circle-back",
            icon="arrow-right" if mirrored else "arrow-left",
            small=True,
        )
        self._back.hide()
        self.legend = Legend()
        self.card = PersonCard(ctx.library, ctx.clock)
        self.form = PersonForm()
        self._legend_scroll = _scrolled(self.legend, "circle-legend-scroll")
        self._card_scroll = _scrolled(self.card, "circle-card-scroll", self._back)
        self._stack = QStackedLayout()
        # First of all: what is shown without a parent would be a window for a moment.
        self.add(self._stack, 1)
        for face in (self._legend_scroll, self._card_scroll, self.form):
            self._stack.addWidget(face)
        self._back.clicked.connect(self.closed)

    @property
    def is_editing(self) -> bool:
        """Whether the form shows."""
        return self._stack.currentWidget() is self.form

    @property
    def is_showing(self) -> bool:
        """Whether someone's card shows."""
        return self._stack.currentWidget() is self._card_scroll

    @property
    def has_filled_button(self) -> bool:
        """Whether what shows has a filled button of its own."""
        return self.is_editing or (self.is_showing and self.card.head.has_filled_button)

    def show_legend(self) -> None:
        """Nobody is chosen."""
        self.form.close_form()
        self._stack.setCurrentWidget(self._legend_scroll)

    def show_person(self, person: Person, *, from_top: bool) -> None:
        """Show someone's card."""
        self.form.close_form()
        self.card.show_person(person)
        self._stack.setCurrentWidget(self._card_scroll)
        if from_top:
            self._card_scroll.to_top()

    def show_form(self, person: Person, *, new: bool) -> None:
        """Show the form, with the keyboard on the name."""
        self.form.open(person, new=new)
        self._stack.setCurrentWidget(self.form)
        self.form.take_focus()

    def stand_alone(self, alone: bool) -> None:
        """Where the map is hidden, a button leads back to it; the form has its own Cancel."""
        self._back.setVisible(alone)
        restyle(self, s="1" if alone else "")
        # A frame measures its padding anew only when its frame is set.
        self.setFrameStyle(self.frameStyle())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads from the card to the map."""
        if event.key() == Qt.Key.Key_Escape and self.is_showing:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _scrolled(content: QWidget, name: str, above: QWidget | None = None) -> PageScroll:
    holder = QWidget()
    rows = QVBoxLayout(holder)
    # Room for the focus ring, which stands four pixels off its button.
    rows.setContentsMargins(5, 5, 10, 6)
    rows.setSpacing(12)
    if above is not None:
        rows.addWidget(above, 0, Qt.AlignmentFlag.AlignLeading)
    rows.addWidget(content, 1)
    return PageScroll(holder, name=name)
