"""A template changed by hand: elements moved, resized, exchanged, and the whole saved as it would be read again."""

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from checkin.badges import TemplateError
from checkin.badges import template as templates
from checkin.badges.elements import Box, Element, Qr, Text
from checkin.badges.scripts import COMMON, UNKNOWN, script_of
from checkin.badges.template import Template, read
from checkin.badges.toml_text import written
from checkin.domain.registration import Registration
from checkin.toml import Table

_SMALLEST: Final = 1.0  # mm; what is smaller cannot be caught with a mouse again
_PLACES: Final = 2  # of a mm, a tenth of a dot: nobody wants to read 34.000000000000004 in a file


def saved(template: Template) -> str:
    """The template as TOML text, which reads again to an equal one."""
    return written(template)


def save(template: Template, path: Path) -> None:
    """Write a template to its file, in one step. Raises TemplateError when it is wrong or cannot be written."""
    text = saved(checked(template, path))
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise TemplateError(f"The badge template {path} cannot be written: {error.strerror}.") from error


def checked(template: Template, path: Path) -> Template:
    """The same, read again with all the rules for files. `path` is where it lies or will. Raises TemplateError."""
    return read(saved(template), path)


def tried(template: Template, folder: Path) -> Template:
    """The same as if it had been read from a file in this folder, with its logos.

    Raises TemplateError, which names only the element, the key and what is wrong: there is no file yet.
    """
    text = saved(template)

    def fault(_line: int, what: str) -> TemplateError:
        return TemplateError(f"{what}.")

    return templates.checked(Table(text, tomllib.loads(text), fault), folder)


def element(template: Template, id_: str) -> Element:
    """Raises TemplateError when there is none."""
    for one in template.elements:
        if one.id == id_:
            return one
    raise TemplateError(f"The badge template {template.name!r} has no element {id_!r}.")


def put(template: Template, new: Element) -> Template:
    """With this element instead of the one of the same id, else above all others."""
    if new.id in {one.id for one in template.elements}:
        return replace(template, elements=tuple(new if one.id == new.id else one for one in template.elements))
    return replace(template, elements=(*template.elements, new))


def without(template: Template, id_: str) -> Template:
    """Without an element. Raises TemplateError when there is none."""
    gone = element(template, id_)
    return replace(template, elements=tuple(one for one in template.elements if one is not gone))


def moved(template: Template, id_: str, across: float, down: float) -> Template:
    """With an element moved by so many mm, up to the margin and no further."""
    one = element(template, id_)
    return put(template, replace(one, box=_held(template, one, one.box.x + across, one.box.y + down)))


def resized(template: Template, id_: str, width: float, height: float) -> Template:
    """With an element of another size, its top left corner where it was, up to the margin and no further."""
    one = element(template, id_)
    edge = margin(template, one)
    most = template.width - edge - one.box.x, template.height - edge - one.box.y
    size = [
        min(max(_SMALLEST, round(wanted, _PLACES)), room) for wanted, room in zip((width, height), most, strict=True)
    ]
    return put(template, replace(one, box=Box(one.box.x, one.box.y, *size)))


def samples(registrations: Iterable[Registration]) -> tuple[Registration, ...]:
    """Whose badges show whether a template is good: the shortest and the longest name, and the longest of each script.

    Each person once; nobody without a name.
    """
    longest: dict[str, Registration] = {}
    shortest: Registration | None = None
    for one in registrations:
        name = _name(one)
        if not name:
            continue
        if shortest is None or len(name) < len(_name(shortest)):
            shortest = one
        script = _script(name)
        if script not in longest or len(name) > len(_name(longest[script])):
            longest[script] = one
    by_length = sorted(longest.values(), key=lambda one: -len(_name(one)))
    chosen = [*by_length[:1], *([shortest] if shortest else []), *by_length[1:]]
    return tuple({one.id: one for one in chosen}.values())


def _name(one: Registration) -> str:
    return (one.name or one.latin_name).strip()


def _script(name: str) -> str:
    """The script of the first letter that has one of its own."""
    return next((script for script in map(script_of, name) if script not in {COMMON, UNKNOWN}), COMMON)


def margin(template: Template, one: Element) -> float:
    """How far an element has to keep from the edge of the page, in mm."""
    return template.margin if isinstance(one, Text | Qr) else 0.0


def _held(template: Template, one: Element, x: float, y: float) -> Box:
    edge, box = margin(template, one), one.box
    right, bottom = template.width - edge - box.width, template.height - edge - box.height
    x, y = (min(max(edge, round(each, _PLACES)), most) for each, most in ((x, right), (y, bottom)))
    return Box(x, y, box.width, box.height)
