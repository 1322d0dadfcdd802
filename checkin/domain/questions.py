"""What an organiser wants to know of people, each question with the answers to choose from; and what they said.

An answer is kept as one text, such as "meal=vegan". A fact says what it says of some questions and is silent about the
others; "meal=" says that a question is not answered any more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from checkin.domain.label import Label

Answers = tuple[str, ...]
"""Texts of question and answer, sorted; a question with several answers has several."""

_IS: Final = "="


@dataclass(frozen=True, slots=True)
class Answer:
    id: str
    label: Label


@dataclass(frozen=True, slots=True)
class Question:
    """Asked of people of these categories, none means all; who is asked gives one answer, or any number if `several`.

    `required`: it cannot be skipped.
    """

    id: str
    label: Label
    answers: tuple[Answer, ...]
    several: bool = False
    required: bool = False
    categories: frozenset[str] = frozenset()

    def is_for(self, category: str) -> bool:
        return not self.categories or category in self.categories


def answered(question: str, given: Iterable[str]) -> Answers:
    """What a fact says of one question: the ids of the answers given, none for not answered any more."""
    return tuple(sorted({f"{question}{_IS}{each}" for each in given})) or (f"{question}{_IS}",)


def by_question(said: Iterable[str]) -> dict[str, Answers]:
    """The ids of the answers to each question that something is said of; none where it is not answered any more."""
    found: dict[str, set[str]] = {}
    for text in said:
        question, _, answer = text.partition(_IS)
        found.setdefault(question, set()).update({answer} - {""})
    return {question: tuple(sorted(found[question])) for question in sorted(found)}


def merged(before: Iterable[str], said: Iterable[str]) -> Answers:
    """What is answered when that is said: a question that it speaks of has these answers and no others."""
    after = by_question(before) | by_question(said)
    return tuple(sorted(text for question, given in after.items() if given for text in answered(question, given)))


def misfit(questions: Mapping[str, Question], said: Iterable[str]) -> bool:
    """Whether something is said that no answer of these questions is, or more than one where one is asked for."""
    for id_, given in by_question(said).items():
        question = questions.get(id_)
        if question is None or not {*given} <= {each.id for each in question.answers}:
            return True
        if len(given) > 1 and not question.several:
            return True
    return False
