"""Answers in sentences with blanks, "If ... I will ...", each read back once it is whole."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Slot
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from family_app.domain.filled_sentence import filled_sentence, label_words
from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.rows_answer import AnswerRow, RowsAnswer
from family_app.ui.theme import Theme
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowLayout, fitted
from family_app.ui.widgets.inputs import GrowingEdit
from family_app.ui.widgets.labels import OneLine, Words
from family_app.ui.widgets.styling import named

_LEAST_BLANK = 200
_FIRST_LINE = 11
"""Pixels from the top of a blank to its first line, at normal text size."""


class BlanksLayout(FlowLayout):
    """Fixed words and their blanks in pairs: beside each other, or below where room is short."""

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        shown = self._shown()
        pairs = list(zip(shown[::2], shown[1::2], strict=False))
        column = max((item.sizeHint().width() for item, _ in pairs), default=0)
        beside = column + self._gap + Theme.current().px(_LEAST_BLANK) <= rect.width()
        top = rect.top()
        for words, blank in pairs:
            room = QRect(rect.left(), top, rect.width(), 0)
            boxes = (
                self._beside(words, blank, room, column) if beside else _below(words, blank, room)
            )
            if place:
                words.setGeometry(self._mirrored(boxes[0], rect))
                blank.setGeometry(self._mirrored(boxes[1], rect))
            top = max(box.bottom() for box in boxes) + 1 + self._line_gap
        return max(0, top - self._line_gap - rect.top())

    def _beside(
        self, words: QLayoutItem, blank: QLayoutItem, room: QRect, column: int
    ) -> tuple[QRect, QRect]:
        left = room.left() + column + self._gap
        size = fitted(blank, room.right() + 1 - left)
        first = Theme.current().px(_FIRST_LINE)
        head = QRect(room.left(), room.top() + first, column, words.sizeHint().height())
        return head, QRect(left, room.top(), room.right() + 1 - left, size.height())


def _below(words: QLayoutItem, blank: QLayoutItem, room: QRect) -> tuple[QRect, QRect]:
    head = QRect(room.left(), room.top(), room.width(), fitted(words, room.width()).height())
    top = head.bottom() + 4
    return head, QRect(room.left(), top, room.width(), fitted(blank, room.width()).height())


class SentenceRow(AnswerRow):
    """One sentence: its fixed words, an edit for each blank, and how it reads."""

    def __init__(self, fixed: tuple[str, ...], *, name: str, parent: QWidget) -> None:
        super().__init__(name=name, spacing=8, parent=parent)
        self._fixed = tuple(say.curly(words) for words in fixed)
        blanks = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        blanks.setSizePolicy(policy)
        pairs = BlanksLayout(blanks, gap=12, line_gap=8)
        edits = []
        for place, words in enumerate(self._fixed):
            head = OneLine(
                label_words(words), "strong", name=f"{name}-{place}-words", parent=blanks
            )
            edit = GrowingEdit(1, 6, blanks)
            named(edit, f"{name}-{place}")
            head.setBuddy(edit)
            edit.textChanged.connect(self._on_text)
            pairs.addWidget(head)
            pairs.addWidget(edit)
            edits.append(edit)
        self.edits = tuple(edits)
        self.add(blanks)
        self._read = Card("soft", small=True, name=f"{name}-read", parent=self)
        self.whole = Words("", "strong", selectable=True, name=f"{name}-whole", parent=self._read)
        self._read.add(self.whole)
        self.add(self._read)
        self._read.hide()

    def set_place(self, place: int) -> None:
        """Say which sentence this is, from 1."""
        self.show_place(
            self.tr("Sentence {number}").format(number=place),
            self.tr("Remove sentence {number}").format(number=place),
        )
        spoken = self.tr("{words}, sentence {number}")
        for words, edit in zip(self._fixed, self.edits, strict=True):
            edit.setAccessibleName(spoken.format(words=label_words(words), number=place))

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Show texts and how they read."""
        super().set_texts(texts)
        self._read_back()

    def sentence(self) -> str:
        """The whole sentence, or nothing while a blank is empty."""
        return filled_sentence(self._fixed, self.texts())

    def _read_back(self) -> None:
        whole = self.sentence()
        self.whole.setText(whole)
        self._read.setVisible(bool(whole))

    @Slot()
    def _on_text(self) -> None:
        self._read_back()
        self.edited.emit()


class SentencesAnswer(RowsAnswer):
    """Sentences one below the other."""

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        self._columns = asked.columns
        super().__init__(asked, name, ctx, add=_say_add(), removed=_say_removed())

    def new_row(self, name: str, parent: QWidget) -> AnswerRow:
        """Make an empty sentence."""
        return SentenceRow(self._columns, name=name, parent=parent)

    def words(self) -> str:
        """The whole sentences, each on a line of its own."""
        whole = (line.sentence() for line in self.lines if isinstance(line, SentenceRow))
        return "\n".join(sentence for sentence in whole if sentence)


def _say_add() -> str:
    return QCoreApplication.translate("SentencesAnswer", "Add a sentence")


def _say_removed() -> str:
    return QCoreApplication.translate("SentencesAnswer", "Sentence removed.")
