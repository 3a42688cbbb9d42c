"""The failures a user can meet: one exception each, with the Dutch sentence the user reads.

A sentence says what happened, and what to do. `{…}` is filled from the exception's keyword arguments. The window
translates sentences by the context "errors"; QT_TRANSLATE_NOOP marks them for that without importing Qt.
"""

from __future__ import annotations

from typing import ClassVar


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  the translator's tool reads the context
    return text


class WoordhouderError(Exception):
    """A failure with a sentence for the user. Arguments: the values that the sentence names."""

    sentence: ClassVar[str]

    def __init__(self, **values: object) -> None:
        super().__init__(values)
        self.values = values

    def __str__(self) -> str:
        return self.sentence.format(**self.values)

    def __reduce__(self) -> tuple[object, ...]:  # keyword arguments do not survive pickling between processes otherwise
        return (_rebuild, (type(self), self.values))


def _rebuild(kind: type[WoordhouderError], values: dict[str, object]) -> WoordhouderError:
    return kind(**values)


class ReadingError(WoordhouderError):
    """A file that could not be read. Every sentence names the file: {name}."""


class FileMissing(ReadingError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} is er niet. Kijk of het bestand is verplaatst of hernoemd.")


class FileUnreadable(ReadingError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} kan niet worden geopend: er zijn geen leesrechten.")


class NoDocuments(ReadingError):
    sentence = QT_TRANSLATE_NOOP("errors", "In de map {name} staan geen stukken die gelezen kunnen worden.")


class EmptyFile(ReadingError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} is leeg. Haal het bestand opnieuw op.")


class NoText(ReadingError):
    sentence = QT_TRANSLATE_NOOP("errors", "In {name} staat geen tekst.")


class UnknownFormat(ReadingError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is geen soort bestand dat gelezen kan worden. Bewaar het als PDF, Word of tekst."
    )


class OldWord(UnknownFormat):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is een oud Word-bestand (.doc). Open het in Word en bewaar het als DOCX."
    )


class DamagedFile(ReadingError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is beschadigd en kan niet worden gelezen. Haal het bestand opnieuw op."
    )


class EncryptedFile(ReadingError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is met een wachtwoord beveiligd. Bewaar eerst een kopie zonder wachtwoord."
    )


class OnlyPictures(ReadingError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} bevat alleen beeld, geen tekst. Laat het eerst door tekstherkenning lezen."
    )


class NoRecognition(OnlyPictures):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} bevat alleen beeld, en tekstherkenning (Tesseract) is niet geïnstalleerd."
    )


class RecognitionFailed(ReadingError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "De tekstherkenning van {name} is mislukt. Kijk of Tesseract goed is geïnstalleerd."
    )


class TooLarge(ReadingError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} is te groot om te lezen. Splits het bestand eerst in delen.")


class TookTooLong(ReadingError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "Het lezen van {name} duurde te lang en is gestopt. Splits het bestand eerst."
    )


class LibraryError(WoordhouderError):
    """Something is the matter with the library as a whole. Every sentence names its folder: {folder}."""


class LibraryInUse(LibraryError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "De bibliotheek in {folder} is al geopend in een ander venster of programma. Sluit dat eerst."
    )


class LibraryBusy(LibraryError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "In de bibliotheek in {folder} wordt nu te lang geschreven. Er is niets veranderd; probeer het opnieuw.",
    )


class LibraryReadOnly(LibraryError):
    sentence = QT_TRANSLATE_NOOP("errors", "In de map {folder} kan niet worden geschreven. Kies een andere map.")


class LibraryNewer(LibraryError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "De bibliotheek in {folder} is gemaakt met een nieuwere versie van Woordhouder. Werk het programma bij.",
    )


class LibraryDamaged(LibraryError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "De bibliotheek in {folder} is beschadigd. Zet een reservekopie terug; er is niets overschreven."
    )


class DiskFull(LibraryError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "De schijf met {folder} is vol. Maak ruimte vrij en probeer het opnieuw; er is niets verloren."
    )


class IndexMissing(LibraryError):
    """There is no search index that can be read; it is built anew when the library syncs it."""

    sentence = QT_TRANSLATE_NOOP(
        "errors", "De zoekindex in {folder} moet opnieuw worden opgebouwd. Dat gebeurt vanzelf; er is niets verloren."
    )


class DiskFailed(LibraryError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "Lezen of schrijven op de schijf met {folder} mislukte. Kijk of de schijf er nog is; er is niets verloren.",
    )


class NotABackup(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} is geen reservekopie van Woordhouder.")


class NoSuch(WoordhouderError):
    """Something was asked for that the library does not hold."""


class UnknownDossier(NoSuch):
    sentence = QT_TRANSLATE_NOOP("errors", "Er is geen dossier met de naam {name}.")


class Gone(NoSuch):
    sentence = QT_TRANSLATE_NOOP("errors", "Dit staat niet meer in de bibliotheek.")


class BadQuery(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "De zoekvraag {query} is niet te begrijpen. Controleer aanhalingstekens en haakjes."
    )


class CannotWrite(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} kan niet worden bewaard. Kies een andere map.")


class NothingToPrint(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP("errors", "Er is nog niets om in de briefing te zetten.")


class JobDied(WoordhouderError):
    """A worker process ended without a word: killed from outside, or out of memory."""

    sentence = QT_TRANSLATE_NOOP(
        "errors", "Het werk is onverwacht gestopt. Wat klaar was, is bewaard; probeer het opnieuw."
    )


class JobBroke(WoordhouderError):
    """A fault of ours in a job. {problem} is for whoever mends it."""

    sentence = QT_TRANSLATE_NOOP("errors", "Er ging iets mis dat niet had gemogen: {problem}. Er is niets verloren.")


class NameTaken(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP("errors", "De naam {name} is al in gebruik. Kies een andere naam.")


class SampleIncomplete(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "Het voorbeelddossier is niet compleet: {problem}. Installeer Woordhouder opnieuw."
    )


class BadRecessTable(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "De tabel met recessen in {name} klopt niet: {where}. Herstel de tabel of zet de oude terug."
    )


class BadMinistryTable(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "De lijst met ministeries in {name} klopt niet: {where}. Herstel de lijst of zet de oude terug."
    )


class BadSynonymTable(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "De lijst met synoniemen in {name} klopt niet: {where}. Herstel de lijst of zet de oude terug."
    )


class BadWordingTable(WoordhouderError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "De woordenlijst voor beloften in {name} klopt niet: {where}. Herstel de lijst of zet de oude terug."
    )
