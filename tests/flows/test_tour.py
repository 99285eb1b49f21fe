"""The tour shows every page as it is, in any look, without a display and without a complaint."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.flows import own_process, witness

NAMES = (
    "first-run-welcome",
    "first-run-safety",
    "first-run-passphrase",
    "first-run-words",
    "first-run-place",
    "first-run-reason",
    "empty-today",
    "empty-journal",
    "empty-circle",
    "empty-plan",
    "unlock",
    "help-now-locked",
    "today",
    "learn",
    "path",
    "my-answers",
    "good-lines",
    "words",
    "myths",
    "my-answers-compared",
    "questions",
    "lesson-four-parts-one-person",
    "lesson-overdose-know-and-act",
    "lesson-ask-for-one-thing",
    "lesson-what-addiction-is",
    "lesson-stress-and-strain",
    "lesson-a-calmer-five-minutes",
    "lesson-triggers-outer-and-inner",
    "lesson-short-kind-and-clear",
    "lesson-early-signs-and-a-slip-plan",
    "lesson-stigma-and-words",
    "lesson-door",
    "lesson-a-boundary-is-about-me",
    "journal-search",
    "editor",
    "circle-map",
    "circle-list",
    "person",
    "dates",
    "resources",
    "help-now",
    "plan",
    "settings",
    "search-everything",
)
LOOKS = {
    "light": ("1280x820", ()),
    "large": ("900x600", ("--text-size", "200")),
    "dark": ("1280x820", ("--theme", "dark")),
}
# Words are drawn with soft edges: a page that shows any has hundreds of colours.
FEWEST_COLOURS = 40
POINTS_AT_ONCE = 50_000


@dataclass(frozen=True)
class Taken:
    """One run of the tour: its folder, the window's size, and what it printed."""

    folder: Path
    size: tuple[int, int]
    done: subprocess.CompletedProcess[str]
    calls: Path | None = None


@pytest.fixture(
    scope="module", params=["light", "large", pytest.param("dark", marks=pytest.mark.slow)]
)
def taken(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Taken:
    size, options = LOOKS[request.param]
    folder = tmp_path_factory.mktemp(request.param)
    env = own_process.environment(folder, folder / "home")
    del env["QT_QPA_PLATFORM"]
    line = [sys.executable, "-m", "family_app", "tour", "--out", str(folder / "out")]
    calls = folder / "calls.txt" if witness.command() else None
    watched = [*witness.command(), "-o", str(calls)] if calls is not None else []
    done = subprocess.run(
        [*watched, *line, "--size", size, *options],
        env=env,
        cwd=own_process.ROOT,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    width, height = size.split("x")
    return Taken(folder, (int(width), int(height)), done, calls)


def pictures(taken: Taken) -> list[Path]:
    return sorted((taken.folder / "out").iterdir())


def test_it_says_what_it_did_and_nothing_else(taken: Taken) -> None:
    assert taken.done.returncode == 0, taken.done.stderr
    assert taken.done.stdout == f"{len(NAMES)} pictures are in {taken.folder / 'out'}.\n"
    # What the platform that draws into memory says of itself is no complaint.
    lines = [line for line in taken.done.stderr.splitlines() if "does not support" not in line]
    assert lines == []


def test_every_page_is_there_by_its_name(taken: Taken) -> None:
    names = [f"{number:02d}-{name}.png" for number, name in enumerate(NAMES, start=1)]
    assert [path.name for path in pictures(taken)] == names


def test_no_picture_is_blank_or_of_another_size(taken: Taken) -> None:
    for path in pictures(taken):
        image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
        assert (image.width(), image.height()) == taken.size, path.name
        assert has_colours(image), path.name


def has_colours(image: QImage) -> bool:
    points = memoryview(image.constBits()).cast("I")
    colours: set[int] = set()
    for start in range(0, len(points), POINTS_AT_ONCE):
        colours.update(points[start : start + POINTS_AT_ONCE])
        if len(colours) >= FEWEST_COLOURS:
            return True
    return False


def test_no_two_pictures_are_the_same(taken: Taken) -> None:
    assert len({path.read_bytes() for path in pictures(taken)}) == len(NAMES)


def test_it_leaves_nothing_behind(taken: Taken) -> None:
    assert list((taken.folder / "temporary").iterdir()) == []
    assert not (taken.folder / "home").exists()


def test_it_makes_no_internet_socket_and_loads_no_network(taken: Taken) -> None:
    if taken.calls is None:
        pytest.skip("this system lets no program be watched with strace")
    trace = witness.read(taken.calls)
    assert len(trace.lines) > 100
    assert trace.families() <= witness.LOCAL
    assert trace.libraries() == []
