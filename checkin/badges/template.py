"""What stands where on a badge: a TOML file read into frozen values, and checked before anything is printed.

Lengths are millimetres from the top left corner of the page, sizes of letters points. Every fault is a `TemplateError`
that names the file, the line, the element and the key.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from checkin import shipped as files
from checkin.badges import TemplateError
from checkin.badges.bands import Style
from checkin.badges.elements import Box, Element, Qr, Ribbon, Text
from checkin.badges.qr import QUIET_ZONE, rows
from checkin.badges.template_elements import Side, element, style
from checkin.toml import Table

LONGEST_CODE = 154  # upper-case alphanumeric characters, what version 6-M holds; a badge credential has about 149
FEWEST_DOTS = 3  # a side of a module on a thermal printer; with 2 dots, ink gain makes most codes unreadable
BLEED = 1.0  # mm over the edge: printers round the page up to whole dots, which would leave a white hairline

_NAME: Final = re.compile(r"[\w-]{1,60}")
_MEDIA: Final = re.compile(r"[a-z]\w*_[\w.-]+_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)", re.ASCII)
_AS_LARGE: Final = 0.6  # mm that the size in the name of a medium may differ from that of the page


@dataclass(frozen=True, slots=True)
class Template:
    """One badge on one stock, in mm. `dpi` is the printer's resolution, to whose dots the QR code is fitted.

    `width` and `height` are those of one side. `fold` "butterfly" prints the second side below the first, upside down,
    and folds it to the back. `mono` is for printers of one colour, where `styles` gives categories their band.
    """

    name: str
    width: float
    height: float
    dpi: int
    elements: tuple[Element, ...]
    pages: int = 1
    fold: Literal["", "butterfly"] = ""
    mono: bool = False
    media: str = ""
    margin: float = 0
    styles: tuple[tuple[str, Style], ...] = ()

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of what goes into the printer."""
        return self.width, self.height * 2 if self.fold else self.height

    @property
    def sides(self) -> int:
        """How many sides it has when it is worn."""
        return 2 if self.fold else self.pages

    def on_paper(self, side: int, box: Box) -> Box:
        """A box of one side, as it lies on the paper."""
        if side == 2 and self.fold:
            width, height = self.paper
            return Box(width - box.x - box.width, height - box.y - box.height, box.width, box.height)
        return box

    def spot(self, one: Element) -> tuple[int, Box]:
        """The index of the page, and the box on the paper."""
        return 0 if self.fold else one.page - 1, self.on_paper(one.page, one.box)


def names(own: Path | None = None) -> list[str]:
    """Every template that can be named: those in the folder of one's own, and those that come with the program."""
    folders = [files.RESOURCES / "badges", *([own] if own else [])]
    return sorted({file.stem for folder in folders for file in folder.glob("*.toml")})


def is_name(name: str) -> bool:
    """Whether a template can be called so: letters, digits, - and _, at most 60 of them."""
    return bool(_NAME.fullmatch(name))


def named(name: str, own: Path | None = None) -> Template:
    """The template of this name, one's own before a shipped one. Raises TemplateError."""
    if not is_name(name) or name not in names(own):
        raise TemplateError(f"There is no badge template {name!r}. Choose one of {', '.join(names(own))}.")
    path = own / f"{name}.toml" if own else None
    return load(path) if path and path.is_file() else shipped(name)


def shipped(name: str = "a6") -> Template:
    """A template that comes with the program."""
    return load(files.RESOURCES / "badges" / f"{name}.toml")


