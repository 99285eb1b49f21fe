"""The system's own store of secrets, which opens when its user logs in."""

from __future__ import annotations

import queue
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Protocol, TypeVar

T = TypeVar("T")

# What stands beside a secret in the system's own list of secrets: nothing about this program.
_SERVICE = "Local settings"
# Long enough to answer the system's question for the login password.
_PATIENCE_SECONDS = 60.0


class KeyStoreRefused(Exception):
    """There is no store, it is locked and stayed so, it refused, or it never answered."""


class KeyStore(Protocol):
    """Keeps short secrets under names that say nothing."""

    def keep(self, name: str, secret: str) -> None:
        """Keep a secret. Raises KeyStoreRefused."""

    def get(self, name: str) -> str | None:
        """The secret of this name, or None where there is none. Raises KeyStoreRefused."""

    def forget(self, name: str) -> None:
        """Remove a secret, if it is there. Raises KeyStoreRefused."""


class _Backend(Protocol):
    def set_password(self, service: str, username: str, password: str) -> None: ...

    def get_password(self, service: str, username: str) -> str | None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class SystemKeyStore:
    """Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.

    Never another one, whatever is installed or set: some of what `keyring` can load goes to the
    internet or keeps secrets in plain files.
    """

    def __init__(self, patience: float = _PATIENCE_SECONDS) -> None:
        self._patience = patience

    def keep(self, name: str, secret: str) -> None:
        """Keep a secret."""
        self._ask(lambda store: store.set_password(_SERVICE, name, secret))

    def get(self, name: str) -> str | None:
        """The secret of this name, or None."""
        return self._ask(lambda store: store.get_password(_SERVICE, name))

    def forget(self, name: str) -> None:
        """Remove a secret, if it is there."""
        self._ask(lambda store: _delete(store, name))

    def _ask(self, question: Callable[[_Backend], T]) -> T:
        """Ask on a thread of its own: a store may wait for its user for ever."""
        answers: queue.SimpleQueue[tuple[T] | None] = queue.SimpleQueue()

        def work() -> None:
            try:
                answers.put((question(_backend()),))
            except Exception:  # each system's store has errors of its own; all mean no
                answers.put(None)

        Thread(target=work, daemon=True).start()
        try:
            answer = answers.get(timeout=self._patience)
        except queue.Empty:
            raise KeyStoreRefused from None
        if answer is None:
            raise KeyStoreRefused
        return answer[0]


def _delete(store: _Backend, name: str) -> None:
    if store.get_password(_SERVICE, name) is not None:
        store.delete_password(_SERVICE, name)


def _backend() -> _Backend:
    with _without_tls():
        if sys.platform == "win32":
            from keyring.backends.Windows import WinVaultKeyring as Keyring
        elif sys.platform == "darwin":
            from keyring.backends.macOS import Keyring
        else:
            from keyring.backends.SecretService import Keyring
    make: Callable[[], _Backend] = Keyring
    return make()


@contextmanager
def _without_tls() -> Iterator[None]:
    """Import what would load the system's network encryption only because it might download.

    `ssl` is missing in the frozen program anyway, and whoever asks for it here can do without.
    """
    if "ssl" in sys.modules:
        yield
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["ssl"]
