"""Ribbons between words at the left of a gutter and words at its right: their shape, and painting them.

A link is a band; a suggestion only its outline, dashed. In the middle stands the mark of what the one does to the
other. Where one end is out of sight the ribbon breaks off in an arrow that points there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from desktop.ui.colours import Palette
from desktop.ui.desk.ties import Tie
from desktop.ui.style_sheet import GRID

Extent = tuple[float, float]

_LEAST = 4.0
"""Pixels that a band is high at least."""
_ARROW = 5.0
_REACH = 5.0 * GRID
"""Pixels that a ribbon goes towards an end out of sight: to the edge itself, many would run into one."""
_PIECES = 12
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

    def upper(self, width: float) -> list[QPointF]:
        return _curve(self.left.top, self.right.top, width)

    def lower(self, width: float) -> list[QPointF]:
        return _curve(self.left.bottom, self.right.bottom, width)

    def shape(self, width: float) -> QPolygonF:
        return QPolygonF([*self.upper(width), *reversed(self.lower(width))])

    @property
    def middle(self) -> float:
        return (self.left.top + self.left.bottom + self.right.top + self.right.bottom) / 4


def ribbon(tie: Tie, left: Extent, right: Extent, left_edges: Extent, right_edges: Extent) -> Ribbon | None:
    """The ribbon between words at two places; None where neither is in sight. Edges: what is in sight on each side."""
    one, other = _end(left, left_edges), _end(right, right_edges)
    if one.off and other.off:
        return None
    if one.off:
        one = _stub(other, one.off)
    elif other.off:
        other = _stub(one, other.off)
    return Ribbon(tie, one, other)


def _stub(seen: End, off: int) -> End:
    """Where a ribbon breaks off whose other end is out of sight."""
    place = (seen.bottom if off > 0 else seen.top) + off * _REACH
    return End(place - _LEAST / 2, place + _LEAST / 2, off)


def _curve(start: float, end: float, width: float) -> list[QPointF]:
    """From the left of the gutter to its right, level at both ends. Of straight pieces: Qt takes milliseconds to dash
    a curve."""
    shares = [step / _PIECES for step in range(_PIECES + 1)]
    return [QPointF(share * width, start + (end - start) * share * share * (3 - 2 * share)) for share in shares]


def _end(extent: Extent, edges: Extent) -> End:
    top, bottom = extent[0], max(extent[1], extent[0] + _LEAST)
    off = -1 if bottom <= edges[0] else 1 if top >= edges[1] else 0
    return End(top, bottom, off) if off else End(max(top, edges[0]), min(bottom, edges[1]))


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
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    if ground.alpha():
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # ten times as fast; its lines are smooth
        painter.drawPolygon(there.shape(width))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 2 if is_current else 1, style))
    painter.drawPolyline(there.upper(width))
    painter.drawPolyline(there.lower(width))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    for end, across in ((there.left, _ARROW), (there.right, width - _ARROW)):
        if end.off:
            tip = end.bottom if end.off > 0 else end.top
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
