"""Makes the English plural file from the sources: assets/i18n/en.ts and en.qm.

Qt writes "%n page(s)" for every number unless a translation tells one from many, English too.
Here "page(s)" becomes "page" for one and "pages" for all others; "thing(s)" likewise. Run it
after adding a string with %n; `--check` only says whether the file is up to date.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "assets" / "i18n" / "en.ts"
QM = TS.with_suffix(".qm")


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools, which stand beside this Python."""
    program = Path(sys.executable).parent / f"pyside6-{name}"
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)


def collect(target: Path) -> None:
    """Gather the plural strings of the window and give each its two English forms."""
    sources = [str(path) for path in sorted((ROOT / "family_app" / "ui").rglob("*.py"))]
    sources.append(str(ROOT / "family_app" / "app.py"))
    options = ("-pluralonly", "-no-obsolete", "-locations", "none")
    options += ("-source-language", "en", "-target-language", "en")
    tool("lupdate", *sources, *options, "-ts", str(target))
    tree = ET.parse(target)
    for message in tree.iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        if translation is None:
            continue
        translation.attrib.pop("type", None)
        translation.clear()
        for form in (source.replace("(s)", ""), source.replace("(s)", "s")):
            ET.SubElement(translation, "numerusform").text = form
    ET.indent(tree, " ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    target.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def main() -> int:
    """Write the files, or compare with `--check`; the exit code."""
    if "--check" in sys.argv:
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / "en.ts"
            collect(fresh)
            same = TS.exists() and fresh.read_text("utf-8") == TS.read_text("utf-8")
        if not same:
            print("assets/i18n/en.ts is behind: run python scripts/translations.py")
        return 0 if same else 1
    TS.parent.mkdir(parents=True, exist_ok=True)
    collect(TS)
    tool("lrelease", str(TS), "-qm", str(QM))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
