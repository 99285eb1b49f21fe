"""Search beside RedNotebook's and jrnl's, over the same 10,000 made-up pages, in turns.

    .venv/bin/python benchmarks/search_beside_peers.py [--bench ../shared/bench] [--jrnl jrnl]

Needs a folder with `gen_corpus.py` and `search_rednotebook.py`; RedNotebook and jrnl are measured
where they are installed. Ours is one search in an open, encrypted space; RedNotebook's is its own
search in its own process, without drawing; jrnl is a command, so all of it counts: it keeps nothing
open. The promise: ours takes at most a tenth of each. Exit code 1 when it is not kept, 2 when
nothing was measured.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.fresh import ROOT
from benchmarks.result import Result, finish, median
from benchmarks.spaces_to_measure import space_with
from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.services.search import search_entries
from family_app.storage.open_space import OpenSpace

LIMIT = 0.1
ENTRIES = 10_000
WORDS = ("zephyrquartz", "gratitudewalk", "café", "meeting")
_SYSTEM_PYTHON = "/usr/bin/python3"  # RedNotebook's own modules are installed there


def main() -> int:
    """Measure what is there, print the ratios, and tell whether the promise is kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--jrnl", default="jrnl")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    jrnl = shutil.which(args.jrnl)
    peers = {"RedNotebook": shutil.which("rednotebook"), "jrnl": jrnl}
    print("Not found:", ", ".join(name for name, path in peers.items() if not path) or "nothing")
    if not (args.bench / "gen_corpus.py").is_file() or not any(peers.values()):
        print("Nothing was measured.")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        made = [sys.executable, str(args.bench / "gen_corpus.py"), "--out", folder]
        sizes = ["--sizes", str(ENTRIES)]
        subprocess.run([*made, *sizes], check=True, stdout=subprocess.DEVNULL)
        corpus = Path(folder) / str(ENTRIES)
        with space_with(_pages(corpus)) as space:
            times = _in_turns(space, corpus, peers, args.bench, args.rounds)
    return finish(*_results(times))


def _pages(corpus: Path) -> list[Draft]:
    lines = (corpus / "journal.jsonl").read_text(encoding="utf-8").splitlines()
    return [_page(json.loads(line)) for line in lines]


def _page(one: dict[str, str]) -> Draft:
    day = date.fromisoformat(one["date"])
    uid, time_of_day = EntryId(new_uid()), one["time"][:5]
    return Draft(uid, 1, day, time_of_day, None, one["title"], one["body"], tuple(one["tags"]))


Times = dict[str, dict[str, list[float]]]


def _in_turns(
    space: OpenSpace, corpus: Path, peers: dict[str, str | None], bench: Path, rounds: int
) -> Times:
    times: Times = {"ours": {}, **{name: {} for name, path in peers.items() if path}}
    for _ in range(rounds):
        for word in WORDS:
            times["ours"].setdefault(word, []).append(_ours(space, word))
            if peers["jrnl"]:
                took = _jrnl(peers["jrnl"], corpus, word)
                times["jrnl"].setdefault(word, []).append(took)
        if peers["RedNotebook"]:
            for word, took in _rednotebook(bench, corpus).items():
                times["RedNotebook"].setdefault(word, []).append(took)
    return times


def _ours(space: OpenSpace, word: str) -> float:
    """The middle of five, from asking to the rows with their marked snippets."""
    took = []
    for _ in range(5):
        start = time.perf_counter()
        with space.read() as uow:
            search_entries(uow, word)
        took.append((time.perf_counter() - start) * 1000)
    return median(took)


def _jrnl(program: str, corpus: Path, word: str) -> float:
    command = [program, "--config-file", str(corpus / "jrnl" / "jrnl.yaml"), "-contains", word]
    start = time.perf_counter()
    away = subprocess.DEVNULL
    subprocess.run([*command, "--short"], check=True, stdin=away, stdout=away, stderr=away)
    return (time.perf_counter() - start) * 1000


def _rednotebook(bench: Path, corpus: Path) -> dict[str, float]:
    command = [_SYSTEM_PYTHON, str(bench / "search_rednotebook.py")]
    command += ["--journal", str(corpus / "rednotebook"), "--runs", "5", "--queries"]
    run = subprocess.run(
        [*command, ",".join(WORDS)], check=True, capture_output=True, text=True, encoding="utf-8"
    )
    found = json.loads(run.stdout.splitlines()[-1])
    return {word: found[word]["p50_ms"] for word in WORDS}


def _results(times: Times) -> list[Result]:
    """The worst ratio over the words, for each peer."""
    ours = times.pop("ours")
    results = []
    for name, theirs in times.items():
        ratios = {word: median(ours[word]) / median(theirs[word]) for word in WORDS}
        worst = max(WORDS, key=lambda word: ratios[word])
        took = f"“{worst}” {median(ours[worst]):.1f} / {median(theirs[worst]):.0f} ms"
        results.append(Result(f"search, {ENTRIES} pages / {name}'s", took, ratios[worst], LIMIT))
    return results


if __name__ == "__main__":
    sys.exit(main())
