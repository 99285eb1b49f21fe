"""Pictures and files that the words of a page name by where they stand beside it."""

from __future__ import annotations

import re
from functools import partial
from posixpath import normpath
from urllib.parse import unquote

from family_app.exchange.code_blocks import outside_code
from family_app.exchange.incoming import IncomingFile
from family_app.exchange.source import Source

# Each part has a longest length: a line of only brackets must not take hours.
_LINK = re.compile(
    r"(?P<bang>!?)\[(?P<words>[^\[\]\n]{0,300})\]"
    r"\( ?(?:<(?P<shut>[^<>\n]{1,500})>|(?P<open>[^()<>\s]{1,1000}))(?: +\"[^\"\n]{0,300}\")? ?\)"
    r"|!\[\[(?P<wiki>[^\[\]|#\n]{1,300})(?:[|#][^\[\]\n]{0,300})?\]\]"
)
_ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]+:|//|#)", re.IGNORECASE)
_PAGES = (".md", ".markdown", ".txt", ".html", ".htm")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".heic", ".tif", ".tiff", ".svg")


class LinkedFiles:
    """Finds the files of one source that its pages name; a name that leads out finds nothing."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._names = frozenset(source.names())
        self._by_last: dict[str, str] = {}
        for name in sorted(self._names, key=len, reverse=True):
            self._by_last[name.rpartition("/")[2].lower()] = name

    def placed(
        self, page: str, body: str, *, is_ours: bool = False
    ) -> tuple[str, tuple[IncomingFile, ...]]:
        """The body of a page with `incoming:n` where it named a file, and those files.

        A picture that is not there is a missing one, except on a page that `is_ours`: there the
        words stay as they were typed.
        """
        folder = page.rpartition("/")[0]
        files: list[IncomingFile] = []
        numbers: dict[str, int] = {}

        def place(found: re.Match[str]) -> str:
            wiki = found["wiki"]
            target = unquote(wiki or found["shut"] or found["open"])
            if _ELSEWHERE.match(target):
                return found[0]
            name = self._name(folder, target, anywhere=wiki is not None)
            is_picture = bool(found["bang"]) or wiki is not None
            if name is None:
                if not is_picture or is_ours or not target.lower().endswith(_PICTURES):
                    return found[0]
                file = IncomingFile(target.rpartition("/")[2], None)
            elif name.lower().endswith(_PAGES):
                return found[0]
            else:
                read = partial(self._source.read, name)
                file = IncomingFile(name.rpartition("/")[2], read)
            key = name or target
            if key not in numbers:
                numbers[key] = len(files)
                files.append(file)
            bang = "!" if is_picture else ""
            return f"{bang}[{found['words'] or ''}](incoming:{numbers[key]})"

        return outside_code(body, lambda words: _LINK.sub(place, words)), tuple(files)

    def listed(self, page: str, targets: tuple[str, ...]) -> tuple[IncomingFile, ...]:
        """The files that a page lists beside its words."""
        names = [self._name(page.rpartition("/")[0], one, anywhere=False) for one in targets]
        return tuple(
            IncomingFile(name.rpartition("/")[2], partial(self._source.read, name))
            for name in names
            if name is not None
        )

    def _name(self, folder: str, target: str, *, anywhere: bool) -> str | None:
        written = target.replace("\\", "/")
        for start in (folder, ""):
            name = normpath(f"{start}/{written}").lstrip("/")
            if name in self._names:
                return name
        return self._by_last.get(written.rpartition("/")[2].lower()) if anywhere else None
