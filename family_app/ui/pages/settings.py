"""Settings: look, privacy, place, the space itself, its words, files, and what this is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.changes import Kind
from family_app.domain.space import SpaceInfo
from family_app.domain.space_settings import SpaceSettings
from family_app.services import spaces
from family_app.services.settings import space_settings
from family_app.ui import places
from family_app.ui.closed_work.face import ClosedWork
from family_app.ui.context import Context
from family_app.ui.pages.page import Page
from family_app.ui.places import Place
from family_app.ui.settings_cards.about_card import AboutCard
from family_app.ui.settings_cards.backups_card import BackupsCard
from family_app.ui.settings_cards.bell_card import BellCard
from family_app.ui.settings_cards.check_card import CheckCard
from family_app.ui.settings_cards.computer_card import ComputerCard
from family_app.ui.settings_cards.files_card import FilesCard
from family_app.ui.settings_cards.import_card import ImportCard
from family_app.ui.settings_cards.journal_card import JournalCard
from family_app.ui.settings_cards.key_card import KeyCard
from family_app.ui.settings_cards.look_card import LookCard
from family_app.ui.settings_cards.place_card import PlaceCard
from family_app.ui.settings_cards.privacy_card import PrivacyCard
from family_app.ui.settings_cards.space_card import SpaceCard
from family_app.ui.settings_cards.words_card import WordsCard
from family_app.ui.widgets.column import Column, PageScroll
from family_app.ui.widgets.tiles import Tiles


class SettingsPage(Page):
    """To add a setting: a field in its dataclass and a row on the card it belongs to."""

    page_id: ClassVar[str] = places.SETTINGS
    icon_name: ClassVar[str] = "settings"
    kinds: ClassVar[frozenset[Kind]] = frozenset({Kind.SETTING})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._look = LookCard(ctx)
        self._privacy = PrivacyCard(ctx)
        self._place = PlaceCard(ctx)
        self._journal = JournalCard(ctx)
        self._bell = BellCard(ctx)
        self._files = FilesCard(ctx)
        self._space = SpaceCard(ctx)
        self._words = WordsCard(ctx)
        self._computer = ComputerCard(ctx)
        self._key = KeyCard(ctx)
        self._backups = BackupsCard(ctx)
        self._files.take_out.backup_wanted.connect(self._backups.take_focus)
        self._backups.lock_wanted.connect(self.top_bar.lock_requested)
        tiles = Tiles(380, most=2, gap=20, name="settings-tiles")
        tiles.add(
            self._look,
            self._privacy,
            self._place,
            self._journal,
            self._bell,
            ImportCard(ctx),
            self._files,
            self._backups,
            CheckCard(ctx),
            self._space,
            self._words,
            self._computer,
            self._key,
        )
        column = Column(name="settings-column")
        column.add(tiles)
        column.add(AboutCard(ctx))
        column.add_stretch()
        self._scroll = PageScroll(name="settings-scroll")
        self._scroll.set_content(column)
        self.layout_.addWidget(self._scroll, 1)
        self._space.key_requested.connect(self._key.ask_key)
        self._key.work_requested.connect(self._on_work)

    def title(self) -> str:
        """The page's name."""
        return self.rail_title()

    @classmethod
    def rail_title(cls) -> str:
        """The word on the rail."""
        return QCoreApplication.translate("SettingsPage", "Settings")

    def refresh(self) -> None:
        """Show what is set in the space and the space's own label."""
        self.ctx.ops.read(space_settings, then=self._show)
        self.ctx.ops.run(self._described, then=self._show_space)

    def open_place(self, place: Place) -> None:
        """`words`, `passphrase` (where one's own can be tried) and `backups` go to their cards."""
        cards: dict[str, WordsCard | ComputerCard | BackupsCard] = {
            "backups": self._backups,
            "words": self._words,
            "passphrase": self._computer,
        }
        card = cards.get(place.item)
        if card is not None:
            self._scroll.ensureWidgetVisible(card)
            card.take_focus()

    @Slot(object)
    def _on_work(self, work: ClosedWork) -> None:
        self.go(places.CLOSED_WORK, extra=work)

    def _described(self) -> SpaceInfo:
        return spaces.describe(self.ctx.parts.home, self.ctx.ops.space_id)

    def _show(self, settings: SpaceSettings) -> None:
        cards = (
            self._privacy,
            self._place,
            self._journal,
            self._bell,
            self._backups,
            self._words,
        )
        for card in cards:
            card.show_settings(settings)

    def _show_space(self, info: SpaceInfo) -> None:
        self._space.show_space(info)
        self._computer.show_space(info)
