"""Makes the English plural file from the sources: assets/i18n/en.ts and en.qm.

Qt writes "%n page(s)" for every number unless a translation tells one from many, English too.
Here "page(s)" becomes "page" for one and "pages" for all others; "thing(s)" likewise. Run it
after adding a string with %n; `--check` only says whether the file is up to date.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "assets" / "i18n" / "en.ts"
QM = TS.with_suffix(".qm")
PACKAGE = ROOT / "family_app"
OPTIONS = (
    *("-no-obsolete", "-locations", "none"),
    *("-source-language", "en", "-target-language", "en"),
)


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools, which stand beside this Python."""
    program = f"pyside6-{name}"
    found = shutil.which(program, path=str(Path(sys.executable).parent)) or program
    subprocess.run([found, *arguments], check=True, stdout=subprocess.DEVNULL)


def collect(target: Path) -> None:
    """Gather the plural strings of the window into a new file, each with its two English forms.

    Any string with %n is one: lupdate itself knows plurals of `tr` only, not of `translate`.
    """
    sources = [str(path) for path in sorted(PACKAGE.rglob("*.py"))]
    tool("lupdate", *sources, *OPTIONS, "-ts", str(target))
    tree = ET.parse(target)
    root = tree.getroot()
    for context in root.findall("context"):
        for message in context.findall("message"):
            source = message.findtext("source", "")
            if "%n" in source:
                _write_forms(message, source)
            else:
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)
    ET.indent(tree, " ")
    text = ET.tostring(root, encoding="unicode")
    target.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def _write_forms(message: ET.Element, source: str) -> None:
    for old in message.findall("translation"):
        message.remove(old)
    message.set("numerus", "yes")
    translation = ET.SubElement(message, "translation")
    for form in (source.replace("(s)", ""), source.replace("(s)", "s")):
        ET.SubElement(translation, "numerusform").text = form


def not_found(target: Path) -> list[str]:
    """The strings with %n in the package that lupdate did not see, each with its place."""
    known = {
        (context.findtext("name"), source.text)
        for context in ET.parse(target).iter("context")
        for source in context.iter("source")
    }
    texts = {text for _, text in known}
    return [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for context, line, text in _plurals(ast.parse(path.read_text("utf-8")))
        if (context, text) not in known and (context or text not in texts)
    ]


def _plurals(tree: ast.Module) -> Iterator[tuple[str, int, str]]:
    """Each string with %n: its context where it is named beside it, its line, and the text."""
    named: dict[int, str] = {}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and len(call.args) > 1:
            context, text = call.args[:2]
            if isinstance(context, ast.Constant) and isinstance(context.value, str):
                named[id(text)] = context.value
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "%n" in node.value:
            yield named.get(id(node), ""), node.lineno, node.value


def check() -> list[str]:
    """What is wrong with the files, in words."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "en.ts"
        collect(fresh)
        wrong = [f"lupdate does not see {place}" for place in not_found(fresh)]
        if not TS.exists() or fresh.read_text("utf-8") != TS.read_text("utf-8"):
            wrong.append("assets/i18n/en.ts is behind: run python scripts/translations.py")
    return wrong


def main() -> int:
    """Write the files, or compare with `--check`; the exit code."""
    if "--check" in sys.argv:
        wrong = check()
        print("\n".join(wrong) if wrong else "The plural strings are up to date.")
        return 1 if wrong else 0
    # lupdate keeps the order of a file it finds: a new one has always the same.
    TS.unlink(missing_ok=True)
    TS.parent.mkdir(parents=True, exist_ok=True)
    collect(TS)
    tool("lrelease", str(TS), "-qm", str(QM))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
