"""The style sheet of the window, written from a palette. Only colours, space and radius; behaviour is elsewhere."""

from __future__ import annotations

from string import Template

from desktop.places import resources
from desktop.ui.colours import Palette, luminance
from desktop.ui.scale import scaled

GRID = 4
"""Pixels; every distance is a multiple."""

RADIUS = 6

_SHEET = Template("""
QToolTip { background: $raised; color: $ink; border: 1px solid $edge; padding: 4px 8px; }

QPushButton { background: $hover; color: $ink; border: 2px solid transparent; border-radius: ${radius}px;
  padding: 4px 12px; min-height: 20px; }
QPushButton:hover { background: $line; }
QPushButton:pressed, QPushButton:checked { background: $selection; color: $on_selection; }
QPushButton:default { background: $accent; color: $on_accent; }
QPushButton:disabled { background: transparent; color: $off; border-color: $off_line; }
QPushButton:focus { border-color: $accent; }
QPushButton:default:focus { border-color: $ink; }
QPushButton:checked:focus { border: 3px double $on_selection; padding: 3px 11px; }

QToolButton { background: transparent; color: $ink; border: 2px solid transparent; border-radius: ${radius}px;
  padding: 2px 4px; min-height: 20px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; color: $on_selection; }
QToolButton:disabled { color: $off; }
QToolButton:focus { border-color: $accent; }
QToolButton:checked:focus { border: 3px double $on_selection; padding: 1px 3px; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[quiet="true"] { color: $quiet; }
QToolButton[strong="true"] { font-weight: 600; }

QLineEdit, QComboBox, QAbstractSpinBox { background: $raised; color: $ink; border: 1px solid $edge;
  border-radius: ${radius}px; padding: 3px 7px; min-height: 20px; selection-background-color: $selection;
  selection-color: $on_selection; placeholder-text-color: $quiet; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 2px 6px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: $window; color: $off;
  border-color: $off_line; }
QLineEdit { lineedit-clear-button-icon: url("$pictures/clear.svg"); }
QLineEdit QToolButton { border: none; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {
  background: transparent; border: none; padding: 0 4px; min-height: 0; }
QComboBox::drop-down, QDateEdit::drop-down { subcontrol-origin: border; subcontrol-position: center right;
  width: 24px; border: none; }
QComboBox::down-arrow, QDateEdit::down-arrow, QAbstractSpinBox::down-arrow { image: url("$pictures/down.svg");
  width: ${box}px; height: ${box}px; }
QAbstractSpinBox::up-arrow { image: url("$pictures/up.svg"); width: 14px; height: 14px; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: 24px; border: none; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; width: 24px;
  border: none; }

QCheckBox, QRadioButton { color: $ink; border: 2px solid transparent; border-radius: ${radius}px; padding: 2px;
  spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $off; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: ${box}px; height: ${box}px;
  background: $raised; border: 1px solid $edge; border-radius: 4px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$pictures/$check.svg"); }
QCheckBox::indicator:disabled { background: $window; border-color: $off_line; }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; background: $on_accent; }

QTextEdit, QPlainTextEdit { background: $raised; color: $ink; border: 1px solid $edge; border-radius: ${radius}px;
  padding: 3px; placeholder-text-color: $quiet; }
QScrollArea, QPdfView { border: 2px solid transparent; }
QScrollArea:focus, QPdfView:focus { border-color: $accent; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 2px; }
QTextEdit[note="true"] { border-color: $line; }
QTextEdit[note="true"]:hover { border-color: $edge; }
QTextEdit[note="true"]:focus { border-color: $accent; }
QTextEdit[reading="true"] { background: $paper; border: 1px solid transparent; border-radius: 0; padding: 0; }
QTextEdit[reading="true"]:focus { border-color: $accent; }

QAbstractItemView { background: $paper; alternate-background-color: $window; border: 2px solid transparent;
  outline: none; }
QAbstractItemView:focus { border-color: $accent; }
QAbstractItemView::item { padding: 4px 4px; }
QAbstractItemView::item:hover { background: $hover; color: $ink; }
QAbstractItemView::item:selected { background: $selection; color: $on_selection; }
QTableView { gridline-color: transparent; }
QTreeView::branch { background: transparent; }
QTreeView::branch:closed:has-children { image: url("$pictures/right.svg"); padding: 2px; }
QTreeView::branch:open:has-children { image: url("$pictures/down.svg"); padding: 2px; }
QLineEdit[wrong="true"] { border-color: $warning; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $edge; }

QHeaderView { background: $window; }
QHeaderView::section { background: $window; color: $quiet; border: none; border-bottom: 1px solid $line;
  padding: 4px 8px; text-align: left; }
QTableCornerButton::section { background: $window; border: none; }

QMenuBar { background: $window; color: $ink; }
QMenuBar::item { padding: 4px 8px; border-radius: ${radius}px; }
QMenuBar::item:selected { background: $selection; color: $on_selection; }
QMenu { background: $raised; color: $ink; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $on_selection; }
QMenu::item:disabled { color: $off; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu { icon-size: ${icon}px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: ${box}px; height: ${box}px; padding-left: 8px; }
QMenu::indicator:checked { image: url("$pictures/$ticked.svg"); }

QTabBar::tab { background: transparent; color: $quiet; padding: 4px 12px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected:focus { border: 2px solid $accent; border-radius: ${radius}px; padding: 2px 10px 4px 10px; }
QTabWidget::pane { border: none; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }

QStatusBar { background: $window; color: $quiet; }
QStatusBar::item { border: none; }
QToolBar { background: $window; border: none; spacing: ${grid}px; padding: ${grid}px; }
QGroupBox { border: none; margin-top: 20px; }
QGroupBox::title { subcontrol-origin: margin; color: $quiet; }
QProgressBar { background: $hover; border: none; border-radius: 4px; height: 8px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QLabel[quiet="true"] { color: $quiet; }
QLabel[warning="true"] { color: $warning; }
QFrame[popup="true"] { background: $raised; border: 1px solid $edge; border-radius: ${radius}px; }
QFrame[way="true"] { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[zone="true"] { border: 2px dashed $edge; }
QFrame[over="true"] { background: $hover; border: 2px solid $accent; }
QFrame[way="true"] QToolButton { border: none; }
QFrame[drop="true"] { background: transparent; border: 3px dashed $accent; border-radius: ${radius}px; }
QLabel[drop="true"] { background: $accent; color: $on_accent; border: none; padding: 12px 20px; font-weight: 600; }
QWidget[paper="true"] { background: $paper; }
QWidget[line-below="true"] { border-bottom: 1px solid $line; }
""")


def style_sheet(palette: Palette) -> str:
    """Qt's style sheet for all controls in the colours of `palette`."""
    return _SHEET.substitute(
        pictures=(resources() / "icons" / "controls").as_posix(),
        check="check-light" if luminance(palette.on_accent) > 0.5 else "check-dark",
        ticked="check-light" if luminance(palette.ink) > 0.5 else "check-dark",
        grid=GRID,
        radius=RADIUS,
        box=scaled(14),
        icon=scaled(16),
        paper=palette.paper,
        window=palette.window,
        raised=palette.raised,
        hover=palette.hover,
        ink=palette.ink,
        quiet=palette.quiet,
        line=palette.line,
        edge=palette.edge,
        off=palette.off,
        off_line=palette.off if palette.line == palette.edge else palette.line,
        accent=palette.accent,
        on_accent=palette.on_accent,
        selection=palette.selection,
        on_selection=palette.on_selection,
        warning=palette.warning,
    )
