"""Reads the files of a content tree one by one and collects every mistake on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from family_app.content.finding import Finding, KeyPath
from family_app.content.front_matter import NoFrontMatter, split_front_matter
from family_app.content.overlay import Overlay
from family_app.content.schema import Text, convert, name_below, unknown_key, unknown_keys

T = TypeVar("T")


class Reader:
    """Files in, typed values out; `findings` grows, and a broken file gives no value."""

    def __init__(self, overlay: Overlay) -> None:
        self.overlay = overlay
        self.findings: list[Finding] = []

    def tables(self, pattern: str) -> Iterator[tuple[Text, dict[str, Any]]]:
        """Every TOML file that fits, nearest root first."""
        for root, file in self.overlay.files(pattern):
            content = self._content(root, file)
            if content is None:
                continue
            text = Text(root, file, content)
            table = self._table(text)
            if table is not None:
                yield text, table

    def fronted(self, pattern: str) -> Iterator[tuple[Text, dict[str, Any], str, int]]:
        """Every Markdown file that fits: its head, its body and the body's first line."""
        for root, file in self.overlay.files(pattern):
            content = self._content(root, file)
            if content is None:
                continue
            try:
                parts = split_front_matter(content)
            except NoFrontMatter as error:
                self.findings.append(Finding(name_below(root, file), error.line, "", str(error)))
                continue
            text = Text(root, file, parts.head, parts.head_line)
            table = self._table(text)
            if table is not None:
                yield text, table, parts.body, parts.body_line

    def value(self, table: object, kind: type[T], text: Text, at: KeyPath = ()) -> T | None:
        """One typed value; its mistakes, unknown keys among them, are kept."""
        for path in unknown_keys(table, kind, at):
            self.findings.append(text.finding(path, unknown_key(path, kind)))
        value = convert(table, kind, text, at)
        if isinstance(value, Finding):
            self.findings.append(value)
            return None
        return value

    def _content(self, root: Path, file: Path) -> str | None:
        try:
            return file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            why = "This file is not UTF-8 text. Save it as UTF-8."
        except OSError:
            why = "This file cannot be read. Check that it is there and may be opened."
        self.findings.append(Finding(name_below(root, file), 0, "", why))
        return None

    def _table(self, text: Text) -> dict[str, Any] | None:
        table = text.table()
        if isinstance(table, Finding):
            self.findings.append(table)
            return None
        return table
