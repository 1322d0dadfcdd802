"""Of the people who came, how many gave which answer to the questions of the plan."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from checkin.domain.attendance import Attendance
from checkin.domain.dimensions import AS_VISITOR, NOT_LET_IN
from checkin.domain.label import Label
from checkin.domain.plan import Plan
from checkin.domain.questions import Answers, by_question
from checkin.report.closing import Answered
from checkin.report.records import Attendee

_UNANSWERED = ""


def answered(
    plan: Plan, people: Mapping[str, Attendee], said: Mapping[str, Answers] | None, attendance: Attendance
) -> tuple[Answered, ...]:
    """A row for each answer of the plan, then for others that were given, and last for no answer.

    Somebody who gave several counts in the row of each, and those who a question is not for in none without an answer.
    Nothing where the plan asks nothing, or where nobody tells what was answered.
    """
    if said is None or not plan.questions:
        return ()
    asked = _asked_of(plan)
    # Most people say what many others say: it is counted how many, and worked out once what that comes to.
    alike: Counter[tuple[tuple[str, ...], str, int]] = Counter()
    for who, attendee in people.items():
        category, texts = attendee.person.category, said.get(who, ())
        if texts or asked(category):
            alike[texts, category, attendance.let_in(who)] += 1
    persons, visitors = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for (texts, category, let_in), number in alike.items():
        known = by_question(texts)
        given = [(id_, answer) for id_, answers in known.items() for answer in answers]
        given += [(id_, _UNANSWERED) for id_ in asked(category) if id_ not in known]
        for each in given:
            persons[each] += number * (let_in != NOT_LET_IN)
            visitors[each] += number * (let_in == AS_VISITOR)
    return tuple(_rows(plan, persons, visitors))


def _asked_of(plan: Plan) -> Callable[[str], tuple[str, ...]]:
    """The questions, by id, that people of a category are asked."""
    return cache(lambda category: tuple(each.id for each in plan.questions.values() if each.is_for(category)))


def _rows(plan: Plan, persons: Counter[tuple[str, str]], visitors: Counter[tuple[str, str]]) -> Iterator[Answered]:
    for question in plan.questions.values():
        labels = {each.id: each.label for each in question.answers}
        given = {answer for (id_, answer), number in persons.items() if id_ == question.id and number}
        others = sorted(given - labels.keys() - {_UNANSWERED})
        labels |= {each: Label(each) for each in others} | {_UNANSWERED: Label("")}
        for answer, label in labels.items():
            at = question.id, answer
            yield Answered(*at, question.label, label, persons[at], visitors[at])
