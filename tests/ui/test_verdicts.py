"""Every outcome is said kindly and whole, in every language."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.theme import Tone
from checkin.ui.verdicts import Decision, Scene, Verdict, Verdicts

NOON = datetime(2019, 4, 14, 4, 0, tzinfo=UTC)  # in Shenzhen
NINE_TWELVE = int(datetime(2019, 4, 14, 1, 12, tzinfo=UTC).timestamp() * 1000)
OUTCOMES: list[Decision] = [
    Admitted("visitor"),
    Left("visitor"),
    *(Refused(reason, "visitor", NINE_TWELVE, "main") for reason in Reason),
    *(Refused(reason) for reason in Reason),
]
Tell = Callable[..., Verdict]


@pytest.fixture
def tell(hall: Plan) -> Iterator[Tell]:
    """What is said about an outcome at a gate of the hall."""
    languages: list[Language] = []

    def said(
        decision: Decision, language: str = "en", gate: str = "main", known: Registration | None = None
    ) -> Verdict:
        languages.append(Language(language))
        scene = Scene(hall, hall.gates[gate], language, NOON)
        verdict = Verdicts().on(decision, known, scene)
        languages[-1].remove()
        return verdict

    yield said
    for language in languages:
        language.remove()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", OUTCOMES, ids=str)
def test_every_outcome_has_all_its_sentences(tell: Tell, outcome: Decision, language: str) -> None:
    verdict = tell(outcome, language)
    assert all((verdict.title, verdict.happened, verdict.helps))
    assert "{" not in verdict.title + verdict.happened + verdict.helps
    assert len(verdict.title) <= 24


@pytest.mark.parametrize("outcome", OUTCOMES, ids=str)
def test_no_sentence_stays_english(tell: Tell, outcome: Decision) -> None:
    english, chinese = tell(outcome), tell(outcome, "zh_CN")
    assert english.title != chinese.title
    assert english.happened != chinese.happened
    assert english.helps != chinese.helps
    assert english.tone == chinese.tone


def test_no_two_reasons_have_one_title(tell: Tell) -> None:
    titles = [tell(Refused(reason)).title for reason in Reason]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("reason", Reason)
def test_nobody_who_is_refused_sees_what_the_admitted_see(tell: Tell, reason: Reason) -> None:
    assert tell(Refused(reason)).tone is not Tone.ADMITTED


@pytest.mark.parametrize("reason", [Reason.ALREADY_INSIDE, Reason.NO_RE_ENTRY])
def test_who_came_in_before_is_told_when_and_where(tell: Tell, reason: Reason) -> None:
    verdict = tell(Refused(reason, "visitor", NINE_TWELVE, "side"))
    assert "09:12" in verdict.happened
    assert "Side entrance" in verdict.happened


def test_another_day_is_named(tell: Tell) -> None:
    day_before = NINE_TWELVE - 24 * 3600 * 1000
    assert "13 April 09:12" in tell(Refused(Reason.ALREADY_INSIDE, since=day_before)).happened
    assert "4月13日 09:12" in tell(Refused(Reason.ALREADY_INSIDE, since=day_before), "zh_CN").happened


def test_a_gate_that_the_plan_dropped_is_called_by_its_id(tell: Tell) -> None:
    assert "gone" in tell(Refused(Reason.ALREADY_INSIDE, since=NINE_TWELVE, through="gone")).happened


def test_who_comes_on_the_wrong_day_is_told_the_right_ones(tell: Tell) -> None:
    known = Registration("1", days=("first", "second"))
    verdict = tell(Refused(Reason.NOT_VALID_TODAY), known=known)
    assert "14 April · 15 April" in verdict.happened
    assert "another day" in tell(Refused(Reason.NOT_VALID_TODAY), known=replace(known, days=())).happened


def test_who_comes_too_early_is_told_the_hours(tell: Tell) -> None:
    assert "10:00-12:00" in tell(Refused(Reason.OUTSIDE_HOURS), gate="night").happened
