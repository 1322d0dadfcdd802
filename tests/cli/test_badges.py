"""`checkin badge`: templates of one's own, categories with another one, photos, and badges printed ahead on sheets."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from checkin import parts
from checkin.badges.proof import render
from checkin.domain.facts import Printed
from checkin.domain.registration import Registration
from checkin.setup import Setup
from checkin.shipped import RESOURCES
from checkin.store import journal

Checkin = Callable[..., Any]


@pytest.fixture
def everybody(people: Callable[..., list[Registration]]) -> list[Registration]:
    return people(
        *({"name": f"Visitor {number}", "category": "visitor"} for number in range(5)),
        {"name": "李伟", "latin_name": "Li Wei", "category": "speaker"},
        {"name": "Blocked", "category": "visitor", "blocked": True},
    )


def codes(file: str) -> set[str]:
    with pypdfium2.PdfDocument(file) as document:
        pages = len(document)
    content = Path(file).read_bytes()
    return {code.text for page in range(pages) for code in zxingcpp.read_barcodes(render(content, 200, page))}


def size(file: str) -> tuple[float, float]:
    with pypdfium2.PdfDocument(file) as document:
        width, height = document[0].get_size()
    return round(width * 25.4 / 72, 1), round(height * 25.4 / 72, 1)


def printed(setup: Setup, registration: str) -> list[Printed]:
    with closing(parts.database(setup)) as database, database.reading() as connection:
        history = journal.history(connection, registration)
    return [fact.what for fact in history if isinstance(fact.what, Printed)]


def test_everybody_is_printed_ahead_on_sheets_once(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path, setup: Setup
) -> None:
    command = ("badge", "--all", "--sheet", "a4", "--out", tmp_path / "out", "--home", home, "--json")
    run = checkin(*command)
    may_come = {each.id for each in everybody if not each.blocked}
    assert (run.code, {line["registration"] for line in run.lines}) == (0, may_come)
    (file,) = {line["file"] for line in run.lines}
    assert size(file) == (210, 297)
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 2
    for code in codes(file):
        presented = checkin("present", code, "--home", home, "--json").line
        assert presented["decision"] == "admitted"
        may_come.remove(presented["registration"])
    assert not may_come
    assert [fact.reason for fact in printed(setup, everybody[0].id)] == ["ahead"]
    assert printed(setup, everybody[-1].id) == []
    assert checkin(*command).lines == []
    assert len(checkin(*command, "--again").lines) == 6
    assert [fact.reason for fact in printed(setup, everybody[0].id)] == ["ahead", "ahead"]


def test_everybody_of_a_category_is_printed_ahead_one_by_one(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path, setup: Setup
) -> None:
    run = checkin("badge", "--all", "--category", "speaker", "--out", tmp_path / "out", "--home", home, "--json")
    assert [line["registration"] for line in run.lines] == [everybody[5].id]
    assert size(run.line["file"]) == (105, 148)
    assert [fact.reason for fact in printed(setup, everybody[5].id)] == ["ahead"]


def test_a_category_has_its_own_template_also_on_sheets(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path
) -> None:
    plan = home / "plan.toml"
    plan.write_text(plan.read_text("utf-8").replace('id = "speaker"\n', 'id = "speaker"\nbadge = "cr80"\n'), "utf-8")
    run = checkin("badge", everybody[0].id, everybody[5].id, "--out", tmp_path / "out", "--home", home, "--json")
    assert [size(line["file"]) for line in run.lines] == [(105, 148), (85.6, 54)]
    run = checkin("badge", "--all", "--again", "--sheet", "a4", "--out", tmp_path / "out", "--home", home, "--json")
    assert len({line["file"] for line in run.lines}) == 2
    named = ("--template", "label-62", "--out", tmp_path / "out", "--home", home, "--json")
    assert size(checkin("badge", everybody[5].id, *named).line["file"]) == (62, 100)


def test_a_template_of_ones_own_and_a_photo(
    home: Path, checkin: Checkin, everybody: list[Registration], tmp_path: Path, setup: Setup
) -> None:
    setup.home.templates.mkdir(parents=True)
    text = (RESOURCES / "badges" / "a6.toml").read_text("utf-8").replace("width = 105\n", "width = 110\n")
    (setup.home.templates / "mine.toml").write_text(text.replace("media =", "# media ="), "utf-8")
    setup.home.photos.mkdir()
    Image.new("RGB", (300, 400), "red").save(setup.home.photos / f"{everybody[0].id}.jpg", quality=95)
    named = ("--template", "mine", "--out", tmp_path / "out", "--home", home, "--json")
    run = checkin("badge", everybody[0].id, everybody[1].id, *named)
    assert [size(line["file"]) for line in run.lines] == [(110, 148)] * 2
    red = [tuple(render(Path(line["file"]).read_bytes(), 100)[400, 80]) for line in run.lines]
    assert (red[0][0] > 240, red[0][1] < 30) == (True, True)
    assert red[1] == (255, 255, 255)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "name registrations, or say --all for everybody"),
        (("--all", "X"), 2, "name registrations, or say --all for everybody"),
        (("X", "--sheet", "a4"), 2, "--category, --again and --sheet go with --all"),
        (("--all", "--category", "none"), 2, "the plan has no category 'none': there are visitor"),
        (("--all", "--sheet", "a5"), 1, "There is no paper 'a5'. Choose one of a4, a3, letter, badge."),
        (("X", "--template", "a7"), 1, "There is no badge template 'a7'. Choose one of 4x3, a6"),
    ],
)
def test_what_cannot_be_printed_is_said(
    home: Path,
    checkin: Checkin,
    everybody: list[Registration],
    tmp_path: Path,
    arguments: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    run = checkin("badge", *arguments, "--out", tmp_path / "out", "--home", home)
    assert everybody
    assert (run.code, run.out) == (code, "")
    assert said in run.err
