"""One lesson while it is being written: what readers would see, and what the check says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from family_app.content.check import Place, check_content
from family_app.content.finding import Finding
from family_app.content.library import Library
from family_app.content.overlay import FALLBACK, Overlay
from family_app.content.plain_text import plain_text
from family_app.content.read_tree import read_resources, read_tree
from family_app.content.reading import body_sentences, grade
from family_app.content.schema import name_below
from family_app.content.stored import Stored, StoredResources
from family_app.content.tree import LessonFile, Placed, Tree
from family_app.domain.lesson import Lesson
from family_app.errors import Refused


@dataclass(frozen=True, slots=True)
class Draft:
    """A lesson that could be read, the content around it, and its measure."""

    lesson: Lesson
    library: Library
    words: int
    grade: float


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the file; without a draft where it could not be read."""

    draft: Draft | None
    findings: tuple[Finding, ...]


class LessonFilePreview:
    """Looks at one lesson file as often as it is asked; nothing is written anywhere."""

    def __init__(self, file: Path, assets: Path) -> None:
        """Say which file, and where our own assets are, which serve what its folder lacks.

        Raises:
            Refused: there is no such file, or it does not lie where lessons lie.
        """
        self.file = file.absolute()
        if not self.file.is_file():
            raise Refused(why=f"There is no file {file}.")
        parents = self.file.parents
        if self.file.suffix != ".md" or len(parents) < 4 or parents[1].name != "modules":
            raise Refused(
                why="A lesson lies in …/content/en/modules/NN-module/NN-lesson.md. "
                "Move the file there, and try again."
            )
        self._root = parents[2]
        self._assets = assets
        self._name = name_below(self._root, self.file)

    def look(self, today: date) -> Look:
        """Read the file and all around it; `today` is the day against which dates are stale."""
        place = Place.of(self._root, self._assets)
        found = check_content(place, today)
        tree = read_tree(self._overlay(place))
        return Look(
            self._draft(tree, self._overlay(place)),
            tuple(one for one in found if one.file == self._name),
        )

    def _overlay(self, place: Place) -> Overlay:
        """The folder of the file over our own content, so that a draft alone is enough to see."""
        languages = tuple(dict.fromkeys((self._root.name, FALLBACK)))
        folders = dict.fromkeys((place.content, place.bundled))
        roots = (folder / language for folder in folders for language in languages)
        return Overlay(
            tuple(root for root in roots if root.is_dir()),
            tuple(dict.fromkeys((place.pictures, self._assets / "pictures"))),
        )

    def _draft(self, tree: Tree, overlay: Overlay) -> Draft | None:
        file = next((one.value for _, one in tree.lessons if self._is_ours(one)), None)
        if file is None:
            return None

        def resources() -> StoredResources:
            return StoredResources.of(read_resources(overlay))

        library = Library(Stored.of_what_is_sound(tree), overlay, resources)
        every = tuple(body_sentences(file.body))
        words = len(plain_text(file.body).split())
        return Draft(self._in_place(file, library), library, words, grade(every))

    def _is_ours(self, placed: Placed[LessonFile]) -> bool:
        """Whether this was read from the file itself, not from the same name in our own content."""
        return placed.text.root == self._root and placed.text.file == self._name

    def _in_place(self, file: LessonFile, library: Library) -> Lesson:
        """The lesson as its module lists it, or as the next one of a module that does not yet."""
        listed = library.lesson(file.head.id)
        if listed is not None and listed.head is file.head:
            return listed
        number = self.file.parent.name.partition("-")[0]
        fits = (one for one in library.modules if f"{one.number:02}" == number)
        module = next(fits, library.modules[0] if library.modules else None)
        if module is None:
            return Lesson(file.head, file.body, "", "")
        place = f"{module.number}.{len(module.lessons) + 1}"
        return Lesson(file.head, file.body, module.id, place)
