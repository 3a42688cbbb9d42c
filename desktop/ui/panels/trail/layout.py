"""Where each part of the picture of a trail stands, for a width and a font."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.trail import SAID, Step, StepKind, Trail
from desktop.text.pledge import Firmness
from desktop.ui.charts.time_axis import TimeAxis, levels, spread
from desktop.ui.itemmodels.trail import MENTIONS, deadline_words, translated
from desktop.ui.scale import scaled
from desktop.ui.style_sheet import GRID
from desktop.ui.words import FIRMNESS_MARKS, SILENCE_MARK, STATUS_MARKS, day_word, firmness_word, status_word

NODE = 24
LANE = 36
BAND = 24
"""Pixels that a node, the lane of a firmness and the band of deadlines take; the last two more where letters are
large."""

APART = 44
"""Pixels from the middle of a node to that of the next."""

LABELS_DEEP = 3
"""Rows of names above the picture, at most."""

BEYOND = 0.6
"""A deadline is drawn where it falls if that makes the line longer by at most this share; else at the edge."""

SILENT = "silent"
_SILENT_LANE = QT_TRANSLATE_NOOP("trail", "stil")
_TODAY = QT_TRANSLATE_NOOP("trail", "vandaag")
_DEBATE = QT_TRANSLATE_NOOP("trail", "debat")

Key = Firmness | None | str


@dataclass(frozen=True, slots=True)
class Lane:
    key: Key
    name: str
    y: float


@dataclass(frozen=True, slots=True)
class Node:
    """number: of its step; true_x: where its day lies on the line."""

    number: int
    box: QRectF
    true_x: float

    @property
    def is_moved(self) -> bool:
        return abs(self.true_x - self.box.center().x()) > 2


@dataclass(frozen=True, slots=True)
class Label:
    """A document's name and day, above its nodes."""

    numbers: tuple[int, ...]
    name: str
    day: str
    box: QRectF
    x: float
    node_top: float


@dataclass(frozen=True, slots=True)
class Mark:
    number: int
    box: QRectF


@dataclass(frozen=True, slots=True)
class Flag:
    """A deadline. counts: whether it is the last one; is_beyond: it falls after the last day on the line."""

    number: int
    bar: QRectF | None
    label: QRectF
    side: Qt.AlignmentFlag
    counts: bool
    is_beyond: bool


@dataclass(frozen=True, slots=True)
class DayLine:
    """Today, or a day ahead."""

    x: float
    name: str
    label: QRectF
    side: Qt.AlignmentFlag
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class Layout:
    axis: TimeAxis
    left: float
    top: float
    height: float
    axis_y: float
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    labels: tuple[Label, ...]
    ticks: tuple[tuple[float, str], ...]
    days: tuple[DayLine, ...]
    statuses: tuple[Mark, ...]
    status_y: float | None
    flags: tuple[Flag, ...]
    deadline_y: float | None


