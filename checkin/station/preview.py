"""A badge as it will be, shown to the person it is for before it is printed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from checkin.badges.designs import Designs
from checkin.domain.registration import Registration
from checkin.station.issuing import Issuer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DPI: Final = 160  # as sharp as a large screen shows a badge


class Previews:
    """`open_designs` is called for the first one. Slow to draw; for one thread at a time."""

    def __init__(self, issuer: Issuer, open_designs: Callable[[], Designs]) -> None:
        self._issuer, self._open = issuer, open_designs
        self._designs: Designs | None = None

    def picture(self, registration: Registration) -> "NDArray[np.uint8]":
        """The front of the badge, shape (height, width, 3), RGB; its code lets nobody in. Raises BadgeError."""
        from checkin.badges.proof import render  # noqa: PLC0415  slow to load, and the window stands first

        if self._designs is None:
            self._designs = self._open()
        page = render(self._issuer.proof(registration, self._designs).pdf, _DPI)
        # Of a badge that is folded the back lies below, upside down.
        folded = self._designs.drawer(registration.category).template.fold
        return page[: len(page) // 2].copy() if folded else page
