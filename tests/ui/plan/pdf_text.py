"""Reads the words of a PDF that Qt wrote, by its own tables of letters."""

from __future__ import annotations

import re
import zlib


def page_count(raw: bytes) -> int:
    """The number of pages."""
    return len(re.findall(rb"/Type /Page\b(?!s)", raw))


def page_size(raw: bytes) -> tuple[float, float]:
    """Width and height of the first page in points."""
    found = re.search(rb"/MediaBox \[\s*\S+ \S+ (\S+) (\S+)\s*\]", raw)
    assert found is not None
    return float(found[1]), float(found[2])


def words(raw: bytes) -> str:
    """Everything drawn as letters, without blanks and in the order drawn."""
    objects = {
        int(number): body for number, body in re.findall(rb"(?s)(\d+) 0 obj\n(.*?)endobj", raw)
    }
    fonts = {
        number: _letters(_stream(objects[int(found[1])]))
        for number, body in objects.items()
        if (found := re.search(rb"/ToUnicode (\d+) 0 R", body))
    }
    text = ""
    for body in objects.values():
        content = _stream(body)
        if b"BT" not in content:
            continue
        letters: dict[int, str] = {}
        for name, codes in re.findall(rb"/F(\d+) \S+ Tf|<([0-9a-fA-F]+)>", content):
            if name:
                letters = fonts.get(int(name), {})
            else:
                text += "".join(
                    letters.get(int(codes[at : at + 4], 16), "") for at in range(0, len(codes), 4)
                )
    return re.sub(r"\s", "", text)


def _stream(body: bytes) -> bytes:
    found = re.search(rb"(?s)stream\r?\n(.*?)\r?\nendstream", body)
    if found is None:
        return b""
    try:
        # Not in one go: the last byte of the checksum may look like the end of a line.
        return zlib.decompressobj().decompress(found[1])
    except zlib.error:
        return found[1]


def _letters(table: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    for first, last, rest in re.findall(
        rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(\[[^\]]*\]|<[0-9a-fA-F]+>)", table
    ):
        values = re.findall(rb"<([0-9a-fA-F]+)>", rest)
        for place, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
            if rest.startswith(b"["):
                letters[code] = bytes.fromhex(values[place].decode()).decode("utf-16-be")
            else:
                letters[code] = chr(int(values[0], 16) + place)
    return letters
