"""What the curves of a chart are drawn on, by pyqtgraph. Its import takes half a second: it is left to a thread."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from checkin.ui.theme import face, worn

Mark = tuple[float, str]
CURVES = 4
_BEHIND = -1000  # what is drawn there lies below the curves


@dataclass(frozen=True, slots=True)
class Stroke:
    """A curve as it is drawn: where, in which colour, how wide (pixels), and how large the dot at its end is."""

    times: tuple[float, ...]
    values: tuple[float, ...]
    ink: str
    width: float
    dashed: bool
    dot: float


class Plot(pyqtgraph.GraphicsView):  # type: ignore[misc] # pyqtgraph has no types
    """No control: nothing in it can be reached, and the keyboard passes by.

    It is put together from parts, laid out here: a PlotWidget comes with menus and forms that are windows of their own.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, background=None)
        self.setAntialiasing(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(self.Shape.NoFrame)
        # Time runs from left to right wherever people read from.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._box = pyqtgraph.ViewBox(enableMouse=False, enableMenu=False)
        self._axes = {name: pyqtgraph.AxisItem(name) for name in ("left", "bottom")}
        for part in (self._box, *self._axes.values()):
            self.scene().addItem(part)
        for axis in self._axes.values():
            axis.linkToView(self._box)
        self._room = (40.0, 20.0)  # pixels beside the levels and under the curves
        self._curves = [pyqtgraph.PlotCurveItem(antialias=True) for _ in range(CURVES)]
        self._dots = pyqtgraph.ScatterPlotItem(pen=None)
        for item in (*reversed(self._curves), self._dots):
            self._box.addItem(item)

    def scale(self, *factors: float) -> None:
        """One factor is the unit of the page, which the chart sees to."""
        if len(factors) == 2:
            super().scale(*factors)

    def draw(self, strokes: Sequence[Stroke], span: tuple[float, float], most: float) -> None:
        """At most CURVES; the first stroke lies above the others."""
        for place, curve in enumerate(self._curves):
            stroke = strokes[place] if place < len(strokes) else None
            curve.setVisible(stroke is not None)
            if stroke:
                line = Qt.PenStyle.DashLine if stroke.dashed else Qt.PenStyle.SolidLine
                pen = QPen(_colour(stroke), stroke.width, line)
                pen.setCosmetic(True)
                curve.setData(list(stroke.times), list(stroke.values), pen=pen)
        ends = [each for each in strokes if each.dot and each.times]
        self._dots.setData(
            [each.times[-1] for each in ends],
            [each.values[-1] for each in ends],
            size=[each.dot for each in ends],
            brush=list(map(_colour, ends)),
        )
        self._box.setRange(xRange=span, yRange=(0, most), padding=0, disableAutoRange=True)

    def mark(self, times: Sequence[Mark], levels: Sequence[Mark], pixels: float) -> None:
        """What stands at the axes, in this size."""
        font, line = face(pixels), QColor(worn().line)
        for name, marks in (("bottom", times), ("left", levels)):
            axis = self._axes[name]
            axis.setTicks([list(marks), []])
            axis.setTextPen(QColor(worn().quiet))
            axis.setPen(line)
            axis.setTickPen(QPen(line, 1))
            axis.setStyle(tickFont=font, tickLength=0, hideOverlappingLabels=False)
            axis.setGrid(255 if name == "left" else False)
            axis.setZValue(_BEHIND)
        metrics = QFontMetricsF(font)
        widest = max((metrics.horizontalAdvance(text) for _, text in levels), default=0.0)
        self._room = (widest + pixels, metrics.height() + pixels / 2)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_room"):  # the view has itself resized before it is whole
            self._lay_out()

    def _lay_out(self) -> None:
        beside, under = self._room
        above = under / 2  # the highest level reaches over the curves by half a line
        across, down = max(1.0, self.width() - beside - under), max(1.0, self.height() - above - under)
        self._axes["left"].setWidth(beside)
        self._axes["bottom"].setHeight(under)
        self._axes["left"].setGeometry(QRectF(0, above, beside, down))
        self._axes["bottom"].setGeometry(QRectF(beside, above + down, across, under))
        self._box.setGeometry(QRectF(beside, above, across, down))


def _colour(stroke: Stroke) -> QColor:
    return QColor(getattr(worn(), stroke.ink))
