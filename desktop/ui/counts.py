"""How many there are of something, in words: "1 stuk", "2 stukken". The forms stand among the translations, of Dutch
too."""

from __future__ import annotations

from PySide6.QtCore import QObject


class _Counts(QObject):
    """An object, because only its `tr` is searched for texts that have two forms."""

    def documents(self, count: int) -> str:
        return self.tr("%n stukken", "", count)

    def hits(self, count: int) -> str:
        return self.tr("%n treffers", "", count)

    def pages(self, count: int) -> str:
        return self.tr("%n pagina's", "", count)

    def passages(self, count: int) -> str:
        return self.tr("%n passages", "", count)

    def pledges(self, count: int) -> str:
        return self.tr("%n toezeggingen", "", count)

    def questions(self, count: int) -> str:
        return self.tr("%n vragen", "", count)

    def tags(self, count: int) -> str:
        return self.tr("%n labels", "", count)

    def words(self, count: int) -> str:
        return self.tr("%n woorden", "", count)


_counts = _Counts()
documents, hits, pages = _counts.documents, _counts.hits, _counts.pages
passages, pledges, questions = _counts.passages, _counts.pledges, _counts.questions
tags, words = _counts.tags, _counts.words
