"""What an empty library shows: the three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.ui import icons, theme
from desktop.ui.style_sheet import GRID


class Greeting(QScrollArea):
    """sample_wanted, files_wanted, folder_wanted, manual_wanted: which way was chosen."""

    sample_wanted = Signal()
    files_wanted = Signal()
    folder_wanted = Signal()
    manual_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Welkom"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        title = QLabel(self.tr("Welkom bij Woordhouder"), wordWrap=True)
        title.setFont(theme.reading_font(1.9))
        purpose = QLabel(
            self.tr("Wat is beloofd, wat is ervan geworden, wat vragen we? Alles blijft op deze computer."),
            wordWrap=True,
        )
        purpose.setProperty("quiet", True)
        self.zone = self._way(
            "import",
            self.tr("Sleep stukken hierheen"),
            self.tr("Akkoorden, brieven, antwoorden, Kamervragen: PDF, Word en meer. Een hele map mag ook."),
            (self.tr("Stukken kiezen…"), self.files_wanted),
            (self.tr("Map kiezen…"), self.folder_wanted),
        )
        self.zone.setProperty("zone", True)
        column = QVBoxLayout()
        column.setSpacing(4 * GRID)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(purpose)
        column.addSpacing(2 * GRID)
        column.addWidget(self.zone)
        column.addWidget(
            self._way(
                "desk",
                self.tr("Kijk eerst rond in het voorbeelddossier"),
                self.tr("Vijf verzonnen stukken, met labels, notities en toezeggingen. Proberen kan geen kwaad."),
                (self.tr("Voorbeelddossier openen"), self.sample_wanted),
            )
        )
        column.addWidget(
            self._way(
                "help",
                self.tr("Lees de handleiding van één bladzijde"),
                self.tr("Een avond werk in acht stappen."),
                (self.tr("Handleiding"), self.manual_wanted),
            )
        )
        column.addStretch(3)
        narrow = QWidget()
        narrow.setLayout(column)
        narrow.setMaximumWidth(theme.scaled(170 * GRID))
        whole = QWidget()
        whole.setProperty("paper", True)
        around = QHBoxLayout(whole)
        around.setContentsMargins(8 * GRID, 6 * GRID, 8 * GRID, 6 * GRID)
        around.addStretch(1)
        around.addWidget(narrow, 100)
        around.addStretch(1)
        self.setWidget(whole)

    @property
    def buttons(self) -> list[QPushButton]:
        return self.findChildren(QPushButton)

    def react(self, hovering: bool) -> None:
        """Files hang above the window: the zone shows that it takes them."""
        self.zone.setProperty("over", hovering)
        self.zone.style().unpolish(self.zone)
        self.zone.style().polish(self.zone)

    def _way(self, icon: str, title: str, words: str, *acts: tuple[str, SignalInstance]) -> QFrame:
        way = QFrame()
        way.setProperty("way", True)
        picture = QToolButton()
        picture.setIconSize(QSize(32, 32))
        picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        picture.setAccessibleName(title)
        icons.give(picture, icon)
        heading = QLabel(title, wordWrap=True)
        heading.setFont(theme.reading_font(1.2))
        explanation = QLabel(words, wordWrap=True)
        explanation.setProperty("quiet", True)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        for name, wanted in acts:
            button = QPushButton(name)
            button.clicked.connect(wanted)
            buttons.addWidget(button)
        buttons.addStretch()
        text = QVBoxLayout()
        text.setSpacing(GRID)
        text.addWidget(heading)
        text.addWidget(explanation)
        text.addSpacing(GRID)
        text.addLayout(buttons)
        layout = QHBoxLayout(way)
        layout.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        layout.setSpacing(4 * GRID)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(text, 1)
        return way
