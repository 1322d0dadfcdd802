"""What people answered, counted of those who came."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from checkin import parts
from checkin.domain.facts import Corrected, Forgotten
from checkin.domain.label import Label
from checkin.domain.plan import Answer, Plan, Question
from checkin.home import Home
from checkin.report.audit import export
from checkin.report.closing import Answered, Closing
from checkin.report.flat import as_csv, as_json
from checkin.report.html import page
from checkin.report.making import Asked, closing_of
from checkin.report.pdf import document
from checkin.report.pseudonyms import Pseudonymous, Pseudonyms
from checkin.report.records import FromJournal
from checkin.report.recount import recount
from checkin.report.xlsx import workbook
from checkin.setup import Setup
from checkin.store.database import Database

NOON = datetime.fromisoformat("2019-04-14T12:00+08:00")
CLOSING = datetime.fromisoformat("2019-04-15T18:00+08:00")
MEAL, AIMS = Label("Meal", {"en": "Meal", "zh_CN": "餐食"}), Label("Aims")
MEAT, VEGAN = Label("Meat", {"en": "Meat", "zh_CN": "荤食"}), Label("Vegan", {"en": "Vegan", "zh_CN": "素食"})
WORK, TALKS = Label("Work"), Label("=Talks")

QUESTIONS = """
[[question]]
id = "meal"
words = { en = "Meal", zh_CN = "餐食" }
answers = [
    { id = "meat", words = { en = "Meat", zh_CN = "荤食" } },
    { id = "vegan", words = { en = "Vegan", zh_CN = "素食" } },
]
[[question]]
id = "aims"
words = "Aims"
answers = [{ id = "work", words = "Work" }, { id = "talks", words = "=Talks" }]
several = true
categories = ["visitor"]
"""


@pytest.fixture
def asking(fair: Setup) -> Plan:
    meal = Question("meal", MEAL, (Answer("meat", MEAT), Answer("vegan", VEGAN)))
    answers = (Answer("work", WORK), Answer("talks", TALKS))
    aims = Question("aims", AIMS, answers, several=True, categories=frozenset({"visitor"}))
    return replace(fair.plan, questions={each.id: each for each in (meal, aims)})


@pytest.fixture
def counted(journals: Database, asking: Plan) -> Callable[[], Closing]:
    def make() -> Closing:
        with journals.reading() as connection:
            return closing_of(FromJournal(connection, asking), Asked(CLOSING, "", "", "1.0", ()))

    return make


@pytest.fixture
def eaten(held: None, say: Callable[..., object]) -> None:  # noqa: ARG001  whom they are about
    """Ann and Xu are vegans, Dan, who never came, is not; Ben said first meat and then what there is no more."""
    for who, answers in {
        "Ann": ("aims=talks", "aims=work", "meal=vegan"),
        "Xu": ("meal=vegan",),
        "Dan": ("meal=meat",),
        "Ben": ("aims=work", "meal=meat", "shoes=42"),
    }.items():
        say(Corrected({"answers": answers}, "answered"), who, NOON)
    say(Corrected({"answers": ("meal=paleo",)}), "Ben", NOON)


@pytest.mark.usefixtures("eaten")
def test_answers_are_counted_of_who_came(counted: Callable[[], Closing]) -> None:
    assert counted().answers == (
        Answered("meal", "meat", MEAL, MEAT, 0, 0),
        Answered("meal", "vegan", MEAL, VEGAN, 2, 1),
        Answered("meal", "paleo", MEAL, Label("paleo"), 1, 1),
        Answered("meal", "", MEAL, Label(""), 1, 1),
        Answered("aims", "work", AIMS, WORK, 2, 2),
        Answered("aims", "talks", AIMS, TALKS, 1, 1),
        Answered("aims", "", AIMS, Label(""), 0, 0),
    )


@pytest.mark.usefixtures("eaten")
def test_who_is_forgotten_has_said_nothing(counted: Callable[[], Closing], say: Callable[..., object]) -> None:
    say(Forgotten(), None, NOON)
    counts = {(each.question, each.answer): each.persons for each in counted().answers}
    assert counts == {**dict.fromkeys(counts, 0), ("meal", ""): 4, ("aims", ""): 2}
    assert counted().figure("persons").value == 4


@pytest.mark.usefixtures("eaten")
def test_a_plan_that_asks_nothing_has_no_such_table(journals: Database, fair: Setup) -> None:
    with journals.reading() as connection:
        found = closing_of(FromJournal(connection, fair.plan), Asked(CLOSING, "", "", "1.0", ()))
    assert found.answers == ()
    assert "Answers" not in page(found, "en").decode()


@pytest.mark.usefixtures("eaten")
def test_every_format_has_the_table(counted: Callable[[], Closing]) -> None:
    found = counted()
    with pypdfium2.PdfDocument(document(found, "en")) as pdf:
        text = " ".join(each.get_textpage().get_text_range() for each in pdf)
    assert "Answers" in text
    assert "Vegan" in text
    assert ">素食<" in page(found, "zh_CN").decode()
    rows = CalamineWorkbook.from_filelike(BytesIO(workbook(found, "en"))).get_sheet_by_name("Answers").to_python()
    assert ["Meal", "Vegan", 2.0, 1.0] in rows
    lines = as_csv(found, "zh_CN").decode("utf-8-sig").splitlines()
    assert any(line.startswith("persons,answer,餐食 · 素食,2,") for line in lines)
    assert {"question": "meal", "answer": "vegan", "asked": "Meal", "name": "Vegan", "persons": 2, "visitors": 1} in (
        json.loads(as_json(found, "en"))["answers"]
    )


def test_an_auditor_is_not_told_what_people_answered(tmp_path: Path, fair: Setup) -> None:
    home = Home(tmp_path / "asking")
    setup = parts.found(home, fair.home.plan.read_text(encoding="utf-8") + QUESTIONS, station="desk-1", gate="main")[0]
    with closing(parts.database(setup)) as database:
        station = parts.station(setup, database)
        ann = station.register({"name": "Ann", "category": "visitor", "answers": ("meal=vegan",)})
        station.admit(ann.id)
        with database.reading() as connection:
            records = Pseudonymous(FromJournal(connection, setup.plan), Pseudonyms(bytes(32)))
            exported, found = export(records, home.plan.read_text(encoding="utf-8"), Asked(CLOSING, "", "", "1.0", ()))
    assert found.answers == ()
    (tmp_path / "audit.zip").write_bytes(exported)
    with ZipFile(tmp_path / "audit.zip") as archive:
        told = {name: archive.read(name) for name in archive.namelist()}
    assert [name for name, content in told.items() if b"vegan" in content] == ["plan.toml"]
    assert recount(tmp_path / "audit.zip").different == ()
