"""`checkin forget`: personal data goes, and the figures stay."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from checkin import parts, settings
from checkin.domain.registration import Registration
from checkin.settings import Hub
from checkin.setup import Setup

Checkin = Callable[..., Any]
People = Callable[..., list[Registration]]
ADA = {"name": "Ada Lovelace", "email": "ada@example.org", "phone": "+44 20 7946", "company": "Analytical"}
WEI = {"name": "李伟", "latin_name": "Li Wei", "code": "TICKET-9", "note": "wheelchair"}
FAIR = """[conference]
id = "fair"
name = "The fair"
time_zone = "Europe/Berlin"
[[day]]
id = "late"
date = 2099-01-01
[[zone]]
id = "hall"
name = "Hall"
[[gate]]
id = "main"
name = "Main"
zone = "hall"
[[category]]
id = "visitor"
name = "Visitor"
"""


def content(home: Path, but: Sequence[str] = ()) -> bytes:
    return b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file() and path.name not in but)


def test_nothing_personal_is_left_in_the_home_and_the_figures_are_the_same(
    checkin: Checkin, home: Path, people: People, setup: Setup
) -> None:
    ada, wei = people({**ADA, "category": "visitor"}, {**WEI, "category": "visitor"})
    with closing(parts.database(setup)) as database:
        parts.station(setup, database).admit(ada.id)
    checkin("find", "lovelace", "--home", home)
    (home / "photos").mkdir()
    (home / "photos" / f"{wei.id}.jpg").write_bytes(b"face of Li Wei")
    checkin("badge", ada.id, "--home", home, "--out", home / "badges")
    before = checkin("totals", "--home", home, "--json").line

    run = checkin("forget", "--after-event", "--home", home, "--json")
    assert (run.code, run.line) == (0, {"removed": 2})
    for said in (*ADA.values(), *WEI.values(), "Li Wei", "Supervisor"):
        if said != ADA["company"]:
            assert said.encode() not in content(home, ("plan.toml",)), said
    after = checkin("totals", "--home", home, "--json").line
    assert {**after, "as_of": ""} == {**before, "as_of": ""}
    assert checkin("verify", "--home", home, "--json").line["altered"] == []
    assert checkin("find", "lovelace", "--home", home, "--json").lines == []
    assert not list((home / "badges").glob("*.pdf"))
    assert checkin("forget", "--after-event", "--home", home, "--json").line == {"removed": 0}


def test_one_person_is_forgotten_and_the_others_are_not(checkin: Checkin, home: Path, people: People) -> None:
    ada, wei = people(ADA, WEI)
    run = checkin("forget", "--registration", ada.id, "--home", home, "--json")
    assert (run.code, run.line) == (0, {"removed": 1})
    assert checkin("find", "lovelace", "--home", home, "--json").lines == []
    (hit,) = checkin("find", "li wei", "--home", home, "--json").lines
    assert hit["registration"] == wei.id
    assert b"Lovelace" not in content(home)
    assert ada.id in checkin("forget", "--after-event", "--registration", ada.id, "--home", home).out
    assert [line["operator"] for line in checkin("operators", "--home", home, "--json").lines] == ["supervisor"]


def test_an_import_of_the_same_file_is_rejected(checkin: Checkin, home: Path, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("code,name\nA-1,Ada Lovelace\n", encoding="utf-8")
    checkin("import", file, "--home", home)
    checkin("forget", "--after-event", "--home", home)
    run = checkin("import", file, "--home", home, "--json")
    assert (run.code, run.line["new"], len(run.line["rejected"])) == (3, 0, 1)
    assert b"Lovelace" not in content(home)


@pytest.mark.parametrize(
    ("options", "code", "word"),
    [
        ((), 2, "--after-event"),
        (("--registration", "7K3M9QX2P4RT"), 1, "checkin find"),
        (("--registration", ""), 2, "--after-event"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    checkin: Checkin, home: Path, options: tuple[str, ...], code: int, word: str
) -> None:
    run = checkin("forget", "--home", home, *options)
    assert (run.code, run.out) == (code, "")
    assert word in run.err


def test_not_before_the_last_day_is_over_but_for_one_person(checkin: Checkin, tmp_path: Path) -> None:
    plan, home = tmp_path / "fair.toml", tmp_path / "fair"
    plan.write_text(FAIR, encoding="utf-8")
    checkin("init", "--plan", plan, "--home", home)
    file = tmp_path / "people.csv"
    file.write_text("code,name\nA-1,Ada Lovelace\n", encoding="utf-8")
    checkin("import", file, "--home", home)
    (ada,) = checkin("find", "lovelace", "--home", home, "--json").lines
    for options in (("--after-event",), ("--after-event", "--registration", ada["registration"])):
        run = checkin("forget", "--home", home, *options)
        assert (run.code, run.out) == (1, "")
        assert "over on 2099-01-02 at 04:00" in run.err
    assert checkin("forget", "--home", home, "--registration", ada["registration"]).code == 0


@pytest.mark.parametrize(("role", "code"), [("kiosk", 1), ("desk", 1), ("supervisor", 0)])
def test_at_a_hubs_station_only_where_supervisors_work(
    checkin: Checkin, home: Path, setup: Setup, role: str, code: int
) -> None:
    told = settings.Settings(settings.Station("desk-1", "main", role=role), hub=Hub("https://hub.example:8443"))
    setup.home.settings.write_text(settings.written(told), encoding="utf-8")
    run = checkin("forget", "--after-event", "--home", home)
    assert run.code == code
    assert code == 0 or "supervisor's station" in run.err
