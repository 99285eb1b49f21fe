"""Keeps the page that is open: what is typed, what is saved, and what still waits for the disk."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimeZone, Signal, Slot

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.services import journal
from family_app.ui.held_writes import may_pass
from family_app.ui.sentences import unsaved
from family_app.ui.widgets.throttle import Throttle

if TYPE_CHECKING:
    from family_app.ui.context import Context

FIRST_NUMBER = 1


class SaveState(Enum):
    """How the open page stands to the disk."""

    UNTOUCHED = "untouched"
    WAITING = "waiting"
    SAVED = "saved"
    TROUBLE = "trouble"


class _Saving:
    """One save under way; it knows its own page whatever is open when the answer comes."""

    def __init__(self, keeper: PageKeeper, draft: Draft) -> None:
        self._keeper = keeper
        self._draft = draft

    def done(self, _changes: object) -> None:
        self._keeper.on_saved(self, self._draft)

    def failed(self, error: Exception) -> None:
        self._keeper.on_failed(self, self._draft, error)


class PageKeeper(QObject):
    """Every save carries the id of the page it was typed on, so pages never mix.

    `saved` tells of each draft that is on disk, `changed` of each change of the open page,
    `state_changed` how the open page stands, with a sentence when it could not be saved.
    """

    saved = Signal(object)
    changed = Signal(object)
    state_changed = Signal(object, str)

    def __init__(self, ctx: Context, by: QObject) -> None:
        super().__init__(by)
        self._ctx = ctx
        self._by = by
        self._draft: Draft | None = None
        self._blank: Draft | None = None
        self._sent: Draft | None = None
        self._number = 0
        self._is_stored = False
        self._under_way: set[_Saving] = set()
        self._unsaved: dict[EntryId, Draft] = {}
        self._told_elsewhere = False
        self._state = SaveState.UNTOUCHED
        self._throttle = Throttle(self._save, self)
        ctx.ops.again.connect(self._on_again)

    @property
    def draft(self) -> Draft | None:
        """The open page as it is on the screen, or none."""
        return self._draft

    @property
    def is_stored(self) -> bool:
        """Whether the open page is in the journal, or on its way there."""
        return self._is_stored

    def unsaved(self, uid: EntryId) -> Draft | None:
        """What was typed on a page and could not be saved yet."""
        return self._unsaved.get(uid)

    def open_stored(self, draft: Draft) -> None:
        """Take up a page of the journal; `draft` is its next one."""
        # Before closing: that sends again what waits, and `draft` was read before it.
        waiting = self._unsaved.pop(draft.uid, None)
        self.close()
        self._sent = None if waiting else _content(draft)
        self._draft, self._blank, self._is_stored = waiting or draft, None, True
        self._number = max(draft.number - 1, waiting.number if waiting else 0)
        self._state = SaveState.UNTOUCHED
        if waiting:
            self._save()
        else:
            self._tell(SaveState.SAVED)

    def open_new(self, draft: Draft) -> None:
        """Begin a page; it comes into the journal with the first change."""
        self.close()
        self._draft = draft
        self._blank = self._sent = _content(draft)
        self._number = draft.number - 1
        self._is_stored = False
        self._tell(SaveState.UNTOUCHED)

    def change(self, **fields: Any) -> None:  # noqa: ANN401 - the fields of a Draft
        """Something was typed or chosen on the open page."""
        if self._draft is None:
            return
        changed = replace(self._draft, **fields)
        if changed == self._draft:
            return
        self._draft = changed
        self.changed.emit(changed)
        self._tell(SaveState.WAITING)
        self._throttle.poke()

    def keep(self) -> None:
        """Bring the open page into the journal now, also where nothing is typed on it yet."""
        if self._draft is not None and not self._is_stored:
            self._sent = None
            self._blank = None
        self.flush()

    def flush(self) -> None:
        """Hand everything that is not saved to the disk now."""
        self._throttle.cancel()
        self._save()

    def close(self) -> None:
        """Save, and let go of the page; one that was begun and left empty goes again."""
        self.flush()
        draft, blank, was_stored = self._draft, self._blank, self._is_stored
        self._draft = self._blank = self._sent = None
        self._is_stored = False
        if draft is not None and was_stored and blank is not None and _content(draft) == blank:
            self._ctx.ops.write(journal.delete_entry, draft.uid)

    def let_go(self) -> None:
        """Forget the open page without saving, as when it is deleted."""
        self._throttle.cancel()
        if self._draft is not None:
            self._unsaved.pop(self._draft.uid, None)
        self._draft = self._blank = self._sent = None
        self._is_stored = False

    @Slot()
    def _on_again(self) -> None:
        """The disk may take by now what it refused."""
        if self._unsaved:
            self._save()

    def _save(self) -> None:
        for waiting in list(self._unsaved.values()):
            if self._draft is None or waiting.uid != self._draft.uid:
                self._send(waiting)
        if self._draft is None or _content(self._draft) == self._sent:
            return
        self._number += 1
        self._draft = replace(self._draft, number=self._number)
        self._sent = _content(self._draft)
        self._is_stored = True
        self._tell(SaveState.WAITING)
        self._send(self._draft)

    def _send(self, draft: Draft) -> None:
        saving = _Saving(self, draft)
        self._under_way.add(saving)
        self._ctx.ops.write(
            journal.save_entry, draft, by=self._by, then=saving.done, failed=saving.failed
        )

    def on_saved(self, saving: _Saving, draft: Draft) -> None:
        """A draft is on disk."""
        self._under_way.discard(saving)
        waiting = self._unsaved.get(draft.uid)
        if waiting is not None and waiting.number <= draft.number:
            del self._unsaved[draft.uid]
        if self._told_elsewhere and not self._unsaved:
            self._told_elsewhere = False
            self._ctx.notices.all_saved()
        self.saved.emit(draft)
        if self._is_newest(draft) and not self._throttle.waiting:
            self._tell(SaveState.SAVED)

    def on_failed(self, saving: _Saving, draft: Draft, error: Exception) -> None:
        """A draft did not reach the disk; it is kept, and sent again in a moment."""
        self._under_way.discard(saving)
        words = unsaved(error)
        is_open = self._draft is not None and self._draft.uid == draft.uid
        if not is_open and may_pass(error):
            self._told_elsewhere = True
            self._ctx.notices.unsaved(words)
        elif not is_open and draft.uid not in self._unsaved:
            self._ctx.notices.trouble(words)
        if self._is_newest(draft):
            self._sent = None
            self._tell(SaveState.TROUBLE, words)
        if self._is_newest(draft) or not is_open:
            self._unsaved[draft.uid] = draft

    def _is_newest(self, draft: Draft) -> bool:
        open_page = self._draft
        return open_page is not None and (open_page.uid, self._number) == (
            draft.uid,
            draft.number,
        )

    def _tell(self, state: SaveState, words: str = "") -> None:
        # Each further try is no news while the disk refuses.
        if (self._state, state) != (SaveState.TROUBLE, SaveState.WAITING):
            self._state = state
            self.state_changed.emit(state, words)


def _content(draft: Draft) -> Draft:
    """The draft without its number: what makes two of them the same page."""
    return replace(draft, number=0)


def blank_page(ctx: Context) -> Draft:
    """An empty page of this moment."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "ignore")
    return Draft(
        uid=EntryId(new_uid()),
        number=FIRST_NUMBER,
        day=ctx.clock.today(),
        time=ctx.clock.time(),
        zone=zone or None,
    )
