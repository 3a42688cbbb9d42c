"""What `match` and `compare` print: the contract with other programs."""

import json

import pytest

from desktop import cli

AGREEMENT = """Akkoord

1. Rivieren
We openen voor 1 juli 2033 een bruggenregister voor alle bruggen over de Linge.

We stellen geld beschikbaar voor tweehonderdduizend nieuwe bomen.
"""
LETTER = """Brief

1. Rivieren
We onderzoeken hoe een bruggenregister voor de bruggen over de Linge geopend kan worden.

2. Lezen
Iedere bibliotheek is in de avond open, ook in kleine dorpen zonder school of winkel.
"""


@pytest.fixture
def printed(tmp_path, capfd):
    def call(name, *texts):
        files = [tmp_path / f"{at}.txt" for at in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8")
        status = cli.main([name, *map(str, files), "--json"])
        return status, json.loads(capfd.readouterr().out)

    return call


def test_match_gives_each_pledge_its_candidates_or_silence(printed):
    status, found = printed("match", AGREEMENT, LETTER)
    assert status == 0
    register, trees = found
    assert register["a"]["text"].startswith("We openen")
    assert AGREEMENT.find(register["a"]["text"]) >= 0
    best = register["candidates"][0]
    assert best["b"]["text"].startswith("We onderzoeken")
    assert best["b"]["end"] - best["b"]["start"] == len(best["b"]["text"])
    assert best["shift"] == "weaker"
    assert 0.5 <= best["score"] <= 1
    assert trees["candidates"] == []


def test_compare_gives_the_words_of_both_sides(printed):
    status, [change] = printed("compare", AGREEMENT, AGREEMENT.replace("bomen", "struiken"))
    assert status == 0
    assert (change["kind"], change["a"]["text"], change["b"]["text"]) == ("replaced", "bomen", "struiken")
    assert printed("compare", AGREEMENT, AGREEMENT)[1] == []


def test_a_file_that_is_not_there_ends_with_a_sentence(tmp_path, capfd):
    assert cli.main(["compare", str(tmp_path / "weg.txt"), str(tmp_path / "ook.txt"), "--json"]) == 1
    assert "weg.txt" in capfd.readouterr().err
