"""One element of a template out of its table, with every key checked."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from string import Formatter
from typing import Any, Final

from checkin.badges import conditions
from checkin.badges.bands import STYLES, Style
from checkin.badges.conditions import Condition
from checkin.badges.elements import Box, Choice, Element, Image, Lettering, Line, Qr, Rect, Ribbon, Text, Words
from checkin.badges.fields import ASKED, FIELDS, PHOTO
from checkin.badges.languages import TAG
from checkin.badges.pictures import Picture, PictureError, picture
from checkin.domain.label import Label
from checkin.toml import Table

_PHOTO: Final = f"{{{PHOTO}}}"
_TURNS: Final = (0, 90, 180, 270)
_CHOSEN: Final = re.compile(r"([^{}\0]*)\{(\w+)\}([^{}\0]+)")


@dataclass(frozen=True, slots=True)
class Side:
    """What an element has to know of its template: the folder that logos lie in, the printer's dots, and the sides."""

    folder: Path
    dpi: int
    sides: int


def element(table: Table, side: Side) -> Element:
    """Raises what the table makes of a fault."""
    kind = table.choice("type", tuple(_KINDS))
    read, keys = _KINDS[kind]
    table.only({"id", "type", "box", "page", "when"} | keys)
    found: Element = read(table, side)
    return found


def style(table: Table) -> Style:
    """The style of a category on a stock of one colour."""
    table.only({"mono"})
    found: Style = table.choice("mono", STYLES)
    return found


def _text(table: Table, side: Side) -> Text:
    return Text(
        **_placed(table, side),
        value=_values(table),
        lettering=_lettering(table),
        align=table.choice("align", ("left", "center", "right"), "center"),
        valign=table.choice("valign", ("top", "middle", "bottom"), "middle"),
        colour=table.colour("colour", "#000000"),
        unless_same=table.text("unless_same", ""),
        rotate=_turn(table),
    )


def _ribbon(table: Table, side: Side) -> Ribbon:
    placed = _placed(table, side)
    most = min(placed["box"].width, placed["box"].height) / 4
    padding = table.number("padding", min(4, most), low=0, high=most)
    return Ribbon(**placed, value=_values(table), lettering=_lettering(table), padding=padding, rotate=_turn(table))


def _qr(table: Table, side: Side) -> Qr:
    return Qr(**_placed(table, side), level=table.choice("level", ("L", "M", "Q", "H"), "M"))


def _image(table: Table, side: Side) -> Image:
    placed = _placed(table, side)
    file, photo = table.text("file", ""), table.text("value", "")
    if bool(file) == bool(photo):
        raise table.fault("file", f'an image is either file = "logo.png" or value = "{_PHOTO}"')
    if photo not in {"", _PHOTO}:
        raise table.fault("value", f"the value of an image can only be {_PHOTO}")
    return Image(
        **placed,
        file=file,
        picture=_picture(table, file, placed["box"], side) if file else None,
        fit=table.choice("fit", ("contain", "cover"), "contain" if file else "cover"),
        align=table.choice("align", ("left", "center", "right"), "center"),
        valign=table.choice("valign", ("top", "middle", "bottom"), "middle"),
        rotate=_turn(table),
    )


def _picture(table: Table, file: str, box: Box, side: Side) -> Picture | Choice:
    path = side.folder / file
    if path.parent != side.folder:
        raise table.fault("file", f"{file!r} must lie in the same folder as the template, and be named without one")
    if "{" not in file:
        return _read(table, path, box, side)
    before, field, after = _chosen_by(table, file)
    pictures = {
        found.name[len(before) : len(found.name) - len(after)].casefold(): _read(table, found, box, side)
        for found in sorted(side.folder.glob(f"{escape(before)}*{escape(after)}"))
    }
    if not pictures:
        raise table.fault("file", f"there is no picture such as {file.format(**{field: 'cn'})} beside the template")
    return Choice(field, pictures)


def _chosen_by(table: Table, file: str) -> tuple[str, str, str]:
    """The one field in the name of a file, and what stands before and after it."""
    parts = _CHOSEN.fullmatch(file)
    if parts is None or parts[2] not in conditions.COMPARED:
        known = ", ".join(f"{{{field}}}" for field in sorted(conditions.COMPARED))
        raise table.fault("file", f"{file!r} can hold one of {known}, once, as in flag-{{country}}.png")
    return parts[1], parts[2], parts[3]


