"""Look after the spaces of this computer: open, rename, hide, remove, add."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.space import SpaceInfo, SpaceState
from family_app.ui.parts import Parts
from family_app.ui.unlock.space_row import SpaceRow
from family_app.ui.widgets.buttons import danger, link, primary, quiet
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import lead, soft
from family_app.ui.widgets.tab_stops import in_order


class ManageSpaces(QWidget):
    """One row per space; hidden ones only when asked for. None of it needs a passphrase."""

    chosen = Signal(object)
    new_requested = Signal()
    backup_requested = Signal()
    back_requested = Signal()
    help_requested = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manage-spaces")
        self._parts = parts
        self._spaces: tuple[SpaceInfo, ...] = ()
        self._rows: list[SpaceRow] = []
        self._shows_hidden = False
        intro = soft(
            self.tr("Each space has its own pages and its own passphrase."), name="manage-intro"
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.hidden_link = link(self.tr("Show hidden spaces"), name="manage-hidden")
        self.backup_link = link(self.tr("Bring back a backup"), name="manage-backup")
        self.new_button = primary(self.tr("Make a new space"), name="manage-new", icon="plus")
        self.back_button = quiet(self.tr("Back"), name="manage-back")
        self.help_button = danger(self.tr("I need help now"), name="manage-help")
        links = FlowBox(gap=20)
        links.add(self.backup_link, self.hidden_link)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.new_button, 1)
        buttons.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(lead(self.tr("Spaces on this computer"), name="manage-title"))
        column.addWidget(intro)
        column.addSpacing(8)
        column.addLayout(self._list)
        column.addWidget(links)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(self.help_button)
        self._connect()
        self._reload()

    def _connect(self) -> None:
        self.hidden_link.clicked.connect(self._on_hidden)
        self.backup_link.clicked.connect(self.backup_requested)
        self.new_button.clicked.connect(self.new_requested)
        self.back_button.clicked.connect(self.back_requested)
        self.help_button.clicked.connect(self.help_requested)

    def take_focus(self) -> None:
        """Begin at the first space."""
        first = self._rows[0].open_button if self._rows else self.new_button
        first.setFocus()

    @Slot()
    def _reload(self) -> None:
        from family_app.services.spaces import list_spaces

        self._spaces = list_spaces(self._parts.home)
        while self._rows:
            old = self._rows.pop()
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        for space in self._spaces:
            if space.state is not SpaceState.HIDDEN or self._shows_hidden:
                self._add(space)
        hidden = any(space.state is SpaceState.HIDDEN for space in self._spaces)
        self.hidden_link.setVisible(not self._shows_hidden or hidden)
        self.hidden_link.setText(
            self.tr("Do not show hidden spaces")
            if self._shows_hidden
            else self.tr("Show hidden spaces")
        )

        self._order_tabs()

    @Slot()
    def _order_tabs(self) -> None:
        stops = [stop for one in self._rows for stop in one.stops()]
        links = (self.backup_link, self.hidden_link)
        in_order(*stops, *links, self.new_button, self.back_button, self.help_button)

    def _add(self, space: SpaceInfo) -> None:
        one = SpaceRow(self._parts, space, self)
        one.chosen.connect(self.chosen)
        one.changed.connect(self._on_row)
        one.unfolded.connect(self._order_tabs)
        self._rows.append(one)
        self._list.addWidget(one)
        one.show()

    @Slot()
    def _on_row(self) -> None:
        before, last = self._spaces, self._parts.settings.now.last_space
        self._reload()
        if last in {one.id for one in before} - {one.id for one in self._spaces}:
            self._parts.settings.change(last_space="")  # removed by hand: it is not missing

    @Slot()
    def _on_hidden(self) -> None:
        self._shows_hidden = not self._shows_hidden
        self._reload()
