"""Reads the fixtures of a format, as the folder they stand in or packed into a zip."""

from __future__ import annotations

import zipfile
from pathlib import Path

from family_app.exchange import formats
from family_app.exchange.incoming import Incoming
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source

FIXTURES = Path(__file__).parent / "fixtures"


def read(path: Path, kind: str = "") -> tuple[list[Incoming], list[Rejected]]:
    """The pages of a file, folder or archive, and what could not be read.

    With `kind` it must be recognised as that.
    """
    with Source.open(path) as source:
        wanted = formats.recognised(source)
        assert kind in ("", wanted.name)
        every = list(wanted.read(source))
        pages = [one for one in every if isinstance(one, Incoming)]
        for page in pages:
            for file in page.files:
                assert file.read is None or isinstance(file.read(), bytes)
    return pages, [one for one in every if isinstance(one, Rejected)]


def packed(folder: Path, into: Path) -> Path:
    """The files of a folder as a zip."""
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(folder).as_posix())
    return into
