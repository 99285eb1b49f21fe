"""Where the program's own files and the user's files live; the only user of platformdirs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "FAMILY_APP_HOME"


def assets_dir() -> Path:
    """The folder of content, pictures, icons, fonts and themes, in source and frozen alike."""
    return Path(__file__).resolve().parent.parent / "assets"


@dataclass(frozen=True, slots=True)
class Home:
    """Everything the program keeps for the users of this computer stands below `root`."""

    root: Path

    @classmethod
    def default(cls) -> Home:
        """The platform's data folder, or `FAMILY_APP_HOME` where that is set."""
        chosen = os.environ.get(HOME_VARIABLE)
        if chosen:
            return cls(Path(chosen).expanduser().absolute())
        from platformdirs import PlatformDirs  # not needed by those who chose a folder

        return cls(Path(PlatformDirs("family_app", appauthor=False).user_data_dir))

    @property
    def spaces(self) -> Path:
        """One folder per space."""
        return self.root / "spaces"

    @property
    def run(self) -> Path:
        """Short-lived files that let a second start find the first."""
        return self.root / "run"

    @property
    def cache(self) -> Path:
        """What was read from our own content files, to start quicker. Can be deleted."""
        return self.root / "cache"

    @property
    def settings_file(self) -> Path:
        """Machine-wide settings: theme, text size, language, window size. Nothing private."""
        return self.root / "settings.json"

    @property
    def log_file(self) -> Path:
        """Types, file names and line numbers of faults; never words or values."""
        return self.root / "log.txt"
