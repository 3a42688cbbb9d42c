<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name>Breadcrumb</name>
    <message>
        <source>Plaats in het stuk</source>
        <translation>Place in the document</translation>
    </message>
</context>
<context>
    <name>BriefingPlace</name>
    <message>
        <source>Onderdelen van de briefing</source>
        <translation>Parts of the briefing</translation>
    </message>
    <message>
        <source>Bewaren als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>De pagina&apos;s van de briefing</source>
        <translation>The pages of the briefing</translation>
    </message>
    <message>
        <source>Briefing bewaren</source>
        <translation>Save briefing</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Debat</source>
        <translation>Debate</translation>
    </message>
    <message>
        <source>Datum van het debat</source>
        <translation>Date of the debate</translation>
    </message>
    <message>
        <source>Voor</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Onderdelen (sleep of gebruik Alt+pijl om te ordenen)</source>
        <translation>Parts (drag or use Alt+arrow to arrange)</translation>
    </message>
    <message>
        <source>Nog niets om in de briefing te zetten</source>
        <translation>Nothing yet to put in the briefing</translation>
    </message>
    <message>
        <source>Maak eerst een toezegging, een label of een notitie in dit dossier.</source>
        <translation>First make a pledge, a tag or a note in this dossier.</translation>
    </message>
    <message>
        <source>Naar het bureau</source>
        <translation>To the desk</translation>
    </message>
    <message>
        <source>Briefing samenstellen</source>
        <translation>Put briefing together</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>{count} pagina&apos;s</source>
        <translation>{count} pages</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd-mm-jjjj</source>
        <translation>dd-mm-yyyy</translation>
    </message>
    <message>
        <source>Dit is geen datum. Schrijf die als 12-03-2032.</source>
        <translation>This is not a date. Write it as 12-03-2032.</translation>
    </message>
</context>
<context>
    <name>DeadlineForm</name>
    <message>
        <source>voor het zomerreces, eind 2032…</source>
        <translation>in Dutch: eind 2032…</translation>
    </message>
    <message>
        <source>Deadline in woorden</source>
        <translation>Deadline in words</translation>
    </message>
    <message>
        <source>Eerste dag van de deadline</source>
        <translation>First day of the deadline</translation>
    </message>
    <message>
        <source>Laatste dag van de deadline</source>
        <translation>Last day of the deadline</translation>
    </message>
    <message>
        <source>Reden van de wijziging</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>Reden van de wijziging van de deadline</source>
        <translation>Reason for the change of deadline</translation>
    </message>
    <message>
        <source>Deadline vastleggen</source>
        <translation>Record deadline</translation>
    </message>
    <message>
        <source>t/m</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Naar {title}</source>
        <translation>To {title}</translation>
    </message>
    <message>
        <source>Toezegging: {title}</source>
        <translation>Pledge: {title}</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Zoek in dit stuk</source>
        <translation>Search in this document</translation>
    </message>
    <message>
        <source>Vorige (Shift+Enter)</source>
        <translation>Previous (Shift+Enter)</translation>
    </message>
    <message>
        <source>Volgende (Enter)</source>
        <translation>Next (Enter)</translation>
    </message>
    <message>
        <source>Zoekbalk sluiten (Esc)</source>
        <translation>Close search bar (Esc)</translation>
    </message>
    <message>
        <source>niet gevonden</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>{m} gevonden</source>
        <translation>{m} found</translation>
    </message>
    <message>
        <source>{n} van {m}</source>
        <translation>{n} of {m}</translation>
    </message>
