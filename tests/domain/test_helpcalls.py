"""Who waits at a kiosk: the same answer in whatever order the facts come."""

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import facts
from checkin.domain.facts import Admitted, Fact, HelpAnswered, HelpAsked
from checkin.domain.helpcalls import HelpCall, open_calls

START = facts.beginning("kiosk-1", "fair-2019")


def called(page: str, at: int, reason: str = "") -> Fact:
    return facts.make(HelpAsked(page, reason), START, at=at, gate="main")


def answered(call: Fact) -> Fact:
    return facts.make(HelpAnswered(call.id.hex()), facts.beginning("desk-1", "fair-2019"), at=call.at + 1)


FIRST, SECOND = called("verdict", 1000, "unpaid"), called("scan", 2000)


def test_who_called_first_comes_first() -> None:
    first, second = open_calls([SECOND, FIRST])
    assert first == HelpCall(FIRST.id.hex(), "kiosk-1", "main", 1000, "verdict", "unpaid")
    assert (second.page, second.reason) == ("scan", "")


def test_an_answered_call_is_closed() -> None:
    assert [call.page for call in open_calls([FIRST, SECOND, answered(FIRST)])] == ["scan"]


@given(st.permutations([FIRST, SECOND, answered(FIRST), facts.make(Admitted("visitor"), START, at=5)]), st.data())
def test_order_and_repetition_do_not_matter(news: list[Fact], data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(news)))
    assert open_calls([*news, *again]) == open_calls([SECOND])
