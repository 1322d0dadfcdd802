"""Where badge templates are changed: opened, tried on real people, printed for a test, saved."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checkin import parts
from checkin.badges import Badge, TemplateError, editing
from checkin.badges.drawing import Drawer
from checkin.badges.pictures import PictureError, picture
from checkin.badges.shaping import Typesetter
from checkin.badges.template import Template, is_name, named, names
from checkin.domain.registration import Registration, new_id
from checkin.home import write
from checkin.printers import Paper, PrinterError, Sides
from checkin.printers.access import PLAIN, Access
from checkin.setup import Setup
from checkin.station import Issuer, Station

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DPI = 220  # of what is shown: sharp on a screen of twice the usual density
_DOTS = 4000  # of a logo's longer side; whatever is larger is made smaller when the template is read

# Where nobody is registered yet.
_MADE_UP = (
    Registration("MADEUP000001", name="Maximilian-Alexander von Hohenstaufen", company="Technische Werke Nord GmbH"),
    Registration("MADEUP000002", name="Li Wu", company="Shenzhen"),
    Registration("MADEUP000003", name="欧阳明珠", latin_name="Ouyang Mingzhu", company="深圳先进技术研究院"),
    Registration("MADEUP000004", name="عبد الرحمن الفارسي", latin_name="Abdulrahman Alfarsi"),
)


@dataclass(frozen=True, slots=True)
class Design:
    """A template by its name: whether it is one's own, and the ids of the categories that the plan gives it to."""

    name: str
    own: bool
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """A badge as it will be: each side as a picture, shape (height, width, 3), RGB, and what did not fit.

    `overflow` are the ids of elements cut with an ellipsis, `missing` the characters that no font has.
    """

    sides: "tuple[NDArray[np.uint8], ...]"
    overflow: tuple[str, ...]
    missing: tuple[str, ...]


class Workshop:
    """The templates of one conference. Slow to draw the first time; for one thread at a time."""

    def __init__(self, setup: Setup, station: Station, issuer: Issuer, access: Access = PLAIN) -> None:
        self._setup, self._station, self._issuer, self._access = setup, station, issuer, access
        self._typesetter: Typesetter | None = None

    @property
    def folder(self) -> Path:
        return self._setup.home.templates

    def designs(self) -> list[Design]:
        """Every template that can be opened; what has one's own name stands before the shipped one."""
        plan = self._setup.plan
        used = {each.id: each.badge or plan.badge for each in plan.categories.values()}
        return [
            Design(name, self.is_own(name), tuple(id_ for id_, has in used.items() if has == name))
            for name in names(self.folder)
        ]

    def usual(self) -> str:
        """The name of the template that the plan gives to most."""
        return self._setup.plan.badge

    def is_own(self, name: str) -> bool:
        return (self.folder / f"{name}.toml").is_file()

    def open(self, name: str) -> Template:
        """Raises TemplateError."""
        return named(name, self.folder)

    def save(self, template: Template, name: str, sample: Registration) -> None:
        """Save under a name, as one's own. Raises BadgeError when it is wrong, or its code cannot be read back."""
        if not is_name(name):
            raise TemplateError("A template is named with letters, digits, - and _ only, at most 60 of them.")
        self.draw(template, sample)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise TemplateError(f"The folder {self.folder} cannot be made: {error.strerror}.") from error
        editing.save(template, self.folder / f"{name}.toml")

    def take_picture(self, path: Path) -> str:
        """Put a picture beside the templates; returns its name there. Raises TemplateError, HomeError."""
        try:
            data = path.read_bytes()
            picture(data, _DOTS)
        except OSError as error:
            raise TemplateError(f"The picture {path} cannot be read: {error.strerror}.") from error
        except PictureError as error:
            raise TemplateError(f"{path.name}: {error}. Choose another one.") from error
        name, number = path.name, 1
        while (there := self.folder / name).is_file() and there.read_bytes() != data:
            number += 1
            name = f"{path.stem}-{number}{path.suffix}"
        self.folder.mkdir(parents=True, exist_ok=True)
        write(there, data)
        return name

    def samples(self) -> tuple[Registration, ...]:
        """Whose badges show whether a template is good; made-up ones where nobody is registered. Raises StoreError."""
        some = next(iter(self._setup.plan.categories), "")
        made_up = tuple(replace(each, category=some) for each in _MADE_UP)
        return editing.samples(self._station.everybody()) or made_up

    def draw(self, template: Template, sample: Registration) -> Badge:
        """The badge of somebody, whose code lets nobody in. Raises BadgeError."""
        if self._typesetter is None:
            self._typesetter = Typesetter()
        whole = editing.tried(template, self.folder)
        return self._issuer.proof(sample, Drawer(whole, tuple(self._setup.plan.categories), self._typesetter))

    def proof(self, template: Template, sample: Registration) -> Proof:
        """Raises BadgeError."""
        from checkin.badges.proof import render  # noqa: PLC0415  slow to load, and the window stands first

        badge = self.draw(template, sample)
        pages = [render(badge.pdf, _DPI, page) for page in range(template.pages)]
        if template.fold:
            half = len(pages[0]) // 2
            # The back lies below, upside down.
            pages = [pages[0][:half].copy(), pages[0][-half:][::-1, ::-1].copy()]
        return Proof(tuple(pages), badge.overflow, badge.missing)

    def print(self, template: Template, sample: Registration) -> str:
        """Print one to look at on the station's printer; returns its name. Raises BadgeError, PrinterError."""
        printer = parts.printer(self._setup, self._access)
        if printer is None:
            raise PrinterError("This station prints no badges: set printer under [devices] in settings.toml.")
        badge = self.draw(template, sample)
        sides: Sides = "two-sided-long-edge" if badge.pages == 2 else "one-sided"
        title = f"test-{new_id()}"
        printer.submit(Paper(badge.pdf, badge.width_mm, badge.height_mm, title, sides=sides, codes=badge.codes))
        return printer.name
