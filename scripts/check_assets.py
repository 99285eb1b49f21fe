"""Check the shipped files no test of content reads: pictures, themes, fonts and their licences."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ASSETS = Path(__file__).resolve().parent.parent / "assets"
SVG = "{http://www.w3.org/2000/svg}"
# Qt draws SVG Tiny 1.2: these are skipped in silence or would reach outside the file.
NOT_DRAWN = {SVG + name for name in ("foreignObject", "script", "filter", "mask", "image", "style")}
LICENSED = ("content", "fonts", "icons")


def main() -> int:
    """Print every fault; 1 if there is one."""
    faults = [*pictures(), *tables(), *licences()]
    print("\n".join(faults) if faults else "The assets are sound.")
    return 1 if faults else 0


def pictures() -> Iterator[str]:
    """SVG files that do not parse, have no view box, or hold what Qt does not draw."""
    for file in sorted(ASSETS.rglob("*.svg")):
        try:
            root = ElementTree.parse(file).getroot()
        except ElementTree.ParseError as error:
            yield f"{file}: {error}"
            continue
        if root.tag != SVG + "svg" or "viewBox" not in root.attrib:
            yield f"{file}: not an SVG with a viewBox"
        for element in root.iter():
            if element.tag in NOT_DRAWN:
                yield f"{file}: {element.tag.removeprefix(SVG)} is not drawn"
            for name, value in element.attrib.items():
                if name.endswith("href") and not value.startswith("#"):
                    yield f"{file}: {value} lies outside the file"


def tables() -> Iterator[str]:
    """TOML files that do not parse."""
    for file in sorted(ASSETS.rglob("*.toml")):
        try:
            tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            yield f"{file}: {error}"


def licences() -> Iterator[str]:
    """Folders of other people's or openly licensed work that do not say on what terms."""
    for folder in (ASSETS / name for name in LICENSED):
        names = {file.stem for file in folder.iterdir()} if folder.is_dir() else {"LICENSE"}
        if names.isdisjoint({"LICENSE", "OFL"}):
            yield f"{folder}: no licence file"


if __name__ == "__main__":
    sys.exit(main())
