"""Help now inside an open space: the lines, three lessons, and a page to breathe on."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.changes import Kind
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.help.help_stack import HelpStack
from family_app.ui.help.help_view import HelpView
from family_app.ui.pages.page import Page
from family_app.ui.places import Place


class HelpNowPage(Page):
    """The same lines as on the lock screen, with the way to lessons that a space gives."""

    page_id: ClassVar[str] = places.HELP
    icon_name: ClassVar[str] = "life-buoy"
    kinds: ClassVar[frozenset[Kind]] = frozenset()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._view = HelpView(ctx.theme, ctx.desktop, ctx.settings, with_lessons=True, parent=self)
        self._stack = HelpStack(self._view, ctx.theme, self)
        self.layout_.addWidget(self._stack, 1)
        self._view.country_chosen.connect(self._on_country)
        self._view.lesson_requested.connect(self._on_lesson)

    def title(self) -> str:
        """The page's name."""
        return self.rail_title()

    @classmethod
    def rail_title(cls) -> str:
        """The word on the rail."""
        return QCoreApplication.translate("HelpNowPage", "Help now")

    def refresh(self) -> None:
        """Show the lines of the country in the settings."""
        self._stack.show_library(self.ctx.library)

    def open_place(self, place: Place) -> None:
        """Show the lines, or the calm page where that is asked for."""
        if place.item == places.CALM:
            self._stack.show_calm()
        else:
            self._stack.show_lines()

    @Slot(str)
    def _on_country(self, code: str) -> None:
        from family_app.services.settings import save_setting

        self.ctx.settings.change(country=code)
        self.ctx.ops.write(save_setting, "country", code, by=self)

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.go(places.LEARN, lesson)
