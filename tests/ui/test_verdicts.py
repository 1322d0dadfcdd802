"""Every outcome is said kindly and whole, in every language."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checkin.domain import planfile
from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.shipped import RESOURCES
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.theme import Tone
from checkin.ui.verdicts import Decision, Scene, Verdict, Verdicts
from checkin.ui.words import StaffWords

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
        decision: Decision,
        language: str = "en",
        gate: str = "main",
        known: Registration | None = None,
        *,
        plan: Plan = hall,
        now: datetime = NOON,
    ) -> Verdict:
        languages.append(Language(language))
        scene = Scene(plan, plan.gates[gate], language, now)
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


CIEP = planfile.read((RESOURCES / "plans" / "ciep.toml").read_text(encoding="utf-8"))
EIGHT, NINE_FIFTY = datetime(2019, 4, 14, 0, 0, tzinfo=UTC), datetime(2019, 4, 14, 1, 50, tzinfo=UTC)
THREE = datetime(2019, 4, 14, 7, 0, tzinfo=UTC)
VISITOR, GUEST = Registration("1", "visitor"), Registration("1", "guest", activities=("opening",))


@pytest.mark.parametrize(
    ("refused", "gate", "now", "known", "words"),
    [
        (
            *(Refused(Reason.NOT_INVITED, about="opening"), "great-hall-door", NINE_FIFTY, VISITOR),
            ("By invitation only", "Opening ceremony", "15 April 09:30: Awards of the competition"),
        ),
        (
            *(Refused(Reason.NOT_BOOKED, about="health-workshop"), "stage-door", NINE_FIFTY, GUEST),
            ("Not booked", "Workshop: clinical studies", "Now: Opening ceremony · Entrance: Great Hall, door"),
        ),
        (
            *(Refused(Reason.NO_ACTIVITY_NOW), "hall-1-door", EIGHT, VISITOR),
            ("Nothing on now", "Hall 1, door", "Doors open 08:30: Exhibition: international"),
        ),
        (
            *(Refused(Reason.NOT_FOR_THEM, about="forum-plenary"), "great-hall-door", THREE, VISITOR),
            ("For other guests", "Main forum", "Awards of the competition"),
        ),
        (
            *(Refused(Reason.MAIN_GATE_FIRST, about="szcec"), "hall-1-door", THREE, VISITOR),
            ("Main entrance first", "Shenzhen Convention", "Entrance: North entrance A"),
        ),
        (
            *(Refused(Reason.ZONE_FULL, about="orchid"), "orchid-door", THREE, VISITOR),
            ("Full at the moment", "Orchid Hall", "Doors open 15 April 08:30: Students who stay"),
        ),
        (
            *(Refused(Reason.CATEGORY_MAY_NOT_PASS, "visitor"), "vip", THREE, VISITOR),
            ("Not this entrance", "Professional visitor", "Entrance: North entrance A · North entrance B"),
        ),
        (
            *(Refused(Reason.OUTSIDE_HOURS), "vip", datetime(2019, 4, 14, 14, 0, tzinfo=UTC), GUEST),
            ("Closed now", "07:30-21:00", "Opens: 15 April 07:30"),
        ),
        (
            *(Refused(Reason.OUTSIDE_HOURS), "north-a", datetime(2019, 4, 14, 11, 0, tzinfo=UTC), GUEST),
            ("Closed now", "08:00-18:30", "Open now: Guests' entrance"),
        ),
        (
            *(Refused(Reason.ENTRIES_USED, since=NINE_TWELVE, through="vip"), "vip", THREE, GUEST),
            ("No more entries today", "09:12", "Next time: 15 April"),
        ),
    ],
)
def test_who_is_refused_hears_what_helps(
    tell: Tell, refused: Refused, gate: str, now: datetime, known: Registration, words: tuple[str, str, str]
) -> None:
    """The title as it is, and a part of what happened and of what helps."""
    verdict = tell(refused, "en", gate, known, plan=CIEP, now=now)
    title, happened, helps = words
    assert verdict.title == title
    assert happened in verdict.happened
    assert helps in verdict.helps


def test_who_comes_too_soon_is_told_how_long_to_wait(tell: Tell, hall: Plan) -> None:
    door = replace(hall.gates["hall-door"], minutes_since_exit=10)
    plan = replace(hall, gates={**hall.gates, "hall-door": door})
    now = datetime.fromtimestamp(NINE_TWELVE / 1000, UTC) + timedelta(minutes=4, seconds=30)
    verdict = tell(Refused(Reason.TOO_SOON, since=NINE_TWELVE, through="main"), "en", "hall-door", plan=plan, now=now)
    assert verdict.helps == "Please wait until 09:22: 6 min"
    assert "09:12" in verdict.happened


def test_staff_are_told_the_same_after_what_they_can_do(tell: Tell) -> None:
    tell(Admitted("visitor"))
    scene = Scene(CIEP, CIEP.gates["vip"], "en", THREE)
    verdict = StaffWords().on(Refused(Reason.CATEGORY_MAY_NOT_PASS, "visitor"), VISITOR, scene)
    assert verdict.helps.startswith("Show the way to the right entrance.")
    assert "What helps: Entrance: North entrance A" in verdict.helps
    assert StaffWords().crowded(("hall-1", "szcec"), scene) == (
        "There is no more room: Hall 1 · Shenzhen Convention and Exhibition Center"
    )


@pytest.mark.parametrize("reason", Reason)
def test_staff_hear_a_word_and_two_sentences_for_every_reason(tell: Tell, hall: Plan, reason: Reason) -> None:
    tell(Admitted("visitor"))
    verdict = StaffWords().on(Refused(reason), None, Scene(hall, hall.gates["main"], "en", NOON))
    assert all((verdict.title, verdict.happened, verdict.helps))
    assert "{" not in verdict.title + verdict.happened + verdict.helps


def test_a_replaced_badge_says_when_and_where_the_newer_one_was_printed(tell: Tell, hall: Plan) -> None:
    refused = Refused(Reason.REVOKED_CREDENTIAL, since=NINE_TWELVE, through="desk-3")
    staff = StaffWords().on(refused, None, Scene(hall, hall.gates["main"], "en", NOON))
    assert staff.happened == "A newer badge was printed at 09:12 at desk-3: this one was replaced."
    assert tell(refused).happened == "You got a newer badge at 09:12."
