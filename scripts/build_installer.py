"""Build the frozen program, let it check itself in a home of its own, and say how large it is."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "dist" / "close-circle"


def main() -> int:
    """0 when the program is built and its self-check passes."""
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    subprocess.run([*build, "build_installer.spec"], cwd=ROOT, check=True)
    program = FOLDER / ("family-app.exe" if os.name == "nt" else "family-app")
    with tempfile.TemporaryDirectory(prefix="close-circle-check-") as home:
        environment = os.environ | {"FAMILY_APP_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        checked = subprocess.run(
            [str(program), "--self-check"], env=environment, cwd=home, check=False
        )
    if checked.returncode:
        print("The frozen program failed its self-check.", file=sys.stderr)
        return 1
    size = sum(file.stat().st_size for file in FOLDER.rglob("*") if not file.is_symlink())
    print(f"Built {FOLDER} ({size / 1_000_000:.0f} MB); it passed its self-check.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
