"""Homes of a conference where Ada may come, and others: a kiosk that was put out of order the day before, a desk."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from checkin import parts
from checkin.domain.roles import Role
from checkin.home import Home
from checkin.station import Importer

sys.path.insert(0, str(Path(__file__).parent))
from xserver import Walk, screen, walk

ASKED = """
[[consent]]
id = "terms"
text = "The rules of the house"
required = true
[[question]]
id = "meal"
words = "What do you eat?"
answers = [{ id = "meat", words = "With meat" }, { id = "vegan", words = "Vegan" }]
[[question]]
id = "aims"
words = "What brings you here?"
answers = [{ id = "talks", words = "The talks" }, { id = "work", words = "To find work" }]
several = true
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def pin(home: Path, small_text: str) -> str:
    """The supervisor's, of a home that is founded."""
    text = small_text.replace("# kiosk_corrections", "kiosk_corrections") + ASKED
    setup, pin = parts.found(Home(home), text, station="kiosk-1")
    people = ("Ada Konig", "Bert Brun", "Cem Can", "Dora Dahl")
    with closing(parts.database(setup)) as database:
        rows = (
            (f"{n:012}", {"code": f"CODE{n}", "name": name, "category": "visitor"}) for n, name in enumerate(people)
        )
        Importer(database, setup.plan, station="kiosk-1").register_all(rows)
    setup.home.out_of_order.write_text("C1", encoding="ascii")
    return pin


@pytest.fixture
def kiosk(home: Path, pin: str, tmp_path: Path) -> Iterator[Walk]:  # noqa: ARG001  it is founded
    command = ("kiosk", "--home", home, "--scanner", "hand", "--printer", "folder")
    with screen(720, 1280) as shown, walk(shown, tmp_path, *command) as walking:
        walking.sees("TroublePage")
        yield walking


@pytest.fixture
def pins(home: Path, small_text: str) -> dict[str, str]:
    """Of the operators of a station where Ada, and the others of her booking, are to come."""
    setup, pin = parts.found(Home(home), small_text, station="desk-1")
    with closing(parts.database(setup)) as database:
        names = ("Ada Konig", "Bert Brun", "Cem Can", "Dora Dahl")
        fields = [{"code": f"CODE{n}", "name": name, "category": "visitor"} for n, name in enumerate(names)]
        for each in fields[2:]:
            each["group"] = "b-7"
        rows = ((f"{n:012}", each) for n, each in enumerate(fields))
        Importer(database, setup.plan, station="desk-1").register_all(rows)
        operators = parts.operators(setup, database)
        return {"supervisor": pin, "mueller": operators.add("mueller", "Petra Muller", Role.DESK)}
