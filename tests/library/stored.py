"""Storing a document that no file was read for."""

from desktop.library import documents, dossiers


def put_in(library, dossier_id, original, document):
    """Store a document as an import would."""
    sha256 = documents.originals.hash_of_file(original)
    documents.originals.keep(library.folder, sha256, original)
    with library.derive() as session:
        document_id = documents.store(session, document, sha256, original)
    with library.change("Importeren") as session:
        documents.get_row(session, document_id).removed_at = None
        dossiers.put_in_dossier(session, dossier_id, document_id)
    return document_id
