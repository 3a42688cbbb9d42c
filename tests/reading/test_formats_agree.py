"""One brief of our own as Word would have it, and as LibreOffice saved it in its other formats (tests/data/office)."""

from pathlib import Path

import pytest
from made_files import outline

from desktop.reading.registry import format_of, reader_of

OFFICE = Path(__file__).parents[1] / "data" / "office"

READ = [
    *("h1 Brief over wijken", "h1 Inleiding"),
    *("p Het kabinet voert vóór de zomer een register in. Dat kost 3 miljoen euro per jaar.",),
    *("f[1] Kamerstuk 99 999, nr. 3.", "h1 Aanpak", "h2 Handhaving", "p De volgende maatregelen gelden:"),
    *("l1 Meer wijkagenten in de steden.", "l1 Een proef in twee gemeenten:", "l2 in Assen;", "l2 in Goes."),
    *("p De stappen zijn:", "l1 1. Onderzoek.", "l1 2. Keuze uit:", "l2 a) meer agenten;", "l2 b) meer camera’s."),
    *("l1 3. Besluit.", "h3 Financiën", "p Zie de tabel.", "t Nr.|Vraag|Antwoord|Kamerlid|Bewindspersoon"),
    *("h3 Jansen (ABC)", "t 1 Wanneer komt het register?", "p Voor de zomer.", "p Een tweede alinea."),
    *("t Jansen, A.|MJenV, SJenV", "t 3 Wat kost het?", "f[2] Prijspeil 2032.", "p Zie het antwoord op vraag 1."),
    *("t Jansen, A.|MJenV", "p De minister van Wijken,"),
]


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "html"])
def test_a_brief_reads_the_same_in_every_format(suffix):
    path = OFFICE / f"polder.{suffix}"
    content = path.read_bytes()
    draft = reader_of(format_of(content, path.name))(content, path.name)
    # a browser prints "a." where Word and LibreOffice print "a)"
    assert outline(draft.pieces) == [line.replace(") m", ". m") if suffix == "html" else line for line in READ]
    assert draft.repairs == {("running_head", "Ministerie van Wijken", ""): 1}
    first, second = draft.questions
    assert (first.number, first.heading, first.member) == ("1", "Jansen (ABC)", "Jansen, A.")
    assert first.ministers == ("MJenV", "SJenV")
    assert (second.number, second.refers_to) == ("3", (1,))
