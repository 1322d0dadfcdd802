"""Many badges in one file, to be printed ahead: on large sheets that are cut apart, or each on a page of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from checkin.badges import Holder, TemplateError
from checkin.badges.drawing import Drawer, Filled, canvas, put, unreadable
from checkin.badges.elements import Box
from checkin.badges.proof import Spot, misread
from checkin.badges.side import MM
from checkin.badges.template import BLEED, Template
from checkin.badges.wording import Notes

PAPERS: Final = {"a4": (210.0, 297.0), "a3": (297.0, 420.0), "letter": (215.9, 279.4)}
"""Width and height in mm."""
OWN: Final = "badge"
"""A page as large as the badge, for a printer that has its stock."""

_GAP: Final = 4.0  # mm between two badges where the sheet has room, for the bleed and the cut marks
_MARK: Final = 3.0  # mm, the length of a cut mark
_HAIR: Final = 0.25  # points


@dataclass(frozen=True, slots=True)
class Layout:
    """Where badges lie on a sheet, in mm: `cells` are the top left corners, row by row."""

    paper: tuple[float, float]
    cells: tuple[tuple[float, float], ...]
    gap: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """All badges of some holders in one PDF, and for every holder what a `Badge` would tell of it."""

    pdf: bytes
    pages: int
    width_mm: float
    height_mm: float
    two_sided: bool
    missing: tuple[tuple[str, ...], ...]
    overflow: tuple[tuple[str, ...], ...]


class SheetDrawer:
    """Draws the badges of one template on sheets of a paper. Raises TemplateError when none fits."""

    def __init__(self, drawer: Drawer, paper: str = "a4", *, marks: bool = True) -> None:
        layout(drawer.template, paper)
        self._drawer, self._paper, self._marks = drawer, paper, marks

    def sheets(self, holders: Sequence[Holder], *, conference: str, dates: str) -> Sheet:
        """See `sheets`."""
        return sheets(self._drawer, holders, paper=self._paper, marks=self._marks, conference=conference, dates=dates)


def layout(template: Template, paper: str = "a4") -> Layout:
    """As many badges on the paper as fit, upright or lengthwise. Raises TemplateError when not even one does."""
    if paper == OWN:
        return Layout(template.paper, ((0.0, 0.0),), 0.0)
    if paper not in PAPERS:
        raise TemplateError(f"There is no paper {paper!r}. Choose one of {', '.join((*PAPERS, OWN))}.")
    width, height = PAPERS[paper]
    best = max(
        (_grid(template, size) for size in ((width, height), (height, width))), key=lambda found: len(found.cells)
    )
    if not best.cells:
        across, along = template.paper
        raise TemplateError(f"A badge of {across:g} by {along:g} mm does not fit on {paper}. Choose a larger paper.")
    return best


def sheets(
    drawer: Drawer,
    holders: Sequence[Holder],
    *,
    paper: str = "a4",
    marks: bool = True,
    conference: str = "",
    dates: str = "",
) -> Sheet:
    """The badges of all holders in their order, each code read back from the finished sheet.

    A template of two sides makes two pages of every sheet: the second is to be turned over its long edge. Raises
    BadgeError, with the first that cannot be drawn, and TemplateError.
    """
    template = drawer.template
    place = layout(template, paper)
    each = len(place.cells)
    file = BytesIO()
    pdf = canvas(file, template.name, place.paper)
    spots: list[Spot] = []
    notes: list[Notes] = []
    for start in range(0, len(holders), each):
        filled = [drawer.fill(holder, conference=conference, dates=dates) for holder in holders[start : start + each]]
        notes += [one.notes for one in filled]
        for page in range(template.pages):
            cells = _cells(template, place, page)
            spots += _spots(filled, cells, start // each * template.pages + page, page)
            if paper == OWN:
                put(pdf, template, filled[0].sides, page)
            else:
                _draw(pdf, template, place, filled, cells, page, marks=marks)
            pdf.showPage()
    pdf.save()
    if misread(file.getvalue(), spots, place.paper):
        raise unreadable(template)
    return Sheet(
        file.getvalue(),
        -(-len(holders) // each) * template.pages,
        *place.paper,
        two_sided=template.pages == 2,
        missing=tuple(tuple(dict.fromkeys(one.missing)) for one in notes),
        overflow=tuple(tuple(one.overflow) for one in notes),
    )


def _grid(template: Template, paper: tuple[float, float]) -> Layout:
    across, along = template.paper
    columns, rows = int(paper[0] / across + 1e-9), int(paper[1] / along + 1e-9)
    if not columns or not rows:
        return Layout(paper, (), 0)
    spare = min((paper[0] - columns * across) / (columns + 1), (paper[1] - rows * along) / (rows + 1))
    gap = _GAP if spare >= _GAP else 0.0  # where there is less room, badges lie edge to edge: one cut for two of them
    dot = 25.4 / template.dpi
    left, top = (
        (size - count * one - (count - 1) * gap) / 2
        for size, count, one in ((paper[0], columns, across), (paper[1], rows, along))
    )
    # From whole dots, as on a page of its own, so that the codes are as sharp.
    cells = [
        (round((left + column * (across + gap)) / dot) * dot, round((top + row * (along + gap)) / dot) * dot)
        for row in range(rows)
        for column in range(columns)
    ]
    return Layout(paper, tuple(cells), gap)


def _cells(template: Template, place: Layout, page: int) -> list[tuple[float, float]]:
    """On the back of a sheet left and right have changed places."""
    if page == 0:
        return list(place.cells)
    return [(place.paper[0] - x - template.paper[0], y) for x, y in place.cells]


def _spots(filled: Sequence[Filled], cells: Sequence[tuple[float, float]], sheet: int, page: int) -> list[Spot]:
    return [
        Spot(sheet, Box(x + spot.box.x, y + spot.box.y, spot.box.width, spot.box.height), spot.text)
        for one, (x, y) in zip(filled, cells, strict=False)
        for spot in one.codes
        if spot.page == page
    ]


def _draw(
    pdf: Canvas,
    template: Template,
    place: Layout,
    filled: Sequence[Filled],
    cells: Sequence[tuple[float, float]],
    page: int,
    *,
    marks: bool,
) -> None:
    width, height = (side * MM for side in template.paper)
    bleed = BLEED * MM if place.gap else 0.0  # not over the edge of a neighbour
    for nth, (one, (x, y)) in enumerate(zip(filled, cells, strict=False)):
        name = f"badge-{pdf.getPageNumber()}-{nth}"
        pdf.beginForm(name, -bleed, -bleed, width + bleed, height + bleed)
        put(pdf, template, one.sides, page)
        pdf.endForm()
        pdf.saveState()
        pdf.translate(x * MM, (place.paper[1] - y) * MM - height)
        pdf.doForm(name)
        pdf.restoreState()
    if marks:
        _mark(pdf, template, place, cells[: len(filled)])


def _mark(pdf: Canvas, template: Template, place: Layout, cells: Sequence[tuple[float, float]]) -> None:
    """Short lines outside the badges that say where to cut; where badges touch, over the cut itself."""
    away = BLEED * MM if place.gap else 0.0
    length = _MARK * MM
    width, height = (side * MM for side in template.paper)
    pdf.setLineWidth(_HAIR)
    for cell_x, cell_y in cells:
        x, top = cell_x * MM, (place.paper[1] - cell_y) * MM
        for corner_x, outward in ((x, -1), (x + width, 1)):
            for corner_y, up in ((top - height, -1), (top, 1)):
                start_x, start_y = corner_x + outward * away, corner_y + up * away
                pdf.line(start_x, corner_y, start_x + outward * (length - away), corner_y)
                pdf.line(corner_x, start_y, corner_x, start_y + up * (length - away))
