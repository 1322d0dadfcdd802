"""The usual causes: which are offered when, and what is a code and what are words."""

import pytest

from checkin.domain.admission import OVERRULED_AT_THE_DESK
from checkin.domain.causes import OF_ANOTHER_CATEGORY, Cause, against, known
from checkin.domain.facts import Reason


@pytest.mark.parametrize(
    ("refusal", "offered"),
    [
        (Reason.ZONE_FULL, [Cause.FREE_PLACES, Cause.PLACE_KEPT]),
        (Reason.MAIN_GATE_FIRST, [Cause.SCAN_FORGOTTEN, Cause.ANOTHER_WAY]),
        (Reason.ALREADY_INSIDE, [Cause.LEFT_UNSEEN, Cause.SCANNED_BY_MISTAKE, Cause.NOT_THROUGH]),
        (None, [Cause.LEFT_UNSEEN, Cause.SCANNED_BY_MISTAKE, Cause.NOT_THROUGH]),
    ],
)
def test_what_is_usual_depends_on_what_is_overruled(refusal: Reason | None, offered: list[Cause]) -> None:
    assert list(against(refusal)) == offered


def test_what_operators_choose_from_is_never_what_the_program_writes_by_itself() -> None:
    offered = {each for refusal in OVERRULED_AT_THE_DESK for each in against(refusal)} | set(OF_ANOTHER_CATEGORY)
    at_the_kiosk = {Cause.CONSENTED, Cause.ANSWERED, Cause.NOT_CONSENTED, Cause.CORRECTED}
    alone = {Cause.IMPORTED, *at_the_kiosk, Cause.ASKED, Cause.EVENT_OVER}
    assert offered == set(Cause) - alone


@pytest.mark.parametrize("cause", Cause)
def test_a_code_is_told_from_words(cause: Cause) -> None:
    assert known(str(cause)) is cause
    assert known(f"{cause}, said the host") is None


def test_no_words_are_no_cause() -> None:
    assert known("") is None
