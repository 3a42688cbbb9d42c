"""Putting words on the clipboard, in all the forms that another program may ask for."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication

from desktop.text.flavours import Flavours

_RTF = ("application/rtf", "text/rtf", 'application/x-qt-windows-mime;value="Rich Text Format"')
"""What RTF is called: by the standard, by LibreOffice, by Windows."""


def put_on_clipboard(flavours: Flavours) -> None:
    """For words in all forms; nothing is put there for no words."""
    if flavours.plain:
        QGuiApplication.clipboard().setMimeData(as_mime_data(flavours))


def as_mime_data(flavours: Flavours) -> QMimeData:
    # made by Qt itself: what Python made and the clipboard still holds when the program ends, crashes it
    model = QStringListModel([""])
    mime = model.mimeData([model.index(0)])
    for form in mime.formats():
        mime.removeFormat(form)
    mime.setText(flavours.plain)
    mime.setHtml(flavours.html)
    for name in _RTF:
        mime.setData(name, flavours.rtf.encode("ascii"))
    return mime
