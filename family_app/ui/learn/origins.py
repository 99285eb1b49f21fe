"""Where a lesson comes from: its sources, what was read of them, and who reviewed it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.lesson import Lesson, Source
from family_app.ui.learn import say
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import Words, muted, title


class SourceCard(Card):
    """One source with its number in the text; marked when a reader came for it."""

    def __init__(self, number: int, source: Source, parent: QWidget) -> None:
        name = f"learn-source-{source.key}"
        super().__init__(small=True, spacing=3, name=name, parent=parent)
        head = self.tr("{number}. {authors} ({year})").format(
            number=number, authors=source.authors, year=source.year
        )
        self.setAccessibleName(head)
        self.add(Words(head, "label", name=f"{name}-head", parent=self))
        self.add(muted(f"{source.title}. {source.where}.", name=f"{name}-title", parent=self))
        self.add(muted(say.seen(source), name=f"{name}-seen", parent=self))


class Origins(QWidget):
    """The sources in the order of their numbers."""

    def __init__(self, lesson: Lesson, sources: Mapping[str, Source], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-origins")
        self._cards: dict[str, SourceCard] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(title(self.tr("Where this comes from"), name="learn-origins-title"))
        for number, key in enumerate(lesson.head.sources, start=1):
            source = sources.get(key)
            if source is not None:
                self._cards[key] = SourceCard(number, source, self)
                rows.addWidget(self._cards[key])
        rows.addWidget(muted(self._review(lesson), name="learn-review", parent=self))

    def _review(self, lesson: Lesson) -> str:
        review = lesson.head.review
        if review == "none":
            return say.not_reviewed()
        words = self.tr("Reviewed by {who}, {when}.")
        return words.format(who=review.who, when=review.on)

    def mark(self, key: str) -> QWidget | None:
        """Mark one source and return its card, or none where it is not known."""
        for other, card in self._cards.items():
            card.set_look("marked" if other == key else "plain")
        found = self._cards.get(key)
        if found is not None:
            announce(found, found.accessibleName())
        return found
