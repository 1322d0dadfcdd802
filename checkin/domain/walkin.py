"""What a walk-in has to say at the desk before being registered, and what is wrong with what was typed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checkin.domain.plan import Plan
from checkin.domain.questions import by_question, misfit
from checkin.domain.registration import FieldValue

_LONGEST: Final = 200  # characters; more is no name but a mistake of a scanner that types
_LONGEST_NOTE: Final = 2_000
# No more than a mistyped address shows: one @, a dot behind it, no gap. Whether it exists only a mail can tell.
_EMAIL: Final = re.compile(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+")
_PHONE: Final = re.compile(r"[+0-9(][0-9 ()./-]*((ext\.?|x) ?[0-9]+)?", re.IGNORECASE)
_FEWEST_DIGITS, _MOST_DIGITS = 3, 20


class Why(StrEnum):
    """What is wrong with a field."""

    MISSING = "missing"
    NOT_ASKED = "not_asked"
    NO_TEXT = "no_text"
    TOO_LONG = "too_long"
    NO_EMAIL = "no_email"
    NO_PHONE = "no_phone"
    UNKNOWN_CATEGORY = "unknown_category"
    UNKNOWN_DAY = "unknown_day"
    UNKNOWN_ACTIVITY = "unknown_activity"
    UNKNOWN_CONSENT = "unknown_consent"
    CONSENT_NEEDED = "consent_needed"
    UNKNOWN_ANSWER = "unknown_answer"
    ANSWER_NEEDED = "answer_needed"


@dataclass(frozen=True, slots=True)
class Fault:
    """`field` is that of a registration; for a consent or an answer that is needed it is the id of what is asked."""

    field: str
    why: Why


def check(plan: Plan, fields: Mapping[str, FieldValue]) -> tuple[Fault, ...]:
    """What stands against registering somebody with these fields, in the order in which the plan asks for them.

    Category, consents and the questions for the category are always asked; a category that is left out is the plan's
    usual one.
    """
    asked = (*plan.walk_in.fields, "category", "consents", "answers")
    missing = (Fault(name, Why.MISSING) for name in asked if name in plan.walk_in.required and _blank(fields.get(name)))
    strange = (Fault(name, Why.NOT_ASKED) for name in fields if name not in asked)
    given = fields.get("consents", ())
    refused = [each.id for each in plan.consents.values() if each.required and each.id not in _several(given)]
    category = () if fields.get("category", "") in ("", *plan.offered) else (Fault("category", Why.UNKNOWN_CATEGORY),)
    found = [
        *missing,
        *strange,
        *wrong(plan, {name: value for name, value in fields.items() if name != "category"}),
        *category,
        *(Fault(id_, Why.CONSENT_NEEDED) for id_ in refused),
        *(Fault(id_, Why.ANSWER_NEEDED) for id_ in _unanswered(plan, fields)),
    ]
    return tuple(sorted(found, key=lambda fault: asked.index(fault.field) if fault.field in asked else len(asked)))


def _unanswered(plan: Plan, fields: Mapping[str, FieldValue]) -> list[str]:
    category = str(fields.get("category") or plan.usual_category)
    known = by_question(_several(fields.get("answers", ())))
    needed = (each for each in plan.questions.values() if each.required and each.is_for(category))
    return [each.id for each in needed if not known.get(each.id)]


def wrong(plan: Plan, fields: Mapping[str, FieldValue]) -> tuple[Fault, ...]:
    """What is wrong with the values of fields, whether of a walk-in or of a correction."""
    faults = ((name, _wrong(plan, name, value)) for name, value in fields.items())
    return tuple(Fault(name, why) for name, why in faults if why is not None)


def complete(plan: Plan, fields: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """The fields as they are registered: without blanks around them, the empty left out, with the usual category."""
    tidy = {name: _tidy(value) for name, value in fields.items()}
    return {"category": plan.usual_category, **{name: value for name, value in tidy.items() if not _blank(value)}}


def _wrong(plan: Plan, name: str, value: FieldValue) -> Why | None:
    if _blank(value):
        return None
    match name:
        case "category":
            return None if value in plan.categories else Why.UNKNOWN_CATEGORY
        case "days":
            return None if _several(value) <= {day.id for day in plan.days} else Why.UNKNOWN_DAY
        case "activities":
            return None if _several(value) <= plan.activities.keys() else Why.UNKNOWN_ACTIVITY
        case "consents":
            return None if _several(value) <= plan.consents.keys() else Why.UNKNOWN_CONSENT
        case "answers":
            return Why.UNKNOWN_ANSWER if misfit(plan.questions, _several(value)) else None
        case _ if isinstance(value, str):
            return _wrong_text(name, value.strip())
        case _:
            return None


def _wrong_text(name: str, text: str) -> Why | None:
    if not _is_text(text, lines=name == "note"):
        return Why.NO_TEXT
    if len(text) > (_LONGEST_NOTE if name == "note" else _LONGEST):
        return Why.TOO_LONG
    if name == "email" and not _EMAIL.fullmatch(text):
        return Why.NO_EMAIL
    if name == "phone" and not _is_phone(text):
        return Why.NO_PHONE
    return None


def _is_text(text: str, *, lines: bool) -> bool:
    """Whether it can be kept and printed: no half characters, nothing that steers a terminal."""
    return not any("\ud800" <= each <= "\udfff" or (each < " " and not (lines and each == "\n")) for each in text)


def _is_phone(text: str) -> bool:
    digits = sum(each.isdecimal() for each in text)
    return bool(_PHONE.fullmatch(text)) and _FEWEST_DIGITS <= digits <= _MOST_DIGITS


def _blank(value: FieldValue | None) -> bool:
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def _tidy(value: FieldValue) -> FieldValue:
    return value.strip() if isinstance(value, str) else value


def _several(value: FieldValue) -> frozenset[str]:
    return frozenset(value) if isinstance(value, Iterable) and not isinstance(value, str) else frozenset()
