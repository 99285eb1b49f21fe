"""Nothing that is typed stands in clear in any file, name, title, log or printed value."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from family_app.content.library import Library
from family_app.domain.plan import PlanStep
from family_app.paths import Home, assets_dir
from family_app.services import bookmarks, circle, exporting, journal, lessons, plan, search, spaces
from family_app.services.reminders import all_reminders
from tests.flows import own_process
from tests.flows.traces import ENCODINGS, files, open_files, with_word
from tests.flows.typist_learns import lessons_to_type, written_in

MARKER = "quillfeather"
# Each of these must have been typed into, or the test looks for nothing.
PLACES = (
    "first-passphrase-first",
    "first-passphrase-again",
    "words-back-0",
    "words-back-1",
    "circle-form-name",
    "circle-form-tie",
    "circle-form-phone-1",
    "circle-form-phone-1-label",
    "circle-form-email-1",
    "circle-form-email-1-label",
    "circle-form-safe",
    "circle-form-knows",
    "circle-form-notes",
    "circle-touch-words",
    "learn-find-field",
    "answers-filter",
    "learn-bookmark-note",
    "journal-title",
    "journal-editor",
    "journal-tag-field",
    "journal-search",
    *(f"plan-{step}-new" for step in PlanStep),
    "search-field",
    "settings-old-passphrase",
    "settings-new-passphrase-first",
    "settings-new-passphrase-again",
    "settings-words-typed",
    "settings-words-passphrase",
    "unlock-passphrase",
    "words-typed",
    "words-passphrase-first",
    "words-passphrase-again",
    "remove-label",
)


# Of the window, and of the system's own for files and printers.
TITLES = frozenset(
    {"", "Close Circle", "Save the words", "Save the plan", "Print", "Printer Properties"}
)


@dataclass
class Told:
    """What the typist says at the end, and what was found in files at each stage."""

    lessons: str
    typed: dict[str, str]
    kept: list[str]
    titles: list[str]
    passphrase: str
    words: list[str]
    home: Home
    folder: Path
    found: dict[str, list[str]]
    open_to_others: list[str]
    complaints: str


def open_to_others(folder: Path) -> list[str]:
    """What the program made there that somebody else on this computer may read or enter."""
    made = (path for path in folder.rglob("*") if not path.is_symlink())
    return [str(path) for path in made if path.stat().st_mode & 0o077]


def with_markers(paths: Iterator[Path]) -> list[str]:
    """Those files in which something typed can be found."""
    return with_word(MARKER, paths)


@pytest.fixture(scope="module", params=["few", pytest.param("all", marks=pytest.mark.slow)])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Let everything be typed once, and look into every file at each stage."""
    folder = tmp_path_factory.mktemp("computer")
    home = Home(folder / "home")
    env = own_process.environment(folder, home.root)
    (folder / "taken out").mkdir()
    found: dict[str, list[str]] = {}
    open_: list[str] = []
    with own_process.start(
        "typist", MARKER, request.param, str(folder / "taken out"), env=env, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        for stage in ("running", "locked"):
            said = process.stdout.readline().strip()
            assert said == stage, process.stderr.read()
            found[stage] = with_markers(files(folder)) + with_markers(open_files(process.pid))
            for part in ("home", "temporary", "user"):
                open_ += open_to_others(folder / part)
            process.stdin.write("\n")
            process.stdin.flush()
        said, complaints = process.communicate(timeout=60)
    found["closed"] = with_markers(files(folder))
    closed, _, rest = said.partition("\n")
    assert closed == "closed", complaints
    assert list(files(home.spaces)), "there is no space to look into"
    told = json.loads(rest)
    back_up(folder, env | {"FAMILY_APP_PASSPHRASE": told["passphrase"]})
    found["backed up"] = with_markers(files(folder))
    open_ += open_to_others(folder / "taken out")
    return Told(
        request.param,
        **told,
        home=home,
        folder=folder,
        found=found,
        open_to_others=open_,
        complaints=complaints,
    )


def back_up(folder: Path, env: dict[str, str]) -> None:
    """Write a backup file, and take it in again as from another computer."""
    file = str(folder / "taken out" / "mine.closecircle")
    for command in (["backup"], ["restore", "--merge"]):
        line = [sys.executable, "-m", "family_app", *command, file]
        subprocess.run(line, env=env, cwd=own_process.ROOT, check=True, capture_output=True)


def test_every_field_was_typed_into(told: Told) -> None:
    fields = {field.rpartition(": ")[2] for field in told.typed.values()}
    assert [place for place in PLACES if place not in fields] == []
    names = " ".join(fields)
    lessons = lessons_to_type(Library.load(assets_dir()), told.lessons)
    missed = [ask for lesson in lessons for _, ask in written_in(lesson) if ask not in names]
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("stage", ["running", "locked", "closed", "backed up"])
def test_no_file_holds_a_word_of_it(told: Told, stage: str) -> None:
    assert told.found[stage] == []


def test_there_are_copies_to_look_into(told: Told) -> None:
    assert list(told.home.spaces.glob("*/backups/pages-*.db"))


def test_no_file_holds_the_recovery_words(told: Told) -> None:
    rows = [told.words[start : start + 3] for start in range(10)]
    said = [between.join(row) for row in rows for between in (" ", "\n", '", "', "\0")]
    needles = [text.encode(encoding) for text in said for encoding in ENCODINGS]
    raws = {path: path.read_bytes() for path in files(told.folder)}
    assert [path for path, raw in raws.items() if any(one in raw for one in needles)] == []


def test_what_was_asked_for_is_all_that_stands_outside_of_the_home(told: Told) -> None:
    outside = {path.relative_to(told.folder) for path in files(told.folder)}
    outside -= {path.relative_to(told.folder) for path in files(told.home.root)}
    names = ("words.pdf", "plan.pdf", "printed.pdf", "mine.closecircle")
    assert outside == {Path("taken out", name) for name in names}


def test_a_fault_is_written_down_without_a_word_of_it(told: Told) -> None:
    log = told.home.log_file.read_text(encoding="utf-8")
    assert log.count("ValueError") == log.count("KeyError") == 2
    assert MARKER not in log


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits of POSIX")
def test_no_file_or_folder_is_open_to_anyone_else(told: Told) -> None:
    assert stat.S_IMODE(told.home.root.stat().st_mode) == 0o700
    assert told.open_to_others == []


def test_no_window_is_called_by_it(told: Told) -> None:
    assert {title.strip() for title in told.titles} <= TITLES


def test_nothing_is_complained_about(told: Told) -> None:
    assert MARKER not in told.complaints
    assert "Traceback" not in told.complaints


def test_the_space_holds_every_word_and_no_printed_value_tells_one(
    told: Told, tmp_path: Path
) -> None:
    library = Library.load(assets_dir())
    out = tmp_path / "everything.json"
    opened = spaces.unlock(told.home, None, told.passphrase)
    exporting.export(opened, exporting.Wish("json", out))
    with closing(opened) as space, space.read() as uow:
        rows = journal.entry_rows(uow)
        entries = [entry for row in rows if (entry := journal.entry(uow, row.uid)) is not None]
        people = circle.people(uow)
        values: list[object] = [
            space,
            uow,
            space.info,
            rows,
            entries,
            [entry.draft() for entry in entries],
            people,
            [circle.touches(uow, one.uid) for one in people],
            [circle.mentions(uow, one.uid) for one in people],
            [lessons.answers(uow, lesson.id) for lesson in library.lessons],
            plan.items(uow),
            all_reminders(uow),
            bookmarks.bookmarks(uow),
            search.search_entries(uow, MARKER),
            search.search_all(uow, library, MARKER),
        ]
    kept = out.read_text(encoding="utf-8")
    assert [told.typed[word] for word in told.kept if word not in kept] == []
    assert [value for value in map(repr, values) if MARKER in value] == []


def test_the_search_would_find_a_word(tmp_path: Path) -> None:
    for encoding in ENCODINGS:
        (tmp_path / encoding).write_bytes(f"…{MARKER.upper()}17".encode(encoding))
    assert len(with_markers(files(tmp_path))) == len(ENCODINGS)
    if sys.platform == "linux":
        with (tmp_path / "gone").open("wb+") as file:
            file.write(MARKER.encode())
            file.flush()
            (tmp_path / "gone").unlink()
            assert with_markers(open_files(os.getpid())) != []
