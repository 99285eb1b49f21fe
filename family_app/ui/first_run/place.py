"""Step 5: country and language."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QWidget

from family_app.content.library import Library
from family_app.paths import assets_dir
from family_app.ui.first_run.step import Made, Step
from family_app.ui.help.help_view import ELSEWHERE
from family_app.ui.parts import Parts
from family_app.ui.widgets.fields import ChoiceField


def languages() -> tuple[tuple[str, str], ...]:
    """The languages that have content, each with its own name for itself."""
    folders = sorted(path.name for path in (assets_dir() / "content").iterdir() if path.is_dir())
    return tuple((code, _own_name(code)) for code in folders)


def _own_name(code: str) -> str:
    # Qt takes "en" for American English, which is more than the folder says.
    name = QLocale(code).nativeLanguageName().capitalize()
    return "English" if code == "en" else name


class PlaceStep(Step):
    """Chooses the help lines that are shown, and the words of the app."""

    name: ClassVar[str] = "place"
    can_skip: ClassVar[bool] = True
    can_go_back: ClassVar[bool] = False

    def __init__(self, parts: Parts, made: Made, parent: QWidget | None = None) -> None:
        super().__init__(parts, made, parent)
        self.say(self.tr("So that Help now shows the right numbers."))
        self.country = ChoiceField(self.tr("Country"), [], name="first-country")
        found = languages()
        only = self.tr("English is the only language so far.") if len(found) == 1 else ""
        self.language = ChoiceField(self.tr("Language"), found, name="first-language", hint=only)
        self.language.set_value(parts.settings.now.language)
        self.column.addWidget(self.country)
        self.column.addWidget(self.language)
        parts.ops.run(parts.library, then=self._show_countries)

    def title(self) -> str:
        """The heading."""
        return self.tr("Where are you?")

    def enter(self) -> None:
        """Begin with the country."""
        self.country.combo.setFocus()

    def leave(self) -> bool:
        """Keep both for the space and for this computer's lock screen."""
        from family_app.services.settings import save_setting

        country, language = self.country.value(), self.language.value()
        if isinstance(country, str) and isinstance(language, str):
            self.parts.settings.change(country=country, language=language)
            self.parts.ops.write(save_setting, "country", country, by=self)
            self.parts.ops.write(save_setting, "language", language, by=self)
        return True

    @Slot(object)
    def _show_countries(self, library: Library) -> None:
        self.country.set_choices([(one.code, one.name) for one in library.countries])
        self.country.set_value(ELSEWHERE)
        self.country.set_value(self.parts.settings.now.country)
        system = QLocale.system().territory()
        if system != QLocale.Country.AnyTerritory:
            self.country.set_value(QLocale.territoryToCode(system))
