"""Finding somebody by what they say or write: name in any script, company, e-mail, telephone, code."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from checkin.domain.registration import Registration
from checkin.names import asking, queries, ranking
from checkin.names.asking import Question
from checkin.names.entry import entry
from checkin.names.ranking import Rank
from checkin.names.vocabulary import Vocabulary
from checkin.store import arrivals, registrations, search
from checkin.store.database import Connection, Database
from checkin.store.search import Match

_Candidate = tuple[Match, Rank]

_BATCH: Final = 4_000  # facts between two writes, so that a decision never waits long for the index
_SOON: Final = 500  # facts that a search takes in by itself first
_MANY: Final = 20_000  # facts from which on the parts of the index are joined at the end only
_PAGES: Final = 500
_LOOKED_AT: Final = 200  # candidates of one query
_ENOUGH: Final = 5  # people who fit fairly: nobody looks for more typing errors then
_GOOD: Final = 0.98  # the quality of a part that fits letter by letter
_GOOD_ELSEWHERE: Final = 0.80
_FAIR: Final = 0.66  # and of one that fits with a typing error
_WITH_INITIALS: Final = 20
_SMALL_DELEGATION: Final = 30
_ALIKE: Final = 75.0
_ALIKE_SHOWN: Final = 5


class Say(StrEnum):
    """What there is to be said about what was looked for."""

    HITS = "hits"
    TOO_SHORT = "too_short"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody who was found. `score` is 0 to 100; `matched` names the fields that did, "name" and "company" say."""

    registration: Registration
    score: float
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a search, the best first. `more`: there are others. `indexed`: everybody was looked at."""

    hits: tuple[Hit, ...]
    say: Say
    more: bool = False
    indexed: bool = True


class Finder:
    """Looks for people among the registrations of a database. Calls may come from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._vocabulary = (0, Vocabulary())  # with the number of its newest word
        # Decisions lengthen the journal too: up to here it is known to hold nothing that the index lacks.
        self._nothing_before = 0
        self._cleared = 0

    def find(self, text: str, limit: int = 20) -> Found:
        """At most `limit` people who fit a text, the best first. Any text is allowed. Raises StoreError."""
        asked = asking.question(text)
        if asked.is_nothing or asked.is_too_short:
            return Found((), Say.TOO_SHORT)
        # Half of a big conference may have the same two initials: as many as somebody reads through.
        limit = min(limit, _WITH_INITIALS) if asked.is_initials else limit
        indexed = self._soon()
        with self._database.reading() as connection:
            ranked, more = self._ranked(connection, asked, limit)
            people = registrations.find_all(connection, [match.registration for match, _ in ranked[:limit]])
        hits = tuple(
            Hit(people[match.registration], round(rank.score, 1), rank.matched) for match, rank in ranked[:limit]
        )
        return Found(hits, Say.HITS if hits else Say.NOBODY, more=more or len(ranked) > limit, indexed=indexed)

    def catch_up(
        self,
        progress: Callable[[int, int], None] = lambda _done, _of: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> int:
        """Take in what happened since the last time; returns how many facts. Raises StoreError.

        `progress` is told how many facts are done, and how many there are in all. Whatever is done when it is
        cancelled stays done. Several programs may catch up at once.
        """
        total, done = self.behind(), 0
        if total >= _MANY:
            with self._database.writing() as connection:
                search.prepare(connection)
        try:
            for facts in self._taken_in(cancelled):
                done += facts
                progress(done, max(total, done))
        finally:
            if total >= _MANY:
                self._tidy(cancelled)
        return done

    def _taken_in(self, cancelled: Callable[[], bool]) -> Iterator[int]:
        """Take in what is new; yields how many facts each time."""
        known, cleared = set[str](), -1
        while not cancelled():
            with self._database.reading() as connection:
                found = search.waiting(connection, _BATCH)
            if found.upto == found.after:
                return
            if found.cleared != cleared:
                known, cleared = set(), found.cleared
            # Outside of any transaction: making the keys takes as long as writing them.
            entries = [(person.id, entry(person)) for person in found.people]
            words = {word for _, each in entries for word in each.words} - known
            with self._database.writing() as connection:
                own = search.take_in(connection, found, [(who, each.terms) for who, each in entries], words)
            known |= words
            if own:
                yield found.facts

    def behind(self) -> int:
        """How many facts about registrations a search does not know of yet."""
        with self._database.reading() as connection:
            return search.behind(connection, search.progress(connection))

    def alike(self, name: str, company: str, email: str = "") -> list[Registration]:
        """People who may be the one about to be registered, the likeliest first."""
        found: dict[str, Hit] = {}
        for text in (email, f"{name} {company}", name):
            for hit in self.find(text).hits if text.strip() else ():
                same_company = bool(company) and hit.registration.company.casefold() == company.casefold()
                if hit.score >= _ALIKE - 15 * same_company:
                    found.setdefault(hit.registration.id, hit)
        return [hit.registration for hit in found.values()][:_ALIKE_SHOWN]

    def group(self, registration: Registration, limit: int = 50) -> list[Registration]:
        """The others of somebody's group, by name; of the delegation where there is no group and it is small."""
        with self._database.reading() as connection:
            if registration.group:
                found = search.together(connection, "group", registration.group, limit + 1)
            else:
                found = search.together(connection, "delegation", registration.delegation, _SMALL_DELEGATION + 1)
                found = found if len(found) <= _SMALL_DELEGATION else []
        return [each for each in found if each.id != registration.id][:limit]

    def _soon(self) -> bool:
        """Take in a few facts at once; whether the index knows everybody then."""
        with self._database.reading() as connection:
            self._begin_anew_if_cleared(connection)
            last = arrivals.newest(connection)
            if last == self._nothing_before:
                return True
            missing = search.behind(connection, max(search.progress(connection), self._nothing_before), _SOON)
        if missing >= _SOON:
            return False
        if missing:
            self.catch_up()
        self._nothing_before = last
        return True

    def _begin_anew_if_cleared(self, connection: Connection) -> None:
        """What is kept here of an index that was cleared means nothing any more, and may be a name."""
        if (cleared := search.cleared(connection)) != self._cleared:
            self._nothing_before, self._vocabulary, self._cleared = 0, (0, Vocabulary()), cleared

    def _tidy(self, cancelled: Callable[[], bool]) -> None:
        going_on = True
        while going_on and not cancelled():
            with self._database.writing() as connection:
                going_on = search.tidy(connection, _PAGES)
        with self._database.writing() as connection:
            search.settle(connection)

    def _ranked(self, connection: Connection, asked: Question, limit: int) -> tuple[list[_Candidate], bool]:
        """Who was found, the best first, and whether there were more than could be looked at."""
        search_for = _Search(connection, asked)
        if asked.is_initials:
            search_for.look(queries.initials(asked))
        elif not (asked.is_special and search_for.look(queries.special(asked))):
            # A code, an address or a number says who it is; only where there is none of them it may be a name.
            self._look_for_names(connection, asked, search_for, limit)
        return search_for.best_first(), search_for.more

    def _look_for_names(self, connection: Connection, asked: Question, search_for: "_Search", limit: int) -> None:
        """The strictest first: when more answer to one than are asked for, nobody better answers to the next."""
        for query in (queries.whole, queries.exactly, queries.in_name):
            search_for.look(query(asked))
            if len(search_for.found) > limit:
                return
        # To look at whatever begins so takes long where half of everybody works for the same company.
        if not search_for.look(queries.anywhere_exactly(asked)):
            search_for.look(queries.anywhere(asked))
        if not search_for.found:
            search_for.look(queries.without_the_short(asked))
        if search_for.is_poor:
            self._forgive(connection, asked, search_for)

    def _forgive(self, connection: Connection, asked: Question, search_for: "_Search") -> None:
        """Nobody fits as it was typed: other vowels, typing errors, a word too many."""
        search_for.look(queries.by_consonants(asked))
        vocabulary = self._words(connection)
        for any_start in (False, True):
            if not search_for.is_poor or (any_start and search_for.found):
                return
            search_for.parts = parts = tuple(
                replace(part, near=vocabulary.near(part, any_start=any_start)) if part.correctable else part
                for part in asked.parts
            )
            for query in queries.with_one_error(parts):
                search_for.look(query)
            if search_for.is_poor:
                search_for.look(queries.with_errors(parts))
        if not search_for.found:
            search_for.look(queries.leaving_one_out(asked), missing=1)

    def _words(self, connection: Connection) -> Vocabulary:
        newest, known = self._vocabulary
        news = search.words(connection, newest)
        if news:
            known = known.and_also(word for _, word in news)
            self._vocabulary = (news[-1][0], known)
        return known


class _Search:
    """One search: those found so far, each weighed once."""

    def __init__(self, connection: Connection, asked: Question) -> None:
        self._connection = connection
        self._asked = asked
        self.parts = asked.parts
        self.found: dict[str, _Candidate] = {}
        self.more = False

    def look(self, query: str, *, missing: int = 0) -> int:
        """Weigh those who answer to a query, who may lack so many parts; returns how many answered."""
        matches = search.matching(self._connection, query, _LOOKED_AT) if query else []
        ranking_ = ranking.Ranking(self._asked, self.parts)
        for match in matches:
            if match.registration not in self.found:
                rank = ranking_.rank(match.terms)
                if rank.score and rank.missing <= missing:
                    self.found[match.registration] = (match, rank)
        self.more |= len(matches) == _LOOKED_AT
        return len(matches)

    @property
    def is_poor(self) -> bool:
        """Whether it is worth while to look for what may have been meant."""
        fair = [rank for _, rank in self.found.values() if rank.weakest >= _FAIR]
        return len(fair) < _ENOUGH and not any(map(_is_good, fair))

    def best_first(self) -> list[_Candidate]:
        return sorted(self.found.values(), key=_best_first)


def _is_good(rank: Rank) -> bool:
    """Whether it fits letter by letter; a company that fits too vouches for how the name is written."""
    return rank.weakest >= (_GOOD if rank.matched == ("name",) else _GOOD_ELSEWHERE)


def _best_first(found: _Candidate) -> tuple[float, str, str]:
    match, rank = found
    return -rank.score, match.name, match.registration
