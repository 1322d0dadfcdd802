"""Values: the text of one cell made the value of one field."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from checkin.domain.code import clean
from checkin.domain.plan import Plan
from checkin.domain.questions import Question, answered
from checkin.domain.registration import FIELDS, FieldValue
from checkin.sources import shown

_LONGEST = 300  # characters of any field but the note
_LONGEST_NOTE = 2000

_YES = frozenset(
    {"yes", "y", "true", "1", "x", "✓", "✔", "√", "是", "对", "有", "已付", "已付款", "已支付", "paid", "ja", "да"}
)
_NO = frozenset(
    {"no", "n", "false", "0", "", "-", "✗", "否", "无", "未付", "未付款", "未支付", "unpaid", "nein", "нет"}
)
_EVERY_DAY = frozenset({"", "all", "all days", "every day", "全部", "全程", "所有"})

_NOT_SPACES = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
# Marks that turn the direction of writing around or cannot be seen; the joiners U+200C and U+200D are part of words.
_UNSEEN = r"\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_UNWANTED = re.compile(f"[{_NOT_SPACES}{_UNSEEN}]")
_UNREADABLE = re.compile("[\ufffd\ud800-\udfff]")
_SHORTENED = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{2}")
_WHOLE = re.compile(r"([0-9]+)\.0+")
_ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+")
_SEPARATORS = re.compile(r"[,;\uff0c\uff1b、|\n]")  # full-width ones too
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T ].*)?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_NO_YEAR = re.compile(r"([0-9]{1,2})月([0-9]{1,2})日")


class UnfitError(ValueError):
    """A cell whose text does not fit its field; the sentence says why."""


Reader = Callable[[str], FieldValue]


def readers(plan: Plan) -> Mapping[str, Reader]:
    """For each field, and each question by its id, what makes its value of a cell's text. Each raises UnfitError."""
    special: dict[str, Reader] = {
        "category": _category(plan),
        "days": _days(plan),
        "activities": _activities(plan) if plan.activities else several,
        "code": code,
        "phone": number,
        "email": email,
        "note": lambda cell: text(cell, _LONGEST_NOTE),
        **dict.fromkeys(("title", "country", "delegation", "booth", "group", "language"), _shared),
    }
    by_kind: dict[object, Reader] = {str: text, bool: yes_or_no, tuple[str, ...]: several}
    fields = {field: special.get(field) or by_kind[kind] for field, kind in FIELDS.items()}
    return fields | {question.id: _answers(question) for question in plan.questions.values()}


def text(cell: str, longest: int = _LONGEST) -> str:
    """The text composed (NFC), in one line, without what cannot be seen."""
    # Most cells: what is printable has no controls, no marks of direction, and no white space but the blank.
    if cell.isprintable() and "  " not in cell and "\ufffd" not in cell:
        value = (cell if cell.isascii() else unicodedata.normalize("NFC", cell)).strip()
    else:
        value = " ".join(unicodedata.normalize("NFC", _UNWANTED.sub("", cell)).split())
        if _UNREADABLE.search(value):
            raise UnfitError("it holds characters that cannot be read: save the file as UTF-8 or XLSX")
    if len(value) > longest:
        raise UnfitError(f"it is longer than {longest} characters: shorten it")
    return value


# Of what many people have in common, one text stands for all of them: quicker to make, to send on and to write down.
_shared: Final = lru_cache(maxsize=1000)(text)


def code(cell: str) -> str:
    """The code as a scanner will give it: nothing around it, and everything inside it as it is."""
    value = cell
    if not (cell.isascii() and cell.isprintable()) or cell[:1] == " " or cell[-1:] == " ":
        value = clean(cell)
        if _UNREADABLE.search(value):
            raise UnfitError("it holds characters that cannot be read: save the file as UTF-8 or XLSX")
    if len(value) > _LONGEST:
        raise UnfitError(f"it is longer than {_LONGEST} characters: shorten it")
    return _unshortened(value)


def number(cell: str) -> str:
    """A number that is not for counting: its leading zeros and its marks stay."""
    return _unshortened(text(cell))


def email(cell: str) -> str:
    value = text(cell)
    if not value.isascii():
        value = value.replace("\uff20", "@")  # the full-width one
    if value and not _ADDRESS.fullmatch(value):
        raise UnfitError("it is no e-mail address: it needs one @ with something on either side")
    return value


@lru_cache(maxsize=1000)
def yes_or_no(cell: str) -> bool:
    """Whether the cell says yes. A blank cell says no."""
    value = _folded(cell[:_LONGEST])
    if value in _YES:
        return True
    if value in _NO:
        return False
    raise UnfitError("it says neither yes nor no: write yes, no, 是, 否, 1 or 0")


def several(cell: str) -> tuple[str, ...]:
    values = (text(each) for each in _SEPARATORS.split(cell))
    return tuple(dict.fromkeys(filter(None, values)))


def full_name(family: str, given: str) -> str:
    """Family and given name in the order and with the space that their script asks for."""
    if not family or not given:
        return family or given
    if _in_han(family) and _in_han(given):
        return family + given
    return f"{family} {given}" if _is_hangul(family) else f"{given} {family}"


def _unshortened(value: str) -> str:
    if value.isdigit() or not value[-1:].isdigit() or not value[0].isdigit():
        return value
    if _SHORTENED.fullmatch(value):
        raise UnfitError("the spreadsheet has shortened this number: format the column as text and enter it again")
    whole = _WHOLE.fullmatch(value)
    return whole[1] if whole else value


