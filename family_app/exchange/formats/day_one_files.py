"""Pictures, films, sounds and papers of Day One pages, and where the words name them."""

from __future__ import annotations

import re
from functools import partial
from pathlib import PurePosixPath

from family_app.exchange.incoming import IncomingFile
from family_app.exchange.loose_json import Loose
from family_app.exchange.source import Source

_KINDS = {
    "photos": "photos",
    "videos": "videos",
    "audios": "audios",
    "pdfAttachments": "pdfs",
}
_LINK = re.compile(r"!?\[[^\[\]\n]{0,300}\]\(dayone-moment:/{1,2}(?:\w{1,20}/)?([\w-]{1,80})/?\)")


class Moments:
    """Finds the files of a journal, whose names are digests; the endings are not to be trusted."""

    def __init__(self, source: Source, folder: str) -> None:
        self._source = source
        self._by_stem: dict[tuple[str, str], str] = {}
        start = f"{folder}/" if folder else ""
        for kind in _KINDS.values():
            for name in source.below(f"{start}{kind}"):
                stem = PurePosixPath(name).name.partition(".")[0].lower()
                self._by_stem.setdefault((kind, stem), name)

    def placed(self, entry: Loose, text: str) -> tuple[str, tuple[IncomingFile, ...]]:
        """The words with `incoming:n` where they named a file, and all the files of the page."""
        files: list[IncomingFile] = []
        numbers: dict[str, int] = {}
        for key, kind in _KINDS.items():
            for one in entry.list_of(key):
                identifier = one.text("identifier").lower()
                if identifier and identifier in numbers:
                    continue
                numbers[identifier or f"#{len(files)}"] = len(files)
                files.append(self._file(kind, one))

        def place(found: re.Match[str]) -> str:
            identifier = found[1].lower()
            if identifier not in numbers:
                numbers[identifier] = len(files)
                files.append(IncomingFile(found[1], None))
            return f"![](incoming:{numbers[identifier]})"

        return _LINK.sub(place, text), tuple(files)

    def _file(self, kind: str, facts: Loose) -> IncomingFile:
        for key in ("md5", "identifier"):
            name = self._by_stem.get((kind, facts.text(key).strip().lower()))
            if name is not None and facts.text(key).strip():
                ending = PurePosixPath(name).suffix
                own = facts.text("filename") or facts.text("pdfName") or f"{kind[:-1]}{ending}"
                return IncomingFile(own, partial(self._source.read, name))
        own = facts.text("filename") or facts.text("pdfName") or facts.text("identifier") or kind
        return IncomingFile(own, None)
