"""A template changed by hand: elements moved, resized, exchanged, and the whole saved as it would be read again."""

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal

from checkin.badges import TemplateError
from checkin.badges import template as templates
from checkin.badges.elements import Box, Element, Qr, Text, Words
from checkin.badges.scripts import COMMON, UNKNOWN, script_of
from checkin.badges.template import Template, read
from checkin.badges.toml_text import spelled, written
from checkin.domain.label import Label
from checkin.domain.registration import Registration
from checkin.toml import Table

_SMALLEST: Final = 1.0  # mm; what is smaller cannot be caught with a mouse again
_ASIDE: Final = 3.0  # mm that a copy lies beside what it was made of
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


def renamed(template: Template, id_: str, new: str) -> Template:
    """With another id for an element, also where another one names it. Raises TemplateError when it cannot have it."""
    one, new = element(template, id_), new.strip()
    if not new:
        raise TemplateError("Give the element a name: faults and other elements call it by that.")
    if new != id_ and new in {each.id for each in template.elements}:
        raise TemplateError(f"Another element is called {new!r} already. Choose another name.")
    return replace(
        template,
        elements=tuple(
            replace(each, id=new)
            if each is one
            else replace(each, unless_same=new)
            if isinstance(each, Text) and each.unless_same == id_
            else each
            for each in template.elements
        ),
    )


def doubled(template: Template, id_: str) -> tuple[Template, str]:
    """With a copy of an element right above it, a little aside, and the id of the copy. Raises TemplateError."""
    one = element(template, id_)
    copy = replace(one, id=free_id(template, id_.rstrip(" 0123456789") or id_))
    copy = replace(copy, box=_held(template, one, one.box.x + _ASIDE, one.box.y + _ASIDE))
    at = template.elements.index(one) + 1
    return replace(template, elements=(*template.elements[:at], copy, *template.elements[at:])), copy.id


def stepped(template: Template, id_: str, by: Literal[-1, 1]) -> Template:
    """With an element in front of the next one of its side (1), or behind the one before (-1), if there is any.

    Raises TemplateError when that would put a text before the one it is compared with.
    """
    one = element(template, id_)
    here = [each for each in template.elements if each.page == one.page]
    place = here.index(one) + by
    if not 0 <= place < len(here):
        return template
    behind, before = (one, here[place]) if by > 0 else (here[place], one)
    if isinstance(before, Text) and before.unless_same == behind.id:
        raise TemplateError(
            f"{before.id!r} is left out where it says the same as {behind.id!r}, which is why it has to come after it."
        )
    changed = {one.id: here[place], here[place].id: one}
    return replace(template, elements=tuple(changed.get(each.id, each) for each in template.elements))


def free_id(template: Template, name: str) -> str:
    """An id that no element has: the name and a number."""
    there = {each.id for each in template.elements}
    return next(each for n in range(1, len(there) + 2) if (each := f"{name} {n}") not in there)


def line(words: Words) -> str:
    """Words as they are typed into one line: as they are, or by language as in the file."""
    return words if isinstance(words, str) else spelled(words)


def words(line_: str) -> Words:
    """What was typed: { en = "Booth", zh_CN = "展位" } is words by language, everything else a text."""
    try:
        found = tomllib.loads(f"value = {line_.strip()}")["value"]
    except ValueError:  # a field such as {name} is no table
        return line_
    if isinstance(found, dict) and found and all(isinstance(each, str) for each in found.values()):
        return Label(found.get("en", next(iter(found.values()))), found)
    return line_


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
