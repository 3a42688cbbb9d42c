import pytest

from desktop.reading.pointers import answers_referred_to


@pytest.mark.parametrize(
    ("answer", "numbers"),
    [
        ("Zie antwoord vraag 3.", (3,)),
        ("Zie het antwoord op vraag nummer 38.", (38,)),
        ("Zie antwoord 4", (4,)),
        ("zoals aangegeven in de beantwoording van vraag 45.", (45,)),
        ("Zoals ook in antwoord op vraag 5 is gezegd, en in het antwoord op vraag 5.", (5,)),
        ("Dat staat al in de antwoorden op vraag 4 en 6.", (4, 6)),
        ("Zie mijn antwoorden op de vragen 2, 3 en 7.", (2, 3, 7)),
        ("Zie vragen 1 tot en met 4.", (1, 2, 3, 4)),
        ("Zie antwoord vraag 12 t/m 14", (12, 13, 14)),
        ("(zie het antwoord op vraag 75)", (75,)),
        ("In antwoord op vraag 3 van de vragen van het lid Jansen is dit gemeld.", ()),
        ("In antwoord op 3 juli 2025 gestelde vragen", ()),
        ("Het antwoord op vragen van de Kamer in 2024 volgt.", ()),
        ("Ja. In artikel 3 staat het antwoord.", ()),
    ],
)
def test_an_answer_points_at_the_numbers_it_names(answer, numbers):
    assert answers_referred_to(answer) == numbers
