"""People are forgotten: whatever names them goes, here and at every station that hears of it, and the counts stay."""

from collections.abc import Sequence
from pathlib import Path

from checkin.domain.causes import Cause
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.facts import Forgotten
from checkin.domain.plan import Plan
from checkin.setup import Setup
from checkin.station.backups import copies_of
from checkin.station.records import StationError
from checkin.store import forgetting, journal, registrations
from checkin.store.database import Connection, Database
from checkin.store.forgetting import EVERYBODY
from checkin.store.journal import Entry


def folders_of(setup: Setup) -> tuple[Path, ...]:
    """The folders of a home that hold nothing but files about people, and copies of everything."""
    home, rehearsal = setup.home, setup.home.rehearsal
    photos, badges = (home.photos, rehearsal.photos), (home.badges, rehearsal.badges)
    return (*photos, *badges, rehearsal.path, home.set_aside, *copies_of(setup))


def opened(setup: Setup, database: Database, clock: Clock = now) -> "Forgetting":
    """What forgets people at this station. Raises StationError at one whose hub would not hear of it."""
    own = setup.settings.station
    if hub := setup.ruled_elsewhere:
        raise StationError(f"this is a {own.role} of the hub {hub}: forget there, or at a supervisor's station")
    # What the hub gives to new stations is made anew when one asks for it.
    folders = (*folders_of(setup), setup.home.snapshots)
    return Forgetting(database, setup.plan, own.name, folders, clock)


class Forgetting:
    """`station` is the name of this one, `folders` hold files about people, each named by the registration.

    What was forgotten is forgotten once: called again, it removes what may have been left.
    """

    def __init__(
        self, database: Database, plan: Plan, station: str, folders: Sequence[Path] = (), clock: Clock = now
    ) -> None:
        self._database = database
        self._plan = plan
        self._station = station
        self._folders = folders
        self._clock = clock

    def everybody(self) -> int:
        """Forget all attendees and operators; returns how many registrations had anything personal.

        Raises StationError while the conference has days to come, StoreError.
        """
        self.check_over()
        with self._database.writing() as connection:
            removed = self._forget(connection, None, Cause.EVENT_OVER)
        forgetting.clear_up(self._database, self._folders)
        return removed

    def person(self, registration: str) -> int:
        """Forget somebody, at any time; returns 1, or 0 where nothing personal was left.

        Raises StationError when nobody has this id, StoreError.
        """
        with self._database.writing() as connection:
            if registrations.find(connection, registration) is None:
                raise StationError(f"there is no registration {registration!r}: `checkin find` tells the ids of people")
            removed = self._forget(connection, registration, Cause.ASKED)
        forgetting.clear_up(self._database, self._folders)
        return removed

    def check_over(self) -> None:
        """Raises StationError where the plan says that the conference goes on.

        A day without a date has no end: there whoever asks says that the event is over.
        """
        over = self._plan.over
        if over is not None and self._clock() < over:
            raise StationError(
                f"{self._plan.label} is over on {self._plan.local(over):%Y-%m-%d at %H:%M}: until then only one person"
                " at a time is forgotten, with --registration alone"
            )

    def _forget(self, connection: Connection, registration: str | None, cause: Cause) -> int:
        whom = registration or EVERYBODY
        if whom in forgetting.those(connection):
            return forgetting.take_out(connection, whom)
        # Before the fact is written, which does the same and does not say how many there were.
        removed = forgetting.note(connection, whom)
        entry = Entry(Forgotten(cause), milliseconds(self._clock()), registration=registration)
        journal.append(connection, self._station, self._plan.id, entry)
        return removed
