"""Curves over the hours of a day, drawn by pyqtgraph in the colours and the face of the windows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.ui.pieces import Text

if TYPE_CHECKING:
    from checkin.ui.supervisor.plot import Plot

MINUTE: Final = 60_000  # milliseconds
_SAMPLES: Final = {False: "━━", True: "╍╍"}  # before the name of a curve, drawn through or dashed
_STEPS: Final = (5, 10, 15, 30, 60, 120, 180, 240, 360, 720)  # minutes between two times on the axis
_TIMES: Final = 9  # on the axis, at most


@dataclass(frozen=True, slots=True)
class Curve:
    """One line: its name, the token of its colour, and its points (milliseconds since 1970, value) in order.

    `now` marks its last point.
    """

    name: str
    ink: str
    points: tuple[tuple[int, float], ...]
    dashed: bool = False
    bold: bool = False
    now: bool = False


def prepare() -> None:
    """Load what the curves are drawn with, which takes longer than a window may wait for; in any thread."""
    import checkin.ui.supervisor.plot  # noqa: F401, PLC0415


class Chart(QWidget):
    """What it shows is said in a sentence too, and stands in a table elsewhere: not everybody sees curves."""

    def __init__(self, parent: QWidget | None = None, *, size: int = 16) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._size, self._unit = size, 1.0
        self._zone: ZoneInfo | None = None
        self._curves: Sequence[Curve] = ()
        self._span = (0, 1)
        self._plot: Plot | None = None
        self.keys = [Text(size + 1, bold=True, role=f"curve {place}") for place in range(4)]
        self._line, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._column.setContentsMargins(0, 0, 0, 0)
        for key in self.keys:
            self._line.addWidget(key, 1)
            key.hide()
        self._column.addLayout(self._line)
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_curves(self, curves: Sequence[Curve], span: tuple[int, int], zone: ZoneInfo) -> None:
        """From one moment to another (milliseconds since 1970), by the clocks of this time zone."""
        if (curves, span) == (self._curves, self._span):
            return
        self._curves, self._span, self._zone = curves, span, zone
        for place, key in enumerate(self.keys):
            curve = curves[place] if place < len(curves) else None
            key.setProperty("ink", curve.ink if curve else "ink")
            key.style().unpolish(key)
            key.style().polish(key)
            key.show_text(f"{_SAMPLES[curve.dashed]} {curve.name}" if curve else "")
            key.scale(self._unit)
        self._draw()

    def say(self, title: str, sentence: str) -> None:
        """What is to be heard of it."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def scale(self, unit: float) -> None:
        self._unit = unit
        self._line.setSpacing(round(20 * unit))
        self._column.setSpacing(round(6 * unit))
        if self._plot:
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_plot", None):
            self._draw()

    def _made(self) -> "Plot":
        if self._plot is None:
            from checkin.ui.supervisor.plot import Plot  # noqa: PLC0415  see `prepare`

            self._plot = Plot(self)
            self._column.takeAt(1)
            self._column.addWidget(self._plot, 1)
        return self._plot

    def _draw(self) -> None:
        from checkin.ui.supervisor.plot import Stroke  # noqa: PLC0415  see `prepare`

        most = max((value for curve in self._curves for _, value in curve.points), default=0.0)
        strokes = [
            Stroke(
                times=tuple(at for at, _ in curve.points),
                values=tuple(value for _, value in curve.points),
                ink=curve.ink,
                width=max(1.5, (4 if curve.bold else 2.5) * self._unit),
                dashed=curve.dashed,
                dot=max(6, 15 * self._unit) if curve.now else 0,
            )
            for curve in self._curves
        ]
        plot = self._made()
        plot.draw(strokes, self._span, most * 1.08 or 1)
        plot.mark(_times(self._span, self._hour), _levels(most), self._size * self._unit)

    def _hour(self, at: int) -> datetime:
        return datetime.fromtimestamp(at / 1000, tz=UTC).astimezone(self._zone)


def _times(span: tuple[int, int], local: Callable[[int], datetime]) -> list[tuple[float, str]]:
    """Round times on the axis, as many as there is room for."""
    minutes = max(1, (span[1] - span[0]) // MINUTE)
    step = next((each for each in _STEPS if minutes / each <= _TIMES), _STEPS[-1])
    first = local(span[0])
    gone = (first.hour * 60 + first.minute) % step
    at = span[0] - span[0] % MINUTE + ((step - gone) % step) * MINUTE
    return [(moment, f"{local(moment):%H:%M}") for moment in range(at, span[1] + 1, step * MINUTE)]


def _levels(most: float) -> list[tuple[float, str]]:
    """Round numbers up to the largest, five of them or fewer above nothing."""
    step = next(digit * 10**zeros for zeros in range(12) for digit in (1, 2, 5) if most <= digit * 10**zeros * 5)
    return [(level, f"{level:,}") for level in range(0, int(most) + 1, step)]
