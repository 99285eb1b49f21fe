from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.exchange.formats.reading import read


def test_text_beside_markdown_comes_in_too(tmp_path: Path) -> None:
    (tmp_path / "2024-01-05.md").write_text("One.")
    (tmp_path / "2024-01-06.txt").write_text("Two.")
    pages, rejected = read(tmp_path, "markdown")
    assert [(page.body, page.source_key.partition(":")[0]) for page in pages] == [
        ("One.", "markdown"),
        ("Two.", "text"),
    ]
    assert rejected == []


def test_each_file_is_a_page(tmp_path: Path) -> None:
    (tmp_path / "2024-01-05 Soup.txt").write_bytes("Gr\xfc\xdfe\r\nfrom home".encode("cp1252"))
    (tmp_path / "20240106.TXT").write_text("Along the river.", "utf-16")
    (tmp_path / "2024-01-07.txt").write_text("  \n")
    (tmp_path / "2024-01-08.txt").write_bytes(b"\x00\x01\x02")
    pages, rejected = read(tmp_path, "text")
    assert [(page.day, page.title, page.body) for page in pages] == [
        (date(2024, 1, 5), "Soup", "Grüße\nfrom home"),
        (date(2024, 1, 6), "", "Along the river."),
    ]
    assert [one.where for one in rejected] == ["2024-01-07.txt", "2024-01-08.txt"]
