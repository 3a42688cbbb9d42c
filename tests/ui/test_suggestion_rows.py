"""A list of suggestions keeps what is chosen and in sight while more is found."""

import pytest

from desktop.library.findings import Finding
from desktop.library.records import Words
from desktop.text.document import Span
from desktop.text.pledge import Firmness
from desktop.ui.itemmodels.suggestions import MOST_STEPS, FindingTable
from desktop.ui.panels.suggestions.suggestion_table import SuggestionTable


def finding(number):
    place = Words(number // 100 + 1, Span(10 * (number % 100), 10 * (number % 100) + 9))
    return Finding(place, f"We voeren plan {number} in.", Firmness.FIRM, (), None, None, (), None, ())


def findings(*numbers):
    return [finding(number) for number in numbers]


@pytest.fixture
def table(qtbot):
    model = FindingTable()
    table = SuggestionTable(model, "Voorstellen", lambda: None)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    return table


def show(table, *numbers):
    table.model().show_rows(findings(*numbers))
    assert table.model().rows == tuple(findings(*numbers))


def test_rows_that_come_before_and_go_after_leave_the_choice_where_it_is(table):
    show(table, *range(50, 100))
    table.choose(20)
    show(table, *range(10), *range(50, 90), 120)
    assert table.model().rows[table.row] == finding(70)


def test_what_is_in_sight_stays_in_sight_while_more_comes(table):
    show(table, *range(100, 200))
    table.scrollToBottom()
    seen = table.rowAt(0)
    assert seen > 50
    show(table, *range(100, 260))
    assert table.rowAt(0) == seen


def test_a_list_in_another_order_is_shown_whole(table):
    show(table, 1, 2, 3, 4)
    show(table, 4, 3, 2, 1, 0)


def test_a_list_that_shares_little_with_the_last_one_is_shown_whole(table):
    show(table, *range(0, 8 * MOST_STEPS, 2))
    show(table, *range(0, 8 * MOST_STEPS))
    show(table)
