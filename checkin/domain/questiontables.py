"""The questions in a plan's TOML text, each made into its value. A fault is named with its line."""

from typing import Final

from checkin.domain.plantables import id_of, label_of, texts_of
from checkin.domain.questions import Answer, Question
from checkin.domain.registration import FIELDS
from checkin.toml import Table

_FEWEST, _MOST = 2, 8  # answers; more are on no screen at once
# A column of a file is known by a field or by a question: by one of them.
_FIELDS: Final = frozenset({*FIELDS, "family_name", "given_name"})


def question(table: Table) -> Question:
    table.only({"id", "words", "answers", "several", "required", "categories"})
    found = id_of(table)
    if found in _FIELDS:
        raise table.fault("id", f"{found!r} is a field of a registration: choose another id")
    return Question(
        id=found,
        label=label_of(table, "words"),
        answers=_answers(table),
        several=table.flag("several"),
        required=table.flag("required"),
        categories=frozenset(texts_of(table, "categories")),
    )


def _answers(table: Table) -> tuple[Answer, ...]:
    """No two with one id or one word: a file may name an answer by either."""
    listed = table.of(list, "answers", 'a list of answers such as { id = "yes", words = { en = "Yes", zh_CN = "是" } }')
    if not _FEWEST <= len(listed) <= _MOST:
        raise table.fault("answers", f"there are {len(listed)}: give from {_FEWEST} to {_MOST}")
    answers = tuple(_answer(table, nth, each) for nth, each in enumerate(listed))
    if len({each.id for each in answers}) < len(answers):
        raise table.fault("answers", "two of them have the same id: give each its own")
    seen: dict[str, str] = {}
    for each in answers:
        for text in (each.id, *sorted(each.label.texts)):
            twin = seen.setdefault(text.casefold(), each.id)
            if twin != each.id:
                raise table.fault("answers", f"{text!r} is {each.id!r} and {twin!r} too: tell them apart")
    return answers


def _answer(question: Table, nth: int, content: object) -> Answer:
    if not isinstance(content, dict):
        raise question.fault("answers", 'each must be written as { id = "yes", words = "Yes" }')
    # Where an answer stands in its question no line tells: the line named is that of all of them.
    table = Table("", content, lambda _line, what: question.fault("answers", what), "answer", nth)
    table.only({"id", "words"})
    return Answer(id_of(table), label_of(table, "words"))
