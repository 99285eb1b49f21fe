"""Write down the ids of the content that goes out with a version, so that none is used anew.

    .venv/bin/python scripts/released_ids.py

Part of making a release. What was written down before stays.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from family_app.content.overlay import FALLBACK, Overlay  # noqa: E402
from family_app.content.read_tree import read_tree  # noqa: E402
from family_app.content.rules_ids import RELEASED, all_ids  # noqa: E402
from family_app.paths import assets_dir  # noqa: E402

HEAD = (
    "# Ids of every version that went out. scripts/released_ids.py adds to it; keep every line.\n"
)


def main() -> int:
    """Add the ids of today to those of before."""
    file = assets_dir() / "content" / FALLBACK / RELEASED
    before = set()
    if file.is_file():
        lines = file.read_text(encoding="utf-8").split("\n")
        before = {line for line in lines if line and not line.startswith("#")}
    now = all_ids(read_tree(Overlay.of((assets_dir(),))))
    file.write_text(HEAD + "".join(f"{one}\n" for one in sorted(before | now)), encoding="utf-8")
    print(f"{len(before | now)} ids, {len(now - before)} of them new.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
