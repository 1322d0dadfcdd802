"""How pages are looked at: put up in a window of some size, and searched for what a person would see to be wrong."""

from collections.abc import Sequence
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui import theme
from checkin.ui.pieces import Button, Text


def put_up(qtbot: QtBot, page: QWidget, size: tuple[int, int], *, large: bool = False) -> QWidget:
    """Show a page in a window of exactly this size, which lives as long as somebody holds it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setProperty(theme.LARGE, large)
    stack = QStackedLayout(window)
    stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    stack.addWidget(page)
    window.resize(*size)
    window.show()
    QApplication.processEvents()
    assert (page.width(), page.height()) == size
    return window


def faults(page: QWidget, kinds: Sequence[type[QWidget]], holders: tuple[type[QWidget], ...] = ()) -> list[str]:
    """Which pieces of these kinds are cut off, lie outside the page, or over another one that does not hold them."""
    QApplication.processEvents()
    # What lies in a table is scrolled to.
    tables = page.findChildren(QTableWidget)
    pieces = {
        each: QRect(each.mapTo(page, QPoint(0, 0)), each.size())
        for kind in kinds
        for each in page.findChildren(kind)
        if each.isVisible() and not any(table.isAncestorOf(each) for table in tables)
    }
    cut = [f"cut off: {_said(each)}" for each in pieces if isinstance(each, Text | Button) and not each.is_whole]
    out = [f"outside: {_said(each)}" for each, at in pieces.items() if not page.rect().contains(at)]
    over = [
        f"overlap: {_said(one)} and {_said(other)}"
        for (one, here), (other, there) in combinations(pieces.items(), 2)
        if here.intersects(there) and not _holds(one, other, holders) and not _holds(other, one, holders)
    ]
    return cut + out + over


def _holds(one: QWidget, other: QWidget, holders: tuple[type[QWidget], ...]) -> bool:
    return isinstance(one, holders) and one.isAncestorOf(other)


def _said(piece: QWidget) -> str:
    return f"{type(piece).__name__} {piece.objectName()} {getattr(piece, 'text', str)()!r}"
