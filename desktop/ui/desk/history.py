"""The places one jumped from and can go back to. No Qt."""

from __future__ import annotations


class History:
    """Places behind and places ahead, as positions in a document."""

    def __init__(self) -> None:
        self._behind: list[int] = []
        self._ahead: list[int] = []

    @property
    def depth(self) -> int:
        """How many places lie behind."""
        return len(self._behind)

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def leave(self, place: int) -> None:
        """A jump leads away from `place`; what was ahead is no longer."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
        self._ahead.clear()

    def back(self, place: int) -> int | None:
        """The place to go back to from `place`, or None."""
        if not self._behind:
            return None
        self._ahead.append(place)
        return self._behind.pop()

    def forward(self, place: int) -> int | None:
        """The place to go forward to again from `place`, or None."""
        if not self._ahead:
            return None
        self._behind.append(place)
        return self._ahead.pop()
