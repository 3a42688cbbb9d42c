"""Words that say the same, and the table they are read from."""

import pytest

from desktop.analysis.lemmas import lemmas_of
from desktop.analysis.synonyms import read_synonyms
from desktop.errors import BadSynonymTable

TABLE = 'groepen = [["veer", "pont"], ["OM", "Openbaar Ministerie"], ["ministerie", "departement"]]'


def named(sentence):
    lemmas = lemmas_of(sentence)
    return [
        (meant.group, sentence[lemmas[meant.first].start : lemmas[meant.last].end])
        for meant in read_synonyms(TABLE, "synonyms.toml").meant(lemmas)
    ]


def test_words_of_one_group_are_known_in_every_form():
    assert named("De veren en de pont varen.") == [(0, "veren"), (0, "pont")]


def test_an_expression_is_known_as_a_whole():
    assert named("Het Openbaar Ministerie verhuist.")[0] == (1, "Openbaar Ministerie")


@pytest.mark.parametrize(
    ("table", "where"),
    [
        ("", "groepen"),
        ("groepen = 7", "lijst"),
        ('groepen = [["alleen"]]', "alleen"),
        ('groepen = [["veer", 7]]', "7"),
        ('groepen = [["veer", "!"]]', "!"),
        ("groepen = [", "document"),
    ],
)
def test_a_mistake_in_the_table_is_named(table, where):
    with pytest.raises(BadSynonymTable, match=r"mijn lijst\.toml") as problem:
        read_synonyms(table, "mijn lijst.toml")
    assert where in str(problem.value)
