"""Days on a line, and how what lies close is kept apart."""

from datetime import date

import pytest

from desktop.ui.charts.time_axis import TimeAxis, levels, spread


def test_the_ends_of_the_axis_are_its_first_and_last_day():
    axis = TimeAxis(date(2032, 1, 1), date(2032, 12, 31), 100, 500)
    assert (axis.x(date(2032, 1, 1)), axis.x(date(2032, 12, 31))) == (100, 500)
    assert axis.x(date(2032, 7, 1)) == pytest.approx(300, abs=2)


@pytest.mark.parametrize(
    ("last", "width", "named"),
    [
        (date(2032, 3, 2), 300, [date(2032, 1, 1), date(2032, 2, 1), date(2032, 3, 1)]),
        (date(2032, 12, 31), 300, [date(2032, 1, 1), date(2032, 4, 1), date(2032, 7, 1), date(2032, 10, 1)]),
        (date(2036, 1, 1), 300, [date(year, 1, 1) for year in range(2032, 2037)]),
    ],
)
def test_days_are_named_as_far_apart_as_their_names_need(last, width, named):
    assert list(TimeAxis(date(2032, 1, 1), last, 0, width).ticks()) == named


def test_a_single_day_is_an_axis_too():
    axis = TimeAxis(date(2032, 5, 5), date(2032, 5, 5), 0, 100)
    assert axis.x(date(2032, 5, 5)) == 0
    assert list(axis.ticks()) == []


@pytest.mark.parametrize(
    ("places", "moved"),
    [
        ([0, 50, 100], [0, 50, 100]),
        ([0, 5, 100], [0, 20, 100]),
        ([90, 95, 100], [60, 80, 100]),
        ([50, 50, 50, 50, 50, 50, 50, 50, 50], [0, 12.5, 25, 37.5, 50, 62.5, 75, 87.5, 100]),
        ([], []),
    ],
)
def test_what_lies_too_close_moves_no_more_than_need_be(places, moved):
    assert spread(places, [20] * len(places), 0, 100) == pytest.approx(moved)


def test_names_that_overlap_stand_on_levels_until_there_are_no_more():
    assert levels([(0, 50), (20, 70), (40, 90), (55, 99)], 2, 4) == [0, 1, None, 0]
