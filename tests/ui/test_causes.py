"""Why something was decided is read in the reader's language, whatever was spoken where it was decided."""

from datetime import UTC, datetime

import pytest

from checkin.domain.causes import Cause
from checkin.domain.facts import Admitted, Corrected, Undone
from checkin.domain.plan import Plan
from checkin.domain.what import What
from checkin.station import Happened
from checkin.station.reading import Written
from checkin.ui.causes import CauseWords
from checkin.ui.desk.happenings import Happenings
from checkin.ui.supervisor.entries import EntryWords

NOON = datetime(2019, 4, 14, 4, 0, tzinfo=UTC)
WHATS: tuple[What, ...] = (
    Admitted("visitor", overruled="already_inside", why=Cause.LEFT_UNSEEN),
    Corrected({"category": "speaker"}, Cause.LEFT_UNSEEN),
    Undone("ab" * 32, Cause.LEFT_UNSEEN),
)


def test_every_cause_has_words_of_its_own() -> None:
    words = CauseWords().choices(Cause)
    assert len(set(words.values())) == len(Cause)
    assert all(" " in said for said in words.values())


def test_own_words_stay_as_they_were_typed() -> None:
    assert CauseWords().written("Der Gastgeber bürgt") == "Der Gastgeber bürgt"


@pytest.mark.parametrize("what", WHATS, ids=lambda what: type(what).__name__)
def test_a_code_is_nowhere_shown_as_it_is_kept(hall: Plan, what: What) -> None:
    row = Happenings(hall).row(Happened(NOON, what, "mueller", "A-02", "main", "f", False), "en")
    written = Written("f" * 64, NOON, "admitted", what, "A-02", "main", "mueller", "", "", False)
    (line,) = EntryWords(hall).sheet((written,), "en").lines
    for said in (row.more, str(line.cells[6])):
        assert "Left without a scan" in said
        assert "left_unseen" not in said


def test_the_journal_finds_a_cause_by_its_words(hall: Plan) -> None:
    assert EntryWords(hall).codes("BY MISTAKE") == {Cause.SCANNED_BY_MISTAKE, Cause.SCAN_FORGOTTEN}
    assert EntryWords(hall).codes("damaged") == {"damaged"}
