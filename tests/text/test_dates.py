"""Dutch dates."""

from datetime import date

import pytest

from desktop.text.dates import as_dutch, find_dates, last_before, month_number


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Den Haag, 28 januari 2026", "28 januari 2026", date(2026, 1, 28)),
        ("op 28 jan. 2026 verzonden", "28 jan. 2026", date(2026, 1, 28)),
        ("Datum: 28-01-2026", "28-01-2026", date(2026, 1, 28)),
        ("Datum: 28/1/2026", "28/1/2026", date(2026, 1, 28)),
        ("Datum: 28.01.2026", "28.01.2026", date(2026, 1, 28)),
        ("per 2026-01-28.", "2026-01-28", date(2026, 1, 28)),
        ("vr 12 mrt 2032", "vr 12 mrt 2032", date(2032, 3, 12)),
        ("Donderdag 8 februari 2018", "Donderdag 8 februari 2018", date(2018, 2, 8)),
        ("op woensdag, 3 sept. 2031,", "woensdag, 3 sept. 2031", date(2031, 9, 3)),
        ("de 15de maart 2020", "15de maart 2020", date(2020, 3, 15)),
        ("1\u00a0april\u00a02029", "1\u00a0april\u00a02029", date(2029, 4, 1)),
        ("29 februari 2028", "29 februari 2028", date(2028, 2, 29)),
    ],
)
def test_a_date_is_found_however_it_is_written(text: str, words: str, day: date) -> None:
    [(span, found)] = find_dates(text)
    assert (text[span.start : span.end], found) == (words, day)


@pytest.mark.parametrize(
    "text",
    [
        "31 februari 2026",
        "29 februari 2027",
        "32-01-2026",
        "12-13-2026",
        "16 2025",
        "112 maart 2024",
        "2.1 mei 2024",
        "29 fte 2026",
        "kst-36600-12-2026",
        "zaak 2026-01-28-7",
        "in december 2025",
        "12 maart",
    ],
)
def test_an_impossible_or_unfinished_date_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_days_share_the_year_that_stands_after_the_last() -> None:
    text = "de brieven van 3, 4 en 5 juni en 16 december 2025 en die van 31 februari en 1 mei 2026"
    assert [(text[span.start : span.end], day) for span, day in find_dates(text)] == [
        ("3", date(2025, 6, 3)),
        ("4", date(2025, 6, 4)),
        ("5 juni", date(2025, 6, 5)),
        ("16 december 2025", date(2025, 12, 16)),
        ("1 mei 2026", date(2026, 5, 1)),
    ]


def test_both_ends_of_a_period_are_dates() -> None:
    assert [day for _, day in find_dates("van 26 april t/m 13 mei 2024, 5–7 juni 2024")] == [
        date(2024, 4, 26),
        date(2024, 5, 13),
        date(2024, 6, 5),
        date(2024, 6, 7),
    ]


def test_a_day_without_a_year_is_the_last_one_that_was() -> None:
    written = date(2026, 1, 28)
    assert last_before(written, 12, 19) == date(2025, 12, 19)
    assert last_before(written, 1, 28) == written
    assert last_before(written, 2, 29) == date(2024, 2, 29)
    assert last_before(written, 2, 31) is None


def test_a_month_is_known_by_its_name_and_its_abbreviations() -> None:
    assert [month_number(name) for name in ("Maart", "mrt.", "SEPT", "okt")] == [3, 3, 9, 10]
    with pytest.raises(KeyError):
        month_number("lente")


def test_a_table_shows_a_date_short_and_with_its_weekday() -> None:
    assert as_dutch(date(2032, 3, 12)) == "vr 12 mrt 2032"
    assert as_dutch(date(2026, 2, 1)) == "zo 1 feb 2026"
