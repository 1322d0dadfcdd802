"""Who reads by position misses nothing, however many write at once and however long one of them takes."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from checkin.domain import facts
from checkin.domain.facts import Admitted, Fact
from checkin.store import positions
from checkin.store.database import Database, create_database, open_database
from checkin.sync.facts import received


def chain(station: str, number: int) -> list[Fact]:
    place, made = facts.beginning(station, "small"), list[Fact]()
    for at in range(number):
        made.append(facts.make(Admitted("visitor"), place, at=at, registration="R1"))
        place = facts.following(place, made[-1])
    return made


def test_a_writer_that_dawdles_is_not_overtaken(hub_database: Database) -> None:
    """The one that has its positions first is seen first, though the other was ready long before it."""
    slow, quick = chain("slow", 1), chain("quick", 1)
    placed, go_on = threading.Event(), threading.Event()

    def dawdle() -> None:
        with hub_database.writing() as connection:
            positions.take_in(connection, slow)
            placed.set()
            go_on.wait(20)

    def hurry() -> None:
        with hub_database.writing() as connection:
            positions.take_in(connection, quick)

    first, second = threading.Thread(target=dawdle), threading.Thread(target=hurry)
    first.start()
    assert placed.wait(20)
    second.start()
    second.join(0.2)
    with hub_database.reading() as connection:
        assert positions.after(connection, 0, 10) == []
    go_on.set()
    first.join(20)
    second.join(20)
    with hub_database.reading() as connection:
        assert positions.after(connection, 0, 10) == [(1, slow[0]), (2, quick[0])]


def test_a_reader_beside_many_writers_sees_every_fact_once_and_in_order(hub_database: Database) -> None:
    chains = [chain(f"desk-{number}", 40) for number in range(4)]

    def write(made: list[Fact]) -> None:
        for start in range(0, len(made), 4):
            with hub_database.writing() as connection:
                positions.take_in(connection, made[start : start + 4])

    writers = [threading.Thread(target=write, args=(made,)) for made in chains]
    for writer in writers:
        writer.start()
    seen: list[tuple[int, Fact]] = []
    last = False
    while True:
        with hub_database.reading() as connection:
            seen += positions.after(connection, seen[-1][0] if seen else 0, 7)
        if last and len(seen) >= 160:
            break
        last = not any(writer.is_alive() for writer in writers)
    assert [position for position, _ in seen] == list(range(1, 161))
    assert {fact for _, fact in seen} == {fact for made in chains for fact in made}


def test_two_hubs_on_one_server_are_one(
    two_databases: tuple[Database, Database], database: Database, other_home: Database, open_hub: Callable[..., Any]
) -> None:
    first, second = open_hub(database, two_databases[0]), open_hub(other_home, two_databases[1], "hub-2")
    desk, guest = first.join("desk-1"), second.join("desk-2")
    after = guest.pull()[1].position
    got: list[Fact] = []
    waiting = threading.Thread(target=lambda: got.extend(received(each.fact) for each in guest.pull(after, wait=30)[0]))
    waiting.start()
    made = desk.write_all(3)
    desk.push(made)
    waiting.join(20)
    assert {fact.station for fact in got} <= {"desk-1", "hub-1", "hub-2"}
    assert got
    # A station speaks with whichever is there, and neither loses or doubles anything.
    desk.client = second.client
    assert desk.push([*made, desk.write()]).have == 4
    for hub in (first.hub, second.hub):
        hub.house.keep_up()
    with database.reading() as here, other_home.reading() as there:
        assert positions.after(here, 0, 100) == positions.after(there, 0, 100)


@pytest.fixture
def two_databases(server: Any, template: str) -> Iterator[tuple[Database, Database]]:
    """One database on the server, as two hub processes open it."""
    url = server.url(server.create(template))
    with closing(open_database(url)) as one, closing(open_database(url)) as other:
        yield one, other


@pytest.fixture
def other_home(tmp_path: Path) -> Iterator[Database]:
    with closing(create_database(tmp_path / "other.sqlite")) as home:
        yield home
