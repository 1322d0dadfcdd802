"""The journal looked up: newest first, a page at a time, what is asked for, what a role may see."""

from collections.abc import Callable
from datetime import datetime

import pytest

from checkin.domain.causes import Cause
from checkin.domain.clock import milliseconds
from checkin.domain.facts import Corrected, Refused, Registered
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.domain.roles import Role
from checkin.station import Station
from checkin.station.reading import Reader, Sought
from checkin.store.database import Database

Clock = Callable[..., datetime]


@pytest.fixture
def reader(database: Database, small: Plan) -> Reader:
    return Reader(database, small)


@pytest.fixture
def ada(station: Station) -> Registration:
    return station.register({"name": "König, Ada", "email": "ada@example.org", "category": "visitor"})


@pytest.fixture
def busy(station: Station, ada: Registration, clock: Clock) -> Registration:
    """Ada came in, was refused twice, and one passage was undone."""
    clock(minutes=5)
    first = station.admit(ada.id, operator="mueller")
    for _ in range(2):
        clock(minutes=5)
        station.admit(ada.id)
    clock(minutes=5)
    station.undo(first.fact, reason="Falsches Tor: Ärzte-Eingang")
    return ada


def kinds(reader: Reader, **asked: object) -> list[str]:
    return [each.kind for each in reader.page(Sought(**asked), Role.SUPERVISOR).written]


@pytest.mark.usefixtures("busy")
def test_the_newest_comes_first(reader: Reader) -> None:
    assert kinds(reader) == ["undone", "refused", "refused", "admitted", "registered", "key_added"]


@pytest.mark.usefixtures("busy")
def test_what_is_asked_for_is_found(reader: Reader, busy: Registration, clock: Clock) -> None:
    now = milliseconds(clock())
    assert kinds(reader, kinds=frozenset({"refused"})) == ["refused", "refused"]
    assert kinds(reader, operator="mueller") == ["admitted"]
    assert kinds(reader, registration=busy.id, ends=now - 11 * 60_000) == ["admitted", "registered"]
    assert kinds(reader, begins=now) == ["undone"]
    assert kinds(reader, gate="nowhere") == kinds(reader, station="nobody") == []
    assert len(kinds(reader, station="desk-1")) == 6


def test_a_usual_cause_is_found_by_its_word_in_any_language(
    reader: Reader, station: Station, busy: Registration
) -> None:
    station.admit(busy.id)
    station.let_in_again(busy.id, Cause.NOT_THROUGH)
    station.correct(busy.id, {"category": "visitor"}, reason=Cause.AGREED)
    assert kinds(reader, text="没有通过", codes=frozenset({Cause.NOT_THROUGH})) == ["admitted"]
    assert kinds(reader, text="organiser", codes=frozenset({Cause.AGREED})) == ["corrected"]
    assert kinds(reader, text="organiser") == []


@pytest.mark.usefixtures("busy")
def test_a_reason_is_found_by_what_somebody_wrote_or_by_its_word(reader: Reader) -> None:
    assert kinds(reader, text="falsches") == kinds(reader, text="äRZTE") == ["undone"]
    assert kinds(reader, text="already", reasons=frozenset({"already_inside"})) == ["refused", "refused"]
    assert kinds(reader, text="fact") == kinds(reader, text="%") == []


@pytest.mark.usefixtures("busy")
def test_pages_go_on_where_the_last_one_ended_whatever_has_come_since(
    reader: Reader, station: Station, ada: Registration
) -> None:
    found: list[str] = []
    place = None
    while True:
        page = reader.page(Sought(), Role.SUPERVISOR, place, lines=2)
        found += [each.kind for each in page.written]
        station.admit(ada.id)
        place = page.older
        if place is None:
            break
    assert found == ["undone", "refused", "refused", "admitted", "registered", "key_added"]


def test_an_undone_passage_says_so(reader: Reader, busy: Registration) -> None:
    page = reader.page(Sought(registration=busy.id), Role.SUPERVISOR)
    assert [(each.kind, each.undone) for each in page.written if each.kind in {"admitted", "refused"}] == [
        ("refused", False),
        ("refused", False),
        ("admitted", True),
    ]
    assert {each.name for each in page.written} == {"König, Ada"}
    assert isinstance(page.written[1].what, Refused)


@pytest.mark.parametrize(("role", "seen"), [(Role.SUPERVISOR, "ada@example.org"), (Role.DESK, "a…@example.org")])
def test_a_role_sees_of_a_person_what_it_may(reader: Reader, ada: Registration, role: Role, seen: str) -> None:
    (registered,) = reader.page(Sought(registration=ada.id), role).written
    assert isinstance(registered.what, Registered)
    assert registered.what.fields["email"] == seen


def test_a_steward_sees_neither_address_nor_what_it_was_corrected_to(
    reader: Reader, station: Station, ada: Registration
) -> None:
    station.correct(ada.id, {"email": "countess@example.org"}, reason="married")
    corrected, registered = reader.page(Sought(registration=ada.id), Role.STEWARD).written
    assert isinstance(corrected.what, Corrected)
    assert isinstance(registered.what, Registered)
    assert not {"email", "phone"} & {*corrected.what.fields, *registered.what.fields}


@pytest.mark.usefixtures("busy")
def test_stations_that_wrote_are_named(reader: Reader) -> None:
    assert reader.stations() == ("desk-1",)
