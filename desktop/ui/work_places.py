"""The work places: the desk, and those beside it, each loaded and made when it is first visited.

A window that opens with all of them takes twice as long to be there. So the modules of the places, and what they load
in their turn, are imported where a place is made.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.panels.briefing_place import BriefingPlace
    from desktop.ui.panels.overview_place import OverviewPlace
    from desktop.ui.panels.pledges_place import PledgesPlace
    from desktop.ui.panels.questions_place import QuestionsPlace
    from desktop.ui.panels.search_place import SearchPlace
    from desktop.ui.panels.tagged_place import TaggedPlace

Place = TypeVar("Place", bound=QWidget)

NAMES = ("desk", "pledges", "questions", "search", "overview", "briefing", "tagged")
"""In the order of the rail; the last one has no button there."""


class WorkPlaces(QStackedWidget):
    """One place is shown at a time. What a place asks for, the window does."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.desk = self._take_in(window.desk)

    @cached_property
    def pledges(self) -> PledgesPlace:
        from desktop.ui.panels.pledges_place import PledgesPlace

        window = self._window
        place = PledgesPlace(window.workroom, self)
        place.desk_wanted.connect(lambda: window.show_place(self.desk))
        place.trail.pair_wanted.connect(window.show_pair)
        place.trail.search_wanted.connect(window.suggesting.match_dossier)
        return self._take_in(place)

    @cached_property
    def questions(self) -> QuestionsPlace:
        from desktop.ui.panels.questions_place import QuestionsPlace

        window = self._window
        place = QuestionsPlace(window.workroom, self)
        place.pledge_wanted.connect(window.show_pledge)
        place.beside_wanted.connect(window.show_beside)
        place.import_wanted.connect(window.importing.ask_for_files)
        return self._take_in(place)

    @cached_property
    def search(self) -> SearchPlace:
        from desktop.ui.panels.search_place import SearchPlace

        place = SearchPlace(self._window.workroom, self)
        place.pledge_chosen.connect(self._window.show_pledge)
        return self._take_in(place)

    @cached_property
    def overview(self) -> OverviewPlace:
        from desktop.ui.panels.overview_place import OverviewPlace

        window = self._window
        place = OverviewPlace(window.workroom, self)
        place.pledges_wanted.connect(window.suggesting.find_pledges_in_dossier)
        place.matches_wanted.connect(window.suggesting.match_dossier)
        place.import_wanted.connect(window.importing.ask_for_files)
        place.list.trail_wanted.connect(window.show_trail)
        place.list.pair_wanted.connect(window.show_pair)
        return self._take_in(place)

    @cached_property
    def briefing(self) -> BriefingPlace:
        from desktop.ui.panels.briefing_place import BriefingPlace

        window = self._window
        place = BriefingPlace(window.workroom, self)
        place.desk_wanted.connect(lambda: window.show_place(self.desk))
        return self._take_in(place)

    @cached_property
    def tagged(self) -> TaggedPlace:
        from desktop.ui.panels.tagged_place import TaggedPlace

        window = self._window
        place = TaggedPlace(window.workroom, self)
        place.desk_wanted.connect(window.leave_list)
        place.beside_wanted.connect(window.show_beside)
        place.search_wanted.connect(lambda: window.search_for(""))
        return self._take_in(place)

    @property
    def shown(self) -> str:
        """The name of the place that is shown."""
        return next(name for name in NAMES if self.__dict__.get(name) is self.currentWidget())

    def number_of(self, name: str) -> int:
        """As on the rail."""
        return NAMES.index(name)

    def at(self, number: int) -> QWidget:
        """number: as on the rail."""
        place: QWidget = getattr(self, NAMES[number])
        return place

    def all(self) -> list[QWidget]:
        """Every place in the order of the rail, made where it was not."""
        return [self.at(number) for number in range(len(NAMES))]

    def show_place(self, place: QWidget) -> None:
        self.setCurrentWidget(place)
        self._free_width()

    def _take_in(self, place: Place) -> Place:
        self.addWidget(place)
        self._free_width()
        return place

    def _free_width(self) -> None:
        """Only the place that is shown keeps the window from becoming narrower."""
        for number in range(self.count()):
            place = self.widget(number)
            wide = QSizePolicy.Policy.Preferred if place is self.currentWidget() else QSizePolicy.Policy.Ignored
            if place is not None and place.sizePolicy().horizontalPolicy() is not wide:
                place.setSizePolicy(wide, place.sizePolicy().verticalPolicy())
