"""What was read is kept for the next start, and never trusted further than its hash."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from family_app.content.library import Library
from family_app.errors import ContentInvalid
from family_app.paths import assets_dir
from tests.content.small_tree import write_tree

LESSON = "content/en/modules/01-first/01-one-thing.md"


def load(root: Path, cache: Path) -> Library:
    library = Library.load(root, cache=cache)
    assert library.all_resources
    return library


def contents(library: Library) -> list[object]:
    """All that a library holds."""
    return [
        *(library.modules, library.lessons, library.sources, library.terms, library.situations),
        *(library.myths, library.programmes, library.countries, library.templates),
        *(library.disclosure, library.calm, library.all_resources),
        *(library.picture(file.stem) for file in sorted((assets_dir() / "pictures").glob("*.svg"))),
    ]


def change(root: Path, old: str, new: str) -> None:
    """Change the lesson, so that neither its length nor its time tells."""
    file = root / LESSON
    times = file.stat()
    text = file.read_text(encoding="utf-8")
    assert old in text
    assert len(old) == len(new)
    file.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def test_what_is_kept_is_what_was_read(tmp_path: Path) -> None:
    cache = tmp_path / "home" / "cache"
    fresh = Library.load(assets_dir())
    for _ in range(2):
        assert contents(load(assets_dir(), cache)) == contents(fresh)
    assert {file.name for file in cache.iterdir()} == {
        "lessons-en.content",
        "resources-en.content",
    }


def test_the_second_start_parses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    load(assets_dir(), cache)

    def parse(text: str) -> None:
        raise AssertionError("parsed")

    monkeypatch.setattr("tomllib.loads", parse)
    assert load(assets_dir(), cache).lesson("ask-for-one-thing") is not None


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    root, cache = write_tree(tmp_path / "assets"), tmp_path / "cache"
    load(root, cache)
    change(root, "One thing", "Two other")
    assert load(root, cache).lessons[0].title == "Two other"
    (root / "content/en/templates/free-page.md").unlink()
    assert load(root, cache).templates == ()


def test_each_language_is_kept_by_itself(tmp_path: Path) -> None:
    root, cache = write_tree(tmp_path / "assets"), tmp_path / "cache"
    spanish = root / LESSON.replace("/en/", "/es/")
    spanish.parent.mkdir(parents=True)
    spanish.write_text((root / LESSON).read_text("utf-8").replace("One thing", "Una cosa"), "utf-8")
    for _ in range(2):
        assert Library.load(root, "en", cache=cache).lessons[0].title == "One thing"
        assert Library.load(root, "es", cache=cache).lessons[0].title == "Una cosa"


@pytest.mark.parametrize("kind", ["empty", "cut", "flipped", "foreign", "folder"])
def test_a_broken_or_foreign_file_is_ignored_and_replaced(tmp_path: Path, kind: str) -> None:
    cache = tmp_path / "cache"
    fresh = contents(load(assets_dir(), cache))
    file = cache / "lessons-en.content"
    whole = file.read_bytes()
    middle = len(whole) // 2
    broken = {
        "empty": b"",
        "cut": whole[:-1],
        "flipped": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "foreign": os.urandom(len(whole)),
    }
    if kind == "folder":
        file.unlink()
        file.mkdir()
    else:
        file.write_bytes(broken[kind])
    assert contents(load(assets_dir(), cache)) == fresh
    if kind != "folder":
        assert file.read_bytes() == whole


def test_a_home_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", encoding="utf-8")
    assert load(assets_dir(), tmp_path / "home" / "cache").lessons


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a full device")
def test_a_full_disk_is_no_error_and_leaves_nothing_behind(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    aside = cache / f"lessons-en.content.{os.getpid()}.new"
    aside.symlink_to("/dev/full")
    assert load(assets_dir(), cache).lessons
    assert not (cache / "lessons-en.content").exists()
    assert not aside.is_symlink()


def test_a_mistake_in_the_content_is_told_each_time_and_not_kept(tmp_path: Path) -> None:
    root, cache = write_tree(tmp_path / "assets", calm=None), tmp_path / "cache"
    for _ in range(2):
        with pytest.raises(ContentInvalid):
            Library.load(root, cache=cache)
    assert not (cache / "lessons-en.content").exists()


def test_packs_are_read_each_time(tmp_path: Path) -> None:
    pack, cache = write_tree(tmp_path / "pack"), tmp_path / "cache"
    assert Library.load(assets_dir(), packs=[pack], cache=cache).lesson("one-thing") is not None
    assert not cache.exists()
