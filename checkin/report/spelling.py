"""One name for what registrations spell differently: upper case or lower, with one space or two."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

from checkin.domain.label import Label
from checkin.names import countries


class Spellings:
    """Names told apart without regard to case, width and spacing; of each the spelling that most use is shown."""

    def __init__(self, names: Iterable[str]) -> None:
        self._keys: dict[str, str] = {}
        used: dict[str, Counter[str]] = {}
        for name, number in Counter(names).items():
            used.setdefault(self.key(name), Counter())[" ".join(name.split())] += number
        self._shown = {key: min(said, key=lambda name: (-said[name], name)) for key, said in used.items()}

    def key(self, name: str) -> str:
        found = self._keys.get(name)
        if found is None:
            found = self._keys[name] = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
        return found

    def shown(self, key: str) -> str:
        return self._shown.get(key, key)

    def label(self, key: str) -> Label:
        return Label(self.shown(key))


class Countries(Spellings):
    """Names of countries, in whatever language or by a code: the key of one that is known is its code in ISO 3166."""

    def key(self, name: str) -> str:
        return countries.code(name) or super().key(name)

    def shown(self, key: str) -> str:
        known = countries.label(key)
        return str(known) if known else super().shown(key)

    def label(self, key: str) -> Label:
        return countries.label(key) or super().label(key)