def lay_out(trail: Trail, width: float, font: QFont) -> Layout | None:
    """None where no step is words in a document."""
    shown = [(n, step) for n, step in enumerate(trail.steps) if step.kind in SAID or step.kind is StepKind.SILENT]
    if not shown:
        return None
    metrics = QFontMetricsF(font)
    lanes = _lanes([step for _, step in shown])
    left = 7 * GRID + max(metrics.horizontalAdvance(name) for _, name in lanes)
    axis = _axis(trail, [step.day for _, step in shown if step.day], left + 6 * GRID, width - 10 * GRID)
    xs = _places(axis, [step for _, step in shown])
    labels, deep = _labels(shown, xs, metrics, width)
    row = 2 * metrics.height() + GRID
    top = 2 * GRID + deep * row
    lane, band = max(LANE, metrics.height() + 3 * GRID), _band(metrics)
    placed = [Lane(key, name, top + lane * (number + 0.5)) for number, (key, name) in enumerate(lanes)]
    y_of = {lane.key: lane.y for lane in placed}
    nodes = [
        Node(
            number,
            QRectF(x - NODE / 2, y_of[_key(step)] - NODE / 2, NODE, NODE),
            axis.x(step.day) if step.day else x,
        )
        for (number, step), x in zip(shown, xs, strict=True)
    ]
    below = top + lane * len(lanes)
    statuses = [(n, step) for n, step in enumerate(trail.steps) if step.status is not None]
    deadlines = [(n, step) for n, step in enumerate(trail.steps) if step.deadline is not None]
    status_y = below + band / 2 if statuses else None
    below += band if statuses else 0
    deadline_y = below + band / 2 if deadlines else None
    lines = [axis.x(day) for day in (trail.today, trail.debate_on) if day is not None and axis.holds(day)]
    flags = _flags(deadlines, axis, lines, deadline_y or 0, metrics, width)
    below += band * max((round((flag.label.top() - below) // band) + 1 for flag in flags), default=0)
    axis_y = below + GRID
    return Layout(
        axis,
        left,
        top,
        axis_y + 2 * metrics.height() + 5 * GRID,
        axis_y,
        tuple(placed),
        tuple(nodes),
        tuple(_placed(labels, nodes, row)),
        tuple((axis.x(day), _tick_name(day)) for day in axis.ticks()),
        tuple(_days(trail, axis, axis_y + metrics.height() + 2 * GRID, metrics)),
        tuple(_marks(statuses, axis, status_y or 0, metrics, width)),
        status_y,
        tuple(flags),
        deadline_y,
    )


def _band(metrics: QFontMetricsF) -> float:
    return max(BAND, metrics.height() + 2 * GRID)


def _key(step: Step) -> Key:
    return SILENT if step.kind is StepKind.SILENT else step.firmness


def _lanes(steps: Sequence[Step]) -> list[tuple[Key, str]]:
    """The three degrees of a promise always, the other lanes where they are needed."""
    used = {_key(step) for step in steps}
    found: list[tuple[Key, str]] = [
        (firmness, f"{FIRMNESS_MARKS[firmness]}  {firmness_word(firmness)}")
        for firmness in Firmness
        if firmness in used or firmness is not Firmness.REFUSAL
    ]
    if None in used:
        found.append((None, f"○  {translated(MENTIONS)}"))
    if SILENT in used:
        found.append((SILENT, f"{SILENCE_MARK}  {translated(_SILENT_LANE)}"))
    return found


def _axis(trail: Trail, days: Sequence[date], left: float, right: float) -> TimeAxis:
    """From the first step to the last, with today, the debate and deadlines as far as they lie near."""
    first = min(days, default=trail.today)
    last = max(days, default=trail.today)
    reach = last + timedelta(days=max(60, int((last - first).days * BEYOND)))
    ahead = [trail.today, trail.debate_on]
    ahead += [step.deadline.last for step in trail.steps if step.deadline is not None]
    last = max([last, *(day for day in ahead if day is not None and first <= day <= reach)])
    if last <= first:
        last = first + timedelta(days=60)
    return TimeAxis(first, last, left, right)


def _places(axis: TimeAxis, steps: Sequence[Step]) -> list[float]:
    """Undated ones stand at the end."""
    wanted = [axis.x(step.day) if step.day else axis.right for step in steps]
    order = sorted(range(len(steps)), key=lambda number: wanted[number])
    moved = spread([wanted[number] for number in order], [APART] * len(order), axis.left, axis.right)
    places = [0.0] * len(steps)
    for number, x in zip(order, moved, strict=True):
        places[number] = x
    return places


def _labels(
    shown: Sequence[tuple[int, Step]], xs: Sequence[float], metrics: QFontMetricsF, width: float
) -> tuple[list[tuple[tuple[int, ...], str, str, float, float, int, float]], int]:
    """One for the steps of a document on end: numbers, name, day, left, width, row, middle; and how many rows."""
    groups: list[list[int]] = []
    for index, (_, step) in enumerate(shown):
        if groups and shown[groups[-1][-1]][1].document_id == step.document_id:
            groups[-1].append(index)
        else:
            groups.append([index])
    drafts = []
    for group in groups:
        step = shown[group[0]][1]
        day = day_word(step.day) if step.day else ""
        letters = max(metrics.horizontalAdvance(step.name) * 1.1, metrics.horizontalAdvance(day)) + GRID
        wide = min(float(scaled(180)), letters)
        middle = xs[group[0]]
        left = max(2.0 * GRID, min(middle - NODE / 2, width - wide - GRID))
        drafts.append((tuple(shown[index][0] for index in group), step.name, day, left, wide, middle))
    found = levels([(draft[3], draft[3] + draft[4]) for draft in drafts], LABELS_DEEP, 2 * GRID)
    placed = [
        (numbers, name, day, left, wide, level, middle)
        for (numbers, name, day, left, wide, middle), level in zip(drafts, found, strict=True)
        if level is not None
    ]
    return placed, 1 + max((label[5] for label in placed), default=0)


def _placed(
    labels: Sequence[tuple[tuple[int, ...], str, str, float, float, int, float]], nodes: Sequence[Node], row: float
) -> list[Label]:
    tops = {node.number: node.box.top() for node in nodes}
    return [
        Label(numbers, name, day, QRectF(left, 2 * GRID + level * row, wide, row - GRID), middle, tops[numbers[0]])
        for numbers, name, day, left, wide, level, middle in labels
    ]


def _marks(
    statuses: Sequence[tuple[int, Step]], axis: TimeAxis, y: float, metrics: QFontMetricsF, width: float
) -> list[Mark]:
    """Each as wide as its words, or up to the next; those of one day beside each other."""
    wides = []
    for _, step in statuses:
        assert step.status is not None
        words = f"{STATUS_MARKS[step.status.status]} {status_word(step.status.status)}"
        wides.append(metrics.horizontalAdvance(words) * 1.1 + 2 * GRID)
    wanted = [max(axis.left, min(axis.x(step.day or axis.last), axis.right)) - NODE / 2 for _, step in statuses]
    gaps = [0.0, *wides[:-1]]
    xs = spread(wanted, gaps, axis.left - NODE / 2, width - (wides[-1] if wides else 0))
    return [
        Mark(number, QRectF(x, y - _band(metrics) / 2, wide, _band(metrics)))
        for (number, _), x, wide in zip(statuses, xs, wides, strict=True)
    ]


def _flags(
    deadlines: Sequence[tuple[int, Step]],
    axis: TimeAxis,
    lines: Sequence[float],
    y: float,
    metrics: QFontMetricsF,
    width: float,
) -> list[Flag]:
    """A bar over the days that each means, its words beside it; rows of their own, so that none hides another.

    lines: where days with a name are drawn, which words do not touch.
    """
    found = []
    band = _band(metrics)
    for row, (number, step) in enumerate(deadlines):
        deadline = step.deadline
        assert deadline is not None
        top = y - band / 2 + row * band
        last = deadline.last or deadline.first
        is_beyond = last is not None and last > axis.last
        bar = None
        wide = metrics.horizontalAdvance(deadline_words(deadline)) + 2 * GRID
        if last is not None and axis.holds(last):
            begin = axis.x(max(axis.first, deadline.first)) if deadline.first else axis.x(last) - 6
            end = axis.x(last)
            bar = QRectF(min(begin, end - 6), top + band / 2 - 5, max(6.0, end - begin), 10)
            fits_right = end + wide + GRID < width
            label = QRectF(end + GRID, top, wide, band) if fits_right else QRectF(0, top, bar.left() - GRID, band)
            side = Qt.AlignmentFlag.AlignLeft if fits_right else Qt.AlignmentFlag.AlignRight
        elif is_beyond:
            label, side = QRectF(axis.left, top, width - 4 * GRID - axis.left, band), Qt.AlignmentFlag.AlignRight
        else:
            set_on = min(max(step.day or axis.last, axis.first), axis.last)
            left = min(axis.x(set_on) - NODE / 2, width - wide - 4 * GRID)
            label = QRectF(max(axis.left, left), top, wide, band)
            side = Qt.AlignmentFlag.AlignLeft
        if side == Qt.AlignmentFlag.AlignLeft:
            label = _clear_of(lines, label, width)
        found.append(Flag(number, bar, label, side, row == len(deadlines) - 1, is_beyond))
    return found


def _clear_of(lines: Sequence[float], label: QRectF, width: float) -> QRectF:
    """A label beyond a line on which its first letters would stand; a line further on is drawn behind it."""
    left = label.left()
    for line in sorted(lines):
        if left - 2 * GRID < line < left + 3 * GRID:
            left = line + 2 * GRID
    return QRectF(left, label.top(), min(label.width(), width - GRID - left), label.height())


def _days(trail: Trail, axis: TimeAxis, y: float, metrics: QFontMetricsF) -> list[DayLine]:
    named = [(trail.today, _TODAY, False), (trail.debate_on, _DEBATE, trail.debate_on != trail.today)]
    there = sorted((day, name, ahead) for day, name, ahead in named if day is not None and axis.holds(day))
    found = []
    for index, (day, name, ahead) in enumerate(there):
        word = f"{QCoreApplication.translate('trail', name)} {_short_day(day)}"
        wide = metrics.horizontalAdvance(word) + GRID
        x = axis.x(day)
        before = index + 1 < len(there) or x + wide > axis.right + 8 * GRID
        box = (
            QRectF(x - wide - GRID, y, wide, metrics.height())
            if before
            else QRectF(x + GRID, y, wide, metrics.height())
        )
        side = Qt.AlignmentFlag.AlignRight if before else Qt.AlignmentFlag.AlignLeft
        found.append(DayLine(x, word, box, side, ahead))
    return found


def _tick_name(day: date) -> str:
    return str(day.year) if day.month == 1 else QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def _short_day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
