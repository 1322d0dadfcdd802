"""The counts: what each of them means, and that no order, repetition or division of the facts changes one."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain import facts
from checkin.domain.attendance import MINUTE, Attendance, Peak
from checkin.domain.dimensions import By, Counted, Person
from checkin.domain.facts import Admitted, Corrected, Fact, Left, Reason, Refused, Registered, Resolved, Undone, What
from checkin.domain.label import Label
from checkin.domain.plan import Delegation, Plan
from checkin.domain.programme import Activity

SHENZHEN = ZoneInfo("Asia/Shanghai")
MIDNIGHT = datetime(2019, 4, 14, tzinfo=SHENZHEN)


class Journal:
    """Facts of several stations; "09:00" is on the first day, "33:00" at nine on the second."""

    def __init__(self) -> None:
        self._places: dict[str, facts.Place] = {}
        self.facts: list[Fact] = []

    def write(
        self, what: What, when: str, who: str | None = None, gate: str | None = None, station: str = "desk-1"
    ) -> Fact:
        place = self._places.get(station) or facts.beginning(station, "fair-2019")
        fact = facts.make(what, place, at=milliseconds(when), registration=who, gate=gate)
        self._places[station] = facts.following(place, fact)
        self.facts.append(fact)
        return fact

    def enter(
        self, who: str, when: str, gate: str = "main", category: str = "visitor", station: str = "desk-1"
    ) -> Fact:
        return self.write(Admitted(category), when, who, gate, station)

    def leave(
        self, who: str, when: str, gate: str = "main", category: str = "visitor", station: str = "desk-1"
    ) -> Fact:
        return self.write(Left(category), when, who, gate, station)


def moment(when: str) -> datetime:
    hours, minutes = when.split(":")
    return MIDNIGHT + timedelta(hours=int(hours), minutes=float(minutes))


def milliseconds(when: str) -> int:
    return int(moment(when).timestamp() * 1000)


def counted(plan: Plan, told: Sequence[Fact]) -> Attendance:
    attendance = Attendance(plan)
    attendance.add(told)
    return attendance


@pytest.fixture
def journal() -> Journal:
    return Journal()


def test_before_anybody_came_everything_is_nothing(hall: Plan) -> None:
    found = Attendance(hall)
    assert (found.visitors, found.visits(), found.admissions(), found.refused()) == (0, 0, 0, {})
    assert found.occupancy(MIDNIGHT) == {"venue": 0, "hall": 0, "room": 0, "annex": 0}
    assert found.by_gate() == dict.fromkeys(hall.gates, 0)
    assert (found.throughput(), found.conflicts) == ({}, ())


def test_a_visitor_is_counted_once_a_visit_once_a_day_an_admission_every_time(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00")
    journal.leave("Ann", "12:00")
    journal.enter("Ann", "13:00")
    journal.enter("Ann", "33:00")
    journal.enter("Ben", "34:00")
    found = counted(hall, journal.facts)
    assert found.visitors == 2
    assert (found.visits(), found.visits("first"), found.visits("second")) == (3, 1, 2)
    assert (found.admissions(), found.admissions("first"), found.admissions("second")) == (4, 2, 2)


def test_exhibitors_are_admitted_but_are_no_visitors(hall: Plan, journal: Journal) -> None:
    journal.enter("Eve", "09:00", category="exhibitor")
    found = counted(hall, journal.facts)
    assert (found.visitors, found.visits(), found.admissions()) == (0, 0, 1)
    assert found.occupancy(moment("10:00"))["venue"] == 1


def test_who_is_a_visitor_at_one_passage_is_a_visitor(hall: Plan, journal: Journal) -> None:
    """Somebody's category was corrected during the day: once admitted as a visitor they count."""
    journal.enter("Eve", "09:00", category="exhibitor")
    journal.leave("Eve", "10:00", category="exhibitor")
    journal.enter("Eve", "11:00", category="visitor")
    found = counted(hall, journal.facts)
    assert (found.visitors, found.visits(), found.admissions()) == (1, 1, 2)


