"""Whose code it is that was held up."""

import hashlib
from typing import assert_never

from checkin.domain import credential
from checkin.domain.credential import Credential, Foreign, Forged, Opaque, Withdrawn
from checkin.domain.facts import Reason, Refused
from checkin.domain.plan import Choice, Plan
from checkin.domain.registration import Registration
from checkin.domain.vouching import vouched_for
from checkin.store import registrations
from checkin.store.database import Connection


def identify(
    connection: Connection, plan: Plan, read: credential.Read, text: str
) -> tuple[Registration, int] | Refused:
    """The registration that a code stands for, and the serial it carries; or why it is nobody's."""
    match read:
        case Credential() as shown:
            known = registrations.find(connection, shown.registration)
            if known is None and plan.rules.not_in_database is Choice.REFUSE:
                return Refused(Reason.UNKNOWN_CODE)
            return known or vouched_for(plan, shown), shown.serial
        case Opaque(code):
            known = registrations.find_by_code(connection, code)
            return (known, 0) if known else Refused(Reason.UNKNOWN_CODE, shown=_digest(code))
        case Forged():
            return Refused(Reason.FORGED_CODE, shown=_digest(text))
        case Foreign():
            return Refused(Reason.ANOTHER_CONFERENCE, shown=_digest(text))
        case Withdrawn():
            return Refused(Reason.REVOKED_CREDENTIAL, shown=_digest(text))
        case unexpected:
            assert_never(unexpected)


def _digest(code: str) -> str:
    # Whatever a hostile code holds, half a surrogate pair included, has a digest.
    return hashlib.sha256(code.encode(errors="surrogatepass")).hexdigest()[:16]
