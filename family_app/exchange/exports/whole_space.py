"""Everything as one documented JSON file (docs/json-format.md): what comes in gives it all back."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import BinaryIO

import msgspec

from family_app.domain.long_work import Step
from family_app.exchange.exports.book import Book
from family_app.exchange.write_out import file_beside

FORMAT = "close-circle-space"
FORMAT_VERSION = 1


class _WholeSpace:
    name = "json"
    title = "JSON, everything"
    ending = "json"

    def write(self, book: Book, target: Path, step: Step) -> None:
        head = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "program_version": book.program_version,
        }
        with file_beside(target) as file:
            file.write(b"{")
            for key, value in head.items():
                file.write(_json(key) + b": " + _json(value) + b",\n")
            _list(file, "entries", (page.entry for page in book.pages))
            contents = book.contents()
            for field in fields(contents):
                file.write(b",\n")
                value = getattr(contents, field.name)
                if isinstance(value, tuple):
                    _list(file, field.name, value)
                else:
                    file.write(_json(field.name) + b": " + _json(value))
            file.write(b",\n")
            _list(file, "attachments", _attachments(book, step))
            file.write(b"}\n")


def _list(file: BinaryIO, name: str, rows: Iterable[object]) -> None:
    """One row a line, so that two files can be compared line by line."""
    file.write(_json(name) + b": [")
    for number, one in enumerate(rows):
        file.write((b",\n" if number else b"\n") + _json(one))
    file.write(b"]")


def _attachments(book: Book, step: Step) -> Iterator[dict[str, object]]:
    for done, page in enumerate(book.pages):
        step(done, len(book.pages))
        for one in page.files:
            facts: dict[str, object] = msgspec.to_builtins(one)
            facts["data"] = _text(book.data(one.uid))
            facts["original"] = _text(book.original(one.uid)) if one.has_original else None
            yield facts
    step(len(book.pages), len(book.pages))


def _text(data: bytes | None) -> str | None:
    return None if data is None else b64encode(data).decode()


def _json(value: object) -> bytes:
    return msgspec.json.encode(value)


EXPORT = _WholeSpace()