def test_what_somebody_was_let_in_as_is_what_they_were_at_any_passage_that_stands(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00", category="exhibitor")
    journal.enter("Ann", "33:00")
    journal.enter("Eve", "09:00", category="exhibitor")
    wrong = journal.enter("Ben", "09:00")
    journal.write(Undone(wrong.id.hex()), "09:01", "Ben")
    journal.leave("Cem", "09:00")
    found = counted(hall, journal.facts)
    assert [found.let_in(who) for who in ("Ann", "Eve", "Ben", "Cem", "Dan")] == [2, 1, 0, 0, 0]


def test_going_out_is_no_visit(hall: Plan, journal: Journal) -> None:
    journal.leave("Ann", "09:00")
    found = counted(hall, journal.facts)
    assert (found.visitors, found.visits(), found.admissions()) == (0, 0, 0)


def test_occupancy_is_who_is_inside_each_zone(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00")
    journal.enter("Ben", "09:01", gate="room-door")
    journal.enter("Cem", "09:02", gate="once")
    journal.enter("Dan", "09:03")
    journal.leave("Dan", "09:04", gate="side")
    found = counted(hall, journal.facts)
    assert found.occupancy(moment("10:00")) == {"venue": 2, "hall": 1, "room": 1, "annex": 1}


def test_the_night_empties_every_zone(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "23:00")
    found = counted(hall, journal.facts)
    assert found.occupancy(moment("27:59"))["venue"] == 1
    assert found.occupancy(moment("28:00"))["venue"] == 0


def test_throughput_is_admissions_in_each_minute(hall: Plan, journal: Journal) -> None:
    for who, when in (("Ann", "09:00"), ("Ben", "09:00.9"), ("Cem", "09:01"), ("Dan", "33:00")):
        journal.enter(who, when)
    journal.leave("Ann", "09:01")
    minute = milliseconds("09:00") // MINUTE
    assert counted(hall, journal.facts).throughput() == {minute: 2, minute + 1: 1, minute + 24 * 60: 1}


def test_minutes_are_in_the_order_of_time(hall: Plan, journal: Journal) -> None:
    for number, when in enumerate(("09:10", "09:02", "33:00", "09:09")):
        journal.enter(f"R{number}", when)
    minutes = list(counted(hall, journal.facts).throughput())
    assert minutes == sorted(minutes)


def test_admissions_are_told_by_gate_also_by_one_that_the_plan_dropped(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00")
    journal.enter("Ben", "09:00", gate="gone")
    journal.enter("Ben", "33:00", gate="side")
    found = counted(hall, journal.facts)
    everywhere = dict.fromkeys(hall.gates, 0)
    assert found.by_gate() == everywhere | {"main": 1, "gone": 1, "side": 1}
    assert found.by_gate("second") == everywhere | {"side": 1}
    assert sum(found.occupancy(moment("10:00")).values()) == 1


def test_refusals_are_counted_by_reason_and_day(hall: Plan, journal: Journal) -> None:
    for reason, when in ((Reason.UNPAID, "09:00"), (Reason.UNPAID, "33:00"), (Reason.FORGED_CODE, "33:00")):
        journal.write(Refused(reason), when, gate="main")
    found = counted(hall, journal.facts)
    assert found.refused() == {"unpaid": 2, "forged_code": 1}
    assert found.refused("first") == {"unpaid": 1}


def test_a_passage_outside_the_days_of_the_plan_is_counted_under_its_own_date(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "60:00")
    found = counted(hall, journal.facts)
    assert (found.visits(), found.visits("2019-04-16"), found.admissions("2019-04-16")) == (1, 1, 1)


def test_an_undone_admission_counts_nowhere(hall: Plan, journal: Journal) -> None:
    done = journal.enter("Ann", "09:00")
    found = counted(hall, journal.facts)
    assert found.visitors == 1
    undo = journal.write(Undone(done.id.hex()), "09:01", "Ann")
    found.add([undo])
    assert (found.visitors, found.visits(), found.admissions(), found.throughput()) == (0, 0, 0, {})
    assert found.occupancy(moment("10:00"))["venue"] == 0


def test_an_undone_exit_puts_somebody_back_inside(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00")
    out = journal.leave("Ann", "10:00")
    journal.write(Undone(out.id.hex()), "10:01", "Ann")
    assert counted(hall, journal.facts).occupancy(moment("10:02"))["venue"] == 1


def test_an_undo_of_what_was_never_heard_of_changes_nothing(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00")
    journal.write(Undone("ab" * 32), "09:01", "Ann")
    assert counted(hall, journal.facts).visitors == 1


def test_an_undo_about_nobody_or_about_somebody_else_changes_nothing(hall: Plan, journal: Journal) -> None:
    done = journal.enter("Ann", "09:00")
    for who in (None, "Ben"):
        journal.write(Undone(done.id.hex()), "09:01", who)
    assert counted(hall, journal.facts).visitors == 1


def test_a_fact_of_a_kind_that_a_newer_version_wrote_is_passed_over(hall: Plan, journal: Journal) -> None:
    newer = journal.enter("Ann", "09:00")._replace(kind="teleported")
    assert counted(hall, [newer]).admissions() == 0


def test_facts_of_other_kinds_are_passed_over(hall: Plan, journal: Journal) -> None:
    journal.write(Registered({"name": "Ann"}), "08:00", "Ann")
    journal.write(Corrected({"paid": False}), "08:01", "Ann")
    found = counted(hall, journal.facts)
    assert (found.visitors, found.admissions()) == (0, 0)


def test_two_entries_by_stations_that_were_apart_are_found_and_can_be_settled(hall: Plan, journal: Journal) -> None:
    first = journal.enter("Ann", "09:00", station="desk-1")
    second = journal.enter("Ann", "09:05", gate="side", station="desk-2")
    found = counted(hall, journal.facts)
    assert [(each.first.id, each.second.id) for each in found.conflicts] == [(first.id, second.id)]
    # Both were let through, and both passages are counted; it is one visitor all the same.
    assert (found.visitors, found.visits(), found.admissions(), found.occupancy(moment("10:00"))["venue"]) == (
        1,
        1,
        2,
        1,
    )
    found.add([journal.write(Resolved((second.id.hex(), first.id.hex()), "keep"), "11:00", "Ann")])
    assert found.conflicts == ()


def test_who_is_let_in_again_by_an_operator_is_admitted_twice_and_no_conflict(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00")
    again = Admitted("visitor", overruled="already_inside", why="fetched a child")
    journal.write(again, "09:05", "Ann", "side", "desk-2")
    found = counted(hall, journal.facts)
    assert (found.conflicts, found.admissions(), found.visitors) == ((), 2, 1)
    assert found.occupancy(moment("10:00"))["venue"] == 1


def test_a_conflict_is_gone_when_one_of_its_passages_is_undone(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00", station="desk-1")
    second = journal.enter("Ann", "09:05", station="desk-2")
    journal.write(Undone(second.id.hex()), "09:06", "Ann", station="desk-2")
    assert counted(hall, journal.facts).conflicts == ()


def test_conflicts_stand_in_the_order_they_came_about(hall: Plan, journal: Journal) -> None:
    for who, when in (("Ben", "09:00"), ("Ann", "09:01"), ("Cem", "33:00")):
        journal.enter(who, when, station="desk-1")
    for who, when in (("Ann", "09:02"), ("Ben", "09:03"), ("Cem", "33:01")):
        journal.enter(who, when, station="desk-2")
    assert [each.first.registration for each in counted(hall, journal.facts).conflicts] == ["Ann", "Ben", "Cem"]


@pytest.fixture(scope="module")
def programme(hall: Plan) -> Plan:
    """The same halls, with two talks in the room on the first day: at ten, and at eleven."""
    return replace(
        hall,
        activities={
            name: Activity(name, Label(name), "", "room", moment(begins), moment(ends))
            for name, begins, ends in (("early", "10:00", "11:00"), ("late", "11:00", "12:00"))
        },
    )


ANN, BEN = Person("visitor", "Germany", "hebei", "Ming"), Person("visitor", "Japan", "", "Ming")


def test_tables_tell_the_counts_apart_by_what_is_known_of_people(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00")
    journal.leave("Ann", "09:30")
    journal.enter("Ann", "33:00")
    journal.enter("Ben", "09:00", category="exhibitor")
    journal.enter("Cem", "09:00")
    journal.write(Refused(Reason.UNPAID), "09:00", "Ben", "main")
    journal.write(Refused(Reason.UNKNOWN_CODE), "09:00", None, "main")
    found = counted(hall, journal.facts)
    found.know({"Ann": ANN, "Ben": BEN})
    assert found.unknown == {"Cem"}
    assert found.table(By.COUNTRY) == {
        "": Counted(persons=1, visitors=1, visits=1, admissions=1, refused=1),
        "Germany": Counted(persons=1, visitors=1, visits=2, admissions=2, left=1),
        "Japan": Counted(persons=1, admissions=1, refused=1),
    }
    assert found.table(By.COUNTRY, "second") == {"Germany": Counted(1, 1, 1, 1)}
    assert found.table(By.ORGANISATION, "first") == {
        "": Counted(1, 1, 1, 1, 0, 1),
        "Ming": Counted(persons=2, visitors=1, visits=1, admissions=2, left=1, refused=1),
    }
    assert found.table(By.DELEGATION)["hebei"].visits == 2
    assert found.table(By.CATEGORY)["visitor"].persons == 2
    assert found.inside(By.COUNTRY, moment("10:00")) == {"": 1, "Japan": 1}


def test_a_correction_moves_the_counts_of_a_person(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00")
    found = counted(hall, journal.facts)
    assert found.table(By.COUNTRY) == {"": Counted(1, 1, 1, 1)}
    found.know({"Ann": BEN, "Ben": BEN})
    assert found.table(By.COUNTRY) == {"Japan": Counted(1, 1, 1, 1)}
    found.know({"Ann": ANN})
    assert found.table(By.COUNTRY) == {"Germany": Counted(1, 1, 1, 1)}
    assert found.unknown == set()


def test_a_delegation_is_the_one_that_the_plan_knows_by_any_of_its_names(hall: Plan, journal: Journal) -> None:
    plan = replace(hall, delegations={"hebei": Delegation("hebei", Label("Hebei", {"zh_CN": "河北"}))})
    for who in ("Ann", "Ben", "Cem"):
        journal.enter(who, "09:00")
    found = counted(plan, journal.facts)
    found.know({who: Person(delegation=said) for who, said in (("Ann", "河北"), ("Ben", "hebei"), ("Cem", "Hubei"))})
    assert {name: row.persons for name, row in found.table(By.DELEGATION).items()} == {"hebei": 2, "Hubei": 1}


def test_those_nothing_is_known_of_are_put_off_in_turn(hall: Plan, journal: Journal) -> None:
    for who in ("Ann", "Ben", "Cem"):
        journal.enter(who, "09:00")
    found = counted(hall, journal.facts)
    found.put_off(["Ann"])
    assert list(found.unknown) == ["Ben", "Cem", "Ann"]


def test_tables_tell_the_counts_apart_by_place(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00", station="desk-1")
    journal.enter("Ann", "09:10", gate="room-door", station="desk-2")
    journal.leave("Ann", "09:20", gate="room-door", station="desk-2")
    journal.enter("Ben", "09:00", gate="gone", category="exhibitor", station="desk-2")
    journal.write(Refused(Reason.UNPAID), "33:00", "Ann", "main")
    found = counted(hall, journal.facts)
    assert found.table(By.GATE) == {
        "gone": Counted(persons=1, admissions=1),
        "main": Counted(1, 1, 1, 1, 0, 1),
        "room-door": Counted(1, 1, 1, 1, 1),
    }
    assert found.table(By.ZONE) == {
        "": Counted(persons=1, admissions=1),
        "hall": Counted(1, 1, 1),
        "room": Counted(1, 1, 1, 1, 1),
        "venue": Counted(1, 1, 1, 1, 0, 1),
    }
    assert found.table(By.STATION)["desk-2"] == Counted(2, 1, 1, 2, 1)
    assert found.table(By.DAY) == {"first": Counted(2, 1, 1, 3, 1), "second": Counted(refused=1)}
    assert found.table(By.DAY, "first") == {"first": Counted(2, 1, 1, 3, 1)}
    assert found.inside(By.ZONE, moment("10:00")) == {"hall": 1, "venue": 1}
    assert found.inside(By.GATE, moment("10:00")) == {"room-door": 1}
    assert (found.left(), found.left("second")) == (1, 0)


def test_who_is_inside_counts_where_they_came_in_last_until_they_go(hall: Plan, journal: Journal) -> None:
    found = counted(hall, [journal.enter("Ann", "09:00"), journal.enter("Ben", "09:00", station="desk-2")])
    tables = (By.GATE, By.ZONE, By.STATION, By.COUNTRY)
    assert [found.inside(by, moment("10:00")) for by in tables] == [
        {"main": 2},
        {"venue": 2},
        {"desk-1": 1, "desk-2": 1},
        {"": 2},
    ]
    found.add([journal.enter("Ann", "10:00", gate="hall-door"), journal.leave("Ben", "10:00", gate="side")])
    assert [found.inside(by, moment("11:00")) for by in tables] == [
        {"hall-door": 1},
        {"hall": 1, "venue": 1},
        {"desk-1": 1},
        {"": 1},
    ]
    found.add([journal.leave("Ann", "11:00")])
    assert [found.inside(by, moment("12:00")) for by in tables] == [{}, {}, {}, {}]


def test_the_attendance_of_an_activity_is_who_was_admitted_to_it(programme: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:29", gate="room-door")  # before the doors are open
    journal.leave("Ann", "09:30", gate="room-door")
    journal.enter("Ann", "09:30", gate="room-door")
    journal.leave("Ann", "09:40", gate="room-door")
    journal.enter("Ann", "09:45", gate="room-door")
    journal.enter("Ben", "09:50", gate="room-door", category="exhibitor")
    journal.enter("Cem", "10:30", gate="room-door")  # the doors are open for the next one
    undone = journal.enter("Dan", "10:00", gate="room-door")
    journal.write(Undone(undone.id.hex()), "10:01", "Dan")
    found = counted(programme, journal.facts)
    assert found.table(By.ACTIVITY) == {"early": Counted(2, 1, 1, 3), "late": Counted(1, 1, 1, 1)}
    assert found.inside(By.ACTIVITY, moment("11:00")) == {"early": 2, "late": 1}


def test_who_came_in_before_any_activity_is_inside_none(programme: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00", gate="room-door")
    journal.write(Refused(Reason.UNPAID), "10:00", "Ann", "room-door")
    found = counted(programme, journal.facts)
    assert found.inside(By.ACTIVITY, moment("10:00")) == {}
    assert found.table(By.ACTIVITY) == {"early": Counted(refused=1)}


def test_the_peak_of_a_zone_is_the_most_that_were_inside_at_the_end_of_a_minute(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00")
    journal.enter("Ben", "09:05", gate="hall-door")
    journal.leave("Ann", "09:05.5")
    journal.enter("Cem", "09:10")
    journal.leave("Cem", "09:12")
    for who in ("Ann", "Ben", "Cem"):
        journal.enter(who, "33:00")
    found = counted(hall, journal.facts)
    minute = milliseconds("09:00") // MINUTE
    assert found.curve("venue", "first") == {minute: 1, minute + 10: 2, minute + 12: 1}
    assert found.peak("venue", "first") == Peak(2, minute + 10)
    assert found.peak("hall") == Peak(1, minute + 5)
    assert found.peak("venue") == Peak(3, minute + 24 * 60)
    assert (found.peak("annex"), found.peak("hall", "second")) == (Peak(), Peak())


def test_throughput_is_told_by_gate_and_zone_and_station(hall: Plan, journal: Journal) -> None:
    journal.enter("Ann", "09:00", station="desk-1")
    journal.enter("Ben", "09:00", station="desk-2")
    journal.leave("Ben", "09:01", station="desk-3")
    journal.enter("Cem", "09:02", gate="side")
    journal.enter("Dan", "09:02", gate="room-door")
    found = counted(hall, journal.facts)
    minute = milliseconds("09:00") // MINUTE
    assert found.throughput(gate="main") == {minute: 2}
    assert found.throughput(zone="venue") == {minute: 2, minute + 2: 1}
    assert found.throughput(gate="main", zone="room") == {}
    assert found.lanes("main") == {"desk-1": {minute: 1}, "desk-2": {minute: 1}}


def test_refusals_are_told_by_reason_gate_and_hour(hall: Plan, journal: Journal) -> None:
    for reason, when, gate in (
        (Reason.UNPAID, "09:10", "main"),
        (Reason.UNPAID, "09:50", "main"),
        (Reason.UNPAID, "09:50", "side"),
        (Reason.FORGED_CODE, "33:00", "main"),
    ):
        journal.write(Refused(reason, since=milliseconds(when)), when, None, gate)
    found = counted(hall, journal.facts)
    nine, next_day = moment("09:00"), moment("33:00")
    assert found.refusals("first") == {("unpaid", "main", nine): 2, ("unpaid", "side", nine): 1}
    assert found.refusals() == found.refusals("first") | {("forged_code", "main", next_day): 1}


def test_serials_of_badges_and_words_of_operators_keep_no_two_facts_apart(hall: Plan, journal: Journal) -> None:
    journal.write(Admitted("visitor", serial=12345), "09:00", "Ann", "main")
    journal.write(Left("visitor", serial=12345), "09:01", "Ann", "main")
    journal.write(Admitted("visitor", 12346, "unpaid", "will pay"), "09:02", "Ann", "main")
    journal.write(Admitted("visitor", serial=54321), "09:03", "Ben", "main")
    found = counted(hall, journal.facts)
    assert (found.visitors, found.admissions(), found.left()) == (2, 3, 1)


# What follows tells the same counts a second time, without any of the program's rules, from the bare facts.

ZONE_OF_GATE = {
    "main": "venue",
    "side": "venue",
    "hall-door": "hall",
    "room-door": "room",
    "once": "annex",
    "night": "annex",
    "counted-out": "venue",
}
AROUND = {"venue": ["venue"], "hall": ["hall", "venue"], "room": ["room", "hall", "venue"], "annex": ["annex"]}
WITHIN = {"venue": ["venue", "hall", "room"], "hall": ["hall", "room"], "room": ["room"], "annex": ["annex"]}


@dataclass
class Counts:
    visitors: int
    visits: dict[str, int]
    admissions: Counter[tuple[str, str]]
    inside: dict[str, Counter[str]]
    minutes: dict[int, int]
    refused: Counter[str]


def day_of(at: int) -> str:
    shifted = datetime.fromtimestamp(at / 1000, UTC) + timedelta(hours=8) - timedelta(hours=4)
    return {"2019-04-14": "first", "2019-04-15": "second"}.get(f"{shifted:%Y-%m-%d}", f"{shifted:%Y-%m-%d}")


def reference(told: Sequence[Fact]) -> Counts:
    once = sorted({fact.id: fact for fact in told}.values(), key=lambda fact: (fact.stamp, fact.id))
    undone = {fact.what.fact for fact in once if isinstance(fact.what, Undone)}
    passed = [fact for fact in once if fact.kind in ("admitted", "left") and fact.id.hex() not in undone]
    let_in = [fact for fact in passed if fact.kind == "admitted"]
    attended = {
        (fact.registration, day_of(fact.at))
        for fact in let_in
        if isinstance(fact.what, Admitted) and fact.what.category != "exhibitor"
    }
    now_in: dict[tuple[str | None, str], set[str]] = {}
    for fact in passed:
        if fact.gate in ZONE_OF_GATE:
            zone = ZONE_OF_GATE[fact.gate]
            within = now_in.setdefault((fact.registration, day_of(fact.at)), set())
            if fact.kind == "admitted":
                within.intersection_update(AROUND[zone] + WITHIN[zone])  # nobody is in two halls at once
                within.update(AROUND[zone])
            else:
                within.difference_update(WITHIN[zone])
    inside: dict[str, Counter[str]] = {}
    for (_, day), zones in now_in.items():
        inside.setdefault(day, Counter()).update(zones)
    return Counts(
        visitors=len({who for who, _ in attended}),
        visits=dict(Counter(day for _, day in attended)),
        admissions=Counter((day_of(fact.at), fact.gate or "") for fact in let_in),
        inside=inside,
        minutes=dict(Counter(fact.at // 60_000 for fact in let_in)),
        refused=Counter(str(fact.what.reason) for fact in once if isinstance(fact.what, Refused)),
    )


STEP = st.tuples(
    st.sampled_from(["in", "in", "out", "refused", "undo"]),
    st.sampled_from(["Ann", "Ben", "Cem"]),
    st.sampled_from([*ZONE_OF_GATE, "gone"]),
    st.sampled_from(["desk-1", "desk-2"]),
    st.integers(0, 71),
    st.integers(0, 2),
    st.sampled_from(["visitor", "visitor", "exhibitor", "dropped"]),
)


def written(steps: Sequence[tuple[str, str, str, str, int, int, str]]) -> list[Fact]:
    journal = Journal()
    for kind, who, gate, station, hour, minute, category in steps:
        when = f"{hour}:{minute}"
        match kind:
            case "in":
                journal.enter(who, when, gate, category, station)
            case "out":
                journal.leave(who, when, gate, category, station)
            case "refused":
                journal.write(Refused(list(Reason)[minute]), when, who, gate, station)
            case _ if journal.facts:
                target = journal.facts[(hour * 3 + minute) % len(journal.facts)]
                journal.write(Undone(target.id.hex()), when, target.registration, gate, station)
            case _:
                pass
    return journal.facts


@settings(max_examples=300)
@given(steps=st.lists(STEP, max_size=30), data=st.data())
def test_the_counts_are_those_of_the_facts_in_any_order_repeated_and_in_parts(
    hall: Plan, steps: list[tuple[str, str, str, str, int, int, str]], data: st.DataObject
) -> None:
    made = written(steps)
    again = data.draw(st.lists(st.sampled_from(made), max_size=8)) if made else []
    told = data.draw(st.permutations(made + again))
    found = Attendance(hall)
    while told:
        size = data.draw(st.integers(1, len(told)))
        found.add(told[:size])
        told = told[size:]
    expected = reference(made)
    days = {"first", "second", "2019-04-13", "2019-04-16", *expected.visits}
    assert found.visitors == expected.visitors
    assert {day: found.visits(day) for day in days if found.visits(day)} == expected.visits
    assert found.visits() == sum(expected.visits.values())
    assert found.admissions() == expected.admissions.total()
    for day in days:
        gates = {gate: count for gate, count in found.by_gate(day).items() if count}
        assert gates == {gate: count for (on, gate), count in expected.admissions.items() if on == day}
    for hour in (0, 12, 36, 60):
        zones = expected.inside.get(day_of(milliseconds(f"{hour}:00")), Counter())
        assert found.occupancy(moment(f"{hour}:00")) == {zone: zones[zone] for zone in AROUND}
    assert found.throughput() == expected.minutes
    assert found.refused() == dict(expected.refused)
    straight = counted(hall, made)
    assert found.conflicts == straight.conflicts


COUNTRY = {"Ann": "Germany", "Ben": "Japan", "Cem": "Germany", "Dan": "Japan"}


def rows_of(told: Sequence[Fact], value_of: Callable[[Fact], str]) -> dict[str, Counted]:
    """A table straight from what each word means."""
    once = {fact.id: fact for fact in told}.values()
    undone = {fact.what.fact for fact in once if isinstance(fact.what, Undone)}
    live = [fact for fact in once if fact.kind == "refused" or fact.id.hex() not in undone]
    found: dict[str, Counted] = {}
    for value in {value_of(fact) for fact in live if fact.kind in ("admitted", "left", "refused")}:
        mine = [fact for fact in live if value_of(fact) == value]
        let_in = [fact for fact in mine if isinstance(fact.what, Admitted)]
        as_visitors = [fact for fact in let_in if "exhibitor" not in fact.body]
        found[value] = Counted(
            persons=len({fact.registration for fact in let_in}),
            visitors=len({fact.registration for fact in as_visitors}),
            visits=len({(fact.registration, day_of(fact.at)) for fact in as_visitors}),
            admissions=len(let_in),
            left=sum(fact.kind == "left" for fact in mine),
            refused=sum(fact.kind == "refused" for fact in mine),
        )
    return dict(sorted(found.items()))


@settings(max_examples=150)
@given(steps=st.lists(STEP, max_size=30), data=st.data())
def test_tables_and_curves_are_those_of_the_facts_in_any_order_repeated_and_in_parts(
    hall: Plan, steps: list[tuple[str, str, str, str, int, int, str]], data: st.DataObject
) -> None:
    made = written(steps)
    again = data.draw(st.lists(st.sampled_from(made), max_size=8)) if made else []
    told = data.draw(st.permutations(made + again))
    found = Attendance(hall)
    while told:
        size = data.draw(st.integers(1, len(told)))
        found.add(told[:size])
        told = told[size:]
        found.table(data.draw(st.sampled_from(By)))
        who = data.draw(st.sampled_from(sorted(COUNTRY)))
        found.know({who: Person(country=data.draw(st.sampled_from(["France", COUNTRY[who]])))})
    found.know({who: Person(country=country) for who, country in COUNTRY.items()})
    straight = counted(hall, made)
    straight.know({who: Person(country=country) for who, country in COUNTRY.items()})
    for by in By:
        assert [found.table(by, day) for day in (None, "first")] == [straight.table(by, day) for day in (None, "first")]
        assert found.inside(by, moment("12:00")) == straight.inside(by, moment("12:00"))
    assert found.table(By.COUNTRY) == rows_of(made, lambda fact: COUNTRY[fact.registration or ""])
    assert found.table(By.GATE) == rows_of(made, lambda fact: fact.gate or "")
    assert found.table(By.STATION) == rows_of(made, lambda fact: fact.station)
    first = [fact for fact in made if day_of(fact.at) == "first" or fact.kind == "undone"]
    assert found.table(By.GATE, "first") == rows_of(first, lambda fact: fact.gate or "")
    inside = reference(made).inside.get("first", Counter())
    assert found.inside(By.ZONE, moment("12:00")) == {zone: inside[zone] for zone in sorted(AROUND) if inside[zone]}
    for by in (By.GATE, By.STATION, By.COUNTRY):
        assert sum(found.inside(by, moment("12:00")).values()) == inside["venue"] + inside["annex"]
    for zone in AROUND:
        assert found.curve(zone, "first") == straight.curve(zone, "first")
        assert [0, *found.curve(zone, "first").values()][-1] == inside[zone]
        assert found.peak(zone) == straight.peak(zone)
    assert found.refusals() == straight.refusals()
    assert (found.throughput(gate="main"), found.left()) == (straight.throughput(gate="main"), straight.left())
