"""The usual causes of what was decided or changed; an operator says any other in their own words.

A fact keeps the code of a cause, or those words, in one text: whoever reads it reads a code in their own language.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from checkin.domain.what import Reason


class Cause(StrEnum):
    LEFT_UNSEEN = "left_unseen"
    SCANNED_BY_MISTAKE = "scanned_by_mistake"
    NOT_THROUGH = "not_through"
    FREE_PLACES = "free_places"
    PLACE_KEPT = "place_kept"
    SCAN_FORGOTTEN = "scan_forgotten"
    ANOTHER_WAY = "another_way"
    WRONG_FROM_BEGINNING = "wrong_from_beginning"
    AGREED = "agreed"
    IMPORTED = "imported"
    CONSENTED = "consented"  # this and the next three: by the visitor, at a kiosk
    ANSWERED = "answered"
    NOT_CONSENTED = "not_consented"
    CORRECTED = "corrected_by_visitor"
    ASKED = "asked"  # this and the next: why somebody is forgotten
    EVENT_OVER = "event_over"


_INSIDE: Final = (Cause.LEFT_UNSEEN, Cause.SCANNED_BY_MISTAKE, Cause.NOT_THROUGH)
_AGAINST: Final[Mapping[Reason, tuple[Cause, ...]]] = MappingProxyType(
    {
        Reason.ZONE_FULL: (Cause.FREE_PLACES, Cause.PLACE_KEPT),
        Reason.MAIN_GATE_FIRST: (Cause.SCAN_FORGOTTEN, Cause.ANOTHER_WAY),
    }
)
OF_ANOTHER_CATEGORY: Final = (Cause.WRONG_FROM_BEGINNING, Cause.AGREED)


def against(refusal: Reason | None) -> tuple[Cause, ...]:
    """What is usual where somebody is let in against a refusal; None is somebody who was found by name."""
    return _AGAINST.get(refusal, _INSIDE) if refusal else _INSIDE


def known(text: str) -> Cause | None:
    """The cause a fact keeps the code of, None where somebody used their own words."""
    return Cause(text) if text in list(Cause) else None
