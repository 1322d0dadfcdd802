"""A fair of two days in Shenzhen with everything that a report tells: built by facts, as stations write them."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from checkin import parts
from checkin.domain.clock import milliseconds
from checkin.domain.facts import Admitted, Fact, Left, Printed, Reason, Refused, Registered, Resolved, Undone, What
from checkin.home import Home
from checkin.report.closing import Closing
from checkin.report.making import Asked, closing_of
from checkin.report.records import FromJournal
from checkin.setup import Setup
from checkin.store import journal
from checkin.store.database import Database
from checkin.store.journal import Entry

MORNING = datetime.fromisoformat("2019-04-14T09:00+08:00")
NEXT_DAY = datetime.fromisoformat("2019-04-15T09:00+08:00")
CLOSING = datetime.fromisoformat("2019-04-15T18:00+08:00")

FAIR = """
[conference]
id = "fair"
name = { en = "The fair", zh_CN = "展会" }
time_zone = "Asia/Shanghai"
[report]
experts = ["expert"]
[[day]]
id = "first"
date = 2019-04-14
[[day]]
id = "second"
date = 2019-04-15
[[zone]]
id = "venue"
name = { en = "Venue", zh_CN = "会场" }
capacity = 100
[[zone]]
id = "room"
name = "Room"
within = "venue"
[[zone]]
id = "annex"
name = "Annex"
[[gate]]
id = "main"
name = { en = "Main entrance", zh_CN = "主入口" }
zone = "venue"
[[gate]]
id = "side"
name = "Side entrance"
zone = "venue"
[[gate]]
id = "door"
name = "Door"
zone = "room"
re_entry = "always"
[[category]]
id = "visitor"
name = { en = "Visitor", zh_CN = "观众" }
[[category]]
id = "expert"
name = "Expert"
[[category]]
id = "exhibitor"
name = "Exhibitor"
visitor = false
[[delegation]]
id = "shandong"
name = { en = "Shandong", zh_CN = "山东" }
[[delegation]]
id = "hebei"
name = "Hebei"
[[section]]
id = "forum"
name = "Forum"
[[event]]
id = "talks"
name = "Talks"
section = "forum"
[[activity]]
id = "opening"
name = "Opening"
event = "talks"
zone = "room"
begins = 2019-04-14T09:00:00
ends = 2019-04-14T10:00:00
capacity = 50
[[activity]]
id = "evening"
name = "Evening"
event = "talks"
zone = "room"
begins = 2019-04-14T19:00:00
ends = 2019-04-14T21:00:00
[[activity]]
id = "live"
name = "Live"
event = "talks"
begins = 2019-04-14T09:00:00
ends = 2019-04-14T10:00:00
"""

Say = Callable[..., Fact]


@pytest.fixture
def fair(tmp_path: Path) -> Setup:
    home = Home(tmp_path / "home")
    return parts.found(home, FAIR, station="desk-1", gate="main")[0]


@pytest.fixture
def journals(fair: Setup) -> Iterator[Database]:
    with closing(parts.database(fair)) as database:
        yield database


@pytest.fixture
def say(journals: Database, fair: Setup) -> Say:
    """Writes a fact: what, about whom, when, at which gate and station."""

    def write(
        what: What,
        who: str | None,
        at: datetime = MORNING,
        gate: str | None = "main",
        station: str = "desk-1",
        operator: str | None = None,
    ) -> Fact:
        entry = Entry(what, milliseconds(at), who, gate, operator)
        with journals.writing() as connection:
            return journal.append(connection, station, fair.plan.id, entry)

    return write


@pytest.fixture
def held(say: Say) -> None:
    """Ann and Ben are visitors, Ann on both days; Eve is an expert, let in twice; Xu exhibits; Dan never came."""
    people = {
        "Ann": {"category": "visitor", "country": "Germany", "company": "Müller  GmbH", "name": "Ann Example"},
        "Ben": {"category": "visitor", "country": "德国", "company": "MÜLLER GMBH", "delegation": "山东"},
        "Eve": {"category": "expert", "country": "日本", "company": "東京大学", "email": "eve@example.org"},
        "Xu": {"category": "exhibitor", "country": "ישראל", "company": "=HYPERLINK(1)", "booth": "A1"},
        "Dan": {"category": "visitor", "country": "Italy", "company": "Elsewhere", "booth": "A2"},
    }
    for who, fields in people.items():
        walked_in = who == "Ben"
        say(Registered(fields), who, MORNING.replace(hour=7), "main" if walked_in else None)
    say(Admitted("visitor", 17), "Ann")
    say(Printed(18), "Ann")
    say(Printed(19, reason="fell into Ann's coffee"), "Ann")
    say(Admitted("visitor"), "Ann", MORNING.replace(minute=20), "door")
    say(Left("visitor"), "Ann", MORNING.replace(hour=12))
    say(Admitted("visitor", overruled="unpaid", why="Ann Example pays tomorrow"), "Ann", NEXT_DAY)
    say(Admitted("visitor"), "Ben", MORNING.replace(minute=1))
    say(Refused(Reason.ALREADY_INSIDE, "visitor"), "Ben", MORNING.replace(minute=2))
    say(Refused(Reason.UNKNOWN_CODE, shown="ab" * 32), None, MORNING.replace(minute=3), "side")
    first = say(Admitted("expert"), "Eve", MORNING, "main", "desk-1")
    second = say(Admitted("expert"), "Eve", MORNING.replace(minute=5), "side", "desk-2")
    say(Resolved((first.id.hex(), second.id.hex()), "keep", "she went out by the loading bay"), "Eve", gate=None)
    say(Admitted("exhibitor"), "Xu", MORNING.replace(hour=8))
    wrong = say(Admitted("visitor"), "Dan")
    say(Undone(wrong.id.hex(), "Dan was somebody else"), "Dan", gate=None)


@pytest.fixture
def report(journals: Database, fair: Setup) -> Callable[..., Closing]:
    """The report, of all days or of one."""

    def make(day: str = "") -> Closing:
        with journals.reading() as connection:
            return closing_of(FromJournal(connection, fair.plan), Asked(CLOSING, day, "", "1.0", ()))

    return make
