"""What a document may refer to, in words that the analysis and the library share."""

from __future__ import annotations

from enum import StrEnum


class ReferenceKind(StrEnum):
    KAMERSTUK = "kamerstuk"
    MOTIE = "motie"
    AMENDEMENT = "amendement"
    ARTIKEL = "artikel"
    BRIEF = "brief"
    HANDELINGEN = "handelingen"
    AANHANGSEL = "aanhangsel"
    STAATSBLAD = "staatsblad"
