"""What a hand scanner's first scan tells of how it is set up: a text that it is known to type, compared with what came.

A hand scanner is a keyboard: it presses keys, and the machine says which letters these are. Where both think of another
layout, or Caps Lock is on, another text comes. The codes of this program hold capital letters and digits only; those of
other systems hold anything.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checkin.domain.code import clean

TEXT: Final = "CHECKIN-AZQWYM-azqwym-0123456789"
"""What the code to try with says: letters that the usual layouts put elsewhere, both cases, digits and a hyphen."""

# Where the key that types the upper character in the United States types the lower one.
_LAYOUTS: Final[dict[str, tuple[str, str]]] = {
    "German": ("ZYzy-", "YZyzß"),
    "French": ("AQZWMaqzwm-0123456789", "QAWZ?qawz,)à&é\"'(-è_ç"),
    "Belgian": ("AQZWMaqzwm-0123456789", "QAWZ?qawz,)à&é\"'(§è!ç"),
    "Spanish or Italian": ("-", "'"),
    "Swiss": ("ZYzy-", "YZyz'"),
    "Nordic": ("-", "+"),
}


class Came(StrEnum):
    """EXACT: every character as it was meant. OTHER: something else than the code to try with, which proves less."""

    EXACT = "exact"
    CAPITALS = "capitals"
    LAYOUT = "layout"
    NO_END = "no_end"
    SLOW = "slow"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Trial:
    """What came, and for LAYOUT whose keyboard the machine believes to have."""

    came: Came
    text: str
    layout: str = ""


def scanned(text: str) -> Trial:
    """A scanner typed this, quickly, and ended it."""
    came = clean(text)
    if came == TEXT:
        return Trial(Came.EXACT, came)
    for name, (meant, typed) in _LAYOUTS.items():
        if came in _typed(TEXT, meant, typed):
            return Trial(Came.LAYOUT, came, name)
    if came.lower() == TEXT.lower():
        return Trial(Came.CAPITALS, came)
    return Trial(Came.OTHER, came)


def typed(text: str, *, ended: bool) -> Trial | None:
    """Keys came that were not taken for a scan; None where they are not the code to try with: somebody typed them."""
    known = scanned(text)
    if known.came is Came.OTHER:
        return None
    return Trial(Came.SLOW if ended else Came.NO_END, known.text)


def _typed(text: str, meant: str, typed: str) -> tuple[str, str]:
    """The text as that keyboard would type it, and the same with Caps Lock on."""
    plain = text.translate(str.maketrans(meant, typed))
    return plain, plain.swapcase()
