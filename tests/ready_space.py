"""A space that stands ready, made once and copied, so that each test does not pay for making it."""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from family_app.errors import WrongPassphrase
from family_app.paths import Home
from family_app.services import spaces
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.space_folder import SpaceFolder

PASSPHRASE = "a quiet kitchen table"
LABEL = "Home"


@dataclass(frozen=True)
class Ready:
    """A home with one space in it."""

    home: Home
    folder: SpaceFolder
    words: str


@cache
def _template() -> Ready:
    root = Path(tempfile.mkdtemp(prefix="family-app-tests-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    home = Home(root / "home")
    made = spaces.create(home, LABEL, PASSPHRASE, cost=LOWEST_COST)
    return Ready(home, SpaceFolder(home.spaces / made.info.id), " ".join(made.recovery_words))


def ready_space(home: Home) -> Ready:
    """A copy of the ready space below `home`, as its only one."""
    template = _template()
    shutil.copytree(template.home.root, home.root)
    return Ready(home, SpaceFolder(home.spaces / template.folder.id), template.words)


def opens(home: Home, passphrase: str) -> bool:
    """Whether the only space of `home` opens with a passphrase."""
    try:
        spaces.unlock(home, None, passphrase).close()
    except WrongPassphrase:
        return False
    return True


def fingerprint(root: Path) -> dict[str, str]:
    """Every file below a folder with a digest of its bytes."""
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def flip(path: Path, position: int, mask: int = 0x01) -> None:
    """Change one byte of a file."""
    raw = bytearray(path.read_bytes())
    raw[position] ^= mask
    path.write_bytes(raw)
