"""The long run: `python -m tests.fuzz [HOW_MANY] [NAME...]`, a million inputs where not said.

What breaks a target is kept below `build/fuzz`; copy it to `tests/fuzz/found/NAME`, and it is tried
by every test run from then on.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import time
from pathlib import Path

from tests.fuzz.registry import TARGETS
from tests.fuzz.target import Target

BUILD = Path(__file__).parent.parent.parent / "build" / "fuzz"
A_MILLION = 1_000_000
MOST_MEGABYTES = 512
LOST = 30
"""Seconds after which one input counts as never ending; over one of its own time is too slow."""


def main(arguments: list[str]) -> int:
    """Run the targets one after another; how many were broken."""
    if importlib.util.find_spec("atheris") is None:
        print("Not fuzzed: atheris is not here. It has wheels for Linux on x86-64 only.")
        return 0
    how_many = int(arguments[0]) if arguments else A_MILLION
    chosen = [one for one in TARGETS if one.name in arguments[1:] or not arguments[1:]]
    shares = sum(target.share for target in chosen)
    results = [_run(target, -(-how_many * target.share // shares)) for target in chosen]
    print(f"{sum(done for done, _ in results):,} inputs in all.")
    return sum(not well for _, well in results)


def _run(target: Target, runs: int) -> tuple[int, bool]:
    """How many inputs were tried, and whether all went well."""
    folder = BUILD / target.name
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    words = folder / "words"
    words.write_text("".join(f"{_quoted(word)}\n" for word in target.words), encoding="utf-8")
    options = {
        "runs": runs,
        "max_len": target.longest,
        "timeout": LOST,
        "rss_limit_mb": MOST_MEGABYTES,
        "artifact_prefix": f"{folder}/",
        "dict": words if target.words else None,
        "print_final_stats": 1,
    }
    command = [sys.executable, "-m", "tests.fuzz.guided", target.name]
    command += [f"-{name}={value}" for name, value in options.items() if value]
    started = time.monotonic()
    ended = subprocess.run([*command, str(corpus)], capture_output=True, text=True, check=False)
    (folder / "log.txt").write_text(ended.stdout + ended.stderr, encoding="utf-8")
    return _told(target, ended.stdout + ended.stderr, ended.returncode, time.monotonic() - started)


def _told(target: Target, said: str, code: int, seconds: float) -> tuple[int, bool]:
    """Print one line about a target: inputs, places reached, the most memory."""
    counted = re.findall(r"^#(\d+)\t.*?cov: (\d+)", said, re.MULTILINE)
    done, reached = (int(one) for one in counted[-1]) if counted else (0, 0)
    facts = dict(re.findall(r"stat::(\w+):\s+(\d+)", said))
    done = int(facts.get("number_of_executed_units", done))
    print(
        f"{target.name:16} {done:>9,} inputs {seconds:6.0f} s  {reached:>5} places  "
        f"{facts.get('peak_rss_mb', '?'):>4} MB"
        f"  {'well' if code == 0 else 'BROKEN'}",
        flush=True,
    )
    return done, code == 0


def _quoted(word: str) -> str:
    """A word as libFuzzer's dictionaries write it."""
    return '"' + "".join(f"\\x{byte:02X}" for byte in word.encode()) + '"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
