"""Settings of this computer: how the window looks and where it stands. Nothing private."""

from __future__ import annotations

import json
import os
import re
import tempfile
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from family_app.platforms.files import keep_folder

THEMES = ("system", "light", "dark", "contrast")
TEXT_SIZES = (90, 100, 115, 130, 150, 175, 200)
READING_SIZES = (85, 100, 115, 130, 150)
READING_WIDTHS = ("narrow", "normal", "wide")
_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})?")


@dataclass(frozen=True, slots=True)
class MachineSettings:
    """`text_size` is per cent; `geometry` is Qt's own, base64; `country` chooses help lines.

    `reading_size` is the size of a lesson's text, in per cent of the text size. `discreet` is what
    was last chosen in a space, for the lock screen.
    """

    theme: str = "system"
    text_size: int = 100
    language: str = "en"
    country: str = "US"
    geometry: str = ""
    last_space: str = ""
    reading_size: int = 100
    reading_width: str = "normal"
    discreet: bool = False


class SettingsFile:
    """Reads the settings once and writes them whole, so that a crash leaves the old or the new."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.now = self._load()

    def change(self, **values: str | int) -> None:
        """Set some values and write the file; an unwritable folder keeps them for this run only."""
        self.now = replace(self.now, **values)  # type: ignore[arg-type]
        try:
            self._write()
        except OSError:
            return

    def _load(self) -> MachineSettings:
        try:
            found = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return MachineSettings()
        if not isinstance(found, dict):
            return MachineSettings()
        defaults = MachineSettings()
        values = {
            field.name: found[field.name]
            for field in fields(MachineSettings)
            if type(found.get(field.name)) is type(getattr(defaults, field.name))
        }
        settings = replace(defaults, **values)
        return replace(
            settings,
            theme=settings.theme if settings.theme in THEMES else defaults.theme,
            text_size=min(TEXT_SIZES[-1], max(TEXT_SIZES[0], settings.text_size)),
            # A part of file names, so that no odd one may lead elsewhere.
            language=settings.language if _CODE.fullmatch(settings.language) else defaults.language,
        )

    def _write(self) -> None:
        keep_folder(self._path.parent)
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".settings")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(asdict(self.now), file, indent=2)
            Path(name).replace(self._path)
        finally:
            Path(name).unlink(missing_ok=True)
