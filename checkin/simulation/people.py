"""Everybody of a simulated conference: who they are, and on which days they mean to come."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Final

from anyascii import anyascii
from faker import Faker
from faker.config import AVAILABLE_LOCALES

from checkin.domain.plan import Plan
from checkin.domain.registration import FieldValue, id_of_code
from checkin.simulation.countries import ABROAD, FAMILY_FIRST, HOST, UNBROKEN

_ENGLISH: Final = "en_GB"
_FAMILIES, _GIVEN, _COMPANIES = 90, 60, 80  # names that a country has to choose from; the host has more
_AT_HOME: Final = 5  # times as many
_CODED: Final = 0.1  # of all people come from another system, with its code
# Beside those who come and count, in so many of a hundred: others who come, some who never do, and some who may not.
_WITHOUT_COUNTING: Final = 0.08
_NEVER: Final = 0.08
_MAY_NOT: Final = 0.006
_WALK_IN: Final = 0.02
_BRANCH: Final = 0.02
_EVERY_DAY: Final = 0.35  # of those who come, where there is more than one day


class Kind(StrEnum):
    """What becomes of somebody, as long as nothing goes wrong."""

    GUEST = "guest"
    BRANCH = "branch"  # comes to a sub-venue
    WALK_IN = "walk_in"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"
    UNPAID = "unpaid"
    WRONG_DAY = "wrong_day"
    ABSENT = "absent"


_TROUBLE: Final = (Kind.CANCELLED, Kind.BLOCKED, Kind.UNPAID, Kind.WRONG_DAY)


@dataclass(frozen=True, slots=True)
class Guest:
    """`days` are those they come on (ids); `registration` is "" of whoever is registered at a desk."""

    kind: Kind
    registration: str
    fields: dict[str, FieldValue]
    days: tuple[str, ...]

    @property
    def category(self) -> str:
        return str(self.fields["category"])

    @property
    def activities(self) -> frozenset[str]:
        named = self.fields.get("activities", ())
        return frozenset(named) if isinstance(named, tuple) else frozenset()


@dataclass(frozen=True, slots=True)
class _Country:
    """The names to choose from: family names, given names, each as written and in Latin letters; and companies."""

    code: str
    locale: str
    families: Sequence[tuple[str, str]]
    given: Sequence[tuple[str, str]]
    companies: Sequence[str]


class Population:
    """The same people for the same plan, days and seed. `visits`: so many are meant by those who count as visitors."""

    def __init__(self, plan: Plan, days: Sequence[str], seed: int) -> None:
        self._plan = plan
        self._days = tuple(days)
        self._seed = seed
        self._rng = random.Random(f"people {seed}")  # noqa: S311 -- people made up, not secrets
        self._counting = [each.id for each in plan.categories.values() if each.visitor]
        self._others = [each.id for each in plan.categories.values() if not each.visitor]
        self._host = _country(*HOST, seed)
        self._abroad = [_country(code, locale, seed) for code, locale, _ in ABROAD]
        self._weights = list(accumulate(weight for *_, weight in ABROAD))
        self._made = 0

    def everybody(self, visits: int) -> Iterator[Guest]:
        left = visits
        while left > 0:
            guest = self._visitor(left)
            left -= len(guest.days)
            yield guest
        if self._others:
            for _ in range(round(visits * _WITHOUT_COUNTING)):
                yield self._guest(Kind.GUEST, self._rng.choice(self._others), self._some_days(len(self._days)))
        for _ in range(round(visits * _NEVER)):
            yield self._guest(Kind.ABSENT, self._category(), ())
        for number in range(max(len(_TROUBLE), round(visits * _MAY_NOT))):
            yield self._in_trouble(_TROUBLE[number % len(_TROUBLE)])

    def _visitor(self, most: int) -> Guest:
        chance = self._rng.random()
        days = self._some_days(most)
        if chance < _WALK_IN:
            return self._guest(Kind.WALK_IN, self._plan.usual_category, days)
        if chance < _WALK_IN + _BRANCH:
            return self._guest(Kind.BRANCH, self._category(), days[:1])
        return self._guest(Kind.GUEST, self._category(), days)

    def _in_trouble(self, kind: Kind) -> Guest:
        first = self._days[0]
        guest = self._guest(kind, self._category(), (first,))
        match kind:
            case Kind.WRONG_DAY:
                guest.fields["days"] = tuple(day.id for day in self._plan.days if day.id != first)
            case Kind.UNPAID:
                guest.fields["paid"] = False
            case _:
                guest.fields[str(kind)] = True
        return guest

    def _guest(self, kind: Kind, category: str, days: tuple[str, ...]) -> Guest:
        self._made += 1
        own = f"{self._seed}-{self._made}"
        code = f"EXT-{own}" if kind is not Kind.WALK_IN and self._rng.random() < _CODED else ""
        fields = {**self._person(category), "category": category}
        if kind is Kind.WALK_IN:
            asked = {*self._plan.walk_in.fields, "category"}
            fields = {name: value for name, value in fields.items() if name in asked}
        if code:
            fields["code"] = code
        if kind is not Kind.WALK_IN and (named := self._invited_to(category)):
            fields["activities"] = named
        registration = "" if kind is Kind.WALK_IN else id_of_code(self._plan.id, code or f"simulated {own}")
        return Guest(kind, registration, fields, days)

    def _some_days(self, most: int) -> tuple[str, ...]:
        if most >= len(self._days) > 1 and self._rng.random() < _EVERY_DAY:
            return self._days
        return (self._rng.choice(self._days),)

    def _category(self) -> str:
        """Most are of the category that walk-ins have; each other one that counts has its share."""
        usual = self._plan.usual_category
        return usual if self._rng.random() < 0.7 else self._rng.choice(self._counting or [usual])

    def _invited_to(self, category: str) -> tuple[str, ...]:
        by_name = [each for each in self._plan.activities.values() if each.by_name]
        fitting = [each.id for each in by_name if not each.categories or category in each.categories]
        return (self._rng.choice(fitting),) if fitting and self._rng.random() < 0.05 else ()

    def _person(self, category: str) -> dict[str, FieldValue]:
        foreign = category == "expert" or self._rng.random() < 0.3
        country = self._rng.choices(self._abroad, cum_weights=self._weights)[0] if foreign else self._host
        family, given = self._rng.choice(country.families), self._rng.choice(country.given)
        person: dict[str, FieldValue] = {
            "name": _written(country.locale, family[0], given[0]),
            "company": self._rng.choice(country.companies),
            "country": country.code,
            "language": country.locale if country.locale == "zh_CN" else country.locale[:2],
        }
        if not family[0].isascii() or not given[0].isascii():
            person["latin_name"] = f"{given[1]} {family[1]}"
        if category == "representative" and self._plan.delegations:
            person["delegation"] = self._rng.choice(list(self._plan.delegations))
        return person


def _country(code: str, locale: str, seed: int) -> _Country:
    known = locale if locale in AVAILABLE_LOCALES else _ENGLISH
    fake = Faker(known)
    fake.seed_instance(f"{code} {seed}")
    times = _AT_HOME if code == HOST[0] else 1
    return _Country(
        code=code,
        locale=known,
        families=[_both(fake, "last") for _ in range(times * _FAMILIES)],
        given=[_both(fake, "first") for _ in range(times * _GIVEN)],
        companies=[fake.company() for _ in range(times * _COMPANIES)],
    )


def _both(fake: Faker, which: str) -> tuple[str, str]:
    """A first or last name as it is written there, and in Latin letters."""
    # How a Japanese name is read nobody can tell from its characters: Faker knows both.
    pair = getattr(fake, f"{which}_name_pair", None)
    if pair is not None:
        name, _kana, latin = pair()
        return str(name), str(latin)
    name = str(getattr(fake, f"{which}_name")())
    return name, anyascii(name).capitalize() or name


def _written(locale: str, family: str, given: str) -> str:
    if locale not in FAMILY_FIRST:
        return f"{given} {family}"
    return f"{family}{'' if locale in UNBROKEN else ' '}{given}"
