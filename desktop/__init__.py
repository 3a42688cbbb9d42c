"""Woordhouder: what was promised, what has become of it, and what to ask."""

__version__ = "0.1.0"
