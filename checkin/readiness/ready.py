"""A station looked at before the doors open, and what can be tried: a badge on paper, an exchange with the hub."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from checkin import parts
from checkin.domain.registration import Registration, new_id
from checkin.home import Home
from checkin.printers import Paper, Printer, PrinterError, Progress, Sides
from checkin.readiness.checks import Checks, Means, check
from checkin.readiness.findings import Check
from checkin.setup import Setup

if TYPE_CHECKING:
    from checkin.badges import Badge

_SOMEBODY = Registration("TESTBADGE000", name="Test 测试", latin_name="Test Test", company="Test")


class Ready:
    """One station looked at and tried. Every call opens what it needs and closes it again; for one thread at a time."""

    def __init__(self, home: Home, means: Means) -> None:
        self._home, self._means = home, means

    def checks(self, *, hears: bool) -> Iterator[Check]:
        """Every check, one after another; whether there is a loudspeaker is known already."""
        return check(self._home, replace(self._means, hears=lambda: hears))

    def print_badge(self) -> str:
        """Print a badge of nobody on the station's printer, whose code lets nobody in; returns its handle.

        Raises PrinterError, BadgeError and what opening the home raises.
        """
        setup = self._means.opened(self._home)
        badge = test_badge(setup)
        sides: Sides = "two-sided-long-edge" if badge.pages == 2 else "one-sided"
        paper = Paper(badge.pdf, badge.width_mm, badge.height_mm, f"test-{new_id()}", sides=sides, codes=badge.codes)
        return self._printer(setup).submit(paper)

    def follow(self, handle: str) -> Progress:
        """What became of it. Raises PrinterError when nobody answers."""
        return self._printer(self._means.opened(self._home)).progress(handle)

    def sync(self) -> Check:
        """Exchange with the hub until there is nothing more, and say how it stands then.

        Raises HubError, StoreError, CopyError and what opening the home raises.
        """
        setup = self._means.opened(self._home)
        with closing(parts.database(setup)) as database:
            exchange = parts.exchange(setup, database)
            if exchange is not None:
                with closing(exchange):
                    exchange.once()
        return Checks(setup, self._means).one("hub")

    def _printer(self, setup: Setup) -> Printer:
        printer = parts.printer(setup, self._means.access(setup))
        if printer is None:
            raise PrinterError("this station prints no badges: choose a printer with `checkin setup`")
        return printer


def test_badge(setup: Setup) -> "Badge":
    """The badge of nobody, in the first category, from the template of the plan. Raises BadgeError, StoreError."""
    category = next(iter(setup.plan.categories), "")
    somebody = replace(_SOMEBODY, category=category)
    with closing(parts.database(setup)) as database:
        return parts.issuer(setup, database).proof(somebody, parts.drawer(setup))
