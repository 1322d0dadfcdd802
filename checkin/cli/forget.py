"""The command that removes personal data, and keeps the counts."""

import argparse
from contextlib import closing

from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.home import Home
from checkin.setup import open_home
from checkin.station import forgetting


def forget(given: argparse.Namespace, home: Home, output: Output) -> int:
    if not (given.after_event or given.registration):
        raise UsageError("say --after-event to forget everybody once it is over, or --registration ID for one person")
    setup = open_home(home)
    with closing(parts.database(setup)) as database:
        here = forgetting.opened(setup, database, parts.time_of(setup, database))
        if given.registration:
            if given.after_event:
                here.check_over()
            removed = here.person(given.registration)
            said = f"{given.registration} is forgotten"
        else:
            removed = here.everybody()
            said = f"{removed:,} people are forgotten, and all operators"
    output.say({"removed": removed}, f"{said}: nothing personal is kept, and the counts are the same.")
    return 0
