import os
import runpy
from datetime import date
from pathlib import Path

import pytest
from made_files import outline, publication

from desktop.errors import DamagedFile
from desktop.reading.draft import Stretch
from desktop.reading.registry import read
from desktop.reading.xml import read_xml
from desktop.text.document import BlockKind, DocumentKind


def noot(mark, text):
    return f'<noot type="voet"><noot.nr>{mark}</noot.nr><noot.al>{text}</noot.al></noot>'


def spreker(before, name, party=""):
    who = f"<voorvoegsels>{before}</voorvoegsels><naam><achternaam>{name}</achternaam></naam>"
    return f"<spreker>{who}{f' (<politiek>{party}</politiek>)' if party else ''}:</spreker>"


DEBATE = (
    "<handelingen><agendapunt><nr>3</nr><item-titel>Wijken</item-titel>"
    "<onderwerp><al>Aan de orde is het <nadruk type='vet'>debat over wijken</nadruk>.</al></onderwerp>"
    f"<spreekbeurt>{spreker('Mevrouw', 'Jansen', 'ABC')}<tekst><al>Voorzitter. Ik heb een motie.</al>"
    "<motie><kop><titel>Motie</titel></kop><al>De Kamer,</al><al>gehoord de beraadslaging,</al><al>verzoekt iets.</al>"
    f"<motie-info>{spreker('De', 'voorzitter')}<al>Zij krijgt nr. <extref>12</extref> (<extref>99999</extref>).</al>"
    "</motie-info></motie></tekst></spreekbeurt><tekst><al>Dank u wel.</al></tekst></agendapunt></handelingen>"
)

DEBATE_READ = [
    *("h1 3 Wijken", "p Aan de orde is het debat over wijken.", "h2 Mevrouw Jansen (ABC):"),
    *("p Voorzitter. Ik heb een motie.", "h3 Motie", "p De Kamer,", "p gehoord de beraadslaging,"),
    *("p verzoekt iets.", "h2 De voorzitter:", "p Zij krijgt nr. 12 (99999).", "p Dank u wel."),
]


def test_a_debate_is_items_speakers_and_their_words_with_motions_kept_together():
    draft = read_xml(publication(DEBATE, "h-tk-20312032-50-3"), "h.xml")
    assert outline(draft.pieces) == DEBATE_READ
    assert (draft.head.kind, draft.head.title) == (DocumentKind.HANDELINGEN, "Wijken")
    assert (draft.head.number, draft.head.parliamentary_year) == ("h-tk-20312032-50-3", "2031-2032")


def test_a_pretty_printed_file_reads_the_same():
    pretty = DEBATE.replace("<", "\n  <").replace(">", ">\n   ")
    assert outline(read_xml(publication(pretty), "h.xml").pieces) == DEBATE_READ


def test_a_double_encoded_file_with_a_broken_header_is_put_right_and_listed():
    debate = publication(DEBATE.replace("Jansen", "Kröger-Özdil"))
    twice = ("\ufeff\n".encode() + debate).decode("latin-1").encode()
    draft = read_xml(twice, "h.xml")
    assert "h2 Mevrouw Kröger-Özdil (ABC):" in outline(draft.pieces)
    assert {kind for kind, *_ in draft.repairs} == {"encoding"}


def test_the_meeting_tells_the_date():
    meeting = (
        "<vergadering><vergadering-nummer>50e vergadering</vergadering-nummer><vergaderdatum>Donderdag 8 april 2032"
    )
    draft = read_xml(publication(f"<handelingen>{meeting}</vergaderdatum></vergadering></handelingen>"), "h.xml")
    assert outline(draft.pieces) == ["h1 50e vergadering", "p Donderdag 8 april 2032"]
    assert draft.head.date == date(2032, 4, 8)


KAMERSTUK = (
    "<kamerstuk><kamerstukkop><tekstregel>Vergaderjaar 2031-2032</tekstregel></kamerstukkop>"
    "<dossier><dossiernummer><dossiernr>99 999</dossiernr><begrotingshoofdstuk>VI</begrotingshoofdstuk></dossiernummer>"
    "<titel>Begroting</titel></dossier><stuk><stuknr>Nr. <ondernummer>12</ondernummer></stuknr>"
    f"<titel>BRIEF VAN DE MINISTER{noot(1, 'Een noot.')}</titel>"
    '<datumtekst>Ontvangen <datum isodatum="2032-03-12">12 maart 2032</datum></datumtekst><algemeen><vrije-tekst><tekst>'
    f"<tussenkop kopopmaak='vet'>Inleiding</tussenkop><al>Wij gaan door{noot(2, '<extref>Zie</extref> de brief.')}.</al>"
    "<tussenkop kopopmaak='cur'>Register</tussenkop><tussenkop kopopmaak='rom'>Deze maatregelen gelden nu:</tussenkop>"
    "<lijst><li><li.nr>–</li.nr><al>Eerste.</al></li><li><li.nr>2.</li.nr><al>Tweede.</al><al>Erbij.</al>"
    "<lijst><li><li.nr>a.</li.nr><al>Binnen.</al></li></lijst></li></lijst>"
    "<divisie><kop><nr>3.</nr><titel>Geld</titel></kop><nieuw-element>Onbekend <nadruk>woord</nadruk>.</nieuw-element>"
    "<table><title>Bedragen</title><tgroup cols='2'><colspec colname='a'/><colspec colname='b'/><tbody>"
    "<row><entry colname='a'><al>Jaar</al></entry><entry colname='b'>2032</entry></row>"
    "<row><entry colname='b'><al>1</al></entry></row></tbody></tgroup></table></divisie></tekst></vrije-tekst>"
    "<ondertekening><functie>De Minister van Wijken,</functie><naam><voornaam>A.</voornaam><achternaam>Jansen"
    "</achternaam></naam></ondertekening></algemeen></stuk></kamerstuk>"
)


