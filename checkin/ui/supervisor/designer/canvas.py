"""The badge at scale: its elements are selected, moved and sized with the mouse and with the arrows."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from checkin.badges.elements import Box
from checkin.ui.supervisor.designer import geometry
from checkin.ui.supervisor.designer.draft import Draft
from checkin.ui.supervisor.designer.geometry import HANDLES, MOVE, Grip, Guides
from checkin.ui.supervisor.designer.outlines import Outlines
from checkin.ui.theme import worn

_AROUND: Final = 9.0  # mm beside the page, for the rulers
_REACH: Final = 9  # pixels within which a handle is caught
_SNAP: Final = 5  # pixels within which an edge snaps to another
_STEP: Final = 0.5  # mm
_STRIDE: Final = 5.0  # mm, with Shift
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SIZE: Final = Grip(left=False, top=False, right=True, bottom=True)
_CURSORS: Final = {
    (True, True): Qt.CursorShape.SizeFDiagCursor,
    (True, False): Qt.CursorShape.SizeHorCursor,
    (False, True): Qt.CursorShape.SizeVerCursor,
}


class Canvas(QGraphicsView):
    """The arrows move by half a millimetre, with Shift by five; with Ctrl they size. The scene is in mm."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for off in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            off(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setMouseTracking(True)
        # A badge is not read from right to left because the words around it are.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._picture)
        self._images: tuple[QImage, ...] = ()
        self._grip: Grip | None = None
        self._to_page = QTransform()
        self._began, self._box = QPointF(), Box(0, 0, 0, 0)
        self._met = Guides()
        draft.changed.connect(self._follow)
        draft.selected.connect(self._turn)

    def show_sides(self, images: tuple[QImage, ...]) -> None:
        """The badge as it will be; a side without a picture is white."""
        self._images = images
        self._turn()

    def say(self) -> None:
        one = self._draft.element
        self.setAccessibleName(self.tr("The badge, to be changed"))
        self.setAccessibleDescription(
            self.tr("{element}: {x} by {y} mm from the corner, {width} by {height} mm large").format(
                element=one.id, x=one.box.x, y=one.box.y, width=one.box.width, height=one.box.height
            )
            if one
            else self.tr("Nothing is selected")
        )

    def scale(self, sx: float, sy: float = 0.0) -> None:
        """Called as for any piece, with the size of the window: the badge fits its place by itself."""

    @property
    def pixels(self) -> float:
        """How many pixels a millimetre takes."""
        return max(0.01, self.transform().m11())

    def place(self, x: float, y: float) -> QPointF:
        """Where a point of the page is on the canvas, in pixels."""
        return QPointF(self.mapFromScene(QPointF(x, y)))

    # The mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus()
        # As it is now: what is selected may change the room that the badge has.
        self._to_page, _there = self.viewportTransform().inverted()
        point = self._to_page.map(event.position())
        self._grip = self._handle(point)
        if self._grip is None:
            one = geometry.at(self._draft.here, point.x(), point.y(), _REACH / self.pixels)
            self._draft.select(one.id if one else "")
            self._grip = MOVE if one else None
        self._draft.part()
        if one := self._draft.element:
            self._began, self._box = point, one.box

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        one = self._draft.element
        if self._grip is None or one is None:
            back, _there = self.viewportTransform().inverted()
            self._show_cursor(back.map(event.position()))
            return
        away = self._to_page.map(event.position()) - self._began
        if (abs(away.x()) + abs(away.y())) * self.pixels < 3:  # a hand that clicks trembles
            return
        template = self._draft.template
        within = geometry.room(template, one)
        box = geometry.pulled(self._box, self._grip, away.x(), away.y(), within)
        box, self._met = geometry.snapped(box, self._grip, geometry.guides(template, one), _SNAP / self.pixels)
        self._draft.put_box(geometry.pulled(box, self._grip, 0, 0, within), "pulled")
        self.viewport().update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grip, self._met = None, Guides()
        self._draft.part()
        self.viewport().update()

    # The keyboard.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one, way = self._draft.element, _ARROWS.get(Qt.Key(event.key()))
        if way and one:
            held = event.modifiers()
            step = _STRIDE if held & Qt.KeyboardModifier.ShiftModifier else _STEP
            grip = _SIZE if held & Qt.KeyboardModifier.ControlModifier else MOVE
            within = geometry.room(self._draft.template, one)
            box = geometry.pulled(one.box, grip, way[0] * step, way[1] * step, within)
            self._draft.put_box(box, f"keyed {one.id}")
        elif event.key() == Qt.Key.Key_Escape and one:
            self._draft.select("")
        else:
            event.ignore()

    # Drawing.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        template, tokens = self._draft.template, worn()
        painter.fillRect(rect, QColor(tokens.ground))
        page = QRectF(0, 0, template.width, template.height)
        painter.fillRect(page, Qt.GlobalColor.white)
        painter.setPen(QPen(QColor(tokens.line), 0))
        painter.drawRect(page)

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        outlines = Outlines(painter, self.pixels, worn())
        outlines.rulers(self._draft.template)
        for each in self._draft.here:
            outlines.element(each.box, wrong=each.id == self._draft.faulty)
        outlines.guides(self._draft.template, self._met)
        one = self._draft.element
        if one and one.page == self._draft.side:
            outlines.selected(one.box, one.id, active=self.hasFocus(), handles=HANDLES)

    def _follow(self) -> None:
        """The page may be of another size, and everything else has moved."""
        self._fit()
        self._turn()

    def _turn(self) -> None:
        """Show the side that is worked on."""
        side, template = self._draft.side - 1, self._draft.template
        shown = self._images[side] if side < len(self._images) else QImage()
        self._picture.setPixmap(QPixmap.fromImage(shown))
        if not shown.isNull():
            self._picture.setScale(template.width / shown.width())
        self.say()
        self.viewport().update()

    def _fit(self) -> None:
        template = self._draft.template
        whole = QRectF(0, 0, template.width, template.height).adjusted(-_AROUND, -_AROUND, _AROUND / 2, _AROUND / 2)
        if self.sceneRect() != whole:
            self.setSceneRect(whole)
        self.fitInView(whole, Qt.AspectRatioMode.KeepAspectRatio)

    def _handle(self, point: QPointF) -> Grip | None:
        one = self._draft.element
        if one is None or one.page != self._draft.side:
            return None
        return geometry.handle_at(one.box, point.x(), point.y(), _REACH / self.pixels)

    def _show_cursor(self, point: QPointF) -> None:
        grip = self._handle(point)
        if grip:
            leans = _CURSORS[grip.left or grip.right, grip.top or grip.bottom]
            if leans is Qt.CursorShape.SizeFDiagCursor and grip.left is not grip.top:
                leans = Qt.CursorShape.SizeBDiagCursor
            self.viewport().setCursor(leans)
        elif geometry.at(self._draft.here, point.x(), point.y(), _REACH / self.pixels):
            self.viewport().setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.viewport().unsetCursor()
