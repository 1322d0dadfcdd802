"""What a report counts beside attendance, noted while the facts go by: badges, booths, walk-ins, settlements."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from json import loads
from typing import Final

from checkin.domain.attendance import Conflict
from checkin.domain.counting import Row, kind_of, parsed
from checkin.domain.plan import Plan
from checkin.domain.settling import KINDS as UNDOING
from checkin.domain.settling import Undoings, digest_in
from checkin.report.closing import Conflicts

_OVERRULED: Final = '"overruled":'
_TWO: Final = 2  # passages


class Noted:
    """Of the facts up to `latest` (milliseconds since 1970), on one day or with "" on all of them."""

    def __init__(self, plan: Plan, latest: int, day: str) -> None:
        self._plan, self._latest, self._day = plan, latest, day
        self._booth_of: Mapping[str, str] = {}
        self._undoings: dict[str | None, Undoings] = {}
        self._at_booths: dict[bytes, tuple[str, str]] = {}
        self._overruled: dict[bytes, str] = {}
        self._printed: dict[bytes, str] = {}
        self._settled: dict[frozenset[bytes], tuple[tuple[int, bytes], str]] = {}
        self._asked_for: set[bytes] = set()
        self._there: set[bytes] = set()
        self.walk_ins = 0

    def know(self, booth_of: Mapping[str, str]) -> None:
        """At which booth people are, by registration."""
        self._booth_of = booth_of

    def settle(self, settlements: Iterable[Row]) -> None:
        """Take in what settles conflicts: the later settlement of one stands."""
        for stamp, id_, at, _, text in settlements:
            said = loads(parsed(text).body)
            pair, order = frozenset(map(digest_in, said.get("facts", ()))), (stamp, id_)
            if at <= self._latest and order >= self._settled.get(pair, (order, ""))[0]:
                self._settled[pair] = order, str(said.get("settlement", ""))
        self._asked_for = {fact for pair in self._settled for fact in pair}

    def through(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Hand on the facts that attendance is counted from, and note what else they say."""
        latest, day, asked_for, booth_of = self._latest, self._day, self._asked_for, self._booth_of
        for row in rows:
            _, id_, at, who, text = row
            kind = kind_of(text)
            if at > latest or (day and kind not in UNDOING and self._plan.day_id_at(at) != day):
                continue
            if kind == "admitted":
                if who in booth_of:
                    self._at_booths[id_] = who or "", booth_of[who or ""]
                if _OVERRULED in text:
                    self._overruled[id_] = who or ""
                if id_ in asked_for:
                    self._there.add(id_)
            elif kind in UNDOING:
                self._undoings.setdefault(who, Undoings()).take(row[:2], kind, parsed(text).body)
            elif kind == "printed":
                self._printed[id_] = who or ""
                continue
            elif kind == "registered":
                self.walk_ins += 1
                continue
            yield row

    @property
    def booths(self) -> int:
        """Booths of which somebody was let in."""
        return len({booth for id_, (who, booth) in self._at_booths.items() if self._counts(id_, who)})

    @property
    def booths_known(self) -> int:
        return len(set(self._booth_of.values()))

    @property
    def overruled(self) -> int:
        """Admissions that an operator allowed against a reason."""
        return sum(self._counts(id_, who) for id_, who in self._overruled.items())

    @property
    def badges(self) -> int:
        return sum(self._badges().values())

    @property
    def reprints(self) -> int:
        """Badges that were not the first of somebody."""
        found = self._badges()
        return sum(found.values()) - len(found)

    def conflicts(self, unsettled: Iterable[Conflict]) -> Conflicts:
        """With the unsettled ones that attendance found. A settled conflict is of the day of its passages."""
        settled = (
            (*sorted(fact.hex() for fact in pair), how)
            for pair, (_, how) in self._settled.items()
            if len(pair) == _TWO and (not self._day or not self._there.isdisjoint(pair))
        )
        pairs = ((each.first.id.hex(), each.second.id.hex()) for each in unsettled)
        return Conflicts(tuple(pairs), tuple(sorted((first, second, how) for first, second, how in settled)))

    def _badges(self) -> Counter[str]:
        return Counter(who for id_, who in self._printed.items() if self._counts(id_, who))

    def _counts(self, fact: bytes, who: str) -> bool:
        undoings = self._undoings.get(who)
        return undoings is None or fact not in undoings
