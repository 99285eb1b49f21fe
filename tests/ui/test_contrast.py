from __future__ import annotations

import pytest

from family_app.paths import assets_dir
from family_app.ui.theme import THEMES, read_tokens
from tests import checks

TOKENS = read_tokens(assets_dir() / "themes")
GROUNDS = ("paper", "rail", "surface", "surface-2")
SOFT = ("primary-soft", "gold-soft", "danger-soft", "accent-soft")

TEXT = (
    ("ink", (*GROUNDS, *SOFT)),
    ("ink-2", (*GROUNDS, "primary-soft", "gold-soft", "danger-soft")),
    ("primary", (*GROUNDS, "primary-soft")),
    ("primary-ink", ("primary", "primary-hover")),
    ("accent", ("paper", "surface", "accent-soft")),
    ("accent-ink", ("accent",)),
    ("danger", ("paper", "surface", "surface-2", "danger-soft")),
    ("danger-ink", ("danger",)),
    ("gold", ("paper", "surface", "gold-soft")),
    ("ring-ink", ("ring1", "ring2")),
    ("snack-ink", ("snack",)),
)
SHAPES = (
    ("control", (*GROUNDS, "primary-soft", "danger-soft")),
    ("focus", (*GROUNDS, "primary-soft", "danger-soft")),
    ("danger", GROUNDS),
    ("primary", (*GROUNDS, "primary-soft", "track")),
    ("ring1", ("surface",)),
    ("ring2", ("surface",)),
    ("ring3", ("surface",)),
    ("disabled", ("paper", "surface", "surface-2")),
)


def test_the_measure_agrees_with_the_published_examples() -> None:
    assert checks.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert checks.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read_on_every_ground_they_stand_on(name: str) -> None:
    assert checks.too_faint(TOKENS[name], TEXT, checks.TEXT) == []


@pytest.mark.parametrize("name", THEMES)
def test_borders_rings_and_marks_can_be_seen(name: str) -> None:
    assert checks.too_faint(TOKENS[name], SHAPES, checks.LARGE) == []


def test_high_contrast_is_higher() -> None:
    assert checks.too_faint(TOKENS["contrast"], TEXT, 9.0) == []


def test_every_theme_has_every_token() -> None:
    names = {theme: set(tokens) for theme, tokens in TOKENS.items()}
    assert names["light"] == names["dark"] == names["contrast"]
