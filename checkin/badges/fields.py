"""The fields that a template can print: one person's values, and those of the conference, in words."""

from collections.abc import Mapping, Sequence
from functools import cache
from string import Formatter
from typing import Final

from checkin.badges import Holder
from checkin.badges.languages import said

_AS_THEY_ARE: Final = (
    "name",
    "latin_name",
    "title",
    "company",
    "code",
    "country",
    "delegation",
    "booth",
    "group",
    "language",
    "days",
)
FIELDS: Final = frozenset({*_AS_THEY_ARE, "category", "registration", "activities", "conference", "dates"})
PHOTO: Final = "photo"
ASKED: Final = FIELDS | {PHOTO}
"""What a condition can ask for: the fields, and whether there is a photo."""

_BETWEEN: Final = " · "


def words(holder: Holder, *, conference: str, dates: str) -> dict[str, str]:
    """Every field as text, "" where there is none."""
    known = {name: str(getattr(holder, name)) for name in _AS_THEY_ARE}
    return known | {
        "category": said(holder.category, holder.language),
        "registration": _read_out(holder.registration),
        "activities": _BETWEEN.join(activities(holder)),
        "conference": conference,
        "dates": dates,
    }


def activities(holder: Holder) -> list[str]:
    """What is booked, in the language of the person."""
    return [said(each, holder.language) for each in holder.activities]


def fewer(values: Mapping[str, str], booked: Sequence[str], kept: int) -> dict[str, str]:
    """The same with only the first activities, and how many more there are."""
    return {**values, "activities": f"{_BETWEEN.join(booked[:kept])} +{len(booked) - kept}"}


def filled(values: Mapping[str, str], holder: Holder) -> frozenset[str]:
    """The fields that have a value."""
    found = {name for name, value in values.items() if value.strip()}
    return frozenset(found | {PHOTO} if holder.photo else found)


def ids(holder: Holder) -> dict[str, str]:
    """The values that a condition can compare, and a picture be chosen by."""
    return {
        "category": holder.category_id,
        "country": holder.country,
        "delegation": holder.delegation,
        "group": holder.group,
        "language": holder.language,
    }


@cache
def named_in(text: str) -> tuple[str, ...]:
    """The fields in a text such as "{conference} · {dates}"."""
    return tuple(field for _literal, field, _spec, _conversion in Formatter().parse(text) if field is not None)


def _read_out(registration: str) -> str:
    """An id in groups of four, as it is read out over the phone: 7K3M-9QX2-P4RT."""
    if len(registration) != 12:
        return registration
    return "-".join(registration[start : start + 4] for start in range(0, 12, 4))
