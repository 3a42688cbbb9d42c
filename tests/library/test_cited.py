from datetime import date

from stored import put_in

from desktop.jobs import Silent
from desktop.library import documents, references
from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.document import BlockKind, Head

TEXT = "Zie Kamerstukken II 2031/32, 39 999, nr. 12, de brief van 12 maart 2032 en artikel 3 van de Grondwet."


def document(library, dossier, folder, text, **head):
    original = folder / f"{len(text)}.txt"
    original.write_text(text, encoding="utf-8")
    return put_in(library, dossier, original, assemble(Draft([Piece(BlockKind.PARAGRAPH, text)], Head(**head))))


def found(library, document_id):
    with library.read() as session:
        text = documents.load(session, document_id).text
        return {
            text[reference.span.start : reference.span.end]: reference.document_id
            for reference in references.references_of(session, document_id)
        }


def test_a_reference_leads_to_the_document_when_the_library_has_it(library, dossier, folder, letter):
    citing = document(library, dossier, folder, TEXT, title="Nota", date=date(2032, 4, 1))
    cited = document(library, dossier, folder, "De brug is af.", title="Verslag", number="kst-39999-12")
    references.refresh(library, Silent())
    meant = found(library, citing)
    assert [meant[words] for words in meant if "39 999" in words] == [cited]
    assert [meant[words] for words in meant if "brief" in words] == [letter]
    assert [meant[words] for words in meant if "artikel" in words] == [None]
    with library.change("Stuk verwijderen") as session:
        documents.remove_document(session, cited)
    assert [there for words, there in found(library, citing).items() if "39 999" in words] == [None]
