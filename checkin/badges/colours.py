"""Colours of a badge, and which ink can be read on them."""

import re

from checkin.badges import BadgeError

Rgb = tuple[float, float, float]  # red, green, blue, each from 0 to 1

BLACK: Rgb = (0.0, 0.0, 0.0)
WHITE: Rgb = (1.0, 1.0, 1.0)
LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3


def rgb(colour: str) -> Rgb:
    """The colour '#RRGGBB'. Raises BadgeError when it is written in another way."""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", colour):
        raise BadgeError(f"{colour!r} is not a colour. Write the colour of the category as '#1A2B3C'.")
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255


def ink_on(ground: Rgb) -> Rgb:
    """White where it can be read on the ground, else black, which then always can."""
    return WHITE if contrast(WHITE, ground) >= LEAST_CONTRAST else BLACK


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
