"""Columns with answers to the questions of a plan."""

from dataclasses import replace
from pathlib import Path

import pytest

from checkin.domain.label import Label
from checkin.domain.plan import Answer, Plan, Question
from checkin.sources import Rejected, SourceError, Taken, open_source, preview

MEAL = Question(
    "meal",
    Label("What do you eat?", {"en": "What do you eat?", "zh_CN": "您吃什么？"}),
    (
        Answer("meat", Label("Meat, or fish", {"en": "Meat, or fish", "zh_CN": "荤食"})),
        Answer("vegan", Label("Vegan", {"en": "Vegan", "zh_CN": "素食"})),
    ),
)
AIMS = Question("aims", Label("Aims"), (Answer("work", Label("Work")), Answer("talks", Label("Talks"))), several=True)


@pytest.fixture
def asking(hall: Plan) -> Plan:
    return replace(hall, questions={each.id: each for each in (MEAL, AIMS)})


def rows(path: Path, plan: Plan, text: str, **columns: str) -> list[Taken | Rejected]:
    path.write_text(text, encoding="utf-8")
    return list(open_source(path, plan, columns=columns).registrations())


@pytest.mark.parametrize(
    "header", ["meal", "MEAL", "What do you eat?", "what do you eat", "您吃什么？", "您吃什么 / Meal"]
)
@pytest.mark.parametrize(
    ("cell", "answers"),
    [
        ("vegan", ("meal=vegan",)),
        ("VEGAN ", ("meal=vegan",)),
        ("素食", ("meal=vegan",)),
        ('"Meat, or fish"', ("meal=meat",)),
        ("vegan; Vegan", ("meal=vegan",)),
        ("", ("meal=",)),
    ],
)
def test_an_answer_is_read_by_id_or_in_words(
    tmp_path: Path, asking: Plan, header: str, cell: str, answers: tuple[str, ...]
) -> None:
    (found,) = rows(tmp_path / "people.csv", asking, f"Name,{header}\nAda,{cell}\n")
    assert found == Taken(2, {"name": "Ada", "answers": answers})


@pytest.mark.parametrize("cell", ["work;talks", '"talks, work"', "Talks、Work", "work|talks|work"])
def test_several_answers_stand_in_one_cell(tmp_path: Path, asking: Plan, cell: str) -> None:
    (found,) = rows(tmp_path / "people.csv", asking, f"Name,meal,Aims\nAda,vegan,{cell}\n")
    assert found == Taken(2, {"name": "Ada", "answers": ("aims=talks", "aims=work", "meal=vegan")})


@pytest.mark.parametrize(
    ("header", "cell", "why"),
    [
        ("meal", "stones", "'stones' is no answer to this question; there are: meat, vegan"),
        ("meal", "meat;vegan", "this question takes one answer: leave one"),
        ("Aims", "work;golf", "'golf' is no answer to this question; there are: work, talks"),
        ("Aims", "work;" * 500, "it is longer than 2000 characters: shorten it"),
    ],
)
def test_what_is_no_answer_is_told_with_row_and_column(
    tmp_path: Path, asking: Plan, header: str, cell: str, why: str
) -> None:
    first, second = rows(tmp_path / "people.csv", asking, f"Name,{header}\nAda,{cell}\nBob,\n")
    assert isinstance(first, Rejected)
    assert (first.row, first.column, first.why) == (2, header, why)
    assert cell.startswith(first.value.rstrip("…"))
    assert isinstance(second, Taken)


def test_a_column_with_another_header_is_named(tmp_path: Path, asking: Plan) -> None:
    file = tmp_path / "people.csv"
    (found,) = rows(file, asking, "Name,Food\nAda,vegan\n", meal="Food")
    assert found == Taken(2, {"name": "Ada", "answers": ("meal=vegan",)})
    with pytest.raises(SourceError, match=r"There is no field 'shoes'; there are: .*, aims, .*, meal, name"):
        rows(file, asking, "Name,Food\nAda,vegan\n", shoes="Food")


def test_a_preview_tells_the_columns_of_questions(tmp_path: Path, asking: Plan) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,Food,Aims\nAda,vegan,work\n", encoding="utf-8")
    questions = asking.questions.values()
    assert preview(file, questions=questions).fields == {"name": "Name", "aims": "Aims"}
    assert preview(file, questions=questions, mapping={"meal": "Food"}).fields == {
        "name": "Name", "aims": "Aims", "meal": "Food",
    }  # fmt: skip
    assert preview(file).fields == {"name": "Name"}


def test_a_header_that_is_a_field_stays_one(tmp_path: Path, hall: Plan) -> None:
    plan = replace(hall, questions={"day": replace(AIMS, id="day", label=Label("Company"))})
    (found,) = rows(tmp_path / "people.csv", plan, "Name,Company\nAda,Acme\n")
    assert found == Taken(2, {"name": "Ada", "company": "Acme"})


def test_answers_have_no_column_of_their_own(tmp_path: Path, asking: Plan) -> None:
    (found,) = rows(tmp_path / "people.csv", asking, "Name,Answers,Consents\nAda,meal=vegan,photos\n")
    assert found == Taken(2, {"name": "Ada"})
