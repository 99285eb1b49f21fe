"""Gather the licence of everything that the frozen program holds into one folder."""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
from importlib.metadata import Distribution, distribution
from pathlib import Path

PROJECT = "close-circle"
# Not asked for by the project, and yet in the folder: what starts the frozen program.
ALSO_SHIPPED = ("pyinstaller",)
# Their own packages hold no text; the notices in licenses/ stand for them.
BY_NOTICE = {
    "pyside6-essentials": "QT.txt",
    "shiboken6": "QT.txt",
    "cobble": "COBBLE.txt",
}
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


class LicenceMissing(Exception):
    """A package would be shipped whose licence text was found nowhere. The text names it."""


def collect(root: Path, target: Path) -> None:
    """Fill `target` with one text for each shipped package, and our own notices.

    Raises:
        LicenceMissing: a package brings no licence text and has no notice.
    """
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(root / "licenses", target)
    shutil.copyfile(root / "LICENSE", target / "CLOSE-CIRCLE.txt")
    shutil.copyfile(root / "assets" / "content" / "LICENSE", target / "CLOSE-CIRCLE-LESSONS.txt")
    shutil.copyfile(_python_licence(), target / "Python.txt")
    for name in sorted({*shipped_packages(), *ALSO_SHIPPED}):
        if name in BY_NOTICE:
            continue
        text = _text(distribution(name))
        if not text:
            raise LicenceMissing(name)
        (target / f"{name}.txt").write_text(text, encoding="utf-8")


def shipped_packages() -> set[str]:
    """The packages that the program needs to run here, and what those need in turn."""
    found: set[str] = set()
    waiting = [PROJECT]
    while waiting:
        for line in distribution(waiting.pop()).requires or ():
            name = _needed_here(line)
            if name and name not in found:
                found.add(name)
                waiting.append(name)
    return found


def _needed_here(line: str) -> str | None:
    """The plain name in a requirement line, or None where this computer does not need it."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    requirement = Requirement(line)
    if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
        return None
    return canonicalize_name(requirement.name)


def _text(package: Distribution) -> str:
    """All licence files of a package, one after the other."""
    parts = []
    for file in package.files or ():
        if ".dist-info" in file.parts[0] and LICENCE_FILE.search(file.name):
            heading = f"{package.name} {package.version}: {file.name}\n\n"
            parts.append(heading + file.read_text(encoding="utf-8").strip())
    return "\n\n".join(parts) + "\n" if parts else ""


def _python_licence() -> Path:
    """The licence text of the Python that is frozen in.

    Raises:
        LicenceMissing: this Python brings none.
    """
    library = Path(sysconfig.get_paths()["stdlib"])
    places = (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    for place in places:
        if place.is_file():
            return place
    raise LicenceMissing("Python")
