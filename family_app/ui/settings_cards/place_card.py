"""Which country's lines are shown, and the path that was chosen at the beginning."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.space_settings import SpaceSettings
from family_app.services.paths import take_path
from family_app.services.settings import save_setting
from family_app.ui.context import Context
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.fields import ChoiceField
from family_app.ui.widgets.labels import title


class PlaceCard(Card):
    """The country is also kept for the lock screen's Help now."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, name="settings-place", parent=parent)
        self._ctx = ctx
        countries = [(one.code, one.name) for one in ctx.library.countries]
        paths: list[tuple[object, str]] = [("", self.tr("All modules in order"))]
        paths += [(one.id, one.title) for one in ctx.library.programmes]
        self._country = ChoiceField(
            self.tr("Country for help lines"), countries, name="settings-country"
        )
        self._path = ChoiceField(
            self.tr("What brings me here"),
            paths,
            name="settings-path",
            hint=self.tr("Today takes its next small step from this path."),
        )
        self.add(title(self.tr("Where I am")))
        self.add(self._country)
        self.add(self._path)
        self._country.combo.activated.connect(self._on_country)
        self._path.combo.activated.connect(self._on_path)

    def show_settings(self, settings: SpaceSettings) -> None:
        """Show what is set."""
        self._country.set_value(self._ctx.settings.now.country)
        self._path.set_value(settings.programme or "")

    @Slot()
    def _on_country(self) -> None:
        code = self._country.value()
        if isinstance(code, str):
            self._ctx.settings.change(country=code)
            self._ctx.ops.write(save_setting, "country", code, by=self)

    @Slot()
    def _on_path(self) -> None:
        path = self._path.value()
        self._ctx.ops.write(take_path, path if isinstance(path, str) and path else None, by=self)
