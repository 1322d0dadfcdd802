"""Records without anybody in them: every registration, organisation and fact under a keyed digest.

The same key makes the same pseudonyms, so that the organiser finds a person again whom an auditor asks about, and
nobody without the key does. What operators wrote is left out, and so are the serials of tickets and badges.
"""

import json
from base64 import b32encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any, Final

from checkin.domain import counting
from checkin.domain.counting import Row
from checkin.domain.dimensions import Person
from checkin.domain.plan import Plan
from checkin.report.closing import Chain
from checkin.report.records import Attendee, Records
from checkin.report.spelling import Countries, Spellings

KEY_BYTES: Final = 32
_KEPT: Final = (
    "category",
    "reason",
    "settlement",
)  # of what a fact says, for kinds that say no more than a word of ours
_OF_FACTS: Final = ("fact", "settles")
_FREE_REASON: Final = frozenset({"undone", "resolved", "printed"})


@dataclass(frozen=True)
class Pseudonyms:
    """The names that a key gives. `key` is 32 random bytes."""

    key: bytes

    def of_registration(self, registration: str) -> str:
        """16 letters and digits."""
        return self._of("registration", registration.encode(), 10)

    def of_name(self, kind: str, name: str) -> str:
        """Of an organisation, a booth or a delegation; nothing stays nothing."""
        return self._of(kind, name.encode(), 10) if name else ""

    def of_fact(self, fact: bytes) -> bytes:
        return blake2b(fact, digest_size=24, key=self.key, person=b"fact").digest()

    def _of(self, kind: str, text: bytes, size: int) -> str:
        digest = blake2b(text, digest_size=size, key=self.key, person=kind.encode()[:16]).digest()
        return b32encode(digest).decode()


@dataclass(frozen=True)
class Pseudonymous:
    """The same records under pseudonyms: whoever counts them gets the same figures."""

    inner: Records
    pseudonyms: Pseudonyms

    @property
    def plan(self) -> Plan:
        return self.inner.plan

    def rows(self) -> Iterator[Row]:
        return self._renamed(self.inner.rows())

    def settlements(self) -> Iterator[Row]:
        return self._renamed(self.inner.settlements())

    def people(self) -> Mapping[str, Attendee]:
        people, names, plan = self.inner.people(), self.pseudonyms, self.plan
        countries = Countries(each.person.country for each in people.values())
        organisations = Spellings(each.person.organisation for each in people.values())
        found: dict[str, Attendee] = {}
        for who, each in people.items():
            person = each.person
            delegation = plan.delegation(person.delegation)
            if delegation not in plan.delegations:
                delegation = names.of_name("delegation", delegation)
            organisation = names.of_name("organisation", organisations.key(person.organisation))
            country = countries.shown(countries.key(person.country))
            booth = names.of_name("booth", each.booth)
            found[names.of_registration(who)] = Attendee(
                Person(person.category, country, delegation, organisation), booth
            )
        return found

    def answers(self) -> None:
        """Nobody's: what somebody eats or comes for proves no figure, and may give them away."""

    def chains(self) -> tuple[Chain, ...]:
        return self.inner.chains()

    @cached_property
    def _ranks(self) -> dict[bytes, int]:
        """Where two facts have one stamp their digests say which is the later: pseudonyms keep that order."""
        ordered = sorted((row[0], row[1]) for row in self.inner.rows())
        return {id_: rank for rank, (_, id_) in enumerate(ordered)}

    def _renamed(self, rows: Iterator[Row]) -> Iterator[Row]:
        if not self._ranks:  # read by now, and not while others are
            return
        for stamp, id_, at, who, text in rows:
            kind, gate, station, body = counting.parsed(text)
            pseudonym = self.pseudonyms.of_registration(who) if who else None
            yield stamp, self._fact(id_), at, pseudonym, counting.said(kind, gate, station, self._body(kind, body))

    def _fact(self, id_: bytes) -> bytes:
        return self._ranks.get(id_, 0).to_bytes(8) + self.pseudonyms.of_fact(id_)

    def _body(self, kind: str, body: str) -> str:
        said: dict[str, Any] = json.loads(body)
        kept: dict[str, Any] = {
            name: said[name] for name in _KEPT if name in said and not (name == "reason" and kind in _FREE_REASON)
        }
        kept |= {name: self._reference(said[name]) for name in _OF_FACTS if said.get(name)}
        if "facts" in said:
            kept["facts"] = [self._reference(fact) for fact in said["facts"]]
        if said.get("overruled"):
            kept["overruled"] = str(said["overruled"])
        if kind in {"registered", "printed"}:
            kept = {}
        return json.dumps(kept, separators=(",", ":"))

    def _reference(self, fact: str) -> str:
        try:
            return self._fact(bytes.fromhex(fact)).hex()
        except ValueError:  # it names no fact, and still does not
            return ""
