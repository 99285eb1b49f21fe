"""Looking into files, folders and archives, also those that were made to do harm."""

from __future__ import annotations

import io
import os
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.errors import FileUnreadable
from family_app.exchange import source as source_module
from family_app.exchange.source import Source, safe_name


def zipped(path: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def tarred(path: Path, *members: tuple[tarfile.TarInfo, bytes]) -> Path:
    with tarfile.open(path, "w") as archive:
        for info, data in members:
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def link(name: str, to: str) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = tarfile.SYMTYPE, to
    return info


def folder_of(tmp_path: Path) -> Path:
    folder = tmp_path / "journal"
    (folder / "photos").mkdir(parents=True)
    (folder / "photos" / "A.JPG").write_bytes(b"jpg")
    (folder / "one.md").write_text("Soup")
    return folder


def test_a_folder_a_zip_and_a_tar_look_the_same(tmp_path: Path) -> None:
    places = (
        folder_of(tmp_path),
        zipped(tmp_path / "j.zip", ("photos/A.JPG", b"jpg"), ("one.md", b"Soup")),
        tarred(
            tmp_path / "j.jex",
            (tarfile.TarInfo("photos/A.JPG"), b"jpg"),
            (tarfile.TarInfo("./one.md"), b"Soup"),
        ),
    )
    for place in places:
        with Source.open(place) as source:
            assert set(source.names()) == {"one.md", "photos/A.JPG"}
            assert source.text("one.md") == "Soup"
            assert source.size("photos/A.JPG") == 3
            assert source.below("photos", ".jpg") == ("photos/A.JPG",)
            assert source.has("one.md")
            assert not source.has("two.md")
            assert source.left_out == []
            with pytest.raises(FileUnreadable, match="larger"):
                source.read("one.md", 3)
            with pytest.raises(FileUnreadable, match="no such"):
                source.read("../one.md")


def test_one_file_shows_nothing_of_its_folder(tmp_path: Path) -> None:
    folder_of(tmp_path)
    with Source.open(tmp_path / "journal" / "one.md") as source:
        assert source.names() == ("one.md",)
        assert source.text("one.md") == "Soup"
        with pytest.raises(FileUnreadable):
            source.read("photos/A.JPG")


def test_links_are_listed_and_never_followed(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "key").write_text("secret")
    (folder / "key.md").symlink_to(tmp_path / "private" / "key")
    (folder / "more").symlink_to(tmp_path / "private", target_is_directory=True)
    info = zipfile.ZipInfo("key.md")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    hard = tarfile.TarInfo("key.md")
    hard.type, hard.linkname = tarfile.LNKTYPE, "/etc/passwd"
    for place in (
        folder,
        zipped(tmp_path / "j.zip", (info, b"/etc/passwd"), ("one.md", b"x")),
        tarred(tmp_path / "a.tar", (link("key.md", "/etc/passwd"), b"")),
        tarred(tmp_path / "b.tar", (hard, b"")),
    ):
        with Source.open(place) as source:
            assert "key.md" not in source.names()
            assert "key.md" in [left.where for left in source.left_out]
            with pytest.raises(FileUnreadable):
                source.read("key.md")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_never_makes_anyone_wait(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    os.mkfifo(folder / "pipe.md")
    with Source.open(folder) as source:
        assert source.below("", ".md") == ("one.md",)
    with pytest.raises(FileUnreadable), Source.open(folder / "pipe.md"):
        pass


@pytest.mark.parametrize(
    "name", ["../x.md", "a/../../x.md", "/etc/x.md", "..\\x.md", "C:\\x.md", "c:x.md", "..", ""]
)
def test_names_that_lead_out_are_left_out(tmp_path: Path, name: str) -> None:
    assert safe_name(name) is None
    with Source.open(zipped(tmp_path / "j.zip", (name or "../", b"x"), ("a.md", b"y"))) as source:
        assert source.names() == ("a.md",)
        assert len(source.left_out) == 1
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["j.zip"]


@given(st.text(alphabet="./\\a:\0", max_size=12))
def test_a_safe_name_never_leads_out(name: str) -> None:
    safe = safe_name(name)
    if safe is not None:
        assert not safe.startswith("/")
        assert ".." not in safe.split("/")
        assert "\0" not in safe


def test_what_grows_without_end_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "j.zip", ("bomb.json", bytes(20_000_000)), ("a.md", b"fine"))
    with Source.open(bomb) as source:
        with pytest.raises(FileUnreadable, match="grow"):
            source.read("bomb.json")
        assert source.text("a.md") == "fine"


def test_files_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "j.zip", ("a", os.urandom(4000)))
    with zipfile.ZipFile(bomb, "a") as archive:
        for number in range(3):
            again = zipfile.ZipInfo(f"b{number}")
            first = archive.infolist()[0]
            again.header_offset, again.CRC = first.header_offset, first.CRC
            again.compress_size, again.file_size = first.compress_size, first.file_size
            again.compress_type = first.compress_type
            archive.filelist.append(again)
        archive._didModify = True  # type: ignore[attr-defined]
    with pytest.raises(FileUnreadable, match="not a usual one"), Source.open(bomb):
        pass


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_what_unpacks_in_steps_is_unpacked(tmp_path: Path, method: int) -> None:
    with zipfile.ZipFile(tmp_path / "j.zip", "w", method) as archive:
        archive.writestr("a.md", "words " * 1000)
    with Source.open(tmp_path / "j.zip") as source, pytest.raises(FileUnreadable, match="packed"):
        source.read("a.md")


