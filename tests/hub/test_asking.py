"""A strict gate asks about somebody, and the hub notes that it is about to let them in; on both databases."""

from collections.abc import Callable
from typing import Any

from checkin.domain.facts import Admitted, Refused
from checkin.domain.what import Reason
from checkin.store.database import Database
from checkin.sync import messages
from checkin.sync.questions import Ask, Entering, Known


def ask(desk: Any, registration: str, gate: str = "main") -> Known:
    answer = desk.post("/v1/decide", Ask(registration, gate))
    assert answer.status_code == 200, answer.text
    return messages.read(Known, answer.content)


def test_the_second_who_asks_is_told_of_the_first_until_a_fact_says_what_came_of_it(venue: Any) -> None:
    first, second = venue.join("desk-1"), venue.join("desk-2")
    assert ask(first, "R1").entering == ()
    assert ask(first, "R1").entering == ()  # its own word keeps nobody out
    assert ask(second, "R1").entering == (Entering("desk-1", "main"),)
    assert ask(second, "R2").entering == ()
    first.push([first.write(Refused(Reason.UNPAID, "visitor"), registration="R1")])
    assert ask(second, "R1").entering == ()
    assert ask(first, "R1").entering == (Entering("desk-2", "main"),)


def test_the_word_of_a_station_that_is_heard_no_more_is_over_after_some_seconds(venue: Any) -> None:
    first, second = venue.join("desk-1"), venue.join("desk-2")
    ask(first, "R1")
    venue.later(seconds=6)
    assert ask(second, "R1").entering == ()


def test_who_only_wants_to_know_keeps_nobody_out(venue: Any) -> None:
    first, second = venue.join("desk-1"), venue.join("desk-2")
    first.push([first.write(Admitted("visitor"), registration="R1")])
    assert len(ask(first, "R1", "").facts) == 1
    assert ask(second, "R1").entering == ()


def test_nobody_is_counted_where_there_is_room_for_any_number(venue: Any) -> None:
    assert ask(venue.join("desk-1"), "R1").inside is None


def test_processes_of_one_hub_tell_of_each_others_gates(
    database: Database, hub_database: Database, open_hub: Callable[..., Any]
) -> None:
    one, other = open_hub(database, hub_database), open_hub(database, hub_database, "hub-2")
    first, second = one.join("desk-1"), one.join("desk-2", client=other.client)
    assert ask(first, "R1").entering == ()
    assert ask(second, "R1").entering == (Entering("desk-1", "main"),)
