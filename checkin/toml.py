"""A table of a TOML text that knows where it stands, so that every fault can be named with its line."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Fail = Callable[[int, str], Exception]
"""Makes the error out of the line, 0 where it cannot be told, and what is wrong there."""


@dataclass(frozen=True, slots=True)
class Table:
    """`header` is its name, empty for the text itself, `nth` its index in a list of tables."""

    source: str
    content: Mapping[str, Any]
    fail: Fail
    header: str = ""
    nth: int | None = None

    def fault(self, key: str, what: str) -> Exception:
        name = self.content.get("id")
        of = self.header if self.nth is None else f"{self.header} {self.nth + 1}"
        if isinstance(name, str):
            of = f"{self.header} {name!r}"
        return self.fail(self._line(key), f"[{of}] {key}: {what}" if of else f"{key}: {what}")

    def only(self, known: set[str]) -> None:
        for key in self.content:
            if key not in known:
                raise self.fault(key, f"this key is not known here; there are {', '.join(sorted(known))}")

    def table_at(self, key: str, default: Mapping[str, Any] | None = None) -> "Table":
        return Table(self.source, self.of(dict, key, "a table", default), self.fail, key)

    def tables_at(self, key: str, default: list[Any] | None = None) -> "list[Table]":
        found = self.of(list, key, "a list of tables", default)
        if not all(isinstance(table, dict) for table in found):
            raise self.fault(key, f"it must be written as [[{key}]]")
        return [Table(self.source, table, self.fail, key, nth) for nth, table in enumerate(found)]

    def text(self, key: str, default: str | None = None) -> str:
        text: str = self.of(str, key, "a text", default)
        if default is None and not text:
            raise self.fault(key, "it is empty")
        return text

    def flag(self, key: str, *, default: bool = False) -> bool:
        return bool(self.of(bool, key, "true or false", default))

    def number(self, key: str, default: float | None = None, *, low: float, high: float) -> float:
        value = self.of((int, float), key, "a number", default)
        if isinstance(value, bool) or not low <= value <= high:
            raise self.fault(key, f"it must be a number from {low:.12g} to {high:.12g}")
        return float(value)

    def whole(self, key: str, default: int, *, low: int, high: int) -> int:
        value = self.number(key, default, low=low, high=high)
        if value != int(value):
            raise self.fault(key, "it must be a whole number")
        return int(value)

    def choice(self, key: str, of: tuple[Any, ...], default: str | None = None) -> Any:
        value = self.of(str, key, "a text", default)
        if value not in of:
            raise self.fault(key, f"{value!r} is none of {', '.join(of)}")
        return value

    def colour(self, key: str, default: str) -> str:
        value = self.text(key, default)
        if not re.fullmatch("#[0-9A-Fa-f]{6}", value):
            raise self.fault(key, f"{value!r} is not a colour such as '#1A2B3C'")
        return value

    def of(self, kind: type | tuple[type, ...], key: str, what: str, default: object = None) -> Any:
        value = self.content.get(key, default)
        if value is None:
            raise self.fault(key, "it is missing")
        if not isinstance(value, kind):
            raise self.fault(key, f"it must be {what}")
        return value

    def _line(self, key: str) -> int:
        """The line of the key in the file, else of the table; 0 where the file is written in another way."""
        opened, found = -1, 0
        for number, line in enumerate(self.source.split("\n"), start=1):
            if header := re.match(r"\s*\[\[?\s*([\w.-]+)\s*\]", line):
                opened += header[1] == self.header
                if header[1] == self.header and opened == (self.nth or 0):
                    found = number
                elif found:
                    break
            elif (found or not self.header) and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
                return number
        return found
