from __future__ import annotations

import json
from pathlib import Path

import pytest

from family_app.ui.settings import MachineSettings, SettingsFile


def test_what_was_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    SettingsFile(file).change(theme="dark", text_size=150, country="IE")
    again = SettingsFile(file).now
    assert (again.theme, again.text_size, again.country) == ("dark", 150, "IE")


@pytest.mark.parametrize(
    "found",
    ["", "not json", "[1]", '{"theme": 7}', '{"theme": "pink", "text_size": "big"}', "\udcff"],
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, found: str) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(found.encode("utf-8", "surrogateescape"))
    assert SettingsFile(file).now == MachineSettings()


def test_sizes_out_of_range_are_pulled_in(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"text_size": 900, "unknown": 1}))
    assert SettingsFile(file).now.text_size == 200


def test_a_folder_that_cannot_be_made_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = SettingsFile(tmp_path / "file" / "settings.json")
    settings.change(theme="dark")
    assert settings.now.theme == "dark"
