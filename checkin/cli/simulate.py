"""The command that plays a whole conference and says whether all of it was counted right."""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from checkin.cli.output import Output, UsageError
from checkin.home import Home
from checkin.simulation.measures import percentiles
from checkin.simulation.play import Outcome, Simulation, Wish

_SHOWN: Final = 20  # differences; more of them say no more


def simulate(given: argparse.Namespace, _home: Home, output: Output) -> int:
    wish = Wish(given.visits, given.stations, given.days, given.offline, given.seed)
    with _folder(given.keep) as folder, closing(Simulation(wish, folder, output.progress)) as simulation:
        outcome = simulation.run()
    for each in outcome.differences[:_SHOWN]:
        output.complain(each)
    output.say(_as_record(outcome, wish), _as_text(outcome, wish))
    return 0 if outcome.is_right else 1


@contextmanager
def _folder(keep: str | None) -> Iterator[Path]:
    """Where the homes are: gone afterwards, unless they are to be kept and it came to its end."""
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="checkin-simulate-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
        return
    kept = Path(keep).expanduser().resolve()
    try:
        kept.mkdir(parents=True, exist_ok=True, mode=0o700)
        if any(kept.iterdir()):
            raise UsageError(f"there is something in {kept} already: name an empty folder, or one that is not there")
    except OSError as error:
        raise UsageError(f"the folder {kept} cannot be used ({error.strerror}): name another one") from error
    try:
        yield kept
    except BaseException:
        shutil.rmtree(kept, ignore_errors=True)
        raise


def _as_record(outcome: Outcome, wish: Wish) -> dict[str, Any]:
    figures, kept = outcome.figures, outcome.kept
    return {
        "visits": sum(figures.visits.values()),
        "admissions": sum(figures.admissions.values()),
        "conflicts": len(figures.conflicts),
        "lost": kept.lost,
        "duplicated": kept.duplicated,
        "seconds": outcome.seconds,
        "decision_ms": percentiles(outcome.decision_ms),
        "lag_ms": percentiles(outcome.lag_ms),
        "visitors": figures.visitors,
        "left": sum(figures.left.values()),
        "refused": dict(sorted(figures.refused.items())),
        "registrations": outcome.registrations,
        "decisions": kept.facts,
        "stations": wish.stations,
        "differences": outcome.differences,
    }


def _as_text(outcome: Outcome, wish: Wish) -> str:
    figures, kept = outcome.figures, outcome.kept
    wrong = len(outcome.differences)
    verdict = "Every figure is as it should be." if not wrong else f"{wrong} figures are NOT as they should be."
    decision, lag = percentiles(outcome.decision_ms), percentiles(outcome.lag_ms)
    visits, admissions, left = (sum(each.values()) for each in (figures.visits, figures.admissions, figures.left))
    lines = [
        f"{wish.days} days at {wish.stations} stations, {outcome.registrations:,} registrations: {verdict}",
        f"visitors {figures.visitors:,}   visits {visits:,}   admissions {admissions:,}   left {left:,}",
        f"refused {sum(figures.refused.values()):,}",
        *(f"  {reason.replace('_', ' ')}: {number:,}" for reason, number in sorted(figures.refused.items())),
        f"conflicts {len(figures.conflicts):,}, {kept.lost:,} decisions lost, {kept.duplicated:,} written twice",
        "milliseconds, median and 99 %:",
        f"  decision: {decision['p50']}, {decision['p99']}",
        f"  from one station to another: {lag['p50']}, {lag['p99']}",
        f"{outcome.seconds:.0f} seconds in all",
    ]
    return "\n".join(lines)
