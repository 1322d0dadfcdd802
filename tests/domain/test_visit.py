"""What somebody at a kiosk is still to be asked, and what they came for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from checkin.domain import visit
from checkin.domain.label import Label
from checkin.domain.plan import Answer, Consent, Plan, Question
from checkin.domain.programme import Activity
from checkin.domain.registration import Registration

MORNING = datetime(2019, 4, 14, 1, tzinfo=UTC)  # 09:00 in Shenzhen
ADA = Registration("7K3M9QX2P4RT", activities=("tea", "opening", "tomorrow", "over", "dropped"))


def asking(plan: Plan) -> Plan:
    consents = (Consent("photo", Label("Photographs"), required=True), Consent("mail", Label("Mail")))
    return replace(plan, consents={each.id: each for each in consents})


def with_programme(plan: Plan) -> Plan:
    def on(id_: str, hours: float) -> Activity:
        begins = plan.local(MORNING) + timedelta(hours=hours)
        return Activity(id_, Label(id_), "", "hall", begins, begins + timedelta(hours=1))

    activities = (on("opening", 0.5), on("tea", 3), on("talk", 1), on("tomorrow", 24), on("over", -1))
    return replace(plan, activities={each.id: each for each in activities})


def test_only_what_was_not_agreed_to_is_asked(hall: Plan) -> None:
    plan = asking(hall)
    assert [each.id for each in visit.unanswered(plan, ADA)] == ["photo", "mail"]
    assert [each.id for each in visit.unanswered(plan, replace(ADA, consents=("photo",)))] == ["mail"]


def test_nobody_goes_on_without_what_is_required(hall: Plan) -> None:
    plan = asking(hall)
    assert [each.id for each in visit.refused(plan, ("mail",))] == ["photo"]
    assert visit.refused(plan, ("photo",)) == ()


def test_only_questions_for_the_category_are_asked_that_nothing_is_known_of(hall: Plan) -> None:
    answers = (Answer("yes", Label("Yes")), Answer("no", Label("No")))
    asked = (
        Question("meal", Label("Meal"), answers),
        Question("press", Label("Press"), answers, categories=frozenset({"media"})),
        Question("size", Label("Size"), answers),
    )
    plan = replace(hall, questions={each.id: each for each in asked})
    person = replace(ADA, category="visitor")
    assert [each.id for each in visit.unasked(plan, person)] == ["meal", "size"]
    assert [each.id for each in visit.unasked(plan, replace(person, category="media"))] == ["meal", "press", "size"]
    # An answer that the plan does not have any more is one.
    assert [each.id for each in visit.unasked(plan, replace(person, answers=("meal=paleo",)))] == ["size"]


def test_what_is_booked_for_today_and_not_over_comes_next_first(hall: Plan) -> None:
    plan = with_programme(hall)
    assert [each.id for each in visit.coming_up(plan, ADA, MORNING)] == ["opening", "tea"]
    assert [each.id for each in visit.coming_up(plan, ADA, MORNING, limit=1)] == ["opening"]
    assert visit.coming_up(plan, replace(ADA, activities=()), MORNING) == ()
