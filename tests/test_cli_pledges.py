"""What `pledges` prints: the contract with other programs."""

import json

import pytest

from desktop import cli

LETTER = """Brief over veren

Den Haag, 3 februari 2032

1. Veren
Het veer bij Waterrand is oud. We vervangen het voor 1 juli 2033 en trekken daarvoor structureel 4 miljoen euro uit. \
Het kabinet onderzoekt of er een tweede veer kan komen.
"""


@pytest.fixture
def pledges(tmp_path, capfd):
    def call(text, *options):
        file = tmp_path / "brief.txt"
        file.write_text(text, encoding="utf-8")
        status = cli.main(["pledges", str(file), *options, "--json"])
        return status, json.loads(capfd.readouterr().out)

    return call


def test_pledges_come_with_firmness_deadline_amounts_and_the_words_that_decided(pledges):
    status, found = pledges(LETTER)
    assert status == 0
    firm, exploring = found
    assert (firm["firmness"], exploring["firmness"]) == ("firm", "exploratory")
    assert firm["deadline"] == {"text": "voor 1 juli 2033", "from": "2032-02-03", "to": "2033-06-30"}
    [amount] = firm["amounts"]
    assert (amount["text"], amount["euros"], amount["recurring"]) == ("4 miljoen euro", 4_000_000, True)
    assert exploring["deadline"] is None
    assert exploring["promiser"] == "Het kabinet"
    assert [word["text"] for word in firm["words"]] == ["vervangen"]


def test_all_gives_every_sentence_where_it_stands(pledges, tmp_path, capfd):
    _, found = pledges(LETTER, "--all")
    cli.main(["read", str(tmp_path / "brief.txt"), "--json"])
    text = json.loads(capfd.readouterr().out)["text"]
    for sentence in found:
        for piece in [sentence, *sentence["words"]]:
            assert text[piece["start"] : piece["end"]] == piece["text"]
    titles = [sentence for sentence in found if sentence["text"].endswith("Veren")]
    assert [title["firmness"] for title in titles] == ["none"]


def test_what_promises_nothing_has_no_deadline_and_keeps_its_amount(pledges):
    _, found = pledges("De verkiezing is op 4 maart 2033. Het veer kostte vorig jaar 4 miljoen euro.", "--all")
    assert [sentence["firmness"] for sentence in found] == ["none", "none"]
    assert [sentence["deadline"] for sentence in found] == [None, None]
    assert [amount["text"] for amount in found[1]["amounts"]] == ["4 miljoen euro"]


def test_what_a_member_asks_is_no_pledge_and_the_answer_may_be_one(pledges):
    asked = """Vragen van het lid De Vries over het veer (ingezonden 3 februari 2032).

Vraag 1
Het kabinet vervangt het veer bij Waterrand. Klopt dat?

Antwoord 1
Ja, dat klopt. We vervangen ook de steiger.
"""
    _, found = pledges(asked)
    assert [sentence["text"] for sentence in found] == ["We vervangen ook de steiger."]


def test_a_document_without_pledges_says_so(tmp_path, capfd):
    file = tmp_path / "lijst.txt"
    file.write_text("Veren en sluizen\n\nDe Linge is een rivier.\n", encoding="utf-8")
    assert cli.main(["pledges", str(file)]) == 0
    assert capfd.readouterr().out == "Geen beloften gevonden.\n"
