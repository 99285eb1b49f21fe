"""The folders content is looked up in, nearest first: pack over bundled, language over English."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Overlay:
    """Content folders and picture folders, in the order in which they win."""

    content: tuple[Path, ...]
    pictures: tuple[Path, ...]
    language: str = FALLBACK

    @classmethod
    def of(cls, assets: tuple[Path, ...], language: str = FALLBACK) -> Overlay:
        """Roots for a language: every folder of `assets` in that language, then in English.

        Args:
            assets: folders that hold `content/` and `pictures/`; a pack stands before ours.
            language: a language code such as "en" or "es".
        """
        languages = (language,) if language == FALLBACK else (language, FALLBACK)
        content = tuple(root / "content" / name for name in languages for root in assets)
        return cls(
            content=tuple(folder for folder in content if folder.is_dir()),
            pictures=tuple(root / "pictures" for root in assets),
            language=language,
        )

    def files(self, pattern: str) -> Iterator[tuple[Path, Path]]:
        """(root, file) of every content file that fits, roots in order, names in order."""
        for root in self.content:
            for file in sorted(root.glob(pattern)):
                yield root, file

    def drawing(self, name: str) -> Path | None:
        """The first drawing by this name, or none."""
        files = (folder / f"{name}.svg" for folder in self.pictures)
        return next((file for file in files if file.is_file()), None)
