"""The table of recesses, and the estimates beyond it."""

from datetime import date
from pathlib import Path

import pytest

from desktop.analysis.periods import Period
from desktop.analysis.recesses import Recesses, estimate, read_recesses
from desktop.errors import BadRecessTable

TABLE = Path(__file__).parents[2] / "resources" / "recess.toml"


@pytest.fixture(scope="module")
def shipped() -> Recesses:
    return read_recesses(TABLE.read_text(), TABLE.name)


@pytest.mark.parametrize(
    ("kind", "year", "first", "last"),
    [
        ("herfst", 2023, date(2023, 10, 13), date(2023, 10, 23)),
        ("kerst", 2023, date(2023, 12, 22), date(2024, 1, 15)),
        ("voorjaar", 2024, date(2024, 2, 16), date(2024, 2, 26)),
        ("mei", 2024, date(2024, 4, 26), date(2024, 5, 13)),
        ("zomer", 2024, date(2024, 7, 5), date(2024, 9, 2)),
    ],
)
def test_the_shipped_table_has_the_recesses_that_are_known(
    shipped: Recesses, kind: str, year: int, first: date, last: date
) -> None:
    assert shipped.find(kind, year) == Period(first, last)


def test_the_shipped_table_marks_the_rest_as_estimates(shipped: Recesses) -> None:
    later = [recess.period for recess in shipped.known if recess.year > 2024]
    assert len(later) == 11 * 5
    assert all(period.estimate for period in later)


def test_a_recess_runs_from_a_friday_to_a_monday(shipped: Recesses) -> None:
    weekdays = {
        (recess.period.first.weekday(), recess.period.last.weekday())
        for recess in shipped.known
        if recess.period.first and recess.period.last
    }
    assert weekdays == {(4, 0)}


def test_the_rule_gives_the_known_recesses_back(shipped: Recesses) -> None:
    for recess in shipped.known:
        guess = estimate(recess.kind, recess.year)
        assert guess is not None
        assert (guess.first, guess.last) == (recess.period.first, recess.period.last)


def test_a_year_outside_the_table_is_estimated_and_elections_are_not() -> None:
    zomer = Recesses().find("zomer", 2041)
    assert zomer == Period(date(2041, 7, 5), date(2041, 9, 2), estimate=True)
    assert Recesses().find("verkiezing", 2041) is None


def test_what_a_user_writes_in_the_table_counts() -> None:
    table = read_recesses(
        "[2041]\nzomer = { first = 2041-07-12, last = 2041-09-09 }\n"
        "verkiezing = { first = 2041-02-15, last = 2041-03-25 }\n"
        "[[cabinet]]\nfirst = 2041-04-01\nlast = 2045-03-31\n",
        "recess.toml",
    )
    assert table.find("zomer", 2041) == Period(date(2041, 7, 12), date(2041, 9, 9))
    assert table.find("verkiezing", 2041) == Period(date(2041, 2, 15), date(2041, 3, 25))
    assert table.cabinets == (Period(date(2041, 4, 1), date(2045, 3, 31)),)


@pytest.mark.parametrize(
    "toml",
    [
        "[2041",
        "[2041]\nlente = { first = 2041-07-12, last = 2041-09-09 }",
        "[2041]\nzomer = { first = 2041-07-12 }",
        "[2041]\nzomer = { first = 2041-09-12, last = 2041-07-09 }",
        '[2041]\nzomer = { first = "juli", last = "september" }',
        "[volgend]\nzomer = { first = 2041-07-12, last = 2041-09-09 }",
        "zomer = 3",
    ],
)
def test_a_damaged_table_is_refused_by_name(toml: str) -> None:
    with pytest.raises(BadRecessTable, match=r"recess\.toml"):
        read_recesses(toml, "recess.toml")
