"""A page that shows whether a printer prints in the right size and to the edge, and what it makes of grey."""

from io import BytesIO
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from checkin.printers import Paper

LEAST_MM: Final = 40
MOST_MM: Final = 450

_MM: Final = 72 / 25.4  # points to a millimetre
_EDGE: Final = 5.0  # mm from the edge of the page to the rulers
_STEPS: Final = 11  # of the wedge, from white to black in tenths
_SQUARE: Final = 20.0  # mm, to be measured


def page_to_measure(title: str, width_mm: float = 105, height_mm: float = 148) -> Paper:
    """A frame along the edge, a ruler on two sides, a square of 20 mm and a grey wedge. From 40 by 40 mm on."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(width_mm * _MM, height_mm * _MM), invariant=1)
    canvas.setTitle(title)
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.scale(_MM, _MM)
    canvas.setLineWidth(0.1)
    canvas.rect(0.05, 0.05, width_mm - 0.1, height_mm - 0.1)
    _ruler(canvas, width_mm)
    canvas.saveState()
    canvas.rotate(90)
    canvas.scale(1, -1)
    _ruler(canvas, height_mm)
    canvas.restoreState()
    canvas.rect(_EDGE + 5, height_mm - _EDGE - _SQUARE, _SQUARE, _SQUARE)
    canvas.setFont("Helvetica", 2.5)
    canvas.drawString(_EDGE + 6, height_mm - _EDGE - 4, f"{_SQUARE:g} mm")
    canvas.drawString(_EDGE + 6, height_mm - _EDGE - 8, f"{width_mm:g} x {height_mm:g}")
    _wedge(canvas, width_mm)
    canvas.showPage()
    canvas.save()
    return Paper(file.getvalue(), width_mm, height_mm, title)


def _ruler(canvas: Canvas, length_mm: float) -> None:
    """Millimetres from the edge of the page, every fifth and tenth longer."""
    for mm in range(int(_EDGE) + 1, int(length_mm)):
        canvas.line(mm, _EDGE - 3, mm, _EDGE - 3 + (3 if mm % 10 == 0 else 2 if mm % 5 == 0 else 1))


def _wedge(canvas: Canvas, width_mm: float) -> None:
    step = (width_mm - 2 * _EDGE - 5) / _STEPS
    for number in range(_STEPS):
        canvas.setFillGray(1 - number / (_STEPS - 1))
        canvas.rect(_EDGE + 5 + number * step, _EDGE + 2, step, 6, fill=1)