def test_a_kamerstuk_with_its_head_notes_lists_and_tables():
    draft = read_xml(publication(KAMERSTUK), "kst.xml")
    assert outline(draft.pieces) == [
        *("p Vergaderjaar 2031-2032", "p 99 999 VI Begroting", "h1 Nr. 12 BRIEF VAN DE MINISTER", "f[1] Een noot."),
        *("p Ontvangen 12 maart 2032", "h2 Inleiding", "p Wij gaan door.", "f[2] Zie de brief.", "h3 Register"),
        *("p Deze maatregelen gelden nu:", "l1 Eerste.", "l1 2. Tweede.", "p Erbij.", "l2 a. Binnen.", "h2 3. Geld"),
        *("p Onbekend woord.", "p Bedragen", "t Jaar|2032", "t |1", "p De Minister van Wijken,", "p A. Jansen"),
    ]
    assert (draft.head.kind, draft.head.number) == (DocumentKind.KAMERSTUK, "kst-99999-VI-12")
    assert draft.head.date == date(2032, 3, 12)


def test_questions_with_labels_are_headings_and_bare_numbers_are_paired():
    labelled = (
        "<kamervragen><vraag><nr>Vraag 1</nr><al>Hoe?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Zo.</al></antwoord>"
    )
    draft = read_xml(publication(labelled + "</kamervragen>"), "ah.xml")
    assert outline(draft.pieces) == ["h1 Vraag 1", "p Hoe?", "h1 Antwoord 1", "p Zo."]
    bare = "<kamervragen><vraag><nr>1</nr><al>Hoe?</al><al>En waar?</al></vraag><vraag><nr>2</nr><al>Wie?</al></vraag>"
    draft = read_xml(publication(f"{bare}<antwoord><nr>1 en 2</nr><al>Zo.</al></antwoord></kamervragen>"), "ah.xml")
    assert outline(draft.pieces) == ["p 1 Hoe?", "p En waar?", "p 2 Wie?", "p 1 en 2 Zo."]
    assert [(question.question, question.answer) for question in draft.questions] == [
        (Stretch(0, 1, 2), Stretch(3, 3, 7)),
        (Stretch(2, 2, 2), Stretch(3, 3, 7)),
    ]


def test_the_older_vocabulary_with_notes_apart_from_their_marks():
    old = "<kamerwrk><body><stuk><ltrlabel>Nr. </ltrlabel><nummer>3</nummer><titel>NOTA</titel><tuskop>Slot</tuskop>"
    old += "<al>Zie<voetref refid='v1'>1</voetref> hier.</al><voetnoot id='v1' nr='1'><al>Oude noot.</al></voetnoot></stuk></body></kamerwrk>"
    assert outline(read_xml(old.encode(), "kst.xml").pieces) == [
        *("h1 Nr. 3 NOTA", "h2 Slot", "p Zie hier.", "f[1] Oude noot."),
    ]


def test_entities_stay_closed_and_a_file_cut_off_is_refused():
    bomb = '<!DOCTYPE d [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><officiele-publicatie><al>caf&eacute; &b;</al></officiele-publicatie>'
    assert outline(read_xml(bomb.encode(), "x.xml").pieces) == ["p café &b;"]
    with pytest.raises(DamagedFile):
        read_xml(publication(DEBATE)[:-40], "h.xml")


REAL = Path(os.environ.get("WOORDHOUDER_DOCUMENTS", "."), "documents", "handelingen")


@pytest.mark.skipif(not REAL.is_dir(), reason="the real documents are not here (WOORDHOUDER_DOCUMENTS)")
def test_real_debates_keep_every_word_speaker_and_motion():
    compare = runpy.run_path(str(Path(__file__).parents[1] / "measure" / "words.py"))["compare"]
    for path in REAL.glob("*.xml"):
        source = path.read_text()
        document = read(path)
        titles = [document.text_of(block) for _, block in document.headings()]
        assert titles.count("Motie") == source.count("<motie "), path.name
        assert sum(title.endswith(":") for title in titles) == source.count("<spreker>"), path.name
        assert not any(block.kind is BlockKind.LIST_ITEM for block in document.blocks), path.name
        result = compare(path)
        assert (result.lost, result.invented, result.moved) == ({}, {}, 0), path.name
