from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from family_app.exchange.formats.zim_text import zim_page
from tests.exchange.formats.reading import packed, read

PNG = b"\x89PNG\r\n\x1a\n"


def write(folder: Path, name: str, text: str | bytes) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    write(folder, "daily/2024-01-05.md", "Soup. ![[Soup pot.png|300]] and ![](../img/a%20b.png)")
    write(
        folder,
        "daily/2024-01-06 A walk.md",
        "---\ntags: [walk]\n---\n[list](files/list.pdf) [next](2024-01-07.md) "
        "[web](https://example.org) ![far](https://example.org/x.png)\n"
        "```\n![](../img/a%20b.png)\n```\n![gone](nowhere.png) ![](../../etc/passwd)",
    )
    write(folder, "img/a b.png", PNG)
    write(folder, "attachments/deep/Soup pot.png", PNG)
    write(folder, "daily/files/list.pdf", b"%PDF")
    write(folder, ".obsidian/app.json", "{}")
    return folder


def test_a_vault_with_its_pictures(vault: Path, tmp_path: Path) -> None:
    for place in (vault, packed(vault, tmp_path / "vault.zip")):
        (soup, walk), rejected = read(place, "markdown")
        assert rejected == []
        assert (soup.day, soup.title) == (date(2024, 1, 5), "")
        assert soup.body == "Soup. ![](incoming:0) and ![](incoming:1)"
        assert [file.name for file in soup.files] == ["Soup pot.png", "a b.png"]
        assert all(file.read is not None for file in soup.files)
        assert (walk.title, walk.tags) == ("A walk", ("walk",))
        assert walk.body.startswith(
            "[list](incoming:0) [next](2024-01-07.md) [web](https://example.org) "
            "![far](https://example.org/x.png)\n```\n![](../img/a%20b.png)\n```\n"
            "![gone](incoming:1) ![](../../etc/passwd)"
        )
        assert [(file.name, file.read is None) for file in walk.files] == [
            ("list.pdf", False),
            ("nowhere.png", True),
        ]


def test_a_page_of_ours_stays_as_it_was_typed(tmp_path: Path) -> None:
    front = (
        "---\napp: close-circle\nid: 0192e6a0-0000-7000-8000-000000000001\ndate: 2024-01-05\n---\n"
    )
    write(tmp_path, "2024-01-05.md", front + "\n![mine](nowhere.png)\r\n")
    ((page,), _) = read(tmp_path, "markdown")
    assert (page.body, page.files, page.title) == ("![mine](nowhere.png)\r\n", (), "")


def test_the_same_page_has_the_same_key_wherever_it_lies(vault: Path, tmp_path: Path) -> None:
    keys = [page.source_key for page in read(vault)[0]]
    vault.rename(tmp_path / "moved")
    assert [page.source_key for page in read(tmp_path / "moved")[0]] == keys


def test_a_zim_notebook(tmp_path: Path) -> None:
    head = "Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n"
    head += "Creation-Date: 2023-06-01T22:30:00+02:00\n\n"
    write(tmp_path, "notebook.zim", "[Notebook]\n")
    write(
        tmp_path,
        "Journal/2024/01/05.txt",
        head + "====== Friday 05 Jan 2024 ======\nA //long// day. @soup\n"
        "===== More =====\n[ ] call\n[*] cook\n{{./pot.png?width=300}} {{../../../x.png}}\n"
        "See [[Home|the start]] and http://example.org//x\n",
    )
    write(tmp_path, "Journal/2024/01/05/pot.png", PNG)
    write(tmp_path, "Home.txt", head + "====== Home ======\nWelcome.\n")
    (home, friday), rejected = read(tmp_path, "markdown")
    assert rejected == []
    assert (home.day, home.time, home.title) == (date(2023, 6, 1), "22:30", "Home")
    assert (friday.day, friday.title, friday.tags) == (
        date(2024, 1, 5),
        "Friday 05 Jan 2024",
        ("soup",),
    )
    assert friday.body.startswith("A *long* day. @soup\n## More\n- [ ] call\n- [x] cook\n")
    assert "![](incoming:0)" in friday.body
    assert "the start and http://example.org//x" in friday.body
    assert [file.read is None for file in friday.files] == [False, True]


@pytest.mark.parametrize(
    "piece", ["[", "![[", "[](<", "![](", "{{", "//a ", "''a ", "= ", "# ", "```x\n", "[[a|", "~~~"]
)
def test_a_huge_line_takes_no_time(tmp_path: Path, piece: str) -> None:
    write(tmp_path, "2024-01-05.md", piece * (1_000_000 // len(piece)))
    started = time.process_time()
    read(tmp_path, "markdown")
    zim_page(piece * (300_000 // len(piece)))
    assert time.process_time() - started < 10
