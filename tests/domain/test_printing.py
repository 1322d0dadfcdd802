"""The steps of a badge on its way to paper, and when it is taken back."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.printing import (
    AMBER,
    FOLLOWS,
    OVER,
    PATIENCE,
    STALE,
    WITH_A_PRINTER,
    Job,
    JobState,
    OutOfTurn,
    Wish,
    after,
    amber,
    needs_supervisor,
    overdue,
    runs_low,
    stale,
    taken_back,
    waited,
)

T = 1_000_000
JOB = Job(7, "7K3M9QX2P4RT", asked=T, why="lost", operator="bea")
# What may come next, in the order of the states: queued, rendered, sent, printing, printed, failed, cancelled, unknown.
MAY = {
    "queued": ".R...FC.",
    "rendered": "Q.SPDFCU",
    "sent": "Q..PDFCU",
    "printing": "Q...DFCU",
    "printed": "........",
    "failed": "Q.......",
    "cancelled": "Q.......",
    "unknown": "Q.SPDFC.",
}


def at(state: JobState, **more: object) -> Job:
    return replace(JOB, state=state, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("before", "then"), list(product(JobState, JobState)), ids=str)
def test_a_step_is_taken_or_not_as_the_table_says(before: JobState, then: JobState) -> None:
    allowed = MAY[before][list(JobState).index(then)] != "."
    assert (then in FOLLOWS[before]) == allowed
    if allowed or before is then:
        assert after(at(before), then, T + 5).state is then
    else:
        with pytest.raises(OutOfTurn, match=f"{before} cannot become {then}"):
            after(at(before), then, T + 5)


def test_a_badge_that_came_out_is_never_printed_again() -> None:
    """Whatever steps are taken, PRINTED is the end of them."""
    reached = {JobState.PRINTED}
    while more := {then for state in reached for then in FOLLOWS[state]} - reached:
        reached |= more
    assert reached == {JobState.PRINTED}


def test_a_job_keeps_nothing_of_a_printer_that_has_it_no_more() -> None:
    sent = at(
        JobState.SENT, printer="cups:a", handle="5 x", sent=T, serial=9, tries=1, wish=Wish.AGAIN, reasons=("paused",)
    )
    back = after(sent, JobState.QUEUED, T + 5)
    assert (back.printer, back.handle, back.sent, back.wish, back.reasons) == ("", "", 0, Wish.NONE, ())
    # The serial stays: that of the next credential is to be a later one.
    assert (back.serial, back.tries, back.changed) == (9, 1, T + 5)
    assert (back.why, back.operator) == ("lost", "bea")


@pytest.mark.parametrize("state", JobState)
def test_what_was_wished_for_is_done_once_it_is_over(state: JobState) -> None:
    wished = after(at(state, wish=Wish.CANCEL), state, T)
    assert wished.over == (state in OVER)
    assert (wished.wish is Wish.NONE) == (state in OVER | {JobState.QUEUED})


def test_every_try_has_a_title_of_its_own_and_names_nobody() -> None:
    assert [replace(JOB, serial=serial).title for serial in (1, 2)] == ["7K3M9QX2P4RT-1", "7K3M9QX2P4RT-2"]


@pytest.mark.parametrize(
    ("job", "later", "looks"),
    [
        (at(JobState.QUEUED), AMBER, False),
        (at(JobState.QUEUED), AMBER + 1, True),
        (at(JobState.QUEUED, reasons=("media_empty",)), 0, True),
        (at(JobState.SENT, sent=T + 60_000), 60_000 + AMBER, False),
        (at(JobState.SENT, sent=T + 60_000), 60_001 + AMBER, True),
        (at(JobState.PRINTING, sent=T, reasons=("cover_open",)), 10, True),
        (at(JobState.PRINTED, reasons=("media_low",)), 10 * AMBER, False),
        (at(JobState.CANCELLED), 10 * AMBER, False),
        (at(JobState.FAILED), 0, True),
        (at(JobState.UNKNOWN), 0, True),
    ],
)
def test_who_should_be_looked_after(job: Job, later: int, looks: bool) -> None:  # noqa: FBT001
    assert amber(job, T + later) is looks


@pytest.mark.parametrize("state", JobState)
def test_only_what_a_printer_has_for_thirty_seconds_is_taken_back(state: JobState) -> None:
    job = at(state, sent=T)
    assert not overdue(job, T + PATIENCE - 1)
    assert overdue(job, T + PATIENCE) == (state in WITH_A_PRINTER)


def test_waiting_counts_from_when_the_printer_went_down_or_the_badge_was_asked_for() -> None:
    assert waited(JOB, T + 9, T - 50) == 9
    assert waited(JOB, T + 9, T + 4) == 5


def test_what_waited_ten_minutes_for_the_program_is_stale() -> None:
    assert not stale(JOB, T + STALE - 1)
    assert stale(JOB, T + STALE)


BACK = at(JobState.PRINTING, printer="cups:a", sent=T, serial=3, tries=1)


@pytest.mark.parametrize(
    ("job", "elsewhere", "state", "target", "tries"),
    [
        (replace(BACK, wish=Wish.CANCEL), "cups:b", JobState.CANCELLED, "", 1),
        (replace(BACK, wish=Wish.AGAIN, target="cups:a"), "cups:b", JobState.QUEUED, "", 0),
        (replace(BACK, wish=Wish.ELSEWHERE, target="folder"), "cups:b", JobState.QUEUED, "folder", 0),
        (BACK, "cups:b", JobState.QUEUED, "cups:b", 1),
        (BACK, "", JobState.FAILED, "", 1),
        # On a second printer it did not come out either: a person decides.
        (replace(BACK, tries=2), "cups:a", JobState.FAILED, "", 2),
    ],
)
def test_what_was_taken_back_goes_where_it_was_wished_or_once_elsewhere(
    job: Job, elsewhere: str, state: JobState, target: str, tries: int
) -> None:
    then = taken_back(job, T + 9, elsewhere, "Taken back.", ["media_empty"])
    assert (then.state, then.target, then.tries, then.wish) == (state, target, tries, Wish.NONE)
    assert then.asked == (T + 9 if state is JobState.QUEUED else T)
    assert then.reasons == (("media_empty",) if state is JobState.FAILED else ())
    assert then.say == ("" if state is JobState.QUEUED else "Taken back.")


@pytest.mark.parametrize(
    ("badges", "limit", "needs"),
    [(0, 0, False), (1, 0, True), (1, 1, False), (2, 1, True), (3, 3, False), (4, 3, True)],
)
def test_a_supervisor_is_needed_after_the_limit(badges: int, limit: int, needs: bool) -> None:  # noqa: FBT001
    assert needs_supervisor(badges, limit) is needs


@given(roll=st.integers(0, 5_000))
def test_a_roll_runs_low_before_it_is_empty_and_not_when_it_is_new(roll: int) -> None:
    assert runs_low(0, roll)
    assert runs_low(25, roll)
    assert not runs_low(max(26, roll // 10 + 1), roll)
