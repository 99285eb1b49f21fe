"""What the window shows while everything is locked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.space import SpaceInfo, SpaceState
from family_app.services.space_list import list_spaces
from family_app.ui.held_writes import may_pass
from family_app.ui.parts import Parts
from family_app.ui.sentences import said
from family_app.ui.unlock.centered_card import CenteredCard
from family_app.ui.unlock.no_space_card import NoSpaceCard
from family_app.ui.unlock.opening import Opening, open_with_passphrase
from family_app.ui.unlock.settling import SettlingLine
from family_app.ui.unlock.unlock_card import UnlockCard
from family_app.ui.widgets.styling import styled

if TYPE_CHECKING:
    from family_app.services.salvage import Saved

_WIDTH = 440


class LockScreen(QWidget):
    """One card: open a space, use its recovery words, or look after the spaces."""

    opened = Signal(object)
    help_requested = Signal()
    new_space_requested = Signal()
    backup_requested = Signal(object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lock-screen")
        styled(self, k="paper")
        self._parts = parts
        self._spaces: tuple[SpaceInfo, ...] = ()
        self._opening: Opening | None = None
        self._is_warm = False
        self._frame = CenteredCard(parts.theme, _WIDTH, "lock", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def has_spaces(self) -> bool:
        """Whether any space stands on this computer, hidden ones too."""
        self._reload()
        return bool(self._spaces)

    def misses_a_space(self) -> bool:
        """Whether the space that was used last is gone, and not by the user's own hand."""
        return self._missing() is not None

    @Slot()
    def prepare(self) -> None:
        """Forget what was typed, read the list of spaces anew, put the cursor in place."""
        if self._opening is not None:
            self._opening.give_up()
            self._opening = None
        self._reload()
        self._show_front()

    def tell_unsaved(self, why: Exception) -> None:
        """Say that what was typed last before locking is not on the disk."""
        from family_app.ui.unlock.missing_space_card import MissingSpaceCard

        panel = self._frame.panel
        words = self.tr("What you typed last is not saved. {why}").format(why=said(why))
        if may_pass(why):
            words += " " + self.tr(
                "The app keeps it, locked, and saves it when you open this space again. Do not "
                "close the app before."
            )
        if isinstance(panel, UnlockCard):
            panel.passphrase.set_error(words)
        elif isinstance(panel, MissingSpaceCard):
            panel.tell_unsaved(words)

    def _reload(self) -> None:
        self._spaces = list_spaces(self._parts.home)

    def _missing(self) -> Path | None:
        """The folder in which the space that was used last does not stand any more."""
        last, folder = self._parts.settings.now.last_space, self._parts.home.spaces
        return folder if last and all(one.id != last for one in self._spaces) else None

    def _show_front(self, chosen: SpaceInfo | None = None) -> None:
        shown = [s for s in self._spaces if s.state is not SpaceState.HIDDEN or s == chosen]
        missing = self._missing()
        if not shown and missing is not None:
            self._show_missing(missing)
            return
        if not shown:
            self._show_empty()
            return
        card = UnlockCard(self._parts.theme, self._frame.card)
        card.open_requested.connect(self._on_open)
        card.computer_requested.connect(self._on_computer)
        card.words_requested.connect(self._on_words)
        card.salvage_requested.connect(self._on_salvage)
        card.backup_requested.connect(self._on_backup)
        card.help_requested.connect(self.help_requested)
        card.others_requested.connect(self._on_others)
        card.typing_started.connect(self._on_typing)
        self._frame.show_panel(card)
        card.show_spaces(shown, chosen.id if chosen else self._parts.settings.now.last_space)
        if missing is not None:
            from family_app.ui.unlock.missing_space_card import where_looked

            card.tell(where_looked(missing))
        card.take_focus()

    def _show_missing(self, folder: Path) -> None:
        from family_app.ui.unlock.missing_space_card import MissingSpaceCard

        card = MissingSpaceCard(folder, self._frame.card)
        card.again_requested.connect(self.prepare)
        card.others_requested.connect(self._on_others)
        card.help_requested.connect(self.help_requested)
        self._frame.show_panel(card)
        card.again_button.setFocus()

    def _show_empty(self) -> None:
        card = NoSpaceCard(self._frame.card)
        card.new_requested.connect(self.new_space_requested)
        card.help_requested.connect(self.help_requested)
        card.others_requested.connect(self._on_others)
        card.backup_requested.connect(self._on_backup)
        self._frame.show_panel(card)
        card.new_button.setFocus()

    @Slot()
    def _on_typing(self) -> None:
        if not self._is_warm:
            self._is_warm = True
            self._parts.ops.run(self._parts.load_ahead)

    @Slot(object, str)
    def _on_open(self, space: SpaceInfo, passphrase: str) -> None:
        today = self._parts.clock.today()
        opening = self._new_opening()
        opening.start(open_with_passphrase, self._parts.home, space.id, passphrase, today)

    @Slot(object)
    def _on_computer(self, space: SpaceInfo) -> None:
        from family_app.ui.unlock.opening import open_by_computer

        self._new_opening().start(open_by_computer, self._parts.home, space.id)

    def _new_opening(self) -> Opening:
        if self._opening is not None:
            self._opening.give_up()
        self._opening = Opening(self._parts.ops, self)
        self._opening.opened.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)
        panel = self._frame.panel
        settling = panel.findChild(SettlingLine) if panel is not None else None
        if settling is not None:
            settling.watch(self._opening.wanted)
        return self._opening

    @Slot(object)
    def _on_opened(self, space: object) -> None:
        self._opening = None
        panel = self._frame.panel
        if isinstance(panel, UnlockCard):
            panel.forget()
        self.opened.emit(space)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._opening = None
        self.show_error(error)

    def show_error(self, error: Exception) -> None:
        """Say on the card that is there why the space did not open."""
        from family_app.ui.unlock.words_form import WordsForm

        panel = self._frame.panel
        if isinstance(panel, UnlockCard | WordsForm):
            panel.show_error(error)

    @Slot(object, str)
    def _on_salvage(self, space: SpaceInfo, passphrase: str) -> None:
        from family_app.ui.unlock.salvage_words import save_space

        self._parts.ops.run(
            save_space,
            self._parts.home,
            space.id,
            passphrase,
            then=self._on_saved,
            failed=self.show_error,
        )

    def _on_saved(self, saved: Saved) -> None:
        from family_app.ui.unlock.salvage_words import words_about

        self._reload()
        self._show_front(next(one for one in self._spaces if one.id == saved.info.id))
        panel = self._frame.panel
        if isinstance(panel, UnlockCard):
            panel.tell(words_about(saved))

    @Slot(object)
    def _on_words(self, space: SpaceInfo) -> None:
        from family_app.ui.unlock.words_form import WordsForm

        form = WordsForm(self._parts, space, self._frame.card)
        form.recover_requested.connect(self._on_recover)
        form.back_requested.connect(self.prepare)
        form.help_requested.connect(self.help_requested)
        self._frame.show_panel(form)
        form.take_focus()

    @Slot(object, str, str)
    def _on_recover(self, space: SpaceInfo, words: str, passphrase: str) -> None:
        from family_app.ui.unlock.opening import open_with_words

        today = self._parts.clock.today()
        opening = self._new_opening()
        opening.start(open_with_words, self._parts.home, space.id, words, passphrase, today)

    @Slot()
    def _on_others(self) -> None:
        from family_app.ui.unlock.manage_spaces import ManageSpaces

        panel = ManageSpaces(self._parts, self._frame.card)
        panel.chosen.connect(self._on_chosen)
        panel.new_requested.connect(self.new_space_requested)
        panel.backup_requested.connect(self._on_backup)
        panel.back_requested.connect(self.prepare)
        panel.help_requested.connect(self.help_requested)
        self._frame.show_panel(panel)
        panel.take_focus()

    @Slot()
    def _on_backup(self) -> None:
        from family_app.ui.unlock.bring_back_face import BringBack

        self.backup_requested.emit(BringBack())

    @Slot(object)
    def _on_chosen(self, space: SpaceInfo) -> None:
        self._reload()
        self._show_front(next((one for one in self._spaces if one.id == space.id), None))
