"""What a fact must be to be taken in: whole, the sender's own, and such that it can be kept and read."""

from collections.abc import Iterable, Sequence

from checkin.domain import facts
from checkin.domain.facts import KINDS, Corrected, Fact, Registered
from checkin.domain.registration import FIELDS, FieldError, Registration, with_fields
from checkin.sync.facts import received
from checkin.sync.messages import LARGEST_FACT, NotTaken, Sent, Why


def sorted_out(station: str, messages: Iterable[Sent]) -> tuple[Sequence[Fact], Sequence[NotTaken]]:
    """The facts of a station that can be taken in, and the others with what is wrong with them."""
    good: list[Fact] = []
    refused: list[NotTaken] = []
    for message in messages:
        fact = received(message)
        why = _fault(station, fact)
        if why is None:
            good.append(fact)
        else:
            refused.append(NotTaken(message.id, why))
    return good, refused


def _fault(station: str, fact: Fact) -> Why | None:
    if fact.station != station:
        return Why.NOT_YOURS
    if len(fact.body) + len(fact.personal or "") > LARGEST_FACT or not _can_be_kept(fact):
        return Why.UNFIT
    if facts.is_part(fact) or not facts.is_whole(fact):
        return Why.NOT_WHOLE
    return None if _can_be_read(fact) else Why.UNFIT


def _can_be_kept(fact: Fact) -> bool:
    """PostgreSQL keeps no NUL; the JSON texts have it written out, unless somebody made them by hand."""
    texts = (fact.station, fact.kind, fact.registration, fact.gate, fact.operator, fact.body, fact.personal)
    return not any("\x00" in text for text in texts if text)


def _can_be_read(fact: Fact) -> bool:
    """A kind that only newer versions know is kept for them; one that is known must say what that kind says."""
    if fact.kind not in KINDS:
        return True
    try:
        what = fact.what
        if isinstance(what, Registered | Corrected):
            with_fields(Registration(""), {name: value for name, value in what.fields.items() if name in FIELDS})
    except (ValueError, FieldError, AttributeError, RecursionError):
        return False
    return True
