"""What this program is, what is in clear on the disk, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from family_app import __version__
from family_app.ui.context import Context
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import body, muted, title


class AboutCard(Card):
    """Plain facts for people who want to check."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, name="settings-about", parent=parent)
        self.add(title(self.tr("About")))
        self.add(
            body(
                self.tr(
                    "Close Circle {version} works without the internet. It is education and a "
                    "diary, not treatment, and it makes no diagnosis."
                ).format(version=__version__)
            )
        )
        self.add(
            body(
                self.tr(
                    "Everything you write is locked with your passphrase. Others at this computer "
                    "can read only the name of each space, the country and look you chose, and a "
                    "log that holds no word of yours. What you print, copy or take out is not "
                    "protected."
                )
            )
        )
        self.add(
            muted(
                self.tr("Your spaces are kept in: {folder}").format(folder=ctx.parts.home.root),
                name="settings-about-folder",
            )
        )
        self.add(
            muted(
                self.tr(
                    "The app is open source (Apache-2.0), its lessons are CC BY 4.0. It uses "
                    "Qt and PySide6 (LGPL-3.0), SQLCipher, SQLAlchemy, Inter (OFL) and Lucide "
                    "icons (ISC). Their licenses come with the app."
                )
            )
        )
