"""The strip under the desk: one list of things found at a time, to be walked while the documents stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.desk.eliding import ElidingLabel
from desktop.ui.keys import bind
from desktop.ui.style_sheet import GRID


class Strip(QWidget):
    """Shows a panel under its name (its window title) until it is closed. turned: it opened or closed."""

    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_open = False
        self._name = ElidingLabel()
        self._name.setProperty("strong", True)
        close = QToolButton()
        close.setToolTip(self.tr("Lijst sluiten (Esc)"))
        close.setAccessibleName(self.tr("Lijst sluiten"))
        icons.give(close, "close")
        close.clicked.connect(self.close_panel)
        self._panels = QStackedWidget()
        above = QHBoxLayout()
        above.setContentsMargins(3 * GRID, GRID, 2 * GRID, 0)
        above.addWidget(self._name, 1)
        above.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._panels, 1)
        bind(Qt.Key.Key_Escape, self, self.close_panel, self.tr("Sluiten"))
        self.hide()

    def take_in(self, panel: QWidget) -> None:
        """A panel that may be shown here."""
        self._panels.addWidget(panel)
        panel.windowTitleChanged.connect(self._show_name)

    def open_panel(self, panel: QWidget) -> None:
        """Show a panel that was taken in, and give it the keyboard; what was shown before makes way."""
        self._panels.setCurrentWidget(panel)
        self._show_name()
        self.setAccessibleName(panel.windowTitle())
        self.is_open = True
        self.turned.emit(True)
        panel.setFocus()

    def close_panel(self) -> None:
        self.is_open = False
        self.turned.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._claim()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._claim()
        return is_done

    def _claim(self) -> None:
        """The height that its words need at this width, as far as the documents keep half."""
        around, layout = self.parentWidget(), self.layout()
        if around is not None and layout is not None:
            wanted = max(layout.totalMinimumHeightForWidth(self.width()), layout.totalMinimumSize().height())
            self.setMinimumHeight(min(wanted, around.height() // 2))

    def _show_name(self) -> None:
        panel = self._panels.currentWidget()
        if panel is not None:
            self._name.set_words(panel.windowTitle())