def test_a_locked_archive_says_what_to_do(tmp_path: Path) -> None:
    path = zipped(tmp_path / "j.zip", ("a.md", b"words"))
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with Source.open(path) as source, pytest.raises(FileUnreadable, match="password"):
        source.read("a.md")


def test_a_damaged_file_in_an_archive_stops_only_itself(tmp_path: Path) -> None:
    path = zipped(tmp_path / "j.zip", ("a.md", os.urandom(500)), ("b.md", b"fine"))
    raw = bytearray(path.read_bytes())
    raw[120] ^= 0xFF
    path.write_bytes(raw)
    with Source.open(path) as source:
        with pytest.raises(FileUnreadable, match="damaged"):
            source.read("a.md")
        assert source.text("b.md") == "fine"


def test_a_cut_off_archive_is_refused(tmp_path: Path) -> None:
    whole = tarred(tmp_path / "w.tar", (tarfile.TarInfo("a.md"), bytes(9000)))
    (tmp_path / "cut.tar").write_bytes(whole.read_bytes()[:4000])
    with pytest.raises(FileUnreadable), Source.open(tmp_path / "cut.tar") as source:
        source.read("a.md")
    zipped(tmp_path / "half.zip", ("a.md", os.urandom(2000)))
    raw = (tmp_path / "half.zip").read_bytes()
    (tmp_path / "half.zip").write_bytes(raw[300:])
    with pytest.raises(FileUnreadable), Source.open(tmp_path / "half.zip") as source:
        source.read("a.md")


def test_what_systems_leave_behind_is_not_listed(tmp_path: Path) -> None:
    members = ("__MACOSX/._a.md", ".DS_Store", ".obsidian/x.md", "sub/", "a.md")
    with Source.open(zipped(tmp_path / "j.zip", *((name, b"") for name in members))) as source:
        assert source.names() == ("a.md",)
        assert source.left_out == []


def test_letters_in_names_come_through_when_the_archive_does_not_say_how(tmp_path: Path) -> None:
    path = zipped(tmp_path / "j.zip", ("Tageb\u00fccher/\u00e4.md".replace("/", "_"), b"x"))
    raw = path.read_bytes().replace(b"\x00\x08\x08\x00", b"\x00\x00\x08\x00")
    path.write_bytes(raw)
    with Source.open(path) as source:
        assert source.names() == ("Tagebücher_ä.md",)


@pytest.mark.parametrize(
    "raw",
    [
        "Grüße".encode(),
        b"\xef\xbb\xbf" + "Grüße".encode(),
        "Grüße".encode("utf-16"),
        "Grüße".encode("cp1252"),
    ],
)
def test_letters_are_read_whatever_their_encoding(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    with Source.open(tmp_path / "a.txt") as source:
        assert source.text("a.txt") == "Grüße"


def test_more_files_than_any_journal_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_of(tmp_path)
    for module in ("folder", "zip", "tar"):
        monkeypatch.setattr(f"family_app.exchange.source_{module}.MOST_NAMES", 1)
    monkeypatch.setattr(source_module, "MOST_NAMES", 1)
    for place in (
        folder,
        zipped(tmp_path / "j.zip", ("a", b""), ("b", b"")),
        tarred(tmp_path / "j.tar", (tarfile.TarInfo("a"), b""), (tarfile.TarInfo("b"), b"")),
    ):
        with pytest.raises(FileUnreadable, match="more than 1 "), Source.open(place):
            pass


@pytest.mark.parametrize("name", ["nothing", "n" * 300, "a\0b"])
def test_what_is_not_there_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileUnreadable, match="nothing at"), Source.open(tmp_path / name):
        pass
