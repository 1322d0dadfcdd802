"""A code as it is compared: whoever read or typed it, and whatever came around it."""

import unicodedata
from typing import Final

_NOT_PART: Final = frozenset({"Cc", "Zs", "Zl", "Zp"})  # control characters and white space, Unicode categories
_BYTE_ORDER_MARK: Final = "\ufeff"


def clean(text: str) -> str:
    """The text without what scanners add around it: white space, line ends, control characters, a byte order mark.

    What stands inside is part of the code and stays exactly as it is.
    """
    start, end = 0, len(text)
    while start < end and _around(text[start]):
        start += 1
    while start < end and _around(text[end - 1]):
        end -= 1
    return text[start:end]


def _around(character: str) -> bool:
    return character == _BYTE_ORDER_MARK or unicodedata.category(character) in _NOT_PART
