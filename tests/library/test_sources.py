from datetime import date

import pytest

from desktop.library.sources import short_title, source_of
from desktop.text.document import DocumentKind


@pytest.mark.parametrize(
    ("title", "short"),
    [
        (
            "Vragen van het lid Brandsen (MenM) aan de Minister van Bereikbaarheid over het veer (ingezonden 3 mei).",
            "Brandsen (MenM): het veer",
        ),
        (
            "Vragen van de leden A (X) en B (Y) aan de Ministers van P en van Q over «Lijn 58»",
            "A (X) en B (Y): «Lijn 58»",
        ),
        ("Beantwoording Kamervragen van het lid Tilstra (VDS) over bruggen", "Tilstra (VDS): bruggen"),
        ("Dichtbij en verbonden", "Dichtbij en verbonden"),
    ],
)
def test_a_list_names_who_asks_and_what_about(title, short):
    assert short_title(title) == short


def test_a_source_has_what_is_known_of_it():
    assert source_of(DocumentKind.POLICY_LETTER, "Titel", date(2032, 3, 12), 4) == "Brief 12-03-2032, p. 4"
    assert source_of(DocumentKind.OTHER, "Titel", None, None) == "Titel"
