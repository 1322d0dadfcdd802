"""A station keeps up with its hub: what is its own goes up, what is new comes down.

Two threads may work with one Exchange: one that sends, one that receives and may wait for news at the hub. Nothing of
it is waited for by a decision, and whatever breaks off is simply done again: the hub knows facts by their ids, and so
does the journal.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checkin import __version__
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.facts import Fact, is_part, is_whole
from checkin.domain.health import Equipment
from checkin.names.entry import entry
from checkin.store import arrivals, exchanges, forgetting, journal, loading, registrations, search
from checkin.store.database import Connection, Database
from checkin.store.exchanges import NotTaken, Progress
from checkin.store.loading import Loaded
from checkin.sync import firstcopy
from checkin.sync.client import Hub
from checkin.sync.facts import is_readable
from checkin.sync.messages import MOST_FACTS, Health, Heard, Pushed

_PAGE: Final = 500  # facts, in about 30 ms: a decision waits no longer
_FEW: Final = 5_000  # facts; so many come as pages as quickly as in a copy
_UNTOLD: Final = Equipment()
_ALTERED: Final = "altered"
_UNREADABLE: Final = "unreadable"


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What came of one exchange. `behind`: facts of the hub that are not here yet."""

    sent: int
    received: int
    position: int
    behind: int


