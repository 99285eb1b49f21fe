from __future__ import annotations

from family_app.exchange.page_html import to_html


def test_markdown_becomes_text_to_read() -> None:
    html = to_html("# Soup\n\nHe **looked up**.\nThen *left*.\n\n- one\n- two")
    assert "<h2>Soup</h2>" in html
    assert "<strong>looked up</strong>.<br" in html
    assert "<em>left</em>" in html
    assert html.count("<li>") == 2


def test_raw_html_is_shown_and_never_run() -> None:
    html = to_html('<img src="file:///etc/passwd"> <b onclick="x">hi</b>\n\n<script>1</script>')
    assert "<img" not in html
    assert "<b" not in html.replace("<br", "")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_pictures_are_never_fetched() -> None:
    assert "<img" not in to_html("![cat](https://example.org/cat.png)")


def test_a_picture_from_elsewhere_is_a_link_to_it() -> None:
    html = to_html("![cat](https://example.org/cat.png)")
    assert '<a href="https://example.org/cat.png">cat</a>' in html


def test_what_is_attached_is_shown_where_it_is_at_hand() -> None:
    text = "![a *big* cat](attachment:u-1) and [notes](attachment:u-2)"
    html = to_html(text, {"u-1": "picture:1", "u-2": "file:2"}.get)
    assert '<img src="picture:1" alt="a big cat"' in html
    assert '<a href="file:2">notes</a>' in html
    assert "<img" not in to_html(text)
    assert "a <em>big</em> cat" in to_html(text)


def test_only_known_links_are_links() -> None:
    assert 'href="https://example.org"' in to_html("[a](https://example.org)")
    assert 'href="lesson:draw-the-circle"' in to_html("[a](lesson:draw-the-circle)")
    for bad in ("javascript:alert(1)", "file:///etc/passwd", "//server/share", "ftp://x"):
        assert "<a " not in to_html(f"[a]({bad})")


def test_boxes_show_whether_they_are_ticked() -> None:
    html = to_html("- [ ] call\n- [x] sleep")
    assert "□ call" in html
    assert "✓ sleep" in html
    assert "list-style-type: none" in html
    assert "list-style-type" not in to_html("- [ ] call\n- plain")


def test_a_box_elsewhere_is_only_text() -> None:
    assert "[ ] not a box" in to_html("[ ] not a box")


def test_a_picture_that_is_gone_and_had_no_words_leaves_nothing() -> None:
    assert to_html("![](attachment:gone)") == "<p></p>"
