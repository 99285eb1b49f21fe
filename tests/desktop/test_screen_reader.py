"""What a screen reader meets, asked over the desktop's own bus on a virtual display."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
BUS = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
FACES = ("lock", "today", "learn:ask-for-one-thing", "journal:soup", "circle:rosa", "plan")
SCRIPT = """
"$BUS" --launch-immediately & bus=$!
sleep 1
"$PYTHON" -m tests.desktop.shown_window "$FOLDER" & window=$!
timeout 60 "$READER" "$TREE" "$FOLDER" "$@"; code=$?
kill $window $bus
exit $code
"""

pytestmark = pytest.mark.desktop


@dataclass(frozen=True)
class Met:
    """One thing on the screen."""

    role: str
    name: str
    description: str
    focusable: bool
    labelled: bool


def missing() -> str:
    """Why this cannot be tried here, or nothing."""
    for tool in ("xvfb-run", "dbus-run-session", SYSTEM_PYTHON, str(BUS)):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    asks = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    found = subprocess.run([SYSTEM_PYTHON, "-c", asks], capture_output=True, check=False)
    return "" if found.returncode == 0 else "the bindings to the bus are not installed"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Met]]:
    """What is met on each face."""
    if why := missing():
        pytest.skip(why)
    folder = tmp_path_factory.mktemp("desktop")
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    given = {
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(runtime),
        "BUS": str(BUS),
        "PYTHON": sys.executable,
        "READER": SYSTEM_PYTHON,
        "TREE": str(HERE / "read_tree.py"),
        "FOLDER": str(folder),
    }
    ran = subprocess.run(
        ["xvfb-run", "-a", "dbus-run-session", "--", "sh", "-c", SCRIPT, "sh", *FACES],
        env={**os.environ, **given},
        cwd=HERE.parents[1],
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()[-2000:]
    read = json.loads((folder / "met.json").read_text(encoding="utf-8"))
    return {face: [Met(*one) for one in met] for face, met in read.items()}


def names(met: list[Met], role: str) -> list[str]:
    return [one.name for one in met if one.role == role]


@pytest.mark.parametrize("face", FACES)
def test_whatever_takes_the_keyboard_says_what_it_is(tree: dict[str, list[Met]], face: str) -> None:
    nameless = [one for one in tree[face] if one.focusable and not one.name.strip()]
    assert nameless == []


@pytest.mark.parametrize("face", FACES)
def test_a_list_to_choose_from_says_more_than_its_value(
    tree: dict[str, list[Met]], face: str
) -> None:
    """The name of one is its value, whatever else it was given."""
    combos = [one for one in tree[face] if one.role == "combo box"]
    assert [one for one in combos if not one.labelled and not one.description] == []


def test_the_lock_screen_is_a_short_way(tree: dict[str, list[Met]]) -> None:
    met = tree["lock"]
    assert names(met, "password text") == ["Passphrase"]
    assert {"Open", "I need help now", "Use my recovery words"} <= set(names(met, "push button"))


def test_the_rail_and_the_check_in_are_radio_buttons(tree: dict[str, list[Met]]) -> None:
    radios = names(tree["today"], "radio button")
    assert radios[0] == "Today"
    assert {"Help now", "Strain: none", "Hope: full"} <= set(radios)


def test_buttons_that_repeat_say_whom_they_are_about(tree: dict[str, list[Met]]) -> None:
    buttons = names(tree["circle:rosa"], "push button")
    assert {"Call Rosa Silva", "Message Rosa Silva", "Edit Rosa Silva"} <= set(buttons)
    assert "Call Dr. Patel" in names(tree["today"], "push button")


def test_a_drawing_and_a_text_are_labels_that_say_what_is_in_them(
    tree: dict[str, list[Met]],
) -> None:
    labels = names(tree["learn:ask-for-one-thing"], "label")
    assert any(one.startswith("Three steps, joined by arrows.") for one in labels)
    assert not [one for one in labels if not one.strip()]
    assert "Strain and hope, four weeks" in names(tree["today"], "label")


def test_the_month_and_the_list_of_pages_are_read_item_by_item(tree: dict[str, list[Met]]) -> None:
    met = tree["journal:soup"]
    assert "Monday, 23 November 2026, 1 page, today" in names(met, "table cell")
    assert any(one.startswith("Thursday soup, Today") for one in names(met, "list item"))
