"""A shift: what each role may do at a desk, in whose name it is written down, and what it is shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from checkin.domain.facts import Admitted, Corrected, Fact, Reason, Refused, Registered, Undone
from checkin.domain.label import Label
from checkin.domain.operators import Operator
from checkin.domain.plan import Answer, Direction, Plan, Question
from checkin.domain.registration import Registration
from checkin.domain.roles import Role, Task
from checkin.domain.walkin import Fault, Why
from checkin.station import Finder, Issuer, NotAllowed, Presented, Shift, Station, StationError, Unfit
from checkin.store import journal
from checkin.store.database import Database
from checkin.store.journal import JournalError

Clock = Callable[..., datetime]
Work = Callable[[Role], Shift]

BEA = Operator("bea", "Bea", Role.DESK)
EVE = Operator("eve", "Eve", Role.SUPERVISOR)
NO_FACT = "00" * 32


@pytest.fixture
def work(database: Database, station: Station, issuer: Issuer) -> Work:
    """A shift of somebody in this role, whose id is that of the role."""
    return lambda role: Shift(station, Finder(database), Operator(str(role), str(role), role), issuer)


@pytest.fixture
def steward(work: Work) -> Shift:
    return work(Role.STEWARD)


@pytest.fixture
def desk(work: Work) -> Shift:
    return work(Role.DESK)


@pytest.fixture
def supervisor(work: Work) -> Shift:
    return work(Role.SUPERVISOR)


@pytest.fixture
def ann(station: Station) -> Registration:
    return station.register(
        {
            "name": "Ann Example",
            "category": "visitor",
            "company": "Acme",
            "email": "ann@example.org",
            "phone": "+44 20 7946 0123",
            "group": "choir",
        }
    )


@pytest.fixture
def ticket(issuer: Issuer, ann: Registration) -> str:
    return issuer.ticket(ann)


def reason(presented: Presented) -> Reason | None:
    return presented.decision.reason if isinstance(presented.decision, Refused) else None


def facts(database: Database, registration: str) -> list[Fact]:
    with database.reading() as connection:
        return journal.history(connection, registration)


ACTS: list[tuple[Task, Callable[[Shift, Registration], object]]] = [
    (Task.SCAN, lambda shift, _: shift.present("CODE")),
    (Task.SEARCH, lambda shift, _: shift.find("Ann")),
    (Task.SEARCH, lambda shift, ann: shift.admit(ann.id)),
    (Task.SEARCH, lambda shift, ann: shift.look_up(ann.id)),
    (Task.SEARCH, lambda shift, ann: shift.group(ann.id)),
    (Task.SEARCH, lambda shift, ann: shift.history(ann.id)),
    (Task.WALK_IN, lambda shift, _: shift.alike({"name": "Ann"})),
    (Task.WALK_IN, lambda shift, _: shift.register({"name": "Bo"})),
    (Task.CORRECT, lambda shift, ann: shift.correct(ann.id, {"company": "Other"})),
    (Task.CORRECT, lambda shift, ann: shift.undo_correction(shift.station.history(ann.id)[-1].id.hex())),
    (Task.LET_IN_AGAIN, lambda shift, ann: shift.let_in_again(ann.id, "fetched a child")),
    (Task.BLOCK, lambda shift, ann: shift.block(ann.id, "stole a chair")),
    (Task.BLOCK, lambda shift, ann: shift.unblock(ann.id, "gave it back")),
    (Task.BLOCK, lambda shift, ann: shift.cancel(ann.id, "by phone")),
    (Task.BLOCK, lambda shift, ann: shift.restore(ann.id, "by phone")),
    (Task.BLOCK, lambda shift, ann: shift.correct(ann.id, {"blocked": True})),
    (Task.BLOCK, lambda shift, ann: shift.correct(ann.id, {"company": "Other", "cancelled": True})),
]


@pytest.mark.parametrize(("role", "task", "act"), [(role, *act) for role in Role for act in ACTS])
def test_what_a_role_may_not_do_is_refused_and_nothing_is_written(
    work: Work,
    station: Station,
    ann: Registration,
    role: Role,
    task: Task,
    act: Callable[[Shift, Registration], object],
) -> None:
    shift = work(role)
    station.correct(ann.id, {"note": "wheelchair"})
    before = station.latest
    if role.may(task):
        act(shift, ann)
        return
    with pytest.raises(NotAllowed, match=r"may not .*: ask a (desk|supervisor)"):
        act(shift, ann)
    assert (station.latest, station.find(ann.id).note) == (before, "wheelchair")


def test_what_an_operator_does_carries_the_operator(
    steward: Shift, desk: Shift, supervisor: Shift, ann: Registration, ticket: str, database: Database, clock: Clock
) -> None:
    steward.present(ticket)
    desk.admit(ann.id, direction=Direction.OUT)
    desk.admit(ann.id)
    desk.let_in_again(ann.id, "fetched a child")
    desk.correct(ann.id, {"company": "Other"})
    supervisor.block(ann.id, "stole a chair")
    clock(hours=1)
    supervisor.undo(facts(database, ann.id)[1].id.hex())
    assert [fact.operator for fact in facts(database, ann.id)] == [
        *(None, "steward", "desk", "desk", "desk", "desk", "supervisor", "supervisor")
    ]


def test_a_steward_sees_name_and_category_of_whom_they_let_in(steward: Shift, ann: Registration, ticket: str) -> None:
    presented = steward.present(ticket)
    assert presented.registration == Registration(ann.id, name="Ann Example", category="visitor")
    assert presented.badge_due
    assert steward.present("NOBODY'S").registration is None


def test_a_desk_sees_no_whole_address(desk: Shift, supervisor: Shift, ann: Registration, ticket: str) -> None:
    seen = [
        desk.present(ticket).registration,
        desk.look_up(ann.id),
        desk.find("Ann Example").hits[0].registration,
        desk.alike({"name": "Ann Example", "company": "Acme"})[0],
        desk.correct(ann.id, {"booth": "4.1"}),
    ]
    for each in seen:
        assert each is not None
        assert (each.id, each.company, each.email, each.phone) == (ann.id, "Acme", "a…@example.org", "…0123")
    (registered, *_) = desk.history(ann.id)
    assert isinstance(registered.what, Registered)
    assert registered.what.fields["email"] == "a…@example.org"
    assert supervisor.look_up(ann.id).email == "ann@example.org"


def test_a_masked_address_that_comes_back_as_it_was_shown_stays(
    desk: Shift, station: Station, ann: Registration, database: Database
) -> None:
    shown = desk.look_up(ann.id)
    form = {"name": "Ann Exemplar", "email": shown.email, "phone": shown.phone, "company": shown.company}
    assert desk.correct(ann.id, form, "misspelt").name == "Ann Exemplar"
    assert (station.find(ann.id).email, station.find(ann.id).phone) == (ann.email, ann.phone)
    assert facts(database, ann.id)[-1].what == Corrected({"name": "Ann Exemplar"}, "misspelt")
    before = len(facts(database, ann.id))
    assert desk.correct(ann.id, {**form, "name": "Ann Exemplar"}) == desk.look_up(ann.id)
    assert len(facts(database, ann.id)) == before


def test_a_correction_that_does_not_fit_is_refused_with_what_is_wrong(
    desk: Shift, ann: Registration, station: Station
) -> None:
    with pytest.raises(Unfit, match="email") as caught:
        desk.correct(ann.id, {"email": "ann", "category": "wizard"})
    assert caught.value.faults == (Fault("email", Why.NO_EMAIL), Fault("category", Why.UNKNOWN_CATEGORY))
    assert station.find(ann.id) == ann


def test_who_is_inside_is_let_in_again_knowingly(
    desk: Shift, ann: Registration, ticket: str, database: Database
) -> None:
    desk.present(ticket)
    assert reason(desk.present(ticket)) is Reason.ALREADY_INSIDE
    again = desk.let_in_again(ann.id, " fetched a child ")
    assert again.decision == Admitted("visitor", overruled="already_inside", why="fetched a child")
    assert facts(database, ann.id)[-1].what == again.decision
    assert again.ms > 0


def test_what_a_desk_may_not_overrule_still_speaks_against_it(
    desk: Shift, supervisor: Shift, ann: Registration
) -> None:
    supervisor.block(ann.id, "stole a chair")
    assert reason(desk.let_in_again(ann.id, "asked nicely")) is Reason.BLOCKED


def test_somebody_who_is_not_inside_is_simply_let_in(desk: Shift, ann: Registration) -> None:
    assert desk.let_in_again(ann.id, "fetched a child").decision == Admitted("visitor")


@pytest.mark.parametrize("why", ["", " \n"])
@pytest.mark.parametrize("act", ["let_in_again", "block", "unblock", "cancel", "restore"])
def test_what_needs_a_reason_is_not_done_without(supervisor: Shift, ann: Registration, act: str, why: str) -> None:
    with pytest.raises(StationError, match="say why"):
        getattr(supervisor, act)(ann.id, why)


def test_who_is_blocked_or_cancelled_can_come_back(supervisor: Shift, ann: Registration, database: Database) -> None:
    assert supervisor.block(ann.id, "stole a chair").blocked
    assert not supervisor.unblock(ann.id, "gave it back").blocked
    assert supervisor.cancel(ann.id, "by phone").cancelled
    assert supervisor.restore(ann.id, "by phone") == ann
    whys = [fact.what.reason for fact in facts(database, ann.id) if isinstance(fact.what, Corrected)]
    assert whys == ["stole a chair", "gave it back", "by phone", "by phone"]


def test_a_steward_undoes_what_they_just_did_and_nothing_else(
    steward: Shift, desk: Shift, ann: Registration, ticket: str, clock: Clock, database: Database
) -> None:
    own = steward.present(ticket).fact
    clock(seconds=60)
    assert steward.undoing(own) is Task.UNDO_OWN
    steward.undo(own, "wrong person")
    assert facts(database, ann.id)[-1].what == Undone(own, "wrong person")
    old = steward.present(ticket).fact
    clock(seconds=61)
    others = desk.admit(ann.id, direction=Direction.OUT).fact
    for fact in (old, others):
        assert steward.undoing(fact) is Task.UNDO_OTHERS
        with pytest.raises(NotAllowed, match="ask a supervisor"):
            steward.undo(fact)
    with pytest.raises(NotAllowed):
        steward.undo(old, supervisor=BEA)


def test_a_supervisor_allows_to_undo_what_is_older(
    desk: Shift, ann: Registration, ticket: str, clock: Clock, database: Database
) -> None:
    fact = desk.present(ticket).fact
    clock(hours=1)
    desk.undo(fact, "wrong person", EVE)
    undone = facts(database, ann.id)[-1]
    assert (undone.what, undone.operator) == (Undone(fact, "wrong person", allowed="eve"), "desk")
    assert desk.present(ticket).decision == Admitted("visitor")


def test_what_nobody_did_cannot_be_undone(supervisor: Shift, ann: Registration, database: Database) -> None:
    with pytest.raises(StationError, match="way in or out"):
        supervisor.undo(facts(database, ann.id)[0].id.hex())
    with pytest.raises(StationError, match="no fact"):
        supervisor.undo("what?")
    with pytest.raises(JournalError, match="no fact"):
        supervisor.undo(NO_FACT)


def test_a_correction_is_taken_back_where_nobody_corrected_since(
    desk: Shift, ann: Registration, database: Database
) -> None:
    desk.correct(ann.id, {"name": "Anne Example", "company": "Other"}, "misheard")
    correction = facts(database, ann.id)[-1].id.hex()
    desk.correct(ann.id, {"company": "Third"})
    back = desk.undo_correction(correction)
    assert (back.name, back.company) == ("Ann Example", "Third")
    assert facts(database, ann.id)[-1].what == Corrected({"name": "Ann Example"}, undoes=correction)
    with pytest.raises(StationError, match="nothing of this correction is left"):
        desk.undo_correction(correction)
    again = desk.undo_correction(facts(database, ann.id)[-1].id.hex())
    assert (again.name, again.company) == ("Anne Example", "Third")
    with pytest.raises(StationError, match="only a correction"):
        desk.undo_correction(facts(database, ann.id)[0].id.hex())


def test_a_correction_of_answers_says_which_are_others(station: Station, ann: Registration, database: Database) -> None:
    sizes = (Answer("m", Label("M")), Answer("l", Label("L")))
    asked = {each: Question(each, Label(each), sizes) for each in ("shirt", "shoes")}
    asking = Station(database, replace(station.plan, questions=asked), name="desk-2", gate="main")
    desk = Shift(asking, Finder(database), BEA, None)
    desk.correct(ann.id, {"answers": ("shirt=m", "shoes=")})
    assert facts(database, ann.id)[-1].what == Corrected({"answers": ["shirt=m"]})
    desk.correct(ann.id, {"answers": ("shirt=m", "shoes=l")})
    assert facts(database, ann.id)[-1].what == Corrected({"answers": ["shoes=l"]})
    correction = facts(database, ann.id)[-1].id.hex()
    corrected = desk.correct(ann.id, {"answers": ("shirt=",)})
    assert (corrected.answers, facts(database, ann.id)[-1].what) == (("shoes=l",), Corrected({"answers": ["shirt="]}))
    assert desk.undo_correction(correction).answers == ()
    with pytest.raises(Unfit, match="answers"):
        desk.correct(ann.id, {"answers": ("shirt=m", "shirt=l")})


def test_only_a_supervisor_takes_a_block_back_that_way(
    desk: Shift, supervisor: Shift, ann: Registration, database: Database
) -> None:
    supervisor.block(ann.id, "stole a chair")
    block = facts(database, ann.id)[-1].id.hex()
    with pytest.raises(NotAllowed):
        desk.undo_correction(block)
    assert not supervisor.undo_correction(block).blocked


def test_a_walk_in_is_registered_with_a_ticket_that_opens_the_gate(desk: Shift, database: Database) -> None:
    made, code = desk.register(
        {"name": " 李伟 ", "email": "wei@example.org", "category": "media", "consents": ("photos",)}
    )
    assert (made.name, made.category, made.consents, made.email) == ("李伟", "media", ("photos",), "w…@example.org")
    presented = desk.present(code)
    assert (presented.decision, presented.registration) == (Admitted("media"), made)
    (fact, _) = facts(database, made.id)
    assert (fact.operator, fact.gate) == ("desk", "main")


def test_a_walk_in_of_whom_something_is_missing_is_not_registered(desk: Shift, station: Station) -> None:
    with pytest.raises(Unfit, match="name") as caught:
        desk.register({"email": "wei", "category": "staff"})
    assert caught.value.faults == (
        Fault("name", Why.MISSING),
        Fault("email", Why.NO_EMAIL),
        Fault("category", Why.UNKNOWN_CATEGORY),
    )
    assert station.registered == 0


def test_a_station_without_the_key_registers_walk_ins_too(database: Database, station: Station, small: Plan) -> None:
    for issuer in (Issuer(database, small, station="desk-1", signer=None), None):
        made, code = Shift(station, Finder(database), BEA, issuer).register({"name": "Bo"})
        assert (station.find(made.id).name, station.find(made.id).category, code) == ("Bo", "visitor", "")


def test_a_search_finds_people_and_their_group(desk: Shift, station: Station, ann: Registration) -> None:
    bo = station.register({"name": "Bo Example", "group": "choir", "email": "bo@example.org"})
    found = desk.find("bo example", limit=1)
    assert [hit.registration.id for hit in found.hits] == [bo.id]
    assert [(each.id, each.email) for each in desk.group(ann.id)] == [(bo.id, "b…@example.org")]
    assert desk.find("nobody of that name").hits == ()


def test_a_history_tells_what_happened_and_what_was_taken_back(
    desk: Shift, supervisor: Shift, ann: Registration, ticket: str, clock: Clock
) -> None:
    clock(minutes=5)
    passage = desk.present(ticket)
    desk.undo(passage.fact, "wrong person")
    desk.correct(ann.id, {"phone": "+44 20 7946 9999"})
    correction = desk.history(ann.id)[-1].fact
    desk.undo_correction(correction)
    happened = desk.history(ann.id)
    assert [type(each.what) for each in happened] == [Registered, Admitted, Undone, Corrected, Corrected]
    assert [each.undone for each in happened] == [False, True, False, True, False]
    admitted = happened[1]
    assert (admitted.at, admitted.operator, admitted.station, admitted.gate, admitted.fact) == (
        *(clock(), "desk", "desk-1", "main", passage.fact),
    )
    assert happened[0].operator == ""
    shown = [each.what.fields["phone"] for each in happened[3:] if isinstance(each.what, Corrected)]
    assert shown == ["…9999", "…0123"]
    full = [each.what.fields["phone"] for each in supervisor.history(ann.id)[3:] if isinstance(each.what, Corrected)]
    assert full == ["+44 20 7946 9999", "+44 20 7946 0123"]
