"""Reading what was found, away from the window's thread: one look at a time, and one more when asked meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from desktop.ui.worker import Task
from desktop.ui.workroom import Workroom

REST = 120
"""Milliseconds before a look: one act makes several signals, and a job finds many things in a row."""


NOW_AND_THEN = 1_500
"""Milliseconds between looks while a job finds more."""

SHARE = 4
"""Times as long as a look took there is none while a job finds more: a long list is read less often."""


class Reading(QObject):
    """show: given what a look brought, in the window's thread. Of looks that were overtaken nothing is shown."""

    def __init__(self, workroom: Workroom, show: Callable[[Any], object], parent: QObject) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._show = show
        self._wanted: tuple[Callable[..., Any], tuple[Any, ...]] | None = None
        self._is_looking = False
        self._task: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._look)
        self._later = QTimer(self, singleShot=True)
        self._began = QElapsedTimer()
        self._took = 0

    @property
    def is_under_way(self) -> bool:
        return self._is_looking or self._wanted is not None

    @property
    def is_awaited(self) -> bool:
        """A job looks for more, or a look is under way: it is not known yet that there is nothing."""
        return self._task is not None or self.is_under_way

    def follow(self, task: Task, found_more: Callable[[], object], found_all: Callable[[], object]) -> None:
        """A job looks for more."""
        self._task = task
        task.progress.connect(found_more)
        task.ended.connect(partial(self._end, task, found_all))

    def _end(self, task: Task, found_all: Callable[[], object]) -> None:
        if self._task is task:
            self._task = None
        found_all()

    def start(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Look soon, with `function(library, *arguments, job)`."""
        self._wanted = (function, arguments)
        if not self._is_looking and not self._timer.isActive():
            self._timer.start()

    def start_in_time(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Look when the last look is some time ago; there will be another one at the end of the job."""
        if not self.is_under_way and not self._later.isActive():
            self._later.start(max(NOW_AND_THEN, round(SHARE * self._took)))
            self.start(function, *arguments)

    def _look(self) -> None:
        if self._wanted is None:
            return
        function, arguments = self._wanted
        self._wanted = None
        self._is_looking = True
        self._began.start()
        task = self._workroom.quick.run("", function, *arguments)
        task.finished.connect(self._bring)
        task.failed.connect(self._workroom.tell)
        task.ended.connect(self._go_on)

    def _bring(self, found: object) -> None:
        self._is_looking = False
        if self._wanted is None:
            self._show(found)

    def _go_on(self) -> None:
        self._is_looking = False
        self._took = self._began.elapsed()
        if self._wanted is not None:
            self._timer.start()