def _in_han(value: str) -> bool:
    return all("\u3400" <= character <= "\u9fff" or character >= "\U00020000" for character in value)


def _is_hangul(value: str) -> bool:
    return all("\uac00" <= character <= "\ud7a3" for character in value)


def _folded(cell: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", _UNWANTED.sub("", cell)).casefold().split())


def _category(plan: Plan) -> Reader:
    by_name: dict[str, str] = {
        _folded(name): category.id
        for category in reversed(tuple(plan.categories.values()))
        for name in (*category.label.by_language.values(), category.label.text, category.id)
    }
    by_name |= {_folded(category): category for category in plan.categories}

    @lru_cache(maxsize=1000)
    def category_of(cell: str) -> str:
        value = _folded(cell[:_LONGEST])
        if value and value not in by_name:
            raise UnfitError(f"the conference has no such category; it has: {_listed(plan.categories)}")
        return by_name.get(value, "")

    return category_of


def _activities(plan: Plan) -> Reader:
    """By id, or by name in any language: as the whole cell, since a name may have a comma in it, or one of several."""
    named = [(name, each.id) for each in plan.activities.values() for name in (*each.label.texts, each.id)]
    by_name = {_folded(name): id_ for name, id_ in named}

    def one(part: str) -> str:
        if _folded(part) not in by_name:
            raise UnfitError(f"{shown(part)!r} is no activity of the conference: give ids or names of the plan")
        return by_name[_folded(part)]

    @lru_cache(maxsize=1000)
    def activities_of(cell: str) -> tuple[str, ...]:
        if len(cell) > _LONGEST_NOTE:
            raise UnfitError(f"it is longer than {_LONGEST_NOTE} characters: shorten it")
        parts = [cell] if _folded(cell) in by_name else [part for part in _SEPARATORS.split(cell) if part.strip()]
        return tuple(dict.fromkeys(map(one, parts)))

    return activities_of


def _answers(question: Question) -> Reader:
    """By id, or by words in any language, as with activities; what is said of the question, and of no other."""
    by_name = {_folded(name): each.id for each in question.answers for name in (*each.label.texts, each.id)}

    def one(part: str) -> str:
        if _folded(part) not in by_name:
            there = _listed(each.id for each in question.answers)
            raise UnfitError(f"{shown(part)!r} is no answer to this question; there are: {there}")
        return by_name[_folded(part)]

    @lru_cache(maxsize=1000)
    def answers_of(cell: str) -> tuple[str, ...]:
        if len(cell) > _LONGEST_NOTE:
            raise UnfitError(f"it is longer than {_LONGEST_NOTE} characters: shorten it")
        parts = [cell] if _folded(cell) in by_name else [part for part in _SEPARATORS.split(cell) if part.strip()]
        given = {one(part) for part in parts}
        if len(given) > 1 and not question.several:
            raise UnfitError("this question takes one answer: leave one")
        return answered(question.id, given)

    return answers_of


def _days(plan: Plan) -> Reader:
    by_id = {_folded(day.id): day.id for day in plan.days}
    by_date = {day.date: day.id for day in plan.days if day.date}

    def one(part: str) -> str:
        value = _folded(part)
        found = {by_id[value]} if value in by_id else {by_date[each] for each in _dates(value, by_date)}
        if len(found) != 1:
            raise UnfitError(f"{shown(part)!r} is no day of the conference; it has: {_listed(by_id.values())}")
        return found.pop()

    @lru_cache(maxsize=1000)
    def days_of(cell: str) -> tuple[str, ...]:
        if len(cell) > _LONGEST:
            raise UnfitError(f"it is longer than {_LONGEST} characters: shorten it")
        if _folded(cell) in _EVERY_DAY:
            return ()
        parts = [part for part in _SEPARATORS.split(cell) if part.strip()]
        each = [piece for part in parts for piece in _slashed(part)]
        return tuple(dict.fromkeys(map(one, each)))

    return days_of


def _slashed(part: str) -> list[str]:
    """A slash parts days ("d1/d2") unless it stands in a date ("2026/11/22")."""
    value = _folded(part)
    if _YEAR_FIRST.fullmatch(value) or _YEAR_LAST.fullmatch(value):
        return [part]
    return [piece for piece in part.split("/") if piece.strip()]


def _dates(value: str, known: Iterable[date]) -> set[date]:
    """The known dates that a text can mean: 3/4/2026 is one of two, and mostly only one of them is known."""
    known = set(known)
    if found := _YEAR_FIRST.fullmatch(value):
        year, month, day = map(int, found.groups())
        return {each for each in known if (each.year, each.month, each.day) == (year, month, day)}
    if found := _YEAR_LAST.fullmatch(value):
        first, second, year = map(int, found.groups())
        meant = {(year, first, second), (year, second, first)}
        return {each for each in known if (each.year, each.month, each.day) in meant}
    if found := _NO_YEAR.fullmatch(value):
        month, day = map(int, found.groups())
        return {each for each in known if (each.month, each.day) == (month, day)}
    return set()


def _listed(names: Iterable[str]) -> str:
    listed: Final = list(names)
    return ", ".join(listed[:20]) + (", …" if len(listed) > 20 else "") if listed else "none"
