"""A name shown to people, in several languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Label:
    """One text, and others by language ("zh_CN")."""

    text: str
    by_language: Mapping[str, str] = field(default_factory=dict)

    def said_in(self, language: str) -> str:
        return self.by_language.get(language, self.text)

    @property
    def texts(self) -> frozenset[str]:
        """In whatever language."""
        return frozenset({self.text, *self.by_language.values()})

    def __str__(self) -> str:
        return self.text
