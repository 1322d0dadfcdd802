"""What stands behind the pages: the station, in the thread of its queue."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from checkin.domain.causes import Cause
from checkin.domain.plan import Gate
from checkin.domain.questions import answered
from checkin.domain.registration import FieldValue, Registration

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.domain.helpcalls import HelpCall
    from checkin.station import Presented


class Desk(Protocol):
    """Decides on codes: a Station, or something that stands before one."""

    @property
    def gate(self) -> Gate: ...

    def now(self) -> int: ...

    def present(self, text: str) -> "Presented": ...

    def correct(self, registration: str, fields: Mapping[str, FieldValue], *, reason: str = "") -> Registration: ...

    def undo(self, fact: str, *, reason: str = "") -> None: ...

    def ask_for_help(self, page: str, reason: str = "") -> str: ...

    def answer_help(self, fact: str) -> None: ...

    def help_calls(self) -> "Sequence[HelpCall]": ...


class Counter:
    """The station, touched only by the jobs of the desk queue.

    `decided` is when the last decision was made, by the station's clock, in milliseconds since 1970.
    """

    def __init__(self) -> None:
        self._station: Desk | None = None
        self.decided = 0

    def open(self, open_station: Callable[[], Desk]) -> Gate:
        self._station = None
        self._station = open_station()
        return self._station.gate

    @property
    def station(self) -> Desk:
        if self._station is None:
            raise RuntimeError("the station is not open")
        return self._station

    def present(self, text: str) -> "Presented":
        presented = self.station.present(text)
        self.decided = self.station.now()
        return presented

    def keep(
        self, registration: Registration, agreed: Sequence[str], answers: Mapping[str, Sequence[str]]
    ) -> Registration:
        """Somebody agreed to consents of these ids, beside those they had agreed to, and answered these questions."""
        said: dict[str, FieldValue] = {}
        if agreed:
            said["consents"] = tuple(dict.fromkeys((*registration.consents, *agreed)))
        if answers:
            said["answers"] = tuple(text for id_ in sorted(answers) for text in answered(id_, answers[id_]))
        reason = Cause.ANSWERED if answers else Cause.CONSENTED
        return self.station.correct(registration.id, said, reason=reason)

    def correct(self, registration: str, fields: Mapping[str, FieldValue]) -> Registration:
        return self.station.correct(registration, fields, reason=Cause.CORRECTED)

    def take_back(self, fact: str) -> None:
        """An admission does not count: the person left, or did not agree to what has to be agreed to."""
        self.station.undo(fact, reason=Cause.NOT_CONSENTED)

    def is_waiting(self, call: str) -> bool:
        """Whether nobody answered a call for help yet."""
        return any(each.fact == call for each in self.station.help_calls())
