"""The script of the demonstration foresees what the desk must say, for any size of it."""

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.demo.conference import EXIT, ID, MAIN, SIDE, everybody
from checkin.demo.script import Act, Prompter, Script, Showing
from checkin.domain.credential import Signer, new_private_key
from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.registration import Registration, with_fields

SIGNER, WITHDRAWN = Signer(ID, new_private_key()), Signer(ID, new_private_key())
PEOPLE = [with_fields(Registration(id_), fields) for id_, fields in everybody(400, seed=7)]


def ticket(registration: Registration) -> str:
    return SIGNER.sign(registration.id, registration.category)


def script(showings: int, people: int = 400, seed: int = 1) -> Script:
    return Script(PEOPLE[:people], ticket, WITHDRAWN, showings=showings, seed=seed)


def acts(play: Script) -> Iterator[Act]:
    """All acts, with a badge for everybody who was let in."""
    yield play.before_hours()
    morning = play.morning()
    yield morning
    let_in = (showing.registration for showing in morning.showings if showing.foreseen == "admitted")
    badges = {who: f"badge of {who}" for who in let_in if who}
    yield play.leaving(badges)
    yield play.afternoon(badges)


@given(showings=st.integers(1, 150), people=st.integers(0, 400), seed=st.integers(0, 99))
def test_as_many_codes_are_shown_as_were_asked_for_or_fewer_when_nobody_came(
    showings: int, people: int, seed: int
) -> None:
    shown = sum(len(act.showings) for act in acts(script(showings, people, seed)))
    came = people >= showings
    assert shown == showings if came else shown <= showings


# The demonstration has neither activities nor a gate that limits how often and how soon: `checkin simulate` has.
OF_OTHER_PLANS = {
    Reason.NO_RE_ENTRY,
    Reason.NOT_INSIDE,
    Reason.NO_ACTIVITY_NOW,
    Reason.NOT_FOR_THEM,
    Reason.NOT_INVITED,
    Reason.NOT_BOOKED,
    Reason.MAIN_GATE_FIRST,
    Reason.ENTRIES_USED,
    Reason.TOO_SOON,
    Reason.ZONE_FULL,
}


def test_every_reason_of_a_gate_is_in_a_script_of_sixty() -> None:
    foreseen = {showing.foreseen for act in acts(script(60)) for showing in act.showings}
    assert foreseen == {
        "admitted",
        "left",
        *(set(map(str, Reason)) - OF_OTHER_PLANS),
    }


def test_people_leave_by_the_exit_and_come_back_by_the_main_entrance() -> None:
    before, morning, leaving, afternoon = acts(script(60))
    assert [before.gate, morning.gate, leaving.gate, afternoon.gate] == [SIDE, MAIN, EXIT, MAIN]
    left = [showing.code for showing in leaving.showings]
    assert [showing.code for showing in afternoon.showings if showing.foreseen == "admitted"] == left


def test_nobody_has_two_parts_but_those_who_are_shown_twice_on_purpose() -> None:
    play = script(150)
    _, morning, *_ = acts(play)
    parts = Counter(showing.registration for showing in morning.showings if showing.foreseen != Reason.ALREADY_INSIDE)
    del parts[None]
    assert set(parts.values()) == {1}
    assert len({who for who, _ in play.corrections}) == len(play.corrections)


def test_a_code_shown_twice_has_other_people_in_between() -> None:
    _, morning, *_ = acts(script(150))
    codes = [showing.code for showing in morning.showings]
    twice = [showing.code for showing in morning.showings if showing.foreseen == Reason.ALREADY_INSIDE]
    assert twice
    assert all(len(codes) - 1 - codes[::-1].index(code) - codes.index(code) >= 8 for code in twice)


@pytest.mark.parametrize(
    ("heard", "unexpected", "never_seen", "misread"),
    [
        ([("A", Admitted("visitor"), "1"), ("B", Refused(Reason.CANCELLED), "2")], 0, 0, 0),
        ([("A", Admitted("visitor"), "1")], 0, 1, 0),
        ([("A", Left("visitor"), "1"), ("B", Refused(Reason.CANCELLED), "2")], 1, 0, 0),
        ([("A", Admitted("visitor"), "9"), ("B", Refused(Reason.CANCELLED), "2")], 1, 0, 0),
        ([("A", Admitted("visitor"), "1"), ("A", Refused(Reason.ALREADY_INSIDE), "1")], 1, 1, 0),
        ([("A", Admitted("visitor"), "1"), ("C", Refused(Reason.UNKNOWN_CODE), None)], 1, 1, 1),
    ],
    ids=["as foreseen", "one not seen", "other decision", "other person", "seen too often", "misread"],
)
def test_the_prompter_counts_every_deviation(
    heard: list[tuple[str, Admitted | Left | Refused, str | None]], unexpected: int, never_seen: int, misread: int
) -> None:
    act = Act(MAIN, (Showing("A", "admitted", "1"), Showing("B", Reason.CANCELLED, "2")))
    prompter = Prompter(act)
    for text, decision, who in heard:
        prompter.heard(text, decision, who)
    assert (prompter.unexpected, prompter.never_seen, prompter.misread) == (unexpected, never_seen, misread)
