"""Make a fresh clone ready to run and to test: system packages, .venv, the locked packages.

Needs nothing but Python 3, and does nothing the second time. `--installer` adds what building the
frozen program needs.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-done.txt"
LOCK = ROOT / "requirements" / "dev.txt"
VERSIONS = ((3, 13), (3, 12), (3, 11))


class CannotSetUp(Exception):
    """Something only the person at the computer can put right. The text says what."""


def main(arguments: list[str]) -> int:
    """Set everything up; 0 when it is ready."""
    try:
        found = None if _is_ready() else _find_python()
        _system_packages(found, installer="--installer" in arguments)
        if found is not None:
            _make_venv(found)
            _install()
            STAMP.write_text(_fingerprint(), encoding="utf-8")
            print("Set up. The program is " + str(_tool("family-app").relative_to(ROOT)))
    except (CannotSetUp, system_packages.CannotInstall) as reason:
        print(reason, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failed:
        print("This step failed: " + " ".join(map(str, failed.cmd)), file=sys.stderr)
        return 1
    return 0


def _tool(name: str) -> Path:
    """A program of the virtual environment, where this system puts it."""
    if os.name == "nt":
        return VENV / "Scripts" / (name + ".exe")
    return VENV / "bin" / name


def _fingerprint() -> str:
    """Changes when the lock or the project file does, or when the clone moves."""
    digest = hashlib.sha256(str(ROOT).encode())
    for file in (LOCK, ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _is_ready() -> bool:
    """Whether an earlier run finished with these very requirements."""
    if not STAMP.is_file() or STAMP.read_text(encoding="utf-8") != _fingerprint():
        return False
    return _version([str(_tool("python"))]) in VERSIONS


def _version(python: list[str]) -> tuple[int, int] | None:
    """The major and minor version that a command runs, or None if it runs no Python."""
    ask = [*python, "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.run(ask, capture_output=True, text=True, check=False)
    except OSError:
        return None
    numbers = answer.stdout.split()
    if answer.returncode != 0 or len(numbers) != 2:
        return None
    return int(numbers[0]), int(numbers[1])


def _find_python() -> list[str]:
    """The Python that runs this file if it will do, else the newest that does.

    Raises:
        CannotSetUp: there is none.
    """
    candidates = [[sys.executable]]
    for major, minor in VERSIONS:
        version = f"{major}.{minor}"
        candidates.append(["py", "-" + version] if os.name == "nt" else ["python" + version])
    for candidate in candidates:
        if shutil.which(candidate[0]) and _version(candidate) in VERSIONS:
            return candidate
    raise CannotSetUp("Close Circle needs Python 3.11, 3.12 or 3.13. Please install one of them.")


def _system_packages(python: list[str] | None, *, installer: bool) -> None:
    """Install what apt must bring; `python` is what a new environment will be made with."""
    if not system_packages.uses_apt():
        return
    needs = [*system_packages.QT_LIBRARIES, *system_packages.TEST_PROGRAMS]
    if installer:
        needs.extend(system_packages.INSTALLER_PROGRAMS)
    absent = system_packages.missing(needs)
    if python is not None and not _can_make_venv(python):
        major, minor = _version(python) or VERSIONS[0]
        absent.append((f"python{major}.{minor}-venv",))
    if not absent:
        return
    try:
        system_packages.install(absent)
    except system_packages.CannotInstall as line:
        raise CannotSetUp(
            "Some system packages are missing. Run this line as root, then try again:\n\n"
            f"  {line}\n"
        ) from line


def _can_make_venv(python: list[str]) -> bool:
    """Whether this Python has pip to put into a new environment; Debian's comes without."""
    asked = subprocess.run(
        [*python, "-c", "import ensurepip, venv"], capture_output=True, check=False
    )
    return asked.returncode == 0


def _make_venv(python: list[str]) -> None:
    """A virtual environment in .venv; one made by a Python that is gone or too old is replaced."""
    if _version([str(_tool("python"))]) in VERSIONS and _tool("pip").exists():
        return
    print("Making a virtual environment in .venv", flush=True)
    subprocess.run([*python, "-m", "venv", "--clear", str(VENV)], check=True)


def _install() -> None:
    """The locked packages, each checked against its hash, then the project itself."""
    pip = [str(_tool("python")), "-m", "pip", "install", "--quiet", "--no-input"]
    pip += ["--disable-pip-version-check", "--no-warn-script-location"]
    print("Installing the locked packages. The first time this takes some minutes.", flush=True)
    subprocess.run([*pip, "--require-hashes", "-r", str(LOCK)], check=True)
    itself = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    subprocess.run([*pip, *itself], check=True)
    # Kept compiled, also where the surroundings forbid Python to write such files as it runs.
    compiled = [str(_tool("python")), "-m", "compileall", "-q", str(ROOT / "family_app")]
    subprocess.run(compiled, check=True)
    probe = "import PySide6.QtWidgets, PySide6.QtSvg, sqlcipher3"
    subprocess.run([str(_tool("python")), "-c", probe], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
