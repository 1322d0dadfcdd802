"""Facts: written once, read again as they were, and every change shows."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import facts
from checkin.domain.facts import (
    KINDS,
    Admitted,
    Corrected,
    Fact,
    Forgotten,
    HelpAnswered,
    HelpAsked,
    KeyAdded,
    KeyWithdrawn,
    Left,
    OperatorRemoved,
    OperatorSet,
    Printed,
    Reason,
    Refused,
    Registered,
    Resolved,
    Undone,
    What,
)
from checkin.domain.registration import FIELDS, PERSONAL
from checkin.domain.roles import Role
from checkin.domain.what import to_json

DAY = 86_400_000
START = facts.beginning("desk-1", "fair-2019")
TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
SERIAL = st.integers(0, 2**32 - 1)
VALUES = {str: TEXT, bool: st.booleans(), tuple[str, ...]: st.lists(TEXT, max_size=3)}
FIELD_VALUES: st.SearchStrategy[Any] = st.fixed_dictionaries(
    {}, optional={name: VALUES[kind] for name, kind in FIELDS.items()}
)
SAID: dict[type[What], st.SearchStrategy[What]] = {
    Registered: st.builds(Registered, FIELD_VALUES),
    Corrected: st.builds(Corrected, FIELD_VALUES, TEXT, TEXT),
    Admitted: st.builds(Admitted, TEXT, SERIAL, TEXT, TEXT),
    Left: st.builds(Left, TEXT, SERIAL),
    Refused: st.builds(Refused, st.sampled_from(Reason), TEXT, st.none() | st.integers(0, 2**50), TEXT, TEXT),
    Undone: st.builds(Undone, TEXT, TEXT, TEXT),
    Printed: st.builds(Printed, SERIAL, TEXT, TEXT),
    Resolved: st.builds(Resolved, st.lists(TEXT, max_size=3).map(tuple), TEXT),
    HelpAsked: st.builds(HelpAsked, TEXT, TEXT),
    HelpAnswered: st.builds(HelpAnswered, TEXT),
    KeyAdded: st.builds(KeyAdded, TEXT),
    KeyWithdrawn: st.builds(KeyWithdrawn, TEXT, TEXT),
    OperatorSet: st.builds(OperatorSet, TEXT, st.sampled_from(Role), TEXT, TEXT),
    OperatorRemoved: st.builds(OperatorRemoved, TEXT, TEXT),
    Forgotten: st.builds(Forgotten, TEXT),
}
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)
ANYTHING = st.one_of(*SAID.values())


def test_every_kind_of_fact_is_tried_here() -> None:
    assert SAID.keys() == set(KINDS.values())


@given(ANYTHING)
def test_what_was_said_is_read_again(what: What) -> None:
    fact = facts.make(what, START, at=1)
    assert fact.what == what
    assert KINDS[fact.kind] is type(what)
    assert facts.is_whole(fact)


@given(what=st.builds(Registered, FIELD_VALUES) | st.builds(Corrected, FIELD_VALUES, TEXT))
def test_names_can_be_taken_out_and_the_fact_is_still_whole(what: Registered | Corrected) -> None:
    fact = facts.make(what, START, at=1)
    assert not PERSONAL & facts.decode(fact.kind, fact.body, None).fields.keys()  # type: ignore[union-attr]
    forgotten = fact._replace(personal="") if fact.personal else fact
    assert facts.is_whole(forgotten)
    kept = {name: value for name, value in what.fields.items() if name not in PERSONAL}
    assert forgotten.what == replace(what, fields=kept)


@given(what=SAID[OperatorSet])
def test_an_operators_name_and_pin_can_be_taken_out(what: OperatorSet) -> None:
    fact = facts.make(what, START, at=1)
    assert facts.decode(fact.kind, fact.body, None) == OperatorSet(what.operator, what.role)
    forgotten = fact._replace(personal="") if fact.personal else fact
    assert facts.is_whole(forgotten)
    assert forgotten.what == OperatorSet(what.operator, what.role)


def test_the_same_name_has_another_digest_every_time() -> None:
    """Else whoever knows the names could find out from the digest who it was."""
    first, second = (facts.make(Registered({"name": "李伟"}), START, at=1) for _ in range(2))
    assert first.personal_digest != second.personal_digest


@given(JSON)
def test_the_texts_of_facts_are_json_as_everybody_writes_it(value: object) -> None:
    assert to_json(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@given(
    what=ANYTHING, at=st.integers(0, 2**45), words=st.tuples(TEXT, st.none() | TEXT, st.none() | TEXT, st.none() | TEXT)
)
def test_the_id_of_a_fact_can_be_worked_out_by_anybody(
    what: What, at: int, words: tuple[str, str | None, str | None, str | None]
) -> None:
    """It is the digest of a JSON array, whatever stands in it."""
    station, registration, gate, operator = words
    place = facts.beginning(station, "fair-2019")
    fact = facts.make(what, place, at=at, registration=registration, gate=gate, operator=operator)
    digest = fact.personal_digest.hex() if fact.personal_digest else None
    said = [station, 1, place.digest.hex(), fact.stamp, at, fact.kind, registration, gate, operator, fact.body, digest]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    assert fact.id == hashlib.sha256(text.encode()).digest()


def test_what_is_no_json_is_no_text() -> None:
    with pytest.raises(TypeError, match="bytes"):
        to_json({"id": b""})


WHOLE = facts.make(
    Registered({"name": "李伟", "category": "visitor"}),
    START,
    at=5,
    registration="7K3M9QX2P4RT",
    gate="main",
    operator="Ann",
)
BARE = facts.make(Admitted("visitor"), START, at=5)


@pytest.mark.parametrize(
    "altered",
    [
        WHOLE._replace(body=WHOLE.body.replace("visitor", "speaker")),
        WHOLE._replace(personal=(WHOLE.personal or "").replace("李伟", "王芳")),
        WHOLE._replace(personal=None),
        WHOLE._replace(personal_digest=None),
        WHOLE._replace(personal="", personal_digest=None),
        WHOLE._replace(number=2),
        WHOLE._replace(station="desk-2"),
        WHOLE._replace(previous=bytes(32)),
        WHOLE._replace(stamp=WHOLE.stamp + 1),
        WHOLE._replace(at=6),
        WHOLE._replace(kind="corrected"),
        WHOLE._replace(registration="7K3M9QX2P4RS"),
        WHOLE._replace(registration=None),
        WHOLE._replace(gate="side"),
        WHOLE._replace(operator=None),
        WHOLE._replace(id=bytes(32)),
        BARE._replace(personal=""),
        BARE._replace(personal='{"name":"李伟"}'),
        BARE._replace(body='{"category":"visitor","serial":1}'),
        BARE._replace(body=b'{"category":"visitor"}'),  # type: ignore[arg-type]
        BARE._replace(previous="0" * 64),  # type: ignore[arg-type]
    ],
    ids=range(21),
)
def test_a_fact_that_was_altered_is_noticed(altered: Fact) -> None:
    assert facts.is_whole(WHOLE)
    assert facts.is_whole(BARE)
    assert not facts.is_whole(altered)


def test_two_texts_never_run_together() -> None:
    """Gate "a" and operator "b" are another fact than gate "ab" and none."""
    one = facts.make(Admitted("visitor"), START, at=1, gate="a", operator="b")
    other = facts.make(Admitted("visitor"), START, at=1, gate="ab", operator="")
    assert one.id != other.id


@given(st.lists(st.integers(-2 * DAY, 2 * DAY), max_size=20))
def test_stamps_only_grow_however_the_clock_is_set(steps: list[int]) -> None:
    last, at = 0, 1_555_200_000_000
    for step in steps:
        at += step
        stamp = facts.stamp_after(last, at)
        assert stamp > last
        assert stamp >> 16 >= at
        last = stamp


def test_a_station_whose_clock_is_set_back_by_a_day_goes_on_in_order() -> None:
    place, made = START, list[Fact]()
    for at in (10 * DAY, 9 * DAY, 9 * DAY + 1, 11 * DAY):
        made.append(facts.make(Admitted("visitor"), place, at=at))
        place = facts.following(place, made[-1])
    assert sorted(made, key=lambda fact: fact.order) == made
    assert [fact.number for fact in made] == [1, 2, 3, 4]
    assert [fact.previous for fact in made] == [START.digest, *(fact.id for fact in made[:-1])]
    assert [fact.at for fact in made] == [10 * DAY, 9 * DAY, 9 * DAY + 1, 11 * DAY]
    assert made[-1].stamp >> 16 == 11 * DAY


def test_a_station_goes_on_after_the_latest_stamp_it_heard_of() -> None:
    heard = 7 * DAY << 16
    fact = facts.make(Admitted("visitor"), facts.beginning("desk-2", "fair-2019", heard), at=DAY)
    assert fact.stamp == heard + 1


def test_the_chains_of_two_stations_and_two_conferences_begin_differently() -> None:
    begun = {facts.beginning(station, event).digest for station in ("a", "b") for event in ("x", "y")}
    assert len(begun) == 4


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("teleported", "{}"),
        ("admitted", "{}"),
        ("admitted", '{"category":"visitor","colour":"red"}'),
        ("admitted", "not json"),
        ("admitted", "[]"),
        ("refused", "{}"),
        ("refused", '{"reason":"ugly"}'),
        ("registered", "{}"),
        ("operator_set", '{"operator":"ann"}'),
        ("operator_set", '{"operator":"ann","role":"wizard"}'),
        ("registered", "[1]"),
        ("resolved", '{"facts":null,"settlement":""}'),
        ("resolved", "{}"),
    ],
)
def test_what_this_version_does_not_know_is_a_value_error(kind: str, body: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        facts.decode(kind, body, None)


@pytest.mark.parametrize("make", [Registered, lambda fields: Corrected(fields, "moved")])
def test_salt_is_no_field(make: Callable[[dict[str, str]], What]) -> None:
    said = facts.make(make({"name": "李伟"}), START, at=1).what
    assert isinstance(said, Registered | Corrected)
    assert dict(said.fields) == {"name": "李伟"}


def test_a_copy_without_some_personal_fields_is_told_from_an_altered_one() -> None:
    fact = facts.make(Registered({"name": "李伟", "email": "li@example.org", "company": "BYD"}), START, at=1)
    part = fact._replace(personal='{"name":"李伟"}')
    assert facts.is_part(part)
    assert facts.is_whole(part)
    assert not facts.is_whole(part._replace(body="{}"))
    assert not facts.is_part(fact)
    assert not facts.is_part(fact._replace(personal=""))
    assert not facts.is_part(facts.make(Admitted("visitor"), START, at=1))
