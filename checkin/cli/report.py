"""The command that writes the closing report, and the one that counts an auditor's export again."""

import argparse
from contextlib import closing
from pathlib import Path

from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.domain.health import StationHealth
from checkin.home import Home, HomeError
from checkin.report.recount import recount
from checkin.report.written import ENDINGS, Order, whose, write
from checkin.setup import Setup, open_home
from checkin.sync.client import HubError
from checkin.sync.trust import TrustError


def report(given: argparse.Namespace, home: Home, output: Output) -> int:
    if given.recompute:
        return _recompute(Path(given.recompute), output)
    setup = open_home(home)
    with closing(parts.database(setup)) as database:
        if given.whose:
            found = whose(setup, database, given.whose)
            output.say({"pseudonym": given.whose, "registration": found}, f"{given.whose} is the registration {found}.")
            return 0
        path = Path(given.out)
        if path.suffix.lower() not in ENDINGS:
            raise UsageError(f"{path.name} does not say how: let it end with one of {', '.join(ENDINGS)}")
        days = [day.id for day in setup.plan.days]
        if given.day and given.day not in days:
            raise UsageError(f"the plan has no day {given.day!r}: there are {', '.join(days)}")
        as_of = parts.time_of(setup, database)()
        written = write(setup, database, Order(path, as_of, given.day or "", given.language, _stations(setup, output)))
    output.say({"file": str(written)}, f"The report is in {written}.")
    return 0


def _stations(setup: Setup, output: Output) -> tuple[StationHealth, ...] | None:
    """As the hub heard them last; None where it cannot be asked."""
    try:
        with closing(parts.watch(setup)) as watch:
            return watch.stations()
    except (HubError, HomeError, TrustError) as error:
        output.progress(f"which stations are silent is not known: {error}")
        return None


def _recompute(path: Path, output: Output) -> int:
    found = recount(path)
    figures = {figure.id: figure.value for figure in found.closing.figures}
    record = {"file": str(path), "same": not found.different, "different": list(found.different), "figures": figures}
    counted = "\n".join(f"{name} {'-' if value is None else format(value, ',')}" for name, value in figures.items())
    verdict = "every figure is the same" if not found.different else f"not the same: {', '.join(found.different)}"
    output.say(record, f"{counted}\n{path}: {verdict}.")
    return 1 if found.different else 0