def _read(table: Table, path: Path, box: Box, side: Side) -> Picture:
    file = path.name
    try:
        return picture(path.read_bytes(), round(max(box.width, box.height) * side.dpi / 25.4))
    except PictureError as error:
        raise table.fault("file", f"{file}: {error}") from error
    except (OSError, ValueError) as error:  # ValueError: a name with a null character in it
        raise table.fault("file", f"{path} cannot be read: put the picture beside the template") from error


def _rect(table: Table, side: Side) -> Rect:
    placed = _placed(table, side)
    fill, stroke = (table.colour(key, "#000000") if key in table.content else "" for key in ("fill", "stroke"))
    if not fill and not stroke:
        raise table.fault("fill", 'it is missing: give fill = "#1A2B3C", or stroke for an outline')
    short = min(placed["box"].width, placed["box"].height)
    line = table.number("line", min(0.3, short / 2), low=0.05, high=max(0.05, short / 2))
    return Rect(**placed, fill=fill, stroke=stroke, line=line, radius=table.number("radius", 0, low=0, high=short / 2))


def _line(table: Table, side: Side) -> Line:
    colour, line = table.colour("colour", "#000000"), table.number("line", 0.3, low=0.05, high=20)
    return Line(**_placed(table, side, flat=True), colour=colour, line=line, dashed=table.flag("dashed"))


def _placed(table: Table, side: Side, *, flat: bool = False) -> dict[str, Any]:
    return {
        "id": table.text("id"),
        "box": _box(table, flat=flat),
        "page": table.whole("page", 1, low=1, high=side.sides),
        "when": _when(table),
    }


def _when(table: Table) -> Condition:
    if "when" not in table.content:
        return ()
    try:
        return conditions.read(table.text("when"), ASKED)
    except ValueError as error:
        raise table.fault("when", str(error)) from error


def _turn(table: Table) -> Any:
    degrees = table.whole("rotate", 0, low=0, high=270)
    if degrees not in _TURNS:
        raise table.fault("rotate", f"{degrees} is none of {', '.join(map(str, _TURNS))}")
    return degrees


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


def _box(table: Table, *, flat: bool) -> Box:
    numbers = table.of(list, "box", "a list")
    if len(numbers) != 4 or not all(
        isinstance(one, int | float) and not isinstance(one, bool) and abs(one) < 1e6 for one in numbers
    ):
        raise table.fault("box", "it must be [x, y, width, height] in mm")
    x, y, width, height = map(float, numbers)
    if flat and not (width >= 0 and height >= 0 and width + height > 0):
        raise table.fault("box", "its width or its height must be more than 0")
    if not flat and not (width > 0 and height > 0):
        raise table.fault("box", "its width and height must be more than 0")
    return Box(x, y, width, height)


def _values(table: Table) -> tuple[Words, ...]:
    """The key `value`: texts with {fields} in them, each alone or by language."""
    value = table.of((str, list, dict), "value", _TEXTS)
    texts = value if isinstance(value, list) else [value]
    if not texts:
        raise table.fault("value", f"it must be {_TEXTS}")
    return tuple(_words(table, text) for text in texts)


def _words(table: Table, text: object) -> Words:
    match text:
        case str():
            _check_fields(table, text)
            return text
        case dict() if text and all(isinstance(each, str) for each in text.values()):
            for language, each in text.items():
                if not TAG.fullmatch(language):
                    raise table.fault("value", f"{language!r} is not a language such as en, de or zh_CN")
                _check_fields(table, each)
            return Label(text.get("en", next(iter(text.values()))), text)
    raise table.fault("value", f"it must be {_TEXTS}")


def _check_fields(table: Table, text: str) -> None:
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        raise table.fault("value", f"{text!r} is not well formed ({error})") from error
    for _literal, field, spec, conversion in parts:
        if field is not None and (field not in FIELDS or spec or conversion):
            raise table.fault("value", f"there is no field {{{field}}}; there are {', '.join(sorted(FIELDS))}")


_TEXTS: Final = 'a text, one by language such as { en = "Booth", zh_CN = "展位" }, or a list of texts'
_LETTERING: Final = {"value", "max_size", "min_size", "weight", "max_lines", "upper"}
_PLACING: Final = {"align", "valign", "rotate"}
_KINDS: Final[Mapping[str, tuple[Callable[[Table, Side], Element], set[str]]]] = {
    "text": (_text, _LETTERING | _PLACING | {"colour", "unless_same"}),
    "ribbon": (_ribbon, _LETTERING | {"padding", "rotate"}),
    "qr": (_qr, {"level"}),
    "image": (_image, _PLACING | {"file", "value", "fit"}),
    "rect": (_rect, {"fill", "stroke", "line", "radius"}),
    "line": (_line, {"colour", "line", "dashed"}),
}