def load(path: Path) -> Template:
    """The template in a TOML file. Raises TemplateError with the first fault found."""
    try:
        source = path.read_text(encoding="utf-8")
    except OSError as error:
        raise TemplateError(f"The badge template {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise TemplateError(f"The badge template {path} is not a TOML file: {error}.") from error
    return read(source, path)


def read(source: str, path: Path) -> Template:
    """The template in a TOML text that lies, or will lie, at this path. Raises TemplateError."""
    try:
        table = tomllib.loads(source)
    except (ValueError, RecursionError) as error:  # which says its line itself
        raise TemplateError(f"The badge template {path} is not a TOML file: {error}.") from error

    def fault(line: int, what: str) -> TemplateError:
        return TemplateError(f"The badge template {path}{f', line {line}' if line else ''}: {what}.")

    return checked(Table(source, table, fault), path.parent)


def checked(top: Table, folder: Path) -> Template:
    """The template in a table; logos lie in the folder. Raises what the table makes of a fault."""
    top.only({"page", "element", "category"})
    page = top.table_at("page")
    page.only({"name", "width", "height", "dpi", "pages", "fold", "mono", "media", "margin"})
    width, height = page.number("width", low=20, high=500), page.number("height", low=20, high=500)
    empty = Template(
        name=page.text("name", ""),
        width=width,
        height=height,
        dpi=page.whole("dpi", 300, low=150, high=2400),
        elements=(),
        pages=page.whole("pages", 1, low=1, high=2),
        fold=page.choice("fold", ("butterfly",)) if "fold" in page.content else "",
        mono=page.flag("mono"),
        media=page.text("media", ""),
        margin=page.number("margin", 0, low=0, high=min(width, height) / 3),
        styles=_styles(top),
    )
    _check_page(page, empty)
    return replace(empty, elements=_elements(top, empty, folder))


def _elements(top: Table, template: Template, folder: Path) -> tuple[Element, ...]:
    side = Side(folder, template.dpi, template.sides)
    found: list[Element] = []
    for table in top.tables_at("element"):
        one = element(table, side)
        _check_box(table, one, template)
        _check_among(table, one, found, template.dpi)
        found.append(one)
    return tuple(found)


def _styles(top: Table) -> tuple[tuple[str, Style], ...]:
    """The tables [category.ID]: no two of the same style."""
    found: dict[str, Style] = {}
    for category in top.table_at("category", {}).content:
        table = replace(top.table_at("category").table_at(category), header=f"category.{category}")
        chosen = style(table)
        if twin := next((other for other, has in found.items() if has == chosen), None):
            raise table.fault("mono", f"{chosen!r} is the style of {twin!r} already: choose another")
        found[category] = chosen
    return tuple(found.items())


def _check_page(page: Table, template: Template) -> None:
    if template.fold and template.pages == 2:
        raise page.fault("pages", "a badge that is folded is printed on one page")
    if not template.media:
        return
    name = _MEDIA.fullmatch(template.media)
    if not name:
        raise page.fault("media", f"{template.media!r} is not the name of a medium such as 'iso_a6_105x148mm'")
    unit = 25.4 if name[3] == "in" else 1
    said = sorted(float(each) * unit for each in name.groups()[:2])
    if any(abs(one - other) > _AS_LARGE for one, other in zip(said, sorted(template.paper), strict=True)):
        has = " by ".join(f"{each:g}" for each in template.paper)
        raise page.fault("media", f"{template.media!r} is not as large as the paper, which is {has} mm")


def _check_box(table: Table, one: Element, template: Template) -> None:
    box, width, height = one.box, template.width, template.height
    # Words and codes must be seen; what is only colour or a picture may be cut off by the edge.
    keeps = isinstance(one, Text | Qr)
    over = 0 if keeps or isinstance(one, Ribbon) else BLEED
    inside = _inside(box, -over, width, height)
    if not inside:  # asked this way round, TOML's nan is outside too
        raise table.fault("box", f"it leaves the page, which is {width:g} by {height:g} mm")
    if keeps and not _inside(box, template.margin, width, height):
        raise table.fault("box", f"it leaves the margin, which is {template.margin:g} mm on every side")


def _inside(box: Box, margin: float, width: float, height: float) -> bool:
    across = box.x >= margin - 1e-9 and box.x + box.width <= width - margin + 1e-9
    return across and box.y >= margin - 1e-9 and box.y + box.height <= height - margin + 1e-9


def _check_among(table: Table, one: Element, above: list[Element], dpi: int) -> None:
    """What an element must keep to with regard to the ones above it and to the page."""
    if one.id in {other.id for other in above}:
        raise table.fault("id", "another element has it already")
    match one:
        case Text(unless_same=other) if other and other not in {
            each.id for each in above if isinstance(each, Text | Ribbon)
        }:
            raise table.fault("unless_same", f"no text or ribbon above has the id {other!r}")
        case Qr(box=box, level=level) if (dots := dots_per_module(box, dpi, longest_code(level))) < FEWEST_DOTS:
            side = longest_code(level) * FEWEST_DOTS * 25.4 / dpi
            raise table.fault(
                "box",
                f"its modules have {dots} dots at {dpi} dpi, at least {FEWEST_DOTS} are read: make it {side:.1f} mm",
            )


def dots_per_module(box: Box, dpi: int, modules: int) -> int:
    """Whole printer dots to a side of one module, when so many stand side by side in the box."""
    return int(min(box.width, box.height) * dpi / 25.4 / modules + 1e-6)


def longest_code(level: str) -> int:
    """The modules on one side of the largest code that has to be printed, with its quiet zone."""
    return len(rows("A" * LONGEST_CODE, level=level)) + 2 * QUIET_ZONE
