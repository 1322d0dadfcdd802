"""What travels is read back as it was written, and whatever else comes is told with a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import facts
from checkin.domain.facts import Admitted, Fact, Registered
from checkin.sync import messages
from checkin.sync.facts import held_by, line, received, sent
from checkin.sync.messages import Health, Line, MessageError, Push, Stations
from checkin.sync.roles import StationRole

START = facts.beginning("desk-1", "small")
TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)


def made(what: Registered | Admitted) -> Fact:
    return facts.make(what, START, at=1, registration="R1", gate="main", operator="mueller")


@given(TEXTS, TEXTS, st.integers(-(1 << 46), 1 << 46))
def test_a_fact_arrives_as_it_left(name: str, company: str, at: int) -> None:
    fact = facts.make(Registered({"name": name, "company": company}), START, at=max(at, 0), registration=name)
    assert received(sent(fact)) == fact
    travelled = messages.read_line(line(7, fact))
    assert isinstance(travelled, Line)
    assert (travelled.position, received(travelled.fact)) == (7, fact)
    (pushed,) = messages.read(Push, messages.write(Push((sent(fact),)))).facts
    assert received(pushed) == fact


def test_a_kiosk_gets_a_part_that_shows_as_one() -> None:
    fact = made(Registered({"name": "李伟", "email": "li@example.org", "company": "BYD"}))
    part = held_by(StationRole.KIOSK, fact)
    assert facts.is_part(part)
    assert facts.is_whole(part)
    assert part.what == Registered({"company": "BYD", "name": "李伟"})
    assert part.id == fact.id
    assert held_by(StationRole.DESK, fact) is fact


def test_a_fact_without_anything_withheld_stays_whole() -> None:
    fact = made(Registered({"name": "李伟"}))
    assert held_by(StationRole.KIOSK, fact) is fact
    assert held_by(StationRole.KIOSK, made(Admitted("visitor"))).personal is None


def test_where_all_is_withheld_it_is_as_if_removed() -> None:
    part = held_by(StationRole.KIOSK, made(Registered({"email": "li@example.org"})))
    assert part.personal == ""
    assert facts.is_whole(part)


@pytest.mark.parametrize(
    ("content", "say"),
    [
        (b"", "JSON"),
        (b"[" * 10_000, "JSON"),
        (b'{"position":-1,"waiting":0}', "position"),
        (b'{"position":1,"waiting":0,"version":2}', "version"),
        (b'{"position":1,"waiting":0,"printer":"' + b"x" * 300 + b'"}', "printer"),
        (b'{"position":"\\ud800","waiting":0}', "JSON"),
        (b'{"position":1,"waiting":0,"backed_up":9000000000000000000}', "backed_up"),
    ],
)
def test_what_is_no_message_is_named_without_what_was_in_it(content: bytes, say: str) -> None:
    with pytest.raises(MessageError, match=say) as caught:
        messages.read(Health, content)
    assert "xxx" not in str(caught.value)


def test_a_station_of_an_earlier_version_says_nothing_of_its_copies() -> None:
    said = messages.read(
        Health, b'{"position":1,"waiting":0,"printer":"ready","camera":"","checkin":"0.1","version":1}'
    )
    assert (said.printer, said.backup, said.backed_up) == ("ready", None, None)


def test_a_hub_of_an_earlier_version_says_nothing_of_them() -> None:
    state = (
        b'{"station":"desk-1","gate":"main","direction":"in","role":"desk","revoked":false,"have":1,"highest":1,'
        b'"divided":null,"joined":0,"heard":7,"position":1,"waiting":0,"offset":0,"printer":"","camera":"",'
        b'"checkin":"0.1"}'
    )
    (found,) = messages.read(Stations, b'{"stations":[' + state + b'],"position":1,"time":7,"version":1}').stations
    assert (found.backup, found.backed_up) == ("", None)


def test_what_only_a_later_version_says_is_read_over() -> None:
    assert messages.read(Health, b'{"position":1,"waiting":0,"weather":"sunny"}') == Health(1, 0)
