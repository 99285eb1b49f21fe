"""The window beside RedNotebook's: time to ready and memory, in one run on one virtual screen.

    .venv/bin/python benchmarks/side_by_side.py [--bench ../shared/bench] [--runs 7]

Needs a folder with `bench.py`, `gen_corpus.py` and `search_rednotebook.py`, and RedNotebook, xvfb,
xdotool and scrot on this computer; without them it says so and measures nothing. The promises: our
lock screen is ready in at most 0.45 of the time of an empty RedNotebook, and with 10,000 pages open
we take at most half of its memory. Exit code 1 when one is not kept, 2 when nothing was measured.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.fresh import ROOT
from benchmarks.result import Result, finish

READY_LIMIT = 0.45
MEMORY_LIMIT = 0.5
_TOOLS = ("rednotebook", "Xvfb", "xdotool", "scrot", "dbus-daemon")
_SYSTEM_PYTHON = "/usr/bin/python3"  # RedNotebook's own modules are installed there
_ENTRIES = 10_000


def main() -> int:
    """Measure both programs in turns and print the ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--memory-runs", type=int, default=3)
    args = parser.parse_args()
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if not (args.bench / "bench.py").is_file():
        missing.append(str(args.bench / "bench.py"))
    if missing:
        print(f"Nothing was measured. Not found: {', '.join(missing)}")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        corpus = _corpus(args.bench, Path(folder))
        report = Path(folder) / "report.json"
        command = [sys.executable, str(args.bench / "bench.py"), "gui", "--json", str(report)]
        command += ["--runs", str(args.runs), "--mem-runs", str(args.memory_runs)]
        command += ["--fresh", "rednotebook-empty", *_programs(corpus)]
        subprocess.run(command, check=True, env=_environment(), stdout=subprocess.DEVNULL)
        found = json.loads(report.read_text(encoding="utf-8"))["results"]
    return finish(*_results(found))


def _corpus(bench: Path, folder: Path) -> Path:
    """RedNotebook's journal of `_ENTRIES` made-up entries, in the form it writes itself."""
    made = [sys.executable, str(bench / "gen_corpus.py"), "--out", str(folder)]
    subprocess.run([*made, "--sizes", str(_ENTRIES)], check=True, stdout=subprocess.DEVNULL)
    journal = folder / str(_ENTRIES) / "rednotebook"
    rewrite = [_SYSTEM_PYTHON, str(bench / "search_rednotebook.py"), "--journal", str(journal)]
    subprocess.run([*rewrite, "--rewrite"], check=True, stdout=subprocess.DEVNULL)
    return journal


def _programs(journal: Path) -> list[str]:
    python = shlex.quote(sys.executable)
    here = shlex.quote(str(Path(__file__).parent))
    ours = "env FAMILY_APP_HOME={home}/kept PYTHONPYCACHEPREFIX={home}/compiled QT_QPA_PLATFORM=xcb"
    make = f"{ours} {python} {here}/spaces_to_measure.py {{home}}/kept"
    commands = {
        "rednotebook-empty": ("rednotebook", ""),
        "rednotebook": (
            "rednotebook --date 2023-12-01 {home}/journal",
            f"cp -r {shlex.quote(str(journal))} {{home}}/journal",
        ),
        "lock-screen": (f"{ours} {python} -m family_app", f"{make} 1"),
        "open-journal": (f"{ours} {python} {here}/open_journal.py", f"{make} {_ENTRIES}"),
    }
    options: list[str] = []
    for name, (start, setup) in commands.items():
        options += ["--app", f"{name}={start}"]
        if setup:
            options += ["--setup", f"{name}={setup}"]
    return options


def _environment() -> dict[str, str]:
    """Compiled modules are kept, as on a user's computer."""
    made = dict(os.environ)
    made.pop("PYTHONDONTWRITEBYTECODE", None)
    made["PYTHONPATH"] = str(ROOT)
    return made


def _results(found: dict[str, dict[str, dict[str, float]]]) -> list[Result]:
    def of(program: str, key: str) -> float:
        return found[program][key]["median"]

    ours, theirs = of("lock-screen", "ready_ms"), of("rednotebook-empty", "ready_ms")
    ours_mb, theirs_mb = of("open-journal", "pss_mb"), of("rednotebook", "pss_mb")
    return [
        Result("lock screen ready / RedNotebook ready", f"{ours:.0f} / {theirs:.0f} ms",
               ours / theirs, READY_LIMIT),
        Result(f"memory, {_ENTRIES} pages open / RedNotebook's",
               f"{ours_mb:.0f} / {theirs_mb:.0f} MB", ours_mb / theirs_mb, MEMORY_LIMIT),
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
