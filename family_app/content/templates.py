"""What a journal page can begin with: templates, and a question a day."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateHead:
    """The front matter of a template file; `prompt` is shown above the page, not on it."""

    id: str
    title: str
    prompt: str = ""
    order: int = 100


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question to write from."""

    id: str
    asks: str


@dataclass(frozen=True, slots=True)
class Template:
    """A template and the Markdown text a new page begins with."""

    head: TemplateHead
    body: str

    @property
    def id(self) -> str:
        """The id that never changes."""
        return self.head.id

    @property
    def title(self) -> str:
        """The title in the content's language."""
        return self.head.title
