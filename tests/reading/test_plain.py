import pytest

from desktop.errors import NoText
from desktop.reading.plain.document import read_plain

NOTES = """# Polderplan

De dijk wordt **hoger**[^1], met
steen uit [Noordeinde](https://noordeinde.nl).

Beheer
------
- gemaal
    - pomp een
- sluis

1. eerst meten

| plek | meter |
|------|-------|
| kade | 0,5 |

[^1]: Volgens het
    peilbesluit.
"""


def test_markdown_shows_its_structure_itself():
    pieces = read_plain(NOTES.encode(), "plan.md").pieces
    assert [(piece.kind.value, piece.level, piece.text) for piece in pieces] == [
        ("heading", 1, "Polderplan"),
        ("paragraph", 0, "De dijk wordt hoger, met steen uit Noordeinde (https://noordeinde.nl)."),
        ("footnote", 0, "Volgens het peilbesluit."),
        ("heading", 2, "Beheer"),
        ("list_item", 1, "gemaal"),
        ("list_item", 2, "pomp een"),
        ("list_item", 1, "sluis"),
        ("list_item", 1, "1. eerst meten"),
        ("table_row", 0, "plek\tmeter"),
        ("table_row", 0, "kade\t0,5"),
    ]
    assert pieces[1].marks == [(19, "1")]


def test_a_text_file_in_markdown_is_recognised():
    text = "# Een\n\ntekst\n\n## Twee\n\ntekst\n"
    assert [piece.level for piece in read_plain(text.encode(), "plan.txt").pieces] == [1, 0, 2, 0]


@pytest.mark.parametrize("text", [" \n\t\n ", "\u00a0\n", "\ufeff \n", "---\n\n***\n"])
def test_white_space_is_no_text(text):
    with pytest.raises(NoText, match="leeg"):
        read_plain(text.encode(), "leeg.md")
