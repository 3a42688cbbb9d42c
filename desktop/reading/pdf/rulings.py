"""What a PDF page shows beside text: the level and upright rulings of tables and footnotes, and how many pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Container
from typing import Any, NamedTuple

import pypdfium2.raw as c

MOST_SEGMENTS = 2000
"""Of one drawn path: a drawing with more is a picture, not a table's rulings."""

MOST_RULINGS = 20_000
"""Of a page; Word draws a border in some ten pieces per cell. More is a map or a plan."""

THIN = 2.5
"""Points. A filled rectangle no thicker than this is a ruling: Word draws its borders so."""


class Box(NamedTuple):
    """left, bottom, right, top, in points, the origin at the lower left."""

    x0: float
    y0: float
    x1: float
    y1: float


def quick(function: Any, result: Any, *arguments: Any) -> Any:
    """A PDFium function that takes and gives addresses as plain numbers: half the time per call, and they compare."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_ADDRESS, _INT = ctypes.c_void_p, ctypes.c_int
_object_count = quick(c.FPDFPage_CountObjects, _INT, _ADDRESS)
_object_of = quick(c.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INT)
_type_of = quick(c.FPDFPageObj_GetType, _INT, _ADDRESS)
_bounds_of = quick(c.FPDFPageObj_GetBounds, _INT, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)


def drawn_on(page_pointer: Any, texts: Container[int]) -> tuple[list[Box], int]:
    """The rulings on a page and the number of its pictures. texts: addresses of objects that are known to be text."""
    page = ctypes.cast(page_pointer, ctypes.c_void_p).value
    rulings: list[Box] = []
    pictures = 0
    edges = (ctypes.c_float * 4)()
    to_edges = [ctypes.addressof(edges) + 4 * at for at in range(4)]
    for index in range(_object_count(page)):
        address = _object_of(page, index)
        if address in texts:
            continue
        if len(rulings) > MOST_RULINGS:
            return [], pictures
        kind = _type_of(address)
        if kind == c.FPDF_PAGEOBJ_PATH and _bounds_of(address, *to_edges):
            x0, y0, x1, y1 = edges
            if x1 - x0 <= THIN or y1 - y0 <= THIN:
                rulings.append(Box(x0, y0, x1, y1))
            else:
                rulings += _strokes(ctypes.cast(address, c.FPDF_PAGEOBJECT))
        elif kind == c.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        elif kind == c.FPDF_PAGEOBJ_FORM:
            form = ctypes.cast(address, c.FPDF_PAGEOBJECT)
            pictures += sum(
                c.FPDFPageObj_GetType(c.FPDFFormObj_GetObject(form, inner)) == c.FPDF_PAGEOBJ_IMAGE
                for inner in range(min(c.FPDFFormObj_CountObjects(form), MOST_SEGMENTS))
            )
    return rulings, pictures


def _strokes(path: Any) -> list[Box]:
    """The level and upright strokes of a path that draws more than one: a box, a grid. A plane of colour has none."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    count = c.FPDFPath_CountSegments(path)
    if not (c.FPDFPath_GetDrawMode(path, filled, stroked) and stroked.value and 1 < count <= MOST_SEGMENTS):
        return []
    matrix = c.FS_MATRIX()
    c.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    strokes: list[Box] = []
    here = start = (0.0, 0.0)
    for index in range(count):
        segment = c.FPDFPath_GetPathSegment(path, index)
        kind = c.FPDFPathSegment_GetType(segment)
        if kind == c.FPDF_SEGMENT_BEZIERTO:
            return []
        c.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if kind == c.FPDF_SEGMENT_MOVETO:
            start = point
        else:
            strokes.append(_stroke(here, point))
        if c.FPDFPathSegment_GetClose(segment):
            strokes.append(_stroke(point, start))
        here = point
    return [box for box in strokes if min(box.x1 - box.x0, box.y1 - box.y0) <= THIN]


def _stroke(one: tuple[float, float], other: tuple[float, float]) -> Box:
    return Box(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))


def turned_box(box: Box, turn: int, width: float, height: float) -> Box:
    """width, height: of the page as it is seen."""
    if turn == 90:
        return Box(box.y0, height - box.x1, box.y1, height - box.x0)
    if turn == 180:
        return Box(width - box.x1, height - box.y1, width - box.x0, height - box.y0)
    if turn == 270:
        return Box(width - box.y1, box.x0, width - box.y0, box.x1)
    return box
