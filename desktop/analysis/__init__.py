"""From text to findings. Pure functions: no I/O, no database."""

ANALYSIS = "2026-11-22.5"
"""The version of the analysis, kept beside what it found: another one may find otherwise, so the old goes stale."""