class Exchange:
    """`station` is its name, `folder` where a first copy is laid down meanwhile. `heard` gets facts that were new.

    A new station gets everything as one copy where there are more than a `few` facts; `loading` is told how many
    registrations of it are here, and of how many. `personal` are folders whose files are about people. `page`: facts
    taken in at once; a decision waits for them. `whole` tells of a fact that came whether it is what its station wrote.

    Everything raises HubError, StoreError, CopyError.
    """

    def __init__(
        self,
        database: Database,
        hub: Hub,
        *,
        station: str,
        folder: Path,
        clock: Clock = now,
        heard: Callable[[Sequence[Fact]], object] = lambda _facts: None,
        few: int = _FEW,
    ) -> None:
        self.station = station
        self.hub = hub
        self._database = database
        self._copy = folder / "first-copy"
        self._clock = clock
        self._heard = heard
        self._few = few
        self.page = _PAGE
        self.whole = is_whole
        self.personal: Sequence[Path] = ()
        self.loading: Callable[[int, int], object] = lambda _done, _of: None
        self._looked = 0  # nothing of its own lies between what was sent and this arrival
        self._went_back: int | None = None
        self._greeted = self._misses_own = False
        self._reads_again = self._has_read_again = False
        self.divided: int | None = None

    def close(self) -> None:
        self.hub.close()

    def once(self) -> Exchanged:
        """Send and receive until there is nothing more."""
        self.greet()
        sent, received = self.send_all(), self.receive_all()
        sent += self.send_all()
        progress = self.progress
        return Exchanged(sent, received, progress.position, max(0, progress.newest - progress.position))

    @property
    def progress(self) -> Progress:
        with self._database.reading() as connection:
            return exchanges.progress(connection)

    @property
    def left(self) -> list[NotTaken]:
        """Facts that the hub does not take, or that came altered from it."""
        with self._database.reading() as connection:
            return exchanges.left(connection)

    @property
    def _last_number(self) -> int:
        with self._database.reading() as connection:
            return exchanges.last_number(connection, self.station)

    @property
    def waiting(self) -> int:
        with self._database.reading() as connection:
            return exchanges.waiting(connection, self.station)

    def greet(self, has: Equipment = _UNTOLD) -> Heard:
        """Say how this station is, hear how far the hub is, and see whether one of both has forgotten something."""
        if not self._greeted:
            forgetting.try_to_clear_up(self._database, self.personal)  # the program may have ended before it was done
        offset = self.hub.offset.value or 0
        said = Health(
            position=self.progress.position,
            waiting=self.waiting,
            offset=offset,
            printer=has.printer,
            camera=has.camera,
            backup=has.backup,
            backed_up=None if has.backed_up is None else max(0, has.backed_up - offset),
            checkin=__version__,
        )
        heard = self.hub.health(said)
        with self._database.writing() as connection:
            self._compare(connection, heard)
            self._note(connection, newest=heard.position)
        self._greeted = True
        return heard

    def recover(self) -> None:
        """Get this station's own facts back, where it was restored from a copy, before it adds to them."""
        going_on = self.greet().have > self._last_number
        while going_on:
            going_on = self.receive()[1]

    # Up.

    def send_all(self) -> int:
        sent = 0
        while number := self.send():
            sent += number
        return sent

    def send(self) -> int:
        """Send what is the station's own and was not sent, as much as goes at once; returns how many facts."""
        found, upto = self._unsent()
        if not found:
            self._looked = upto
            return 0
        # A part came from the hub: this station got its own facts back.
        whole = [fact for _, fact in found if not is_part(fact)]
        pushed = self.hub.push(whole)
        with self._database.writing() as connection:
            self._leave(connection, whole, pushed)
            self._note(connection, sent=upto)
            self._compare(connection, pushed)
        return len(found)

    def _unsent(self) -> tuple[list[tuple[int, Fact]], int]:
        """The next facts to be sent, and the arrival up to which there are no others."""
        with self._database.reading() as connection:
            last = arrivals.newest(connection)
            if last == self._looked:
                return [], last
            after = max(exchanges.progress(connection).sent, self._looked)
            found = exchanges.unsent(connection, self.station, after, MOST_FACTS)
        return found, found[-1][0] if len(found) == MOST_FACTS else last

    def _leave(self, connection: Connection, facts: Sequence[Fact], pushed: Pushed) -> None:
        by_id = {fact.id.hex(): fact for fact in facts}
        at = milliseconds(self._clock())
        refused = [(by_id[each.id], each.why) for each in pushed.refused if each.id in by_id]
        exchanges.leave(
            connection, [NotTaken(fact.id, fact.station, fact.number, str(why), at) for fact, why in refused]
        )

    def _compare(self, connection: Connection, answer: Pushed | Heard) -> None:
        """See whether the hub has lost facts of this station, or this station some that the hub has."""
        have, self.divided = answer.have, answer.divided
        # Of a chain that is there twice one half may be missing here, whatever its length: once, all is read again.
        self._misses_own = have > exchanges.last_number(connection, self.station) or (
            answer.divided is not None and not self._has_read_again
        )
        sent = exchanges.last_number(connection, self.station, exchanges.progress(connection).sent)
        if have >= sent:
            self._went_back = None
        elif have != self._went_back and not exchanges.is_left(connection, self.station, have + 1):
            # Once for each gap: where that does not close it, the fact is not here either.
            self._went_back = have
            self._looked = 0
            exchanges.go_back(connection, self.station, have + 1)

    # Down.

    def receive_all(self) -> int:
        received, more = 0, True
        while more:
            number, more = self.receive()
            received += number
        return received

    def receive(self, wait: float = 0.0) -> tuple[int, bool]:
        """Take in what is new, as much as goes at once; returns how many facts, and whether there is more now.

        Where there is nothing it waits so many seconds for something.
        """
        if not self._greeted:
            self.greet()  # before anything is read: it may be that facts of its own are to be read with the others
        progress = self.progress
        if not progress.loaded:
            if progress.position == 0 and progress.newest > self._few:
                return self._load(), True
            with self._database.writing() as connection:
                exchanges.note(connection, loaded=True)
        own = self._misses_own or self._reads_again
        page = self.hub.pull(progress.position, progress.epoch, limit=self.page, wait=wait, own=own)
        news: list[Fact] = []
        epoch = page.epoch or progress.epoch
        if page.facts or (page.position, epoch) != (progress.position, progress.epoch):
            newest = max(page.position, progress.newest) if page.more else page.position
            with self._database.writing() as connection:
                news = self._take_in(connection, [fact for _, fact in page.facts])
                self._note(connection, position=page.position, epoch=epoch, newest=newest)
        if news:
            self._heard(news)
            if any(fact.kind == forgetting.KIND for fact in news):
                firstcopy.clear(self._copy)
                forgetting.try_to_clear_up(self._database, self.personal)
        if own and not page.more:
            return len(news), self._look_for_own()
        return len(news), page.more

    def _look_for_own(self) -> bool:
        """See whether all of its own is here now; where it is not, read everything once more. Whether there is more."""
        self.greet()
        self._reads_again = self._misses_own and not self._has_read_again
        if not self._reads_again:
            return False
        self._has_read_again = True
        with self._database.writing() as connection:
            exchanges.note(connection, position=0, epoch="")
        return True

    def _take_in(self, connection: Connection, facts: Sequence[Fact]) -> list[Fact]:
        whole, altered = _parted(facts, self.whole)
        self._leave_here(connection, altered, _ALTERED)
        readable, unreadable = _parted(whole, is_readable)
        self._leave_here(connection, unreadable, _UNREADABLE)
        return journal.take_in(connection, readable)

    def _leave_here(self, connection: Connection, facts: Sequence[Fact], why: str) -> None:
        at = milliseconds(self._clock())
        exchanges.leave(connection, [NotTaken(fact.id, fact.station, fact.number, why, at) for fact in facts])

    def _load(self) -> int:
        """The first copy; returns how many facts."""
        copy, plain = firstcopy.fetch(self.hub, self._copy)
        loaded = loading.load(self._database, plain, self.loading)
        with self._database.writing() as connection:
            if loaded.indexed:
                _index(connection, loaded)
            self._note(connection, position=copy.position, epoch=copy.epoch, loaded=True)
            keys = journal.about_nobody(connection, ("key_added", "key_withdrawn"))
        firstcopy.clear(self._copy)
        self._heard(keys)
        return copy.facts

    # The end.

    def forget(self) -> int:
        """Take out whatever is personal, once this station is no longer one; returns how many people that were."""
        firstcopy.clear(self._copy)
        return forgetting.forget(self._database, self.personal)

    def _note(self, connection: Connection, **changed: object) -> None:
        at = milliseconds(self._clock())
        exchanges.note(connection, heard=at, offset=self.hub.offset.value, **changed)


def _parted(facts: Iterable[Fact], good: Callable[[Fact], bool]) -> tuple[list[Fact], list[Fact]]:
    """The good ones and the others, each looked at once."""
    sides: tuple[list[Fact], list[Fact]] = [], []
    for fact in facts:
        sides[not good(fact)].append(fact)
    return sides


def _index(connection: Connection, loaded: Loaded) -> None:
    """The index that came with the copy knows nothing of what was written here."""
    people = registrations.find_all(connection, loaded.before)
    made = {id_: entry(person) for id_, person in people.items()}
    words = {word for each in made.values() for word in each.words}
    search.put(connection, [(id_, each.terms) for id_, each in made.items()], words)
