"""Every format of the report opens with what reads it, and says the same."""

import csv
import io
import json
import re
import stat
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from checkin.report import ReportError
from checkin.report.closing import Closing
from checkin.report.flat import as_csv, as_json
from checkin.report.html import page
from checkin.report.pdf import document
from checkin.report.rules import LANGUAGES, RULES
from checkin.report.words import said
from checkin.report.written import ENDINGS, Order, write
from checkin.report.xlsx import workbook
from checkin.setup import Setup
from checkin.store.database import Database

Report = Callable[..., Closing]
NINE = ("visitors", "visits", "countries", "organisations", "experts", "representatives", "delegations", "activities",
        "booths")  # fmt: skip


class Read(HTMLParser):
    """The words of a page, and the tags that were not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.add(tag)
        if tag not in {"meta", "rect", "polyline"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"rect", "polyline"}:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.usefixtures("held")
def test_the_pdf_tells_the_published_figures(report: Report) -> None:
    with pypdfium2.PdfDocument(document(report(), "en")) as pdf:
        text = " ".join(each.get_textpage().get_text_range() for each in pdf).replace("\r\n", " ")
    assert "The fair" in text
    for figure in NINE:
        assert RULES[figure].name.en in text
    assert "Germany" in text


@pytest.mark.usefixtures("held")
def test_the_pdf_draws_names_of_every_script(report: Report) -> None:
    with pypdfium2.PdfDocument(document(report(), "zh_CN")) as pdf:
        text = " ".join(each.get_textpage().get_text_range() for each in pdf)
        inked = [each.render(scale=0.5).to_numpy().min() for each in pdf]
    assert "总结报告" in re.sub(r"\s", "", text)
    assert max(inked) < 128


def test_the_same_report_is_the_same_file(report: Report) -> None:
    assert document(report(), "en") == document(report(), "en")
    assert workbook(report(), "en") == workbook(report(), "en")


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_html_is_whole_and_needs_nothing_else(report: Report, language: str) -> None:
    text = page(report(), language).decode()
    read = Read(text)
    assert read.open == []
    assert {"svg", "caption", "th"} <= read.tags
    assert not {"script", "link", "img"} & read.tags
    assert "=HYPERLINK(1)" in read.words
    assert all(RULES[figure].name.in_(language) in read.words for figure in NINE)


@pytest.mark.usefixtures("held")
def test_the_workbook_opens_and_no_cell_is_a_formula(report: Report) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(report(), "en")))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    figures = {row[0]: row[1] for row in sheets["Figures for publication"]}
    assert (figures["Visitors"], figures["Representatives"]) == (3, said("not_told", "en"))
    assert ["=HYPERLINK(1)", 1, 0, 0, 1, 0, 0] in sheets["Organisations"]
    assert b"<f>" not in workbook(report(), "en")


@pytest.mark.usefixtures("held")
def test_the_csv_is_flat_and_harmless(report: Report) -> None:
    lines = list(csv.DictReader(io.StringIO(as_csv(report(), "en").decode("utf-8-sig"))))
    found = {(line["figure"], line["dimension"], line["key"]): line for line in lines}
    assert found["visitors", "", ""]["value"] == "3"
    assert found["visits", "day", "2019-04-14"]["value"] == "3"
    assert found["persons", "organisation", "'=HYPERLINK(1)"]["value"] == "1"
    assert found["visitors", "", ""]["rule"] == RULES["visitors"].rule.en


@pytest.mark.usefixtures("held")
def test_the_json_has_every_figure_with_its_rule(report: Report) -> None:
    found = json.loads(as_json(report(), "en"))
    figures = {each["figure"]: each for each in found["figures"]}
    assert figures["visitors"]["value"] == 3
    assert all(each["rule"] and each["behind"] for each in figures.values())
    assert found["integrity"]["stations"][0]["station"] == "desk-1"


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_journal_can_be_written_in_every_format(
    fair: Setup, journals: Database, tmp_path: Path, ending: str, language: str, report: Report
) -> None:
    path = write(fair, journals, Order(tmp_path / f"report{ending}", report().as_of, language=language))
    assert path.stat().st_size > 500
    assert sorted(each.name for each in tmp_path.iterdir()) == ["home", f"report{ending}"]
    assert stat.S_IMODE(path.stat().st_mode) == (0o600 if ending == ".zip" else 0o644)


@pytest.mark.parametrize(
    ("name", "day", "sentence"),
    [
        (
            "report.docx",
            "",
            "report.docx does not say how: let it end with one of .pdf, .html, .xlsx, .csv, .json, .zip",
        ),
        ("report.pdf", "third", "the plan has no day 'third': there are first, second"),
        ("nowhere/report.pdf", "", "make it, or choose another place"),
    ],
)
def test_an_order_that_cannot_be_right_says_what_would_be(
    fair: Setup, journals: Database, tmp_path: Path, report: Report, name: str, day: str, sentence: str
) -> None:
    with pytest.raises(ReportError, match=re.escape(sentence)):
        write(fair, journals, Order(tmp_path / name, report().as_of, day))


def test_every_word_is_there_in_every_language() -> None:
    for rule in RULES.values():
        assert all(rule.name.in_(language) and rule.rule.in_(language) for language in LANGUAGES)
