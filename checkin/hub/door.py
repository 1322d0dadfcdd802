"""What a fact must be to be taken in: whole, the sender's own, and such that it can be kept and read."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from checkin.domain import facts
from checkin.domain.facts import KINDS, Corrected, Fact, Registered, decode
from checkin.domain.registration import FIELDS, FieldError, Registration, with_fields
from checkin.sync.messages import LARGEST_FACT, NotTaken, Why

_SHORT: Final = 200  # characters of a text that may be remembered
# What somebody with the token of a kiosk that was stolen is not to do: make all names go, make themselves a supervisor,
# or make every badge invalid.
_FOR_SUPERVISORS: Final = frozenset({"forgotten", "operator_set", "operator_removed", "key_withdrawn"})


def may_hold_nul(content: bytes) -> bool:
    """Whether a text in this JSON may hold a NUL, which PostgreSQL cannot keep: JSON writes it out."""
    return b"\\u0000" in content


def sorted_out(
    station: str, heard: Iterable[Fact], *, supervises: bool, nul: bool
) -> tuple[Sequence[Fact], Sequence[NotTaken]]:
    """The facts of a station that can be taken in, and the others with what is wrong with them.

    `nul`: whether there may be one in a text of theirs; in an ordinary hour thousands are not looked through for it.
    """
    good: list[Fact] = []
    refused: list[NotTaken] = []
    for fact in heard:
        why = _fault(station, fact, nul=nul)
        if why is None and fact.kind in _FOR_SUPERVISORS and not supervises:
            why = Why.NOT_ALLOWED
        if why is None:
            good.append(fact)
        else:
            refused.append(NotTaken(fact.id.hex(), why))
    return good, refused


def _fault(station: str, fact: Fact, *, nul: bool) -> Why | None:
    if fact.station != station:
        return Why.NOT_YOURS
    if len(fact.body) + len(fact.personal or "") > LARGEST_FACT or (nul and not _can_be_kept(fact)):
        return Why.UNFIT
    if facts.is_part(fact) or not facts.is_whole(fact):
        return Why.NOT_WHOLE
    return None if _can_be_read(fact) else Why.UNFIT


def _can_be_kept(fact: Fact) -> bool:
    """The JSON texts of a fact have a NUL written out, unless somebody made them by hand."""
    said = f"{fact.station}{fact.kind}{fact.registration}{fact.gate}{fact.operator}{fact.body}{fact.personal}"
    return "\x00" not in said


def _can_be_read(fact: Fact) -> bool:
    """A kind that only newer versions know is kept for them; one that is known must say what that kind says."""
    if fact.kind not in KINDS:
        return True
    if fact.personal or len(fact.body) > _SHORT:
        return _says_it(fact.kind, fact.body, fact.personal)
    return _says_it_again(fact.kind, fact.body, None)


def _says_it(kind: str, body: str, personal: str | None) -> bool:
    try:
        what = decode(kind, body, personal)
        if isinstance(what, Registered | Corrected):
            with_fields(Registration(""), {name: value for name, value in what.fields.items() if name in FIELDS})
            # JSON can say half of a surrogate pair, and no database keeps it.
            "".join(map(str, what.fields.values())).encode()
    except (ValueError, FieldError, AttributeError, RecursionError):
        return False
    return True


# In a busy hour most facts say the same as thousands before them: a visitor was let in.
_says_it_again: Final = lru_cache(maxsize=4096)(_says_it)
