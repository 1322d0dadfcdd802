"""A template filled for one person: the finished page, with everything on it as paths."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from checkin.badges import Badge, BadgeError, Holder, bands, fields
from checkin.badges.elements import Qr
from checkin.badges.pictures import Picture
from checkin.badges.proof import Spot, misread
from checkin.badges.shaping import Typesetter
from checkin.badges.side import MM, Drawn, Person, shown, side
from checkin.badges.template import Template
from checkin.badges.wording import Notes, Wording

rl_config.useA85 = 0  # text around binary streams only makes the file larger; there is no setting for one canvas


@dataclass(frozen=True, slots=True)
class Filled:
    """The sides of one person's badge, before they are put on a page, the codes on them, and what there is to know."""

    sides: tuple[Drawn, ...]
    codes: tuple[Spot, ...]
    notes: Notes


class Drawer:
    """Draws badges from one template, quickly one after the other. For one thread at a time.

    `categories` are the ids of all categories of the plan: no two of them look alike on a printer of one colour.
    """

    def __init__(
        self, template: Template, categories: Sequence[str] = (), typesetter: Typesetter | None = None
    ) -> None:
        self.template = template
        self._typesetter = typesetter or Typesetter()
        self._bands = bands.assigned(categories, dict(template.styles))

    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge:
        """The badge, whose code has been read back from the finished page.

        Raises BadgeError when the code cannot be drawn or read, or when the colour is none.
        """
        filled = self.fill(holder, conference=conference, dates=dates)
        pdf = _finished(self.template, filled)
        if misread(pdf, filled.codes, self.template.paper):
            raise unreadable(self.template)
        notes, (width, height) = filled.notes, self.template.paper
        codes = [spot.box for spot in filled.codes if spot.page == 0]
        return Badge(
            pdf=pdf,
            missing=tuple(dict.fromkeys(notes.missing)),
            overflow=tuple(notes.overflow),
            width_mm=width,
            height_mm=height,
            codes=tuple((box.x, box.y, box.width, box.height) for box in codes),
            pages=self.template.pages,
            unreadable=tuple(notes.unreadable),
        )

    def fill(self, holder: Holder, *, conference: str, dates: str) -> Filled:
        """All sides for one person, not yet on a page and not read back. Raises BadgeError."""
        values, notes = fields.words(holder, conference=conference, dates=dates), Notes()
        wording = Wording(holder, values, self._typesetter, notes)
        person = Person(holder, values, wording, notes, self._bands.get(holder.category_id, ()))
        return Filled(
            sides=tuple(side(self.template, nth + 1, person) for nth in range(self.template.sides)),
            codes=tuple(
                Spot(*self.template.spot(each), holder.code)
                for each in shown(self.template, person)
                if isinstance(each, Qr)
            ),
            notes=notes,
        )


def unreadable(template: Template) -> BadgeError:
    return BadgeError(
        f"The code on the badge cannot be read back. Give the code of the template {template.name!r}"
        " a larger box with nothing else in it."
    )


def canvas(file: BytesIO, title: str, paper: tuple[float, float]) -> Canvas:
    """An empty PDF with pages of this size in mm."""
    # Invariant: the same badge is the same bytes, without the time of day.
    made = Canvas(file, pagesize=(paper[0] * MM, paper[1] * MM), pageCompression=0, invariant=1)
    made._doc.defaultStreamFilters = [_Flate()]  # noqa: SLF001  the canvas has no setting for how much is compressed
    made.setTitle(title)  # not the person's name: viewers keep lists of titles
    made.setViewerPreference("PrintScaling", "None")
    return made


def put(onto: Canvas, template: Template, sides: Sequence[Drawn], page: int) -> None:
    """The sides that stand on a page of the template, on the canvas as it is."""
    if not template.fold:
        _emit(onto, sides[page])
        return
    across, along = template.width * MM, template.height * MM
    for matrix, drawn in zip((f"1 0 0 1 0 {along:.4f}", f"-1 0 0 -1 {across:.4f} {along:.4f}"), sides, strict=True):
        onto.addLiteral(f"q {matrix} cm")
        _emit(onto, drawn)
        onto.addLiteral("Q")


def _finished(template: Template, filled: Filled) -> bytes:
    file = BytesIO()
    pages = canvas(file, template.name, template.paper)
    _show(pages, template, filled)
    pages.save()
    return file.getvalue()


def _show(onto: Canvas, template: Template, filled: Filled) -> None:
    for page in range(template.pages):
        put(onto, template, filled.sides, page)
        onto.showPage()


def _emit(onto: Canvas, drawn: Drawn) -> None:
    for part in drawn:
        if isinstance(part, str):
            onto.addLiteral(part)
        else:
            onto.addLiteral(part.before)
            area = part.area
            onto.drawImage(_Jpeg(part.picture), area.x, area.y, area.width, area.height)
            onto.addLiteral(part.after)


class _Flate:
    """Compression as ReportLab asks for it. Its own, at the usual level, takes longer than all the drawing."""

    pdfname = "FlateDecode"

    def encode(self, text: str | bytes) -> bytes:
        return zlib.compress(text.encode("latin-1") if isinstance(text, str) else text, 2)


class _Jpeg(ImageReader):  # type: ignore[misc]  # reportlab has no types
    """A JPEG as ReportLab takes pictures. Its own reader decodes them all, only to tell one from the other."""

    _dataA = None  # noqa: N815  named by ReportLab: no transparency

    def __init__(self, picture: Picture) -> None:
        self._picture = picture

    def getRGBData(self) -> bytes:  # noqa: N802  named by ReportLab
        return self._picture.jpeg

    def jpeg_fh(self) -> BytesIO:
        return BytesIO(self._picture.jpeg)

    def getSize(self) -> tuple[int, int]:  # noqa: N802  named by ReportLab
        return self._picture.width, self._picture.height
