"""Pictures are kept small, upright and without place; hostile ones do no harm."""

from __future__ import annotations

import tracemalloc
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from family_app.domain import attachment
from family_app.errors import Refused
from family_app.exchange.pictures import LONGEST_SIDE, made_ready
from tests.exchange import picture_files as files


def opened(data: bytes | None) -> Image.Image:
    assert data is not None
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize(
    "data",
    [
        files.jpeg(),
        files.jpeg(3000, 1000),
        files.jpeg(orientation=6),
        files.png(),
        files.png(3000, 2000, clear=True),
        files.saved("WEBP", exif=b"Exif\0\0" + files.PLACE),
    ],
    ids=["small", "wide", "turned", "png", "clear png", "webp"],
)
def test_nothing_beside_the_picture_is_kept(data: bytes) -> None:
    ready = made_ready("a.jpg", data, keep_original=True)
    for kept in (ready.data, ready.original):
        if kept is not None:
            assert files.PLACE not in kept
            assert not opened(kept).getexif().get_ifd(0x8825)
            assert set(opened(kept).getexif()) <= {0x0112}


def test_a_large_photograph_becomes_small_and_its_original_is_kept_where_asked() -> None:
    data = files.jpeg(4000, 3000)
    small = made_ready("a.jpg", data)
    assert (small.width, small.height) == (LONGEST_SIDE, LONGEST_SIDE * 3 // 4)
    assert small.original is None
    both = made_ready("a.jpg", data, keep_original=True)
    assert opened(both.original).size == (4000, 3000)


@pytest.mark.parametrize(("orientation", "corner"), [(1, (2, 2)), (6, (-3, 2)), (3, (-3, -3))])
def test_a_turned_photograph_stands_upright(orientation: int, corner: tuple[int, int]) -> None:
    ready = made_ready("a.jpg", files.jpeg(200, 100, orientation=orientation))
    image = opened(ready.data).convert("RGB")
    assert image.size == (ready.width, ready.height)
    assert image.size == ((100, 200) if orientation == 6 else (200, 100))
    point = image.getpixel((corner[0] % image.width, corner[1] % image.height))
    assert isinstance(point, tuple)
    assert point[0] > 180
    assert point[1] < 80


def test_what_is_clear_stays_clear() -> None:
    ready = made_ready("a.png", files.png(clear=True))
    assert ready.media_type == "image/png"
    assert opened(ready.data).mode == "RGBA"


@pytest.mark.parametrize("form", ["WEBP", "BMP", "GIF", "PNG", "JPEG"])
def test_every_common_form_becomes_one_that_is_shown(form: str) -> None:
    ready = made_ready("a name.bin", files.saved(form))
    ending = "jpg" if ready.media_type == "image/jpeg" else "png"
    assert ready.file_name == f"a name.{ending}"
    assert ready.media_type in attachment.SHOWN_TYPES
    assert (ready.width, ready.height) == (120, 90)


def test_colours_of_another_profile_are_made_plain() -> None:
    ready = made_ready("a.jpg", files.wide_colours())
    assert ready.media_type == "image/jpeg"
    assert "icc_profile" not in opened(ready.data).info


def test_a_picture_that_moves_is_shown_still_and_kept_whole() -> None:
    data = files.moving_gif()
    ready = made_ready("a.gif", data)
    assert ready.media_type == "image/png"
    assert ready.original == data


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.jpg", files.heic(), "image/heic"),
        ("a.tif", files.saved("TIFF"), "image/tiff"),
        ("a.avif", b"\0\0\0\x18ftypavif" + bytes(40), "image/avif"),
        ("a.pdf", b"%PDF-1.7 and so on", "application/pdf"),
        ("a.md", b"# words", "text/markdown"),
        ("a", b"anything", "application/octet-stream"),
    ],
)
def test_what_is_not_read_here_is_kept_whole(name: str, data: bytes, media_type: str) -> None:
    ready = made_ready(name, data, keep_original=True)
    assert (ready.media_type, ready.data) == (media_type, data)
    assert (ready.width, ready.original) == (None, None)


@pytest.mark.parametrize(
    "data",
    [files.bomb(), files.jpeg()[:2000], files.png()[:300], b"\xff\xd8\xff", b"GIF89a", b"BM" * 40],
    ids=["bomb", "cut jpeg", "cut png", "no jpeg", "no gif", "no bmp"],
)
def test_a_hostile_picture_is_a_file_and_takes_no_memory(data: bytes) -> None:
    made_ready("first.png", files.png(8, 8))
    tracemalloc.start()
    try:
        ready = made_ready("a.png", data, keep_original=True)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert ready.data == data
    assert ready.width is None
    assert most < 5_000_000


def test_a_file_above_the_limit_is_refused_and_the_limit_said() -> None:
    with pytest.raises(Refused, match="25 MB"):
        made_ready("a.zip", bytes(attachment.LIMIT + 1))
    with pytest.raises(Refused, match="60 MB"):
        made_ready("a.jpg", files.jpeg() + bytes(attachment.PICTURE_LIMIT))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("/home/ana/photos/a.jpg", "a.jpg"),
        ("C:\\Users\\ana\\a.jpg", "a.jpg"),
        ("../../a\0b.jpg", "ab.jpg"),
        ("...", "file"),
        ("", "file"),
        ("x" * 300 + ".jpeg", "x" * 111 + ".jpeg"),
    ],
)
def test_a_name_holds_no_folder(name: str, kept: str) -> None:
    assert attachment.plain_name(name) == kept


@given(st.data())
def test_broken_pictures_never_raise(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from((files.jpeg(40, 30), files.png(40, 30), files.saved("WEBP"))))
    broken = bytearray(whole)
    for place in data.draw(st.lists(st.integers(3, len(whole) - 1), min_size=1, max_size=12)):
        broken[place] = data.draw(st.integers(0, 255))
    made_ready("a", bytes(broken), keep_original=True)
