"""A template as the TOML text it would be read from, with only the keys that say something."""

import re
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, Final

from checkin.badges import conditions
from checkin.badges.elements import Box, Element, Image, Lettering, Line, Qr, Rect, Ribbon, Text
from checkin.badges.template import Template
from checkin.domain.label import Label

_KIND: Final = {Text: "text", Ribbon: "ribbon", Qr: "qr", Image: "image", Rect: "rect", Line: "line"}
_PAGE: Final = ("name", "width", "height", "dpi", "pages", "fold", "mono", "media", "margin")
_NEEDED: Final = frozenset({"width", "height", "dpi", "id", "box", "value", "max_size", "min_size"})
_ALWAYS: Final = frozenset({"padding", "fit", "line"})  # what is left out of these depends on the rest
_NOT_WRITTEN: Final = frozenset({"picture", "lettering", "when"})
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN: Final = re.compile(r'[^"\\\x00-\x1f\x7f\ud800-\udfff]*')


def written(template: Template) -> str:
    """The text. Logos stay the files beside it that they were read from."""
    lines = ["# Lengths are mm from the top left corner, sizes of letters points.", "", "[page]"]
    lines += _keys((name, getattr(template, name)) for name in _PAGE if _says(template, name))
    for element in template.elements:
        lines += ["", "[[element]]", *_keys(_element(element))]
    for category, style in template.styles:
        lines += ["", f"[category.{category if _BARE.fullmatch(category) else _value(category)}]"]
        lines += _keys([("mono", style)])
    return "\n".join(lines) + "\n"


def spelled(label: Label) -> str:
    """Words by language, as one line: { en = "Booth", zh_CN = "展位" }."""
    return _value(label)


def _element(element: Element) -> list[tuple[str, Any]]:
    pairs: list[tuple[str, Any]] = [("id", element.id), ("type", _KIND[type(element)])]
    if element.when:
        pairs.append(("when", conditions.said(element.when)))
    if isinstance(element, Image) and not element.file:
        pairs.append(("value", "{photo}"))
    values: list[Any] = [element]
    if isinstance(element, Text | Ribbon):
        values.append(element.lettering)
    for value in values:
        names = [field.name for field in fields(value) if field.name not in _NOT_WRITTEN | {"id"}]
        pairs += [(name, getattr(value, name)) for name in names if _says(value, name)]
    return pairs


def _says(value: Template | Element | Lettering, name: str) -> bool:
    """Whether a key has to be written, because it is needed or says something else than would be taken without it."""
    default = next(field.default for field in fields(value) if field.name == name)
    return name in _NEEDED | _ALWAYS or getattr(value, name) != default


def _keys(pairs: Iterable[tuple[str, Any]]) -> list[str]:
    return [f"{name} = {_value(value)}" for name, value in pairs]


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value}"' if _PLAIN.fullmatch(value) else _escaped(value)
        case int() | float():
            return repr(int(value)) if value == int(value) else repr(value)
        case Box():
            return _value((value.x, value.y, value.width, value.height))
        case Label():
            return f"{{ {', '.join(_keys(value.by_language.items()))} }}"
        case tuple() if len(value) == 1:
            return _value(value[0])
        case tuple():
            return f"[{', '.join(map(_value, value))}]"
    raise TypeError(type(value))


def _escaped(text: str) -> str:
    """A text in quotes with what may not stand there as it is written in numbers."""
    return '"' + "".join(one if _PLAIN.fullmatch(one) else f"\\u{ord(one):04X}" for one in text) + '"'
