import pytest

from desktop.analysis.ministries import is_short_for, read_ministries
from desktop.errors import BadMinistryTable
from desktop.library.standards import ministries


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("minister van Justitie en Veiligheid", ["Justitie en Veiligheid"]),
        ("Staatssecretaris van Justitie en Veiligheid", ["Justitie en Veiligheid"]),
        ("Minister Justitie en Veiligheid", ["Justitie en Veiligheid"]),
        ("het ministerie van J&V", ["Justitie en Veiligheid"]),
        ("MJenV", ["Justitie en Veiligheid"]),
        ("SOCW", ["Onderwijs, Cultuur en Wetenschap"]),
        ("VWS", ["Volksgezondheid, Welzijn en Sport"]),
        ("Minister (Klimaat en Groene Groei)", ["Klimaat en Groene Groei"]),
        ("minister van Economische Zaken en Klimaat", ["Economische Zaken en Klimaat"]),
        ("minister van Economische Zaken", ["Economische Zaken"]),
        ("minister voor Rechtsbescherming", ["Rechtsbescherming"]),
        ("de minister-president", ["Algemene Zaken"]),
        ("de ministers van Landbouw, Natuur en Voedselkwaliteit en van Financiën", [
            "Landbouw, Visserij, Voedselzekerheid en Natuur", "Financiën",
        ]),
        ("minister van Bereikbaarheid en Regio en staatssecretaris van Bereikbaarheid en Regio", [
            "Bereikbaarheid en Regio",
        ]),
        ("minister van Financiën en minister voor Rechtsbescherming", ["Financiën", "Rechtsbescherming"]),
        ("Staatssecretaris Rutte", []),
        ("de minister die erover gaat", []),
        ("het kabinet", []),
        ("de gemeenten met hun financiën", []),
        ("", []),
    ],
)  # fmt: skip
def test_an_office_names_its_ministry(words, named):
    assert list(ministries().named_in(words)) == named


@pytest.mark.parametrize("written", ["JenV", "j&v", "Justitie & Veiligheid", "Ministerie van Veiligheid en Justitie"])
def test_a_ministry_has_one_name_however_it_is_written(written):
    assert ministries().name_of(written) == "Justitie en Veiligheid"


@pytest.mark.parametrize(
    ("written", "office"),
    [
        ("MJenV", "Minister van Justitie en Veiligheid"),
        ("SJenV", "Staatssecretaris van Justitie en Veiligheid"),
        ("minister van Justitie & Veiligheid", "Minister van Justitie en Veiligheid"),
        ("Minister Justitie en Veiligheid", "Minister van Justitie en Veiligheid"),
        (
            "de minister van Binnenlandse Zaken en Koninkrijkrelaties",
            "Minister van Binnenlandse Zaken en Koninkrijksrelaties",
        ),
        ("SBenR", "Staatssecretaris van Bereikbaarheid en Regio"),
        ("minister voor Rechtsbescherming", "Minister voor Rechtsbescherming"),
        ("MXyZ", "MXyZ"),
        ("Staten-Generaal", "Staten-Generaal"),
    ],
)
def test_an_office_has_one_name_however_it_is_written(written, office):
    assert ministries().office_of(written, ["Bereikbaarheid en Regio"]) == office


def test_what_is_no_known_ministry_stays_as_written():
    assert ministries().name_of(" Bereikbaarheid  en Regio ") == "Bereikbaarheid en Regio"


def test_the_letters_of_a_column_stand_for_a_ministry():
    assert is_short_for("MBenR", "Bereikbaarheid en Regio")
    assert not is_short_for("MFin", "Bereikbaarheid en Regio")


@pytest.mark.parametrize(
    ("table", "where"),
    [
        ("", "ministerie"),
        ("ministerie = 7", "[[ministerie]]"),
        ('[[ministerie]]\nook = ["X"]', "naam"),
        ('[[ministerie]]\nnaam = "!"', "!"),
        ('[[ministerie]]\nnaam = "A"\n[[ministerie]]\nnaam = "B"\nook = ["a"]', "twee ministeries"),
    ],
)
def test_a_mistake_in_the_table_of_ministries_is_named(table, where):
    with pytest.raises(BadMinistryTable, match=r"mijn lijst\.toml") as problem:
        read_ministries(table, "mijn lijst.toml")
    assert where in str(problem.value)
