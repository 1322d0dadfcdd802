"""The command that looks for people."""

import argparse
from contextlib import closing

from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.home import Home
from checkin.setup import open_home
from checkin.station import Finder, Hit, Say

_SHORTEST = "type three letters at least, or one Chinese, Japanese or Korean character"


def find(given: argparse.Namespace, home: Home, output: Output) -> int:
    with closing(parts.database(open_home(home))) as database:
        finder = Finder(database)
        # What a person waits for shall tell how long: thousands take seconds.
        finder.catch_up(lambda done, of: output.progress(f"{done:,} of {of:,} taken into the index"))
        found = finder.find(given.text, given.limit)
    if found.say is Say.TOO_SHORT:
        raise UsageError(_SHORTEST)
    for hit in found.hits:
        output.say(_as_record(hit), _as_text(hit))
    if found.more:
        output.progress("there are more: type more of the name, or the company too")
    if found.say is Say.NOBODY:
        output.progress("nobody was found: try another spelling, the company or the e-mail address")
    return 0


def _as_record(hit: Hit) -> dict[str, object]:
    who = hit.registration
    return {
        "registration": who.id,
        "name": who.name,
        "latin": who.latin_name,
        "company": who.company,
        "category": who.category,
        "score": hit.score,
    }


def _as_text(hit: Hit) -> str:
    who = hit.registration
    names = " / ".join(filter(None, dict.fromkeys((who.name, who.latin_name))))
    # Whoever may not come in is found too: that is when people ask.
    marks = [mark for mark, is_so in (("cancelled", who.cancelled), ("blocked", who.blocked)) if is_so]
    return "  ".join(filter(None, (who.id, names, who.company, who.category, ", ".join(marks), f"{hit.score:.0f}")))
