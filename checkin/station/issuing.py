"""Credentials given out: the keys they are signed with, tickets before the event, badges at the desk."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Protocol

from checkin.badges import Badge, Holder
from checkin.domain import credential, presence
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.credential import Keys, Signer
from checkin.domain.facts import KeyAdded, KeyWithdrawn, Printed, What
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.domain.vouching import validity
from checkin.printers import Paper, Printer, Sides
from checkin.station import holders
from checkin.store import journal, registrations
from checkin.store.database import Connection, Database
from checkin.store.journal import Entry

# Badge serials are seconds since this day, so that those of two stations that know nothing of each other are in order.
_SERIAL_ZERO: Final = datetime(2020, 1, 1, tzinfo=UTC)
_SAMPLE: Final = "SAMPLE" + "-" * 120  # about as long as a credential, so that the picture is true to size


class IssuingError(Exception):
    """A credential or badge that this station cannot give out; the sentence says what to do instead."""


class Draws(Protocol):
    """Anything that makes a badge of what it is to say."""

    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge: ...


@dataclass(frozen=True, slots=True)
class Issued:
    """A badge that came out: whose, with which serial, where it lies, and what could not be drawn as it is written."""

    registration: str
    serial: int
    where: str
    code: str
    missing: tuple[str, ...] = ()
    overflow: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A badge that can be drawn now: whose, with which serial, and what stands on it."""

    registration: str
    serial: int
    holder: Holder


def keys(connection: Connection) -> Keys:
    """The keys that the journal knows of."""
    said = [fact.what for fact in journal.about_nobody(connection, ("key_added", "key_withdrawn"))]
    public = [bytes.fromhex(what.public) for what in said if isinstance(what, KeyAdded)]
    return Keys(
        valid={credential.key_id(raw): credential.public_key(raw) for raw in public},
        withdrawn=frozenset(what.key for what in said if isinstance(what, KeyWithdrawn)),
    )


class Issuer:
    """Gives out the credentials of one conference at one station. `clock` gives aware datetimes.

    `photo_of` gives the photo of a registration, a JPEG or PNG file, or None.
    """

    def __init__(
        self,
        database: Database,
        plan: Plan,
        *,
        station: str,
        signer: Signer | None,
        clock: Clock = now,
        photo_of: Callable[[str], bytes | None] = lambda _registration: None,
    ) -> None:
        self._photo_of = photo_of
        self._database = database
        self.plan = plan
        self._station = station
        self._signer = signer
        self._clock = clock

    def ticket(self, registration: Registration) -> str:
        """A signed credential to be mailed before the event. Raises IssuingError when there is no signing key."""
        return self._sign(registration, serial=0)

    def issue(
        self, registration: str, drawer: Draws, printer: Printer, *, reason: str = "", operator: str | None = None
    ) -> Issued:
        """Draw a badge with a fresh credential, print it, and write down that it came out.

        From then on every older badge of the registration is refused; before, none is. Raises IssuingError,
        BadgeError, PrinterError, StoreError.
        """
        new = self.prepare(registration)
        badge, paper = self.draw(new, drawer)
        where = printer.submit(paper)
        self.came_out((new,), printer.name, reason=reason, operator=operator)
        return Issued(registration, new.serial, where, new.holder.code, badge.missing, badge.overflow, badge.unreadable)

    def prepare(self, registration: str, *, after: int = 0) -> Prepared:
        """What is needed to draw a badge, with a fresh credential; nothing is written down. Raises IssuingError.

        Its serial is later than `after` too, that of a badge that may have come out or not.
        """
        known, serial = self._next(registration, after)
        return Prepared(registration, serial, self._holder(known, self._sign(known, serial)))

    def draw(self, new: Prepared, drawer: Draws) -> tuple[Badge, Paper]:
        """The badge, and the same as printers take it. Raises BadgeError."""
        badge = drawer.draw(new.holder, conference=str(self.plan.label), dates=holders.dates(self.plan))
        sides: Sides = "two-sided-long-edge" if badge.pages == 2 else "one-sided"
        title = f"{new.registration}-{new.serial}"
        return badge, Paper(badge.pdf, badge.width_mm, badge.height_mm, title, sides=sides, codes=badge.codes)

    def code(self, registration: Registration, serial: int) -> str:
        """What the QR code of somebody's badge says. Raises IssuingError."""
        return self._sign(registration, serial)

    def came_out(
        self, badges: Sequence[Prepared], printer: str, *, reason: str = "", operator: str | None = None
    ) -> None:
        """Write down that badges came out of a printer, all of them or none: older ones are refused from then on."""
        with self._database.writing() as connection:
            said = ((new.registration, Printed(new.serial, printer, reason), operator) for new in badges)
            self.write_down(connection, said)

    def write_down(self, connection: Connection, badges: Iterable[tuple[str, Printed, str | None]]) -> None:
        """The same as part of what else is written: whose badge, what is said of it, and the operator."""
        at = milliseconds(self._clock())
        entries = (Entry(what, at, registration=whose, operator=operator) for whose, what, operator in badges)
        journal.append_all(connection, self._station, self.plan.id, entries)

    def proof(self, registration: Registration, drawer: Draws) -> Badge:
        """How somebody's badge will look: nothing is printed, and its code lets nobody in. Raises BadgeError."""
        return drawer.draw(
            self._holder(registration, _SAMPLE), conference=str(self.plan.label), dates=holders.dates(self.plan)
        )

    @property
    def signs_with(self) -> str:
        """The id of the key that this station signs with, "" when it has none."""
        return self._signer.key if self._signer else ""

    def keys(self) -> Keys:
        """Every key that the journal knows of."""
        with self._database.reading() as connection:
            return keys(connection)

    def adopt_key(self, public: bytes) -> None:
        """Verify with this public key from now on, here and wherever the fact arrives."""
        credential.public_key(public)
        self._append(KeyAdded(public.hex()))

    def withdraw_key(self, key: str, *, reason: str = "", operator: str | None = None) -> None:
        """Refuse everything signed with this key from now on. Raises IssuingError when no such key is known."""
        known = self.keys().valid
        if key not in known:
            raise IssuingError(f"no key {key!r} is known here: there are {', '.join(known)}")
        if key == self.signs_with:
            raise IssuingError(f"this station signs with the key {key}: make a new one first, then withdraw this")
        self._append(KeyWithdrawn(key, reason), None, operator)

    def _next(self, registration: str, after: int) -> tuple[Registration, int]:
        """Whose badge it is, and a serial later than that of every badge heard of."""
        with self._database.reading() as connection:
            known = registrations.find(connection, registration)
            newest = presence.history(journal.history(connection, registration)).badge
        if known is None:
            raise IssuingError(f"there is no registration {registration!r}: look the person up by name")
        return known, max(newest + 1, after + 1, int((self._clock() - _SERIAL_ZERO).total_seconds()))

    def _holder(self, known: Registration, code: str) -> Holder:
        return holders.holder(self.plan, known, code, self._photo_of(known.id))

    def _sign(self, registration: Registration, serial: int) -> str:
        if self._signer is None:
            raise IssuingError("this station has no signing key: give out badges where the conference was set up")
        first, last = validity(self.plan, registration)
        return self._signer.sign(registration.id, registration.category, serial=serial, first_day=first, last_day=last)

    def _append(self, what: What, registration: str | None = None, operator: str | None = None) -> None:
        at = milliseconds(self._clock())
        with self._database.writing() as connection:
            entry = Entry(what, at, registration=registration, operator=operator)
            journal.append(connection, self._station, self.plan.id, entry)
