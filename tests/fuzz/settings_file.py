"""The settings file of this computer, whatever somebody wrote into it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict

from family_app.content.overlay import Overlay
from family_app.ui.settings import TEXT_SIZES, THEMES, MachineSettings, SettingsFile
from tests.fuzz.made_once import folder
from tests.fuzz.target import Target


def read(raw: bytes) -> None:
    path = folder() / "settings.json"
    path.write_bytes(raw)
    now = SettingsFile(path).now
    for name, usual in asdict(MachineSettings()).items():
        assert type(getattr(now, name)) is type(usual), name
    assert now.theme in THEMES
    assert min(TEXT_SIZES) <= now.text_size <= max(TEXT_SIZES)
    # The language becomes a part of file names.
    assert re.fullmatch("[A-Za-z0-9_-]{2,12}", now.language)
    Overlay.of((folder(),), now.language)


def seeds() -> Iterator[bytes]:
    yield json.dumps(asdict(MachineSettings())).encode()
    yield b'{"theme": "dark", "text_size": 1e3, "discreet": 1, "language": "de_AT"}'
    yield b"[]"


TARGET = Target(
    "settings-file",
    read,
    seeds,
    words=(*(f'"{name}":' for name in asdict(MachineSettings())), "..", "\\ud800", "[[[[[[[["),
    longest=1200,
    share=10,
)
