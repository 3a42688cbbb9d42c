from datetime import date

import pytest

from desktop.briefing.content import Deadline
from desktop.briefing.words import period


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2032, 4, 1), date(2032, 7, 2), "1 apr – 2 jul 2032"),
        (date(2031, 10, 8), date(2032, 2, 13), "8 okt 2031 – 13 feb 2032"),
        (date(2032, 4, 1), date(2032, 4, 1), "do 1 apr 2032"),
        (None, date(2032, 7, 2), "uiterlijk vr 2 jul 2032"),
        (date(2032, 4, 1), None, "vanaf do 1 apr 2032"),
        (None, None, ""),
    ],
)
def test_a_deadline_is_written_as_a_range_of_days(first, last, written):
    assert period(Deadline("", first, last)) == written
