"""What a command says: JSON lines for programs, sentences for people."""

import json
import sys
from collections.abc import Mapping
from typing import Any


class UsageError(ValueError):
    """An argument that cannot be right; the sentence says what would be."""


class Output:
    """Standard output is for results only; progress, warnings and errors go to standard error."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json

    def say(self, record: Mapping[str, Any], sentence: str) -> None:
        """One result: as a JSON object on a line of its own, or as the sentence."""
        text = json.dumps(record, ensure_ascii=False) if self._as_json else sentence
        sys.stdout.write(printable(text) + "\n")
        sys.stdout.flush()

    def progress(self, sentence: str) -> None:
        sys.stderr.write(printable(sentence) + "\n")

    def complain(self, sentence: str) -> None:
        sys.stderr.write(printable(f"checkin: {sentence}") + "\n")


def printable(text: str) -> str:
    """The text without what would steer a terminal or break a line: a code may hold anything.

    Half a surrogate pair cannot be written at all, and comes out as a question mark.
    """
    shown = "".join(each if each.isprintable() or each == "\n" else f"\\x{ord(each):02x}" for each in text)
    return shown.encode(errors="replace").decode()
