"""How much larger than usual the system's letters are, and what must grow with them."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

USUAL_POINTS = 10.0
"""Size of the system's letters for which widths in pixels are meant."""


def scaled(pixels: int) -> int:
    """A width or height that must hold letters, or stand beside them; larger where the system's letters are."""
    return round(pixels * max(1.0, QGuiApplication.font().pointSizeF() / USUAL_POINTS))