</context>
<context>
    <name>FootnotePopup</name>
    <message>
        <source>Voetnoot {mark}</source>
        <translation>Footnote {mark}</translation>
    </message>
    <message>
        <source>Toon in het stuk</source>
        <translation>Show in the document</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Stukken importeren</source>
        <translation>Import documents</translation>
    </message>
    <message>
        <source>Stukken (*.pdf *.docx *.odt *.rtf *.html *.htm *.xml *.txt *.md);;Alle bestanden (*)</source>
        <translation>Documents (*.pdf *.docx *.odt *.rtf *.html *.htm *.xml *.txt *.md);;All files (*)</translation>
    </message>
    <message>
        <source>Map importeren</source>
        <translation>Import folder</translation>
    </message>
    <message>
        <source>Importeren</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Eén bestand is niet ingelezen.</source>
        <translation>One file was not imported.</translation>
    </message>
    <message>
        <source>{count} bestanden zijn niet ingelezen.</source>
        <translation>{count} files were not imported.</translation>
    </message>
    <message>
        <source>… en nog {count}.</source>
        <translation>… and {count} more.</translation>
    </message>
    <message>
        <source>Tekstherkenning</source>
        <translation>Text recognition</translation>
    </message>
    <message>
        <source>Lees met tekstherkenning</source>
        <translation>Read with text recognition</translation>
    </message>
    <message>
        <source>Tekstherkenning (Tesseract) is niet geïnstalleerd.</source>
        <translation>Text recognition (Tesseract) is not installed.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reservekopie maken</source>
        <translation>Make backup</translation>
    </message>
    <message>
        <source>Reservekopie (*.zip)</source>
        <translation>Backup (*.zip)</translation>
    </message>
    <message>
        <source>Reservekopie</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Wat is beloofd, wat is ervan geworden, wat vragen we? Alles blijft op deze computer.</source>
        <translation>What was promised, what has become of it, what do we ask? Everything stays on this computer.</translation>
    </message>
    <message>
        <source>alles bewaard</source>
        <translation>all saved</translation>
    </message>
    <message>
        <source>{count} over tijd</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>{count} over tijd op {day}</source>
        <translation>{count} overdue on {day}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Melding</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Melding sluiten</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Schrijf een notitie…</source>
        <translation>Write a note…</translation>
    </message>
    <message>
        <source>Notitie schrijven</source>
        <translation>Write note</translation>
    </message>
    <message>
        <source>Notitie verwijderen</source>
        <translation>Delete note</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Original</name>
    <message>
        <source>Bladzijde</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Nummer van de bladzijde; Enter gaat naar een andere</source>
        <translation>Number of the page; Enter goes to another</translation>
    </message>
    <message>
        <source>Bladzijde kleiner (Ctrl+−)</source>
        <translation>Smaller page (Ctrl+−)</translation>
    </message>
    <message>
        <source>Bladzijde groter (Ctrl++)</source>
        <translation>Larger page (Ctrl++)</translation>
    </message>
    <message>
        <source>Alleen het origineel (F12)</source>
        <translation>Only the original (F12)</translation>
    </message>
    <message>
        <source>Openen in het eigen programma</source>
        <translation>Open in its own program</translation>
    </message>
    <message>
        <source>van {count}</source>
        <translation>of {count}</translation>
    </message>
    <message>
        <source>Het origineel kan hier niet worden getoond. De tekst staat er wel, en blijft te gebruiken.</source>
        <translation>The original cannot be shown here. Its text is there, and can still be used.</translation>
    </message>
    <message>
        <source>Het originele bestand is niet meer in de bibliotheek. De tekst staat er wel, en blijft te gebruiken.</source>
        <translation>The original file is no longer in the library. Its text is there, and can still be used.</translation>
    </message>
    <message>
        <source>p. {page} van {count}</source>
        <translation>p. {page} of {count}</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Inhoud van het stuk</source>
        <translation>Contents of the document</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>p.</source>
        <translation>p.</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Bladzijden van het origineel</source>
        <translation>Pages of the original</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Zonder titel</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Kies een stuk</source>
        <translation>Choose a document</translation>
    </message>
    <message>
        <source>Inhoud (Ctrl+Shift+O)</source>
        <translation>Contents (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Kies een ander stuk</source>
        <translation>Choose another document</translation>
    </message>
    <message>
        <source>Origineel</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Wat bij het inlezen is hersteld</source>
        <translation>What was mended on import</translation>
    </message>
    <message>
        <source>Terug naar waar het lezen was (Alt+←)</source>
        <translation>Back to where the reading was (Alt+←)</translation>
    </message>
    <message>
        <source>Weer vooruit (Alt+→)</source>
        <translation>Forward again (Alt+→)</translation>
    </message>
    <message>
        <source>Paneel sluiten</source>
        <translation>Close pane</translation>
    </message>
    <message>
        <source>Stukken importeren</source>
        <translation>Import documents</translation>
    </message>
    <message>
        <source>Origineel naast de tekst (F12)</source>
        <translation>Original beside the text (F12)</translation>
    </message>
    <message>
        <source>Origineel openen in het eigen programma (F12)</source>
        <translation>Open original in its own program (F12)</translation>
    </message>
    <message>
        <source>Hier wordt gelezen: lees, markeer en leg een tweede stuk ernaast.</source>
        <translation>This is the place to read: mark words, and lay a second document beside the first.</translation>
    </message>
    <message>
        <source>Er zijn nog geen stukken om te lezen.</source>
        <translation>There are no documents to read yet.</translation>
    </message>
</context>
<context>
    <name>PledgeEditor</name>
    <message>
        <source>Toezegging</source>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>nog niet bepaald</source>
        <translation>not yet decided</translation>
    </message>
    <message>
        <source>Selectie toevoegen</source>
        <translation>Add selection</translation>
    </message>
    <message>
        <source>De woorden die op het bureau geselecteerd zijn, ook onder deze toezegging</source>
        <translation>Put the words selected on the desk under this pledge too</translation>
    </message>
    <message>
        <source>Vraag om te stellen</source>
        <translation>Question to ask</translation>
    </message>
    <message>
        <source>Bewindspersoon</source>
        <translation>Minister</translation>
    </message>
    <message>
        <source>Ministerie</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Toegezegd aan</source>
        <translation>Pledged to</translation>
    </message>
    <message>
        <source>Hardheid</source>
        <translation>Firmness</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Staat op</source>
        <translation>Based on</translation>
    </message>
    <message>
        <source>Toezegging wijzigen</source>
        <translation>Change pledge</translation>
    </message>
    <message>
        <source>Woorden aan toezegging toevoegen</source>
        <translation>Add words to pledge</translation>
    </message>
    <message>
        <source>Woorden weghalen</source>
        <translation>Remove words</translation>
    </message>
</context>
<context>
    <name>PledgesPlace</name>
    <message>
        <source>Filter op woorden</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Filter op status</source>
        <translation>Filter by status</translation>
    </message>
    <message>
        <source>alle statussen</source>
        <translation>all statuses</translation>
    </message>
    <message>
        <source>over tijd</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>Toezeggingen</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>Nog geen toezeggingen in dit dossier</source>
        <translation>No pledges in this dossier yet</translation>
    </message>
    <message>
        <source>Selecteer woorden in een stuk en druk op P. De toezegging staat dan hier, met haar vindplaats.</source>
        <translation>Select words in a document and press P. The pledge then stands here, with its source.</translation>
    </message>
    <message>
        <source>Naar het bureau</source>
        <translation>To the desk</translation>
    </message>
    <message>
        <source>{there} toezeggingen</source>
        <translation>{there} pledges</translation>
    </message>
    <message>
        <source>{shown} van {there} toezeggingen</source>
        <translation>{shown} of {there} pledges</translation>
    </message>
    <message>
        <source>Toezegging verwijderen</source>
        <translation>Delete pledge</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Reservekopie terugzetten</source>
        <translation>Restore backup</translation>
    </message>
    <message>
        <source>Reservekopie (*.zip)</source>
        <translation>Backup (*.zip)</translation>
    </message>
    <message>
        <source>De reservekopie wordt teruggezet…</source>
        <translation>Restoring the backup…</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Een andere map kiezen…</source>
        <translation>Choose another folder…</translation>
    </message>
    <message>
        <source>Reservekopie terugzetten…</source>
        <translation>Restore backup…</translation>
    </message>
    <message>
        <source>Map van de bibliotheek</source>
        <translation>Folder of the library</translation>
    </message>
    <message>
        <source>Voorbeelddossier</source>
        <translation>Sample dossier</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>Naar deze woorden in {title}</source>
        <translation>To these words in {title}</translation>
    </message>
    <message>
        <source>Naar de vindplaats: {source}</source>
        <translation>To the source: {source}</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Weghalen: {source}</source>
        <translation>Remove: {source}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Bureau</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Toezeggingen</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>{place} (Alt+{number})</source>
        <translation>{place} (Alt+{number})</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Tekst van het stuk</source>
        <translation>Text of the document</translation>
    </message>
    <message>
        <source>Kopiëren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Alles selecteren</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>RepairsPopup</name>
    <message>
        <source>Hersteld bij het inlezen</source>
        <translation>Mended on import</translation>
    </message>
    <message>
        <source>Niets: de tekst staat er zoals in het bestand.</source>
        <translation>Nothing: the text is as it is in the file.</translation>
    </message>
    <message>
        <source>{words} ({count} keer)</source>
        <translation>{words} ({count} times)</translation>
    </message>
</context>
<context>
    <name>SearchPlace</name>
    <message>
        <source>Zoek in stukken, notities en toezeggingen</source>
        <translation>Search in documents, notes and pledges</translation>
    </message>
    <message>
        <source>Zoekvraag</source>
        <translation>Search words</translation>
    </message>
    <message>
        <source>Woorden die samen voorkomen; &quot;een zin&quot;; EN, OF, NIET of een minteken; woning* en *bouw</source>
        <translation>Words that occur together; &quot;a phrase&quot;; AND, OR, NOT or a minus sign; woning* and *bouw</translation>
    </message>
    <message>
        <source>Waarin</source>
        <translation>Where to search</translation>
    </message>
    <message>
        <source>in dit dossier</source>
        <translation>in this dossier</translation>
    </message>
    <message>
        <source>in alles</source>
        <translation>in everything</translation>
    </message>
    <message>
        <source>Treffers</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Zoek in alles tegelijk</source>
        <translation>Search everything at once</translation>
    </message>
    <message>
        <source>Verbuigingen worden meegevonden: toezegging vindt ook toegezegd, brief ook brieven.</source>
        <translation>Other forms of a word are found too: toezegging also finds toegezegd, brief also brieven.</translation>
    </message>
    <message>
        <source>Niets gevonden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Probeer minder woorden, of een deel met *.</source>
        <translation>Try fewer words, or a part with *.</translation>
    </message>
    <message>
        <source>{total} treffers in {groups} stukken</source>
        <translation>{total} hits in {groups} documents</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Toezegging: {title}</source>
        <translation>Pledge: {title}</translation>
    </message>
</context>
<context>
    <name>StatusForm</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Datum van de status</source>
        <translation>Date of the status</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reden van de status</source>
        <translation>Reason for the status</translation>
    </message>
    <message>
        <source>selectie als bewijs</source>
        <translation>selection as evidence</translation>
    </message>
    <message>
        <source>De woorden die op het bureau geselecteerd zijn, gaan mee als bewijs</source>
        <translation>The words selected on the desk go along as evidence</translation>
    </message>
    <message>
        <source>Status vastleggen</source>
        <translation>Record status</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Label kiezen</source>
        <translation>Choose tag</translation>
    </message>
    <message>
        <source>Label typen…</source>
        <translation>Type a tag…</translation>
    </message>
    <message>
        <source>Naam van het label</source>
        <translation>Name of the tag</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>✓ {name}  (weghalen)</source>
        <translation>✓ {name}  (remove)</translation>
    </message>
    <message>
        <source>Nieuw label: {name}</source>
        <translation>New tag: {name}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Zoek in alles…</source>
        <translation>Search everything…</translation>
    </message>
    <message>
        <source>Zoek in alles</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Zoek in alle stukken, notities en toezeggingen (Ctrl+Shift+F)</source>
        <translation>Search all documents, notes and pledges (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Importeren</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Stukken in dit dossier inlezen (Ctrl+O)</source>
        <translation>Import documents into this dossier (Ctrl+O)</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>De briefing van dit dossier samenstellen (Ctrl+P)</source>
        <translation>Put together the briefing of this dossier (Ctrl+P)</translation>
    </message>
    <message>
        <source>Dossier {name}</source>
        <translation>Dossier {name}</translation>
    </message>
    <message>
        <source>Nieuw dossier…</source>
        <translation>New dossier…</translation>
    </message>
    <message>
        <source>Naam wijzigen…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Dossier verwijderen</source>
        <translation>Delete dossier</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Naam van het dossier:</source>
        <translation>Name of the dossier:</translation>
    </message>
    <message>
        <source>Naam wijzigen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Dossier hernoemen</source>
        <translation>Rename dossier</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Dossier: stukken, labels en toezeggingen</source>
        <translation>Dossier: documents, tags and pledges</translation>
    </message>
    <message>
        <source>STUKKEN</source>
        <translation>DOCUMENTS</translation>
    </message>
    <message>
        <source>LABELS</source>
        <translation>TAGS</translation>
    </message>
    <message>
        <source>TOEZEGGINGEN</source>
        <translation>PLEDGES</translation>
    </message>
    <message>
        <source>Nieuw label</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>{name}: {count} passages</source>
        <translation>{name}: {count} passages</translation>
    </message>
    <message>
        <source>Stuk hernoemen</source>
        <translation>Rename document</translation>
    </message>
    <message>
        <source>Label hernoemen</source>
        <translation>Rename tag</translation>
    </message>
    <message>
        <source>Stuk verwijderen</source>
        <translation>Delete document</translation>
    </message>
    <message>
        <source>Label verwijderen</source>
        <translation>Delete tag</translation>
    </message>
    <message>
        <source>Toezegging verwijderen</source>
        <translation>Delete pledge</translation>
    </message>
    <message>
        <source>Label weghalen</source>
        <translation>Remove tag</translation>
    </message>
    <message>
        <source>Nieuw label {number}</source>
        <translation>New tag {number}</translation>
    </message>
</context>
<context>
    <name>WordActs</name>
    <message>
        <source>Label</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Label op de geselecteerde woorden (T)</source>
        <translation>Tag the selected words (T)</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notitie bij de geselecteerde woorden (N)</source>
        <translation>Note on the selected words (N)</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>Toezegging maken van de geselecteerde woorden (P)</source>
        <translation>Make the selected words a pledge (P)</translation>
    </message>
    <message>
        <source>Label weghalen</source>
        <translation>Remove tag</translation>
    </message>
    <message>
        <source>Label plakken</source>
        <translation>Add tag</translation>
    </message>
    <message>
        <source>Toezegging maken</source>
        <translation>Make pledge</translation>
    </message>
</context>
<context>
    <name>_DocumentPage</name>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>van {sender}</source>
        <translation>from {sender}</translation>
    </message>
    <message>
        <source>aan {addressee}</source>
        <translation>to {addressee}</translation>
    </message>
    <message>
        <source>{count} pagina&apos;s</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>{count} vragen</source>
        <translation>{count} questions</translation>
    </message>
    <message>
        <source>{count} stukken</source>
        <translation>{count} documents</translation>
    </message>
    <message>
        <source>{count} toezeggingen</source>
        <translation>{count} pledges</translation>
    </message>
</context>
<context>
    <name>_WordsPage</name>
    <message>
        <source>Labels</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Toezeggingen</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>Verwijzingen</source>
        <translation>References</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Open dit stuk</source>
        <translation>Open this document</translation>
    </message>
    <message>
        <source>Label weghalen van “{words}”</source>
        <translation>Remove tag from “{words}”</translation>
    </message>
    <message>
        <source>Label weghalen</source>
        <translation>Remove tag</translation>
    </message>
</context>
<context>
    <name>colours</name>
    <message>
        <source>blauw</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>oranje</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>groen</source>
        <translation>green</translation>
    </message>
    <message>
        <source>paars</source>
        <translation>purple</translation>
    </message>
    <message>
        <source>oker</source>
        <translation>ochre</translation>
    </message>
    <message>
        <source>rood</source>
        <translation>red</translation>
    </message>
    <message>
        <source>turkoois</source>
        <translation>turquoise</translation>
    </message>
    <message>
        <source>roze</source>
        <translation>pink</translation>
    </message>
    <message>
        <source>bruin</source>
        <translation>brown</translation>
    </message>
    <message>
        <source>grijs</source>
        <translation>grey</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>{name} is er niet. Kijk of het bestand is verplaatst of hernoemd.</source>
        <translation>{name} is not there. See whether the file was moved or renamed.</translation>
    </message>
    <message>
        <source>{name} kan niet worden geopend: er zijn geen leesrechten.</source>
        <translation>{name} cannot be opened: there is no permission to read it.</translation>
    </message>
    <message>
        <source>In de map {name} staan geen stukken die gelezen kunnen worden.</source>
        <translation>The folder {name} holds no documents that can be read.</translation>
    </message>
    <message>
        <source>{name} is leeg. Haal het bestand opnieuw op.</source>
        <translation>{name} is empty. Fetch the file again.</translation>
    </message>
    <message>
        <source>In {name} staat geen tekst.</source>
        <translation>There is no text in {name}.</translation>
    </message>
    <message>
        <source>{name} is geen soort bestand dat gelezen kan worden. Bewaar het als PDF, Word of tekst.</source>
        <translation>{name} is not a kind of file that can be read. Save it as PDF, Word or text.</translation>
    </message>
    <message>
        <source>{name} is een oud Word-bestand (.doc). Open het in Word en bewaar het als DOCX.</source>
        <translation>{name} is an old Word file (.doc). Open it in Word and save it as DOCX.</translation>
    </message>
    <message>
        <source>{name} is beschadigd en kan niet worden gelezen. Haal het bestand opnieuw op.</source>
        <translation>{name} is damaged and cannot be read. Fetch the file again.</translation>
    </message>
    <message>
        <source>{name} is met een wachtwoord beveiligd. Bewaar eerst een kopie zonder wachtwoord.</source>
        <translation>{name} is protected with a password. First save a copy without a password.</translation>
    </message>
    <message>
        <source>{name} bevat alleen beeld, geen tekst. Laat het eerst door tekstherkenning lezen.</source>
        <translation>{name} holds only pictures, no text. First have it read by text recognition.</translation>
    </message>
    <message>
        <source>{name} bevat alleen beeld, en tekstherkenning (Tesseract) is niet geïnstalleerd.</source>
        <translation>{name} holds only pictures, and text recognition (Tesseract) is not installed.</translation>
    </message>
    <message>
        <source>De tekstherkenning van {name} is mislukt. Kijk of Tesseract goed is geïnstalleerd.</source>
        <translation>Recognising the text of {name} failed. See whether Tesseract is installed properly.</translation>
    </message>
    <message>
        <source>{name} is te groot om te lezen. Splits het bestand eerst in delen.</source>
        <translation>{name} is too large to read. First split the file into parts.</translation>
    </message>
    <message>
        <source>Het lezen van {name} duurde te lang en is gestopt. Splits het bestand eerst.</source>
        <translation>Reading {name} took too long and was stopped. First split the file.</translation>
    </message>
    <message>
        <source>De bibliotheek in {folder} is al geopend in een ander venster of programma. Sluit dat eerst.</source>
        <translation>The library in {folder} is already open in another window or program. Close that first.</translation>
    </message>
    <message>
        <source>In de map {folder} kan niet worden geschreven. Kies een andere map.</source>
        <translation>Nothing can be written in the folder {folder}. Choose another folder.</translation>
    </message>
    <message>
        <source>De bibliotheek in {folder} is gemaakt met een nieuwere versie van Woordhouder. Werk het programma bij.</source>
        <translation>The library in {folder} was made with a newer version of Woordhouder. Update the program.</translation>
    </message>
    <message>
        <source>De bibliotheek in {folder} is beschadigd. Zet een reservekopie terug; er is niets overschreven.</source>
        <translation>The library in {folder} is damaged. Restore a backup; nothing was overwritten.</translation>
    </message>
    <message>
        <source>De schijf met {folder} is vol. Maak ruimte vrij en probeer het opnieuw; er is niets verloren.</source>
        <translation>The disk with {folder} is full. Make room and try again; nothing was lost.</translation>
    </message>
    <message>
        <source>De zoekindex in {folder} moet opnieuw worden opgebouwd. Dat gebeurt vanzelf; er is niets verloren.</source>
        <translation>The search index in {folder} must be built anew. That happens by itself; nothing was lost.</translation>
    </message>
    <message>
        <source>Lezen of schrijven op de schijf met {folder} mislukte. Kijk of de schijf er nog is; er is niets verloren.</source>
        <translation>Reading or writing on the disk with {folder} failed. See whether the disk is still there; nothing was lost.</translation>
    </message>
    <message>
        <source>{name} is geen reservekopie van Woordhouder.</source>
        <translation>{name} is not a backup of Woordhouder.</translation>
    </message>
    <message>
        <source>Er is geen dossier met de naam {name}.</source>
        <translation>There is no dossier named {name}.</translation>
    </message>
    <message>
        <source>Dit staat niet meer in de bibliotheek.</source>
        <translation>This is no longer in the library.</translation>
    </message>
    <message>
        <source>De zoekvraag {query} is niet te begrijpen. Controleer aanhalingstekens en haakjes.</source>
        <translation>The search {query} cannot be understood. Check quotation marks and brackets.</translation>
    </message>
    <message>
        <source>{name} kan niet worden bewaard. Kies een andere map.</source>
        <translation>{name} cannot be saved. Choose another folder.</translation>
    </message>
    <message>
        <source>Er is nog niets om in de briefing te zetten.</source>
        <translation>There is nothing yet to put in the briefing.</translation>
    </message>
    <message>
        <source>Het werk is onverwacht gestopt. Wat klaar was, is bewaard; probeer het opnieuw.</source>
        <translation>The work stopped unexpectedly. What was done is saved; try again.</translation>
    </message>
    <message>
        <source>Er ging iets mis dat niet had gemogen: {problem}. Er is niets verloren.</source>
        <translation>Something went wrong that should not have: {problem}. Nothing was lost.</translation>
    </message>
    <message>
        <source>De naam {name} is al in gebruik. Kies een andere naam.</source>
        <translation>The name {name} is already in use. Choose another name.</translation>
    </message>
    <message>
        <source>Het voorbeelddossier is niet compleet: {problem}. Installeer Woordhouder opnieuw.</source>
        <translation>The sample dossier is not complete: {problem}. Install Woordhouder again.</translation>
    </message>
    <message>
        <source>De tabel met recessen in {name} klopt niet: {where}. Herstel de tabel of zet de oude terug.</source>
        <translation>The table of recesses in {name} is not right: {where}. Mend the table or put the old one back.</translation>
    </message>
    <message>
        <source>De woordenlijst voor beloften in {name} klopt niet: {where}. Herstel de lijst of zet de oude terug.</source>
        <translation>The list of words for promises in {name} is not right: {where}. Mend the list or put the old one back.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Stukken importeren…</source>
        <translation>Import documents…</translation>
    </message>
    <message>
        <source>Map importeren…</source>
        <translation>Import folder…</translation>
    </message>
    <message>
        <source>Voorbeelddossier openen</source>
        <translation>Open sample dossier</translation>
    </message>
    <message>
        <source>Nieuw dossier…</source>
        <translation>New dossier…</translation>
    </message>
    <message>
        <source>Reservekopie maken…</source>
        <translation>Make backup…</translation>
    </message>
    <message>
        <source>Reservekopie terugzetten…</source>
        <translation>Restore backup…</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Be&amp;werken</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Ongedaan maken:</source>
        <translation>Undo:</translation>
    </message>
    <message>
        <source>Opnieuw:</source>
        <translation>Redo:</translation>
    </message>
    <message>
        <source>Nieuw label</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>B&amp;eeld</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Linkerkolom</source>
        <translation>Left column</translation>
    </message>
    <message>
        <source>Rechterkolom</source>
        <translation>Right column</translation>
    </message>
    <message>
        <source>Volledig scherm</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Tekst groter</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Tekst kleiner</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Tekst op gewone grootte</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <source>als het systeem</source>
        <translation>like the system</translation>
    </message>
    <message>
        <source>licht</source>
        <translation>light</translation>
    </message>
    <message>
        <source>donker</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>contrast</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>&amp;Ga</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Vooruit</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Zoek in dit stuk</source>
        <translation>Search in this document</translation>
    </message>
    <message>
        <source>Origineel naast de tekst</source>
        <translation>Original beside the text</translation>
    </message>
    <message>
        <source>Zoek in alles</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Naar de andere kant</source>
        <translation>To the other side</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Over Woordhouder</source>
        <translation>About Woordhouder</translation>
    </message>
</context>
<context>
    <name>pledges</name>
    <message>
        <source>Toezegging</source>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>Bewindspersoon</source>
        <translation>Minister</translation>
    </message>
    <message>
        <source>Hardheid</source>
        <translation>Firmness</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vindplaats</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>{day}
over tijd</source>
        <translation>{day}
overdue</translation>
    </message>
</context>
<context>
    <name>repairs</name>
    <message>
        <source>1 paginanummer weggehaald</source>
        <translation>1 page number removed</translation>
    </message>
    <message>
        <source>{count} paginanummers weggehaald</source>
        <translation>{count} page numbers removed</translation>
    </message>
    <message>
        <source>1 kop- of voetregel weggehaald</source>
        <translation>1 header or footer removed</translation>
    </message>
    <message>
        <source>{count} kop- en voetregels weggehaald</source>
        <translation>{count} headers and footers removed</translation>
    </message>
    <message>
        <source>1 stuk van de webpagina eromheen weggehaald</source>
        <translation>1 part of the surrounding web page removed</translation>
    </message>
    <message>
        <source>{count} stukken van de webpagina eromheen weggehaald</source>
        <translation>{count} parts of the surrounding web page removed</translation>
    </message>
    <message>
        <source>1 spoor van het tekstprogramma weggehaald</source>
        <translation>1 trace of the text program removed</translation>
    </message>
    <message>
        <source>{count} sporen van het tekstprogramma weggehaald</source>
        <translation>{count} traces of the text program removed</translation>
    </message>
    <message>
        <source>1 woord van onzichtbare tekens ontdaan</source>
        <translation>1 word rid of invisible characters</translation>
    </message>
    <message>
        <source>{count} woorden van onzichtbare tekens ontdaan</source>
        <translation>{count} words rid of invisible characters</translation>
    </message>
    <message>
        <source>1 afgebroken regel aan de vorige gezet</source>
        <translation>1 broken line joined to the one before</translation>
    </message>
    <message>
        <source>{count} afgebroken regels aan elkaar gezet</source>
        <translation>{count} broken lines joined</translation>
    </message>
    <message>
        <source>1 afbreekstreepje weggewerkt</source>
        <translation>1 end-of-line hyphen removed</translation>
    </message>
    <message>
        <source>{count} afbreekstreepjes weggewerkt</source>
        <translation>{count} end-of-line hyphens removed</translation>
    </message>
    <message>
        <source>1 woord met een ligatuur hersteld</source>
        <translation>1 word with joined letters mended</translation>
    </message>
    <message>
        <source>{count} woorden met een ligatuur hersteld</source>
        <translation>{count} words with joined letters mended</translation>
    </message>
    <message>
        <source>1 woord met een beschadigd teken hersteld</source>
        <translation>1 word with a damaged character mended</translation>
    </message>
    <message>
        <source>{count} woorden met een beschadigd teken hersteld</source>
        <translation>{count} words with a damaged character mended</translation>
    </message>
    <message>
        <source>1 bladzijde met tekstherkenning gelezen: er kunnen leesfouten in staan</source>
        <translation>1 page read with text recognition: it may hold mistakes</translation>
    </message>
    <message>
        <source>{count} bladzijden met tekstherkenning gelezen: er kunnen leesfouten in staan</source>
        <translation>{count} pages read with text recognition: they may hold mistakes</translation>
    </message>
    <message>
        <source>1 nootcijfer uit de tekst gehaald</source>
        <translation>1 note number taken out of the text</translation>
    </message>
    <message>
        <source>{count} nootcijfers uit de tekst gehaald</source>
        <translation>{count} note numbers taken out of the text</translation>
    </message>
    <message>
        <source>1 andere herstelling</source>
        <translation>1 other repair</translation>
    </message>
    <message>
        <source>{count} andere herstellingen</source>
        <translation>{count} other repairs</translation>
    </message>
</context>
<context>
    <name>tree</name>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ernaast openen</source>
        <translation>Open beside</translation>
    </message>
    <message>
        <source>Origineel openen</source>
        <translation>Open original</translation>
    </message>
    <message>
        <source>Ook in dossier</source>
        <translation>Also in dossier</translation>
    </message>
    <message>
        <source>Nieuw label</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>Kleur</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Hangt onder</source>
        <translation>Place under</translation>
    </message>
    <message>
        <source>Naam wijzigen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Uit dit dossier halen</source>
        <translation>Take out of this dossier</translation>
    </message>
    <message>
        <source>Uit dossier halen</source>
        <translation>Take out of dossier</translation>
    </message>
    <message>
        <source>Label weghalen</source>
        <translation>Remove tag</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>In dossier leggen</source>
        <translation>Put in dossier</translation>
    </message>
    <message>
        <source>Kleur van label</source>
        <translation>Colour of tag</translation>
    </message>
    <message>
        <source>Geen ander label</source>
        <translation>No other tag</translation>
    </message>
    <message>
        <source>Label verhangen</source>
        <translation>Move tag</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>openstaand</source>
        <translation>open</translation>
    </message>
    <message>
        <source>in gevaar</source>
        <translation>at risk</translation>
    </message>
    <message>
        <source>deels voldaan</source>
        <translation>partly fulfilled</translation>
    </message>
    <message>
        <source>voldaan</source>
        <translation>fulfilled</translation>
    </message>
    <message>
        <source>vervallen</source>
        <translation>lapsed</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>firm</translation>
    </message>
    <message>
        <source>inspanning</source>
        <translation>effort</translation>
    </message>
    <message>
        <source>verkennend</source>
        <translation>exploratory</translation>
    </message>
    <message>
        <source>afwijzing</source>
        <translation>refusal</translation>
    </message>
    <message>
        <source>coalitieakkoord</source>
        <translation>coalition agreement</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>letter</translation>
    </message>
    <message>
        <source>antwoorden op begrotingsvragen</source>
        <translation>answers to budget questions</translation>
    </message>
    <message>
        <source>Kamervragen</source>
        <translation>parliamentary questions</translation>
    </message>
    <message>
        <source>Kamerstuk</source>
        <translation>parliamentary paper</translation>
    </message>
    <message>
        <source>Handelingen</source>
        <translation>record of debates</translation>
    </message>
    <message>
        <source>begroting</source>
        <translation>budget</translation>
    </message>
    <message>
        <source>stuk</source>
        <translation>document</translation>
    </message>
    <message>
        <source>Overzicht van toezeggingen</source>
        <translation>Overview of pledges</translation>
    </message>
    <message>
        <source>Toezeggingen één voor één</source>
        <translation>Pledges one by one</translation>
    </message>
    <message>
        <source>Passages per label</source>
        <translation>Passages by tag</translation>
    </message>
    <message>
        <source>Vragen om te stellen</source>
        <translation>Questions to ask</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
</context>
</TS>
