"""What stands where on a badge: a TOML file read into frozen values, and checked before anything is printed.

Lengths are millimetres from the top left corner of the page, sizes of letters points. Every fault is a `TemplateError`
that names the file, the line, the element and the key.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from string import Formatter
from typing import Literal

from checkin import shipped as files
from checkin.badges import Holder, TemplateError
from checkin.badges.qr import QUIET_ZONE, matrix
from checkin.toml import Table

Align = Literal["left", "center", "right"]
Valign = Literal["top", "middle", "bottom"]

LONGEST_CODE = 154  # upper-case alphanumeric characters, what version 6-M holds; a badge credential has about 149
FEWEST_DOTS = 3  # a side of a module on a thermal printer; with 2 dots, ink gain makes most codes unreadable
FIELDS = frozenset(field.name for field in fields(Holder)) | {"conference", "dates"}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in mm, x and y of its top left corner from that of the page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a text is set: sizes in points, weight 100 to 900."""

    max_size: float
    min_size: float
    weight: int = 400
    max_lines: int = 1
    upper: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a box.

    `value` are alternatives such as "{conference} · {dates}": the first is taken whose fields all have a value that the
    fonts can write. `unless_same` names an element above; where that one shows the same words, this one stays empty.
    """

    id: str
    box: Box
    value: tuple[str, ...]
    lettering: Lettering
    align: Align = "center"
    valign: Valign = "middle"
    colour: str = "#000000"
    unless_same: str = ""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A band in the colour of the category, over the edge of the page where it touches it, and a text in it.

    `padding` in mm is kept free beside the text, half of it above and below.
    """

    id: str
    box: Box
    value: tuple[str, ...]
    lettering: Lettering
    padding: float = 4


@dataclass(frozen=True, slots=True)
class Qr:
    """The code of the badge, with its quiet zone inside the box."""

    id: str
    box: Box
    level: Literal["L", "M", "Q", "H"] = "M"


Element = Text | Ribbon | Qr


@dataclass(frozen=True, slots=True)
class Template:
    """One badge on one stock, in mm. `dpi` is the printer's resolution, to whose dots the QR code is fitted."""

    name: str
    width: float
    height: float
    dpi: int
    elements: tuple[Element, ...]


def shipped(name: str = "a6") -> Template:
    """A template that comes with the program."""
    return load(files.RESOURCES / "badges" / f"{name}.toml")


def load(path: Path) -> Template:
    """The template in a TOML file. Raises TemplateError with the first fault found."""
    try:
        source = path.read_text(encoding="utf-8")
        table = tomllib.loads(source)
    except OSError as error:
        raise TemplateError(f"The badge template {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:  # not UTF-8, or not TOML, which says its line itself
        raise TemplateError(f"The badge template {path} is not a TOML file: {error}.") from error

    def fault(line: int, what: str) -> TemplateError:
        return TemplateError(f"The badge template {path}{f', line {line}' if line else ''}: {what}.")

    return _template(Table(source, table, fault))


def _template(top: Table) -> Template:
    top.only({"page", "element"})
    page = top.table_at("page")
    page.only({"name", "width", "height", "dpi"})
    width, height = page.number("width", low=20, high=500), page.number("height", low=20, high=500)
    dpi = page.whole("dpi", 300, low=150, high=2400)
    elements: list[Element] = []
    for table in top.tables_at("element"):
        element = _element(table)
        _check_box(table, element.box, width, height)
        _check_among(table, element, elements, dpi)
        elements.append(element)
    return Template(page.text("name", ""), width, height, dpi, tuple(elements))


def _element(table: Table) -> Element:
    kind = table.choice("type", tuple(_KINDS))
    read, keys = _KINDS[kind]
    table.only({"id", "type", "box"} | keys)
    return read(table)


def _text(table: Table) -> Text:
    return Text(
        id=table.text("id"),
        box=_box(table),
        value=_values(table),
        lettering=_lettering(table),
        align=table.choice("align", ("left", "center", "right"), "center"),
        valign=table.choice("valign", ("top", "middle", "bottom"), "middle"),
        colour=table.colour("colour", "#000000"),
        unless_same=table.text("unless_same", ""),
    )


def _ribbon(table: Table) -> Ribbon:
    box = _box(table)
    most = min(box.width, box.height) / 4
    padding = table.number("padding", min(4, most), low=0, high=most)
    return Ribbon(table.text("id"), box, _values(table), _lettering(table), padding)


def _qr(table: Table) -> Qr:
    return Qr(table.text("id"), _box(table), table.choice("level", ("L", "M", "Q", "H"), "M"))


def _lettering(table: Table) -> Lettering:
    lettering = Lettering(
        max_size=table.number("max_size", low=3, high=300),
        min_size=table.number("min_size", low=3, high=300),
        weight=table.whole("weight", 400, low=100, high=900),
        max_lines=table.whole("max_lines", 1, low=1, high=9),
        upper=table.flag("upper"),
    )
    if lettering.min_size > lettering.max_size:
        raise table.fault("min_size", f"{lettering.min_size:g} is larger than max_size, {lettering.max_size:g}")
    return lettering


def _box(table: Table) -> Box:
    numbers = table.of(list, "box", "a list")
    if len(numbers) != 4 or not all(isinstance(one, int | float) and abs(one) < 1e6 for one in numbers):
        raise table.fault("box", "it must be [x, y, width, height] in mm")
    x, y, width, height = map(float, numbers)
    if not (width > 0 and height > 0):
        raise table.fault("box", "its width and height must be more than 0")
    return Box(x, y, width, height)


def _values(table: Table) -> tuple[str, ...]:
    """The key `value`: texts with {fields} in them."""
    value = table.of((str, list), "value", "a text or a list of texts")
    texts = [value] if isinstance(value, str) else value
    if not texts or not all(isinstance(text, str) for text in texts):
        raise table.fault("value", "it must be a text or a list of texts")
    for text in texts:
        _check_fields(table, text)
    return tuple(texts)


def _check_fields(table: Table, text: str) -> None:
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        raise table.fault("value", f"{text!r} is not well formed ({error})") from error
    for _literal, field, spec, conversion in parts:
        if field is not None and (field not in FIELDS or spec or conversion):
            raise table.fault("value", f"there is no field {{{field}}}; there are {', '.join(sorted(FIELDS))}")


_LETTERING = {"value", "max_size", "min_size", "weight", "max_lines", "upper"}
_KINDS: Mapping[str, tuple[Callable[[Table], Element], set[str]]] = {
    "text": (_text, _LETTERING | {"align", "valign", "colour", "unless_same"}),
    "ribbon": (_ribbon, _LETTERING | {"padding"}),
    "qr": (_qr, {"level"}),
}


def _check_box(table: Table, box: Box, width: float, height: float) -> None:
    inside = box.x >= 0 and box.y >= 0 and box.x + box.width <= width and box.y + box.height <= height
    if not inside:  # asked this way round, TOML's nan is outside too
        raise table.fault("box", f"it leaves the page, which is {width:g} by {height:g} mm")


def _check_among(table: Table, element: Element, above: list[Element], dpi: int) -> None:
    """What an element must keep to with regard to the ones above it and to the page."""
    if element.id in {other.id for other in above}:
        raise table.fault("id", "another element has it already")
    match element:
        case Text(unless_same=other) if other and other not in {one.id for one in above if not isinstance(one, Qr)}:
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
    return len(matrix("A" * LONGEST_CODE, level=level)) + 2 * QUIET_ZONE
