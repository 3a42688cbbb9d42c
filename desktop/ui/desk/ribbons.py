"""Ribbons between words at the left of a gutter and words at its right: their shape, and painting them.

A link is a band; a suggestion only its outline, dashed. In the middle stands the mark of what the one does to the
other. An end out of sight is an arrow at that edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from desktop.ui.colours import Palette
from desktop.ui.desk.ties import Tie
from desktop.ui.style_sheet import GRID

Extent = tuple[float, float]

_LEAST = 4.0
"""Pixels that a band is high at least."""
_ARROW = 5.0
_SIGN = 4.5 * GRID
"""Pixels that a mark takes; where two would lie over each other the later one is left out."""


@dataclass(frozen=True, slots=True)
class End:
    """Where a ribbon ends. off: −1 out of sight above, 1 below, 0 in sight."""

    top: float
    bottom: float
    off: int = 0


@dataclass(frozen=True, slots=True)
class Ribbon:
    tie: Tie
    left: End
    right: End

    def shape(self, width: float) -> QPainterPath:
        middle = width / 2
        path = QPainterPath(QPointF(0, self.left.top))
        path.cubicTo(middle, self.left.top, middle, self.right.top, width, self.right.top)
        path.lineTo(width, self.right.bottom)
        path.cubicTo(middle, self.right.bottom, middle, self.left.bottom, 0, self.left.bottom)
        path.closeSubpath()
        return path

    @property
    def middle(self) -> float:
        return (self.left.top + self.left.bottom + self.right.top + self.right.bottom) / 4


def ribbon(tie: Tie, left: Extent, right: Extent, left_edges: Extent, right_edges: Extent) -> Ribbon | None:
    """The ribbon between words at two places; None where neither is in sight. Edges: what is in sight on each side."""
    ends = _end(left, left_edges), _end(right, right_edges)
    return None if ends[0].off and ends[1].off else Ribbon(tie, *ends)


def _end(extent: Extent, edges: Extent) -> End:
    top, bottom = extent[0], max(extent[1], extent[0] + _LEAST)
    if bottom <= edges[0]:
        return End(edges[0], edges[0] + _LEAST, -1)
    if top >= edges[1]:
        return End(edges[1] - _LEAST, edges[1], 1)
    return End(max(top, edges[0]), min(bottom, edges[1]))


def paint(
    painter: QPainter,
    ribbons: Sequence[Ribbon],
    width: float,
    palette: Palette,
    sign_font: QFont,
    current: Sequence[Tie] = (),
) -> None:
    """current: ties that stand out, on which the mouse or the keyboard is; they lie on top."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ordered = sorted(ribbons, key=lambda there: there.tie in current)
    for there in ordered:
        _paint_band(painter, there, width, palette, is_current=there.tie in current)
    painter.setFont(sign_font)
    taken: list[float] = []
    for there in reversed(ordered):
        if all(abs(there.middle - other) >= _SIGN for other in taken):
            taken.append(there.middle)
            _paint_sign(painter, there, width, palette)


def _paint_band(painter: QPainter, there: Ribbon, width: float, palette: Palette, *, is_current: bool) -> None:
    ground, edge = QColor(palette.accent), QColor(palette.accent)
    ground.setAlpha(110 if is_current else 0 if there.tie.is_suggestion else 46)
    edge.setAlpha(255 if is_current else 190)
    style = Qt.PenStyle.DashLine if there.tie.is_suggestion else Qt.PenStyle.SolidLine
    painter.setPen(QPen(edge, 2 if is_current else 1, style))
    painter.setBrush(ground)
    painter.drawPath(there.shape(width))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    for end, across in ((there.left, _ARROW), (there.right, width - _ARROW)):
        if end.off:
            tip = end.top if end.off < 0 else end.bottom
            foot = tip - end.off * 1.4 * _ARROW
            arrow = [QPointF(across, tip), QPointF(across - _ARROW, foot), QPointF(across + _ARROW, foot)]
            painter.drawPolygon(QPolygonF(arrow))


def _paint_sign(painter: QPainter, there: Ribbon, width: float, palette: Palette) -> None:
    place = QRectF((width - _SIGN) / 2, there.middle - _SIGN / 2, _SIGN, _SIGN)
    style = Qt.PenStyle.DotLine if there.tie.is_suggestion else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(palette.accent), 1, style))
    painter.setBrush(QColor(palette.raised))
    painter.drawRoundedRect(place, GRID, GRID)
    painter.setPen(QColor(palette.ink))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, there.tie.mark)
