"""The kinds of elements, their properties and the values of these, by name."""

from PySide6.QtCore import QObject

from checkin.badges.elements import Element, Image, Line, Qr, Rect, Ribbon, Text
from checkin.badges.stocks import STOCKS

ICONS = {Text: "text", Ribbon: "ribbon", Qr: "qr", Image: "picture", Rect: "rectangle", Line: "line"}


class DesignWords(QObject):
    def kind(self, kind: type[Element]) -> str:
        words: dict[type, str] = {
            Text: self.tr("Text"),
            Ribbon: self.tr("Ribbon"),
            Qr: self.tr("QR code"),
            Image: self.tr("Picture"),
            Rect: self.tr("Rectangle"),
            Line: self.tr("Line"),
        }
        return words[kind]

    def property(self, name: str) -> str:
        return {
            "x": self.tr("From left, mm"),
            "y": self.tr("From top, mm"),
            "width": self.tr("Width, mm"),
            "height": self.tr("Height, mm"),
            "value": self.tr("Words: one alternative a line, fields as {name}"),
            "max_size": self.tr("Largest, pt"),
            "min_size": self.tr("Smallest, pt"),
            "max_lines": self.tr("Lines at most"),
            "weight": self.tr("Weight"),
            "align": self.tr("Across"),
            "valign": self.tr("Up and down"),
            "colour": self.tr("Colour"),
            "rotate": self.tr("Turned"),
            "unless_same": self.tr("Left out if the same as"),
            "upper": self.tr("All capitals"),
            "padding": self.tr("Kept free, mm"),
            "level": self.tr("Damage it survives"),
            "file": self.tr("What picture"),
            "fit": self.tr("How it fits"),
            "fill": self.tr("Filled with"),
            "stroke": self.tr("Outlined with"),
            "line": self.tr("Thick, mm"),
            "radius": self.tr("Round corners, mm"),
            "dashed": self.tr("Dashed"),
            "page": self.tr("Side"),
            "page name": self.tr("What the stock is called"),
            "stock": self.tr("Stock"),
            "page width": self.tr("Width, mm"),
            "page height": self.tr("Height, mm"),
            "margin": self.tr("Margin, mm"),
            "dpi": self.tr("Printer, dpi"),
            "sides": self.tr("Sides"),
            "mono": self.tr("One colour only"),
            "when": self.tr("Only when, such as {booth}"),
        }[name]

    def values(self, name: str) -> list[tuple[str, object]]:
        """The values that can be chosen of a property, each by its word."""
        shares = {"L": 7, "M": 15, "Q": 25, "H": 30}
        choices: dict[str, list[tuple[str, object]]] = {
            "align": [(self.tr("Left"), "left"), (self.tr("Middle"), "center"), (self.tr("Right"), "right")],
            "valign": [(self.tr("Top"), "top"), (self.tr("Middle"), "middle"), (self.tr("Bottom"), "bottom")],
            "rotate": [(self.tr("Not turned"), 0), *((f"{degrees}° ↻", degrees) for degrees in (90, 180, 270))],
            "level": [(f"{level} · {share} %", level) for level, share in shares.items()],
            "fit": [(self.tr("All of it"), "contain"), (self.tr("Fill the box"), "cover")],
            "page": [(self.tr("Front"), 1), (self.tr("Back"), 2)],
            "stock": [(self.tr("Another size"), ""), *((name, name) for name in STOCKS)],
            "sides": [
                (self.tr("Front only"), "one"),
                (self.tr("Front and back"), "two"),
                (self.tr("Folded: the back below"), "butterfly"),
            ],
        }
        return choices.get(name, [])
