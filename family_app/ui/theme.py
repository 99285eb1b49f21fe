"""Colours and sizes of the whole program: palette and style sheet, always set together."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from family_app.ui.fonts import load_fonts, text_font

THEMES = ("light", "dark", "contrast")
CHOICES = ("system", *THEMES)
SMALLEST, LARGEST = 90, 200
TEXT_PIXELS = 15

_TOKEN = re.compile(r"\$([a-z][a-z0-9-]*)")
_LENGTH = re.compile(r"\b(\d+)sp\b")
_MARK = re.compile(r"@([a-z]+)@")

_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface-2",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink-2",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "primary-ink",
    QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary",
    QPalette.ColorRole.ToolTipBase: "snack",
    QPalette.ColorRole.ToolTipText: "snack-ink",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "surface-2",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "line",
}
_GREYED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def read_tokens(themes_dir: Path) -> dict[str, dict[str, str]]:
    """Theme name -> token name -> `#RRGGBB`, from `tokens.toml`."""
    with (themes_dir / "tokens.toml").open("rb") as file:
        return tomllib.load(file)


class Theme(QObject):
    """The look in force. One object per application, made before the first window.

    Anything worked out from a colour or a size when a widget is built (pixmaps, text formats,
    fixed widths) must be worked out again on `changed`; what the style sheet says follows by
    itself.
    """

    changed = Signal()
    _current: ClassVar[Theme | None] = None

    def __init__(self, app: QApplication, assets_dir: Path) -> None:
        super().__init__(app)
        self._app = app
        self._themes_dir = assets_dir / "themes"
        self.icons_dir = assets_dir / "icons"
        self._tokens = read_tokens(self._themes_dir)
        self._template = (self._themes_dir / "style.qss").read_text(encoding="utf-8")
        self._born_dark = _looks_dark(app.palette())
        self._choice = "light"
        self._name = "light"
        self._size = 100
        self._system_font = False
        self.discreet = False
        self._colors: dict[str, QColor] = {}
        load_fonts(assets_dir / "fonts")
        app.setStyle("Fusion")
        # Both kept: the second is gone as soon as nothing in Python holds the first.
        self._hints = app.styleHints()
        self._access = self._hints.accessibility()
        self._access.contrastPreferenceChanged.connect(self._on_scheme)
        self._hints.colorSchemeChanged.connect(self._on_scheme)
        Theme._current = self

    @classmethod
    def current(cls) -> Theme:
        """The application's theme, for widgets that paint.

        Raises:
            RuntimeError: if no theme was made yet.
        """
        if cls._current is None:
            raise RuntimeError("make the Theme before the first widget")
        return cls._current

    @property
    def name(self) -> str:
        """The theme in force: "light", "dark" or "contrast", never "system"."""
        return self._name

    @property
    def text_size(self) -> int:
        """Text size in per cent, 90 to 200."""
        return self._size

    def set(self, theme: str, text_size: int = 100, *, system_font: bool = False) -> None:
        """Put `theme` (one of `CHOICES`) and `text_size` (per cent, 90 to 200) in force.

        An unknown theme counts as "light" and a size outside the range as the nearest one, so
        that a hand-edited settings file cannot stop the program.
        """
        self._choice = theme if theme in CHOICES else "light"
        self._size = max(SMALLEST, min(LARGEST, text_size))
        self._system_font = system_font
        self._apply()

    def set_discreet(self, on: bool) -> None:
        """Show the program's own name and mark, or neutral ones."""
        if on != self.discreet:
            self.discreet = on
            self.changed.emit()

    def hex(self, token: str) -> str:
        """The colour `token` as `#RRGGBB`."""
        return self._tokens[self._name][token]

    def color(self, token: str) -> QColor:
        """The colour `token` for painting."""
        if token not in self._colors:
            self._colors[token] = QColor(self.hex(token))
        return QColor(self._colors[token])

    def tokens(self, theme: str = "") -> dict[str, str]:
        """Every token of a theme, or of the one in force, as `#RRGGBB`."""
        return dict(self._tokens[theme or self._name])

    def px(self, length: float) -> int:
        """`length` in pixels at normal text size, grown by the text size."""
        return max(1, round(length * self._size / 100)) if length else 0

    def _apply(self) -> None:
        # Palette first: rules that fall back to the palette are worked out while the sheet is
        # set, and would keep the old colours otherwise.
        self._name = self._resolved()
        self._colors.clear()
        self._app.setFont(text_font(self.px(TEXT_PIXELS), system=self._system_font))
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._filled())
        self.changed.emit()

    def _resolved(self) -> str:
        if self._choice != "system":
            return self._choice
        if self._access.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        scheme = self._hints.colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return "dark" if self._born_dark else "light"
        return "dark" if scheme == Qt.ColorScheme.Dark else "light"

    def _on_scheme(self) -> None:
        if self._choice == "system" and self._resolved() != self._name:
            self._apply()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        for role in _GREYED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette

    def _filled(self) -> str:
        def token(found: re.Match[str]) -> str:
            return self.hex(found[1])

        def length(found: re.Match[str]) -> str:
            return f"{self.px(int(found[1]))}px"

        def mark(found: re.Match[str]) -> str:
            path = self._themes_dir / f"{found[1]}-{self._name}.png"
            return f'url("{path.as_posix()}")'

        sheet = _LENGTH.sub(length, _TOKEN.sub(token, self._template))
        return _MARK.sub(mark, sheet)


def _looks_dark(palette: QPalette) -> bool:
    window = palette.color(QPalette.ColorRole.Window).lightness()
    return window < palette.color(QPalette.ColorRole.WindowText).lightness()
