"""Inside or outside: zones in zones, undone passages, the night that closes every zone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import facts, presence
from checkin.domain.facts import Admitted, Fact, Left, Printed, Refused, Undone, What
from checkin.domain.plan import Direction, Plan
from checkin.domain.presence import Passage, double_entries, history, last_out, moved, on_day, zones

MORNING = 1_555_203_600_000  # 2019-04-14 09:00 in Shenzhen
MINUTE = 60_000


def passages(*steps: str) -> tuple[Passage, ...]:
    """Passages a minute apart, each as "in main" or "out main desk-2"; "IN" is what an operator did knowingly."""
    made: list[Passage] = []
    for number, step in enumerate(steps):
        way, gate, station = [*step.split(), "desk-1"][:3]
        at = MORNING + number * MINUTE
        made.append(
            Passage(bytes([number]), "R", (at, b""), at, Direction(way.lower()), gate, station, "visitor", way == "IN")
        )
    return tuple(made)


@pytest.mark.parametrize(
    ("steps", "inside"),
    [
        ([], {}),
        (["in main"], {"venue": 0}),
        (["in main", "out main"], {}),
        (["in main", "out side"], {}),
        (["in main", "in hall-door", "in room-door"], {"venue": 0, "hall": 1, "room": 2}),
        (["in room-door"], {"venue": 0, "hall": 0, "room": 0}),
        (["in main", "in room-door"], {"venue": 0, "hall": 1, "room": 1}),
        (["in main", "in room-door", "out room-door"], {"venue": 0, "hall": 1}),
        (["in main", "in room-door", "out hall-door"], {"venue": 0}),
        (["in main", "in room-door", "out main"], {}),
        (["in main", "in once"], {"annex": 1}),  # nobody is in the venue and in the annex at once
        (["in main", "in room-door", "in once"], {"annex": 2}),
        (["in main", "in once", "in room-door"], {"venue": 2, "hall": 2, "room": 2}),
        (["in main", "in once", "out main"], {"annex": 1}),
        (["in main", "in room-door", "in hall-door"], {"venue": 0, "hall": 1, "room": 1}),
        (["in main", "in room-door", "in main"], {"venue": 0, "hall": 1, "room": 1}),
        (["in main", "in main"], {"venue": 0}),
        (["out main", "in main"], {"venue": 1}),
        (["out main"], {}),
        (["in main", "in gone"], {"venue": 0}),
        (["in main", "out gone"], {"venue": 0}),
    ],
)
def test_where_somebody_is_follows_from_their_passages(hall: Plan, steps: list[str], inside: dict[str, int]) -> None:
    assert {zone: entered.id[0] for zone, entered in zones(hall, passages(*steps)).items()} == inside


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        (["in main", "in main desk-2"], [(0, 1)]),
        (["in main", "in side desk-2"], [(0, 1)]),
        (["in main", "in main"], []),  # one desk knows what it decided: it did so on purpose
        (["in main", "out main", "in main desk-2"], []),
        (["in main", "in main desk-2", "in main desk-3"], [(0, 1), (0, 2)]),
        (["in main", "in main desk-2", "out main", "in main desk-2"], [(0, 1)]),
        (["in hall-door", "in hall-door desk-2"], []),  # a gate that lets people in again without an exit
        (["in room-door", "in main desk-2"], []),  # from a room within
        (["in once", "in once desk-2"], [(0, 1)]),
        (["in gone", "in gone desk-2"], []),
        (["in main", "IN main desk-2"], []),  # let in again by an operator who knew
        (["in main", "IN main desk-2", "in main desk-3"], [(0, 2)]),
        (["in once", "out once", "IN once", "in once desk-2"], [(2, 3)]),
        (["out main", "out main desk-2"], []),
        (["in main", "in once desk-2", "in main desk-3"], []),  # out of the venue on the way into the annex
        (["in main", "in room-door desk-2", "in main desk-3"], [(0, 2)]),  # a room within is no way out
        (["in once", "in main desk-2", "in once desk-3", "in once desk-4"], [(2, 3)]),
    ],
)
def test_two_entries_by_stations_that_were_apart_are_a_conflict(
    hall: Plan, steps: list[str], found: list[tuple[int, int]]
) -> None:
    pairs = double_entries(hall, passages(*steps))
    assert [(first.id[0], second.id[0]) for first, second in pairs] == found


@pytest.mark.parametrize(
    ("steps", "zone", "found"),
    [
        ([], "venue", None),
        (["in main"], "venue", None),
        (["in main", "out main"], "venue", 1),
        (["out main"], "venue", 0),
        (["out main"], "room", 0),
        (["out room-door"], "venue", None),
        (["in room-door", "out main"], "room", 1),
        (["in room-door", "in once"], "room", 1),
        (["in once"], "room", None),
        (["in main", "out main", "in main", "out side", "in once"], "venue", 3),
        (["in main", "out gone"], "venue", None),
    ],
)
def test_when_somebody_last_came_out_follows_from_their_passages(
    hall: Plan, steps: list[str], zone: str, found: int | None
) -> None:
    last = last_out(hall, passages(*steps), zone)
    assert (last.id[0] if last else None) == found


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["in", "out"]), st.sampled_from(["main", "side", "hall-door", "room-door", "once", "gone"])
    ).map(" ".join),
    max_size=8,
)


@given(STEPS)
def test_somebody_is_in_one_zone_and_in_those_around_it_or_nowhere(hall: Plan, steps: list[str]) -> None:
    """Wherever they passed, the zones they are inside of lie in one another, and the outermost come with the inner."""
    made = passages(*steps)
    inside = zones(hall, made)
    for zone in inside:
        assert inside.keys() <= hall.together_with(zone)
    gate = hall.gates.get(made[-1].gate) if made else None
    if gate and made[-1].direction is Direction.IN:
        assert set(hall.around(gate.zone)) <= inside.keys()
    if gate and made[-1].direction is Direction.OUT:
        assert inside.keys().isdisjoint(hall.inside_of(gate.zone))


@given(STEPS)
def test_the_places_of_many_people_are_kept_by_the_same_rule(hall: Plan, steps: list[str]) -> None:
    places = frozenset[str]()
    for each in passages(*steps):
        places = moved(hall, places, each.gate, each.direction)
    assert places == zones(hall, passages(*steps)).keys()


def test_the_night_closes_every_zone(hall: Plan) -> None:
    evening, next_morning = passages("in main", "in main")
    next_morning = replace(next_morning, at=MORNING + 24 * 60 * MINUTE)
    both = (evening, next_morning)
    assert on_day(hall, both, "first") == (evening,)
    assert on_day(hall, both, "second") == (next_morning,)
    assert on_day(hall, both, "2019-04-16") == ()


def chain(*said: What | tuple[str, int], station: str = "desk-1") -> list[Fact]:
    """Facts of one registration a minute apart; ("undo", n) undoes the n-th of them."""
    place, made = facts.beginning(station, "fair-2019"), list[Fact]()
    for number, each in enumerate(said):
        what = Undone(made[each[1]].id.hex()) if isinstance(each, tuple) else each
        made.append(facts.make(what, place, at=MORNING + number * MINUTE, registration="R", gate="main"))
        place = facts.following(place, made[-1])
    return made


def test_a_history_has_the_passages_without_those_undone_and_the_newest_badge() -> None:
    made = chain(
        *(Printed(7), Admitted("visitor"), ("undo", 1), Refused(facts.Reason.UNPAID), Admitted("visitor", 7)),
        *(Left("visitor", 7), Printed(9), Printed(8)),
    )
    found = history(made)
    assert [(each.id, each.direction) for each in found.passages] == [
        (made[4].id, Direction.IN),
        (made[5].id, Direction.OUT),
    ]
    assert (found.badge, found.badges, found.badge_at, found.badge_from) == (9, 3, made[6].at, made[6].station)
    assert (found.passages[0].registration, found.passages[0].gate, found.passages[0].category) == (
        "R",
        "main",
        "visitor",
    )


def test_a_badge_whose_printing_was_undone_makes_no_older_one_invalid() -> None:
    assert history(chain(Printed(7), Printed(9), ("undo", 1))).badge == 7


def test_who_was_let_in_again_by_an_operator_was_so_deliberately() -> None:
    made = chain(Admitted("visitor"), Admitted("visitor", overruled="already_inside", why="fetched a child"))
    assert [each.deliberate for each in history(made).passages] == [False, True]


def test_nobody_has_a_history_before_anything_happened() -> None:
    assert history([]) == presence.History()


@given(st.data())
def test_a_history_is_the_same_in_any_order_and_however_often_it_is_told(data: st.DataObject) -> None:
    said = data.draw(st.lists(st.sampled_from([Admitted("visitor"), Left("visitor"), Printed(3)]), max_size=6))
    undone = data.draw(st.lists(st.integers(0, len(said) - 1), max_size=3)) if said else []
    made = chain(*said, *(("undo", each) for each in undone))
    told = data.draw(st.permutations(made + data.draw(st.lists(st.sampled_from(made), max_size=5)) if made else made))
    assert history(told) == history(made)
