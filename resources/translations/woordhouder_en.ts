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
        <source>Onderdeel naar boven</source>
        <translation>Part up</translation>
    </message>
    <message>
        <source>Onderdeel naar beneden</source>
        <translation>Part down</translation>
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
        <source>De bladzijden worden gemaakt…</source>
        <translation>The pages are being made…</translation>
    </message>
    <message>
        <source>Wat in de briefing komt</source>
        <translation>What goes into the briefing</translation>
    </message>
    <message>
        <source>Briefing samenstellen</source>
        <translation>Put briefing together</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Wijzigingen</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Deze wijziging tonen</source>
        <translation>Show this change</translation>
    </message>
    <message>
        <source>Wijzigingen van “{a}” naar “{b}”</source>
        <translation>Changes from “{a}” to “{b}”</translation>
    </message>
    <message>
        <source>De woorden worden vergeleken …</source>
        <translation>Comparing the words …</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Het vergelijken is afgebroken.</source>
        <translation>Comparing was stopped.</translation>
    </message>
    <message>
        <source>Geen verschil in woorden. Regeleinden, spaties en streepjes tellen niet mee.</source>
        <translation>No difference in wording. Line breaks, spaces and dashes do not count.</translation>
    </message>
</context>
<context>
    <name>DateFact</name>
    <message>
        <source>niet bekend</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Datum van het stuk</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Datum laten zoals die was</source>
        <translation>Leave the date as it was</translation>
    </message>
    <message>
        <source>Datum wijzigen: deadlines volgen uit de datum van het stuk</source>
        <translation>Change the date: deadlines follow from the date of the document</translation>
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
        <source>Bewijs voor: {title}</source>
        <translation>Evidence for: {title}</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>In een notitie genoemd</source>
        <translation>Mentioned in a note</translation>
    </message>
</context>
<context>
    <name>DeskActs</name>
    <message>
        <source>Nog een paneel</source>
        <translation>Another pane</translation>
    </message>
    <message>
        <source>Paneel sluiten</source>
        <translation>Close pane</translation>
    </message>
    <message>
        <source>Paneel een plaats terug</source>
        <translation>Move pane back</translation>
    </message>
    <message>
        <source>Paneel een plaats verder</source>
        <translation>Move pane forward</translation>
    </message>
    <message>
        <source>Alleen dit paneel</source>
        <translation>This pane only</translation>
    </message>
    <message>
        <source>Paneel in een eigen venster</source>
        <translation>Pane in its own window</translation>
    </message>
    <message>
        <source>Zelfde plaats in het andere paneel</source>
        <translation>Same place in the other pane</translation>
    </message>
    <message>
        <source>Volgend verband</source>
        <translation>Next link</translation>
    </message>
    <message>
        <source>Vorig verband</source>
        <translation>Previous link</translation>
    </message>
    <message>
        <source>Naast elkaar</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Onder elkaar</source>
        <translation>Stacked</translation>
    </message>
    <message>
        <source>Twee bij twee</source>
        <translation>Two by two</translation>
    </message>
    <message>
        <source>Andere indeling</source>
        <translation>Other layout</translation>
    </message>
    <message>
        <source>Elk paneel scrolt apart</source>
        <translation>Each pane scrolls by itself</translation>
    </message>
    <message>
        <source>Samen scrollen: gelijk op</source>
        <translation>Scroll together: evenly</translation>
    </message>
    <message>
        <source>Samen scrollen: kop bij kop</source>
        <translation>Scroll together: heading by heading</translation>
    </message>
    <message>
        <source>Samen scrollen: verband bij verband</source>
        <translation>Scroll together: link by link</translation>
    </message>
    <message>
        <source>Anders samen scrollen</source>
        <translation>Scroll together otherwise</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Hersteld bij het inlezen</source>
        <translation>Repaired while reading</translation>
    </message>
    <message>
        <source>Stukken</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Toezeggingen</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Vergaderjaar</source>
        <translation>Session year</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Aan</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Kamerleden</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Ondertekend</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Pagina&apos;s</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Vragen</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Verbanden</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Verwijzingen</source>
        <translation>References</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Vervangt</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>Nieuwer</source>
        <translation>Newer</translation>
    </message>
    <message>
        <source>Toch geen nieuwe versie: passages blijven waar ze staan</source>
        <translation>Not a new version after all: passages stay where they are</translation>
    </message>
    <message>
        <source>Toch geen nieuwe versie</source>
        <translation>Not a new version after all</translation>
    </message>
    <message>
        <source>Open deze versie</source>
        <translation>Open this version</translation>
    </message>
    <message>
        <source>Stuk hernoemen</source>
        <translation>Rename document</translation>
    </message>
    <message>
        <source>Datum van het stuk</source>
        <translation>Date of the document</translation>
    </message>
</context>
<context>
    <name>DropSign</name>
    <message>
        <source>Laat los: de stukken komen in {dossier}</source>
        <translation>Let go: the documents go into {dossier}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Zoek in dit stuk</source>
        <translation>Search in this document</translation>
    </message>
    <message>
        <source>Hoofdletters tellen mee</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>Alleen hele woorden</source>
        <translation>Whole words only</translation>
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
    <name>FoundMatches</name>
    <message>
        <source>Welke toezeggingen</source>
        <translation>Which pledges</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>all</translation>
    </message>
    <message>
        <source>nog te beslissen</source>
        <translation>still to decide</translation>
    </message>
    <message>
        <source>stil</source>
        <translation>silent</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Legt het verband en gaat naar de volgende toezegging (Enter of O)</source>
        <translation>Makes the link and goes to the next pledge (Enter or O)</translation>
    </message>
    <message>
        <source>Afwijzen</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Dit voorstel komt niet terug; het volgende schuift op (X of Delete)</source>
        <translation>This suggestion does not come back; the next one moves up (X or Delete)</translation>
    </message>
    <message>
        <source>Verschuiving</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Verbeter de verschuiving voordat je overneemt</source>
        <translation>Correct the shift before accepting</translation>
    </message>
    <message>
        <source>Alle waarschijnlijke</source>
        <translation>All probable ones</translation>
    </message>
    <message>
        <source>Neemt van elke toezegging in de lijst het beste voorstel over, als dat waarschijnlijk is</source>
        <translation>Accepts the best suggestion for every pledge in the list, where it is probable</translation>
    </message>
    <message>
        <source>Hierover is niets gevonden.</source>
        <translation>Nothing was found about this.</translation>
    </message>
    <message>
        <source>Toezeggingen</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>Voorstellen</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Verband overnemen</source>
        <translation>Accept link</translation>
    </message>
    <message>
        <source>Verband afwijzen</source>
        <translation>Reject link</translation>
    </message>
    <message>
        <source>Verbanden overnemen</source>
        <translation>Accept links</translation>
    </message>
    <message>
        <source>Uitwerking van “{title}” in “{other}”</source>
        <translation>What became of “{title}” in “{other}”</translation>
    </message>
    <message>
        <source>Uitwerking van “{title}” in de andere stukken</source>
        <translation>What became of “{title}” in the other documents</translation>
    </message>
    <message>
        <source>Zoeken…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Geen toezegging gevonden</source>
        <translation>No pledge found</translation>
    </message>
    <message>
        <source>{open} te beslissen, {taken} overgenomen, {silent} stil</source>
        <translation>{open} to decide, {taken} accepted, {silent} silent</translation>
    </message>
    <message>
        <source>Hier is geen toezegging gevonden. Selecteer zelf woorden en druk op P.</source>
        <translation>No pledge was found here. Select words yourself and press P.</translation>
    </message>
    <message>
        <source>Over elke toezegging is iets gevonden.</source>
        <translation>Something was found on every pledge.</translation>
    </message>
    <message>
        <source>Alles tonen</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Alles is beslist.</source>
        <translation>Everything is decided.</translation>
    </message>
    <message>
        <source>Voorstel overnemen</source>
        <translation>Accept suggestion</translation>
    </message>
    <message>
        <source>Voorstel afwijzen</source>
        <translation>Reject suggestion</translation>
    </message>
    <message>
        <source>Volgende toezegging</source>
        <translation>Next pledge</translation>
    </message>
    <message>
        <source>Vorige toezegging</source>
        <translation>Previous pledge</translation>
    </message>
    <message>
        <source>Voorstel {number}</source>
        <translation>Suggestion {number}</translation>
    </message>
    <message>
        <source>De gekozen toezegging</source>
        <translation>The chosen pledge</translation>
    </message>
</context>
<context>
    <name>FoundPledges</name>
    <message>
        <source>Overnemen</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Maakt van de gekozen voorstellen toezeggingen (Enter of O)</source>
        <translation>Makes pledges of the chosen suggestions (Enter or O)</translation>
    </message>
    <message>
        <source>Afwijzen</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>De gekozen voorstellen komen niet terug (X of Delete)</source>
        <translation>The chosen suggestions do not come back (X or Delete)</translation>
    </message>
    <message>
        <source>Hardheid</source>
        <translation>Firmness</translation>
    </message>
    <message>
        <source>Verbeter de hardheid voordat je overneemt</source>
        <translation>Correct the firmness before accepting</translation>
    </message>
    <message>
        <source>Filter op woorden</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Stuk</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Alleen deze hardheid</source>
        <translation>Only this firmness</translation>
    </message>
    <message>
        <source>elke hardheid</source>
        <translation>any firmness</translation>
    </message>
    <message>
        <source>Volgorde</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>per stuk</source>
        <translation>by document</translation>
    </message>
    <message>
        <source>hardste eerst</source>
        <translation>firmest first</translation>
    </message>
    <message>
        <source>Voorgestelde toezeggingen</source>
        <translation>Suggested pledges</translation>
    </message>
    <message>
        <source>Voorstel overnemen</source>
        <translation>Accept suggestion</translation>
    </message>
    <message>
        <source>Voorstel afwijzen</source>
        <translation>Reject suggestion</translation>
    </message>
    <message>
        <source>Volgend voorstel</source>
        <translation>Next suggestion</translation>
    </message>
    <message>
        <source>Vorig voorstel</source>
        <translation>Previous suggestion</translation>
    </message>
    <message>
        <source>alle stukken</source>
        <translation>all documents</translation>
    </message>
    <message>
        <source>Toezegging overnemen</source>
        <translation>Accept pledge</translation>
    </message>
    <message>
        <source>Toezeggingen overnemen</source>
        <translation>Accept pledges</translation>
    </message>
    <message>
        <source>Voorstellen afwijzen</source>
        <translation>Reject suggestions</translation>
    </message>
    <message>
        <source>{count} overnemen</source>
        <translation>Accept {count}</translation>
    </message>
    <message>
        <source>{count} afwijzen</source>
        <translation>Reject {count}</translation>
    </message>
    <message>
        <source>wie: {words}</source>
        <translation>who: {words}</translation>
    </message>
    <message>
        <source>deadline: {words}</source>
        <translation>deadline: {words}</translation>
    </message>
    <message>
        <source>per jaar</source>
        <translation>per year</translation>
    </message>
    <message>
        <source>vanaf {year}</source>
        <translation>from {year}</translation>
    </message>
    <message>
        <source>bedrag: {words}</source>
        <translation>amount: {words}</translation>
    </message>
    <message>
        <source>Toezeggingen in “{title}”</source>
        <translation>Pledges in “{title}”</translation>
    </message>
    <message>
        <source>Toezeggingen in dit dossier</source>
        <translation>Pledges in this dossier</translation>
    </message>
    <message>
        <source>Hier is geen toezegging gevonden. Selecteer zelf woorden en druk op P.</source>
        <translation>No pledge was found here. Select words yourself and press P.</translation>
    </message>
    <message>
        <source>Zoeken…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Geen voorstel past bij deze filters.</source>
        <translation>No suggestion fits these filters.</translation>
    </message>
    <message>
        <source>Alles tonen</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Alles is beslist.</source>
        <translation>Everything is decided.</translation>
    </message>
    <message>
        <source>Geen toezegging gevonden</source>
        <translation>No pledge found</translation>
    </message>
    <message>
        <source>{waiting} te beslissen, {taken} overgenomen</source>
        <translation>{waiting} to decide, {taken} accepted</translation>
    </message>
    <message>
        <source>{count} getoond</source>
        <translation>{count} shown</translation>
    </message>
    <message>
        <source>Woorden van het voorstel</source>
        <translation>Words of the suggestion</translation>
    </message>
</context>
<context>
    <name>FoundSection</name>
    <message>
        <source>beslist door: “{words}”</source>
        <translation>decided by: “{words}”</translation>
    </message>
    <message>
        <source>wie: {who}</source>
        <translation>who: {who}</translation>
    </message>
    <message>
        <source>zonder datum</source>
        <translation>without a date</translation>
    </message>
    <message>
        <source>zonder datum: ook het stuk heeft er geen</source>
        <translation>without a date: nor has the document</translation>
    </message>
    <message>
        <source>uiterlijk {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>vanaf {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>{first} tot en met {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{range} (schatting)</source>
        <translation>{range} (estimate)</translation>
    </message>
    <message>
        <source>zonder getal</source>
        <translation>without a figure</translation>
    </message>
    <message>
        <source>{low} tot {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>elk jaar</source>
        <translation>every year</translation>
    </message>
    <message>
        <source>vanaf {year}</source>
        <translation>from {year}</translation>
    </message>
</context>
<context>
    <name>GoToPopup</name>
    <message>
        <source>Ga naar</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Waarheen</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>pagina</source>
        <translation>page</translation>
    </message>
    <message>
        <source>alinea</source>
        <translation>paragraph</translation>
    </message>
    <message>
        <source>van {last}</source>
        <translation>of {last}</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>Welkom</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Welkom bij Woordhouder</source>
        <translation>Welcome to Woordhouder</translation>
    </message>
    <message>
        <source>Wat is beloofd, wat is ervan geworden, wat vragen we? Alles blijft op deze computer.</source>
        <translation>What was promised, what has become of it, what do we ask? Everything stays on this computer.</translation>
    </message>
    <message>
        <source>Sleep stukken hierheen</source>
        <translation>Drop documents here</translation>
    </message>
    <message>
        <source>Akkoorden, brieven, antwoorden, Kamervragen: PDF, Word en meer. Een hele map mag ook.</source>
        <translation>Agreements, letters, answers, questions to ministers: PDF, Word and more. A whole folder will do too.</translation>
    </message>
    <message>
        <source>Stukken kiezen…</source>
        <translation>Choose documents…</translation>
    </message>
    <message>
        <source>Map kiezen…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Kijk eerst rond in het voorbeelddossier</source>
        <translation>Look around in the sample dossier first</translation>
    </message>
    <message>
        <source>Vijf verzonnen stukken, met labels, notities en toezeggingen. Proberen kan geen kwaad.</source>
        <translation>Five invented documents, with tags, notes and pledges. Trying things out does no harm.</translation>
    </message>
    <message>
        <source>Voorbeelddossier openen</source>
        <translation>Open sample dossier</translation>
    </message>
    <message>
        <source>Lees de handleiding van één bladzijde</source>
        <translation>Read the manual of one page</translation>
    </message>
    <message>
        <source>Een avond werk in acht stappen.</source>
        <translation>An evening&apos;s work in eight steps (in Dutch).</translation>
    </message>
    <message>
        <source>Handleiding</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Tussen twee panelen</source>
        <translation>Between two panes</translation>
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
    <name>KeyOverview</name>
    <message>
        <source>Overal</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Zoek een toets of wat die doet</source>
        <translation>Find a key or what it does</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Toets</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Geen toets met deze woorden.</source>
        <translation>No key with these words.</translation>
    </message>
    <message>
        <source>Alle toetsen</source>
        <translation>All keys</translation>
    </message>
</context>
<context>
    <name>LeftColumn</name>
    <message>
        <source>Filter stukken en labels</source>
        <translation>Filter documents and tags</translation>
    </message>
    <message>
        <source>Filter stukken, labels, zoekvragen en toezeggingen</source>
        <translation>Filter documents, tags, searches and pledges</translation>
    </message>
    <message>
        <source>Filter op naam (/)</source>
        <translation>Filter by name (/)</translation>
    </message>
    <message>
        <source>Filter op naam</source>
        <translation>Filter by name</translation>
    </message>
    <message>
        <source>Naar de lijst</source>
        <translation>To the list</translation>
    </message>
    <message>
        <source>Alles weer tonen</source>
        <translation>Show everything again</translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>Verband leggen</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Soort verband</source>
        <translation>Kind of link</translation>
    </message>
    <message>
        <source>Verband: {kind}</source>
        <translation>Link: {kind}</translation>
    </message>
    <message>
        <source>Omdraaien (O)</source>
        <translation>Turn round (O)</translation>
    </message>
    <message>
        <source>Het verband de andere kant op laten gaan (O)</source>
        <translation>Let the link go the other way (O)</translation>
    </message>
    <message>
        <source>Het verband omdraaien</source>
        <translation>Turn the link round</translation>
    </message>
    <message>
        <source>Notitie bij het verband</source>
        <translation>Note on the link</translation>
    </message>
    <message>
        <source>Letter of cijfer: leggen   ·   Tab: notitie   ·   Esc: niet</source>
        <translation>Letter or digit: link   ·   Tab: note   ·   Esc: cancel</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Soort verband kiezen, of omdraaien</source>
        <translation>Choose the kind of link, or turn it round</translation>
    </message>
    <message>
        <source>{kind}: {quote}</source>
        <translation>{kind}: {quote}</translation>
    </message>
    <message>
        <source>Verband verwijderen</source>
        <translation>Remove link</translation>
    </message>
    <message>
        <source>Beide einden naast elkaar tonen (Enter): {title}</source>
        <translation>Show both ends side by side (Enter): {title}</translation>
    </message>
    <message>
        <source>Beide einden naast elkaar (Enter)</source>
        <translation>Both ends side by side (Enter)</translation>
    </message>
    <message>
        <source>Notitie bij dit verband</source>
        <translation>Note on this link</translation>
    </message>
    <message>
        <source>Beide einden van het verband naast elkaar</source>
        <translation>Both ends of the link side by side</translation>
    </message>
    <message>
        <source>Omdraaien</source>
        <translation>Turn round</translation>
    </message>
    <message>
        <source>Verband omdraaien</source>
        <translation>Turn link round</translation>
    </message>
    <message>
        <source>Notitie schrijven</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Soort verband wijzigen</source>
        <translation>Change kind of link</translation>
    </message>
    <message>
        <source>Notitie bij verband</source>
        <translation>Note on link</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Verband leggen met deze woorden</source>
        <translation>Link to these words</translation>
    </message>
    <message>
        <source>Geen verband leggen</source>
        <translation>Make no link</translation>
    </message>
    <message>
        <source>Verband leggen</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>LinksSection</name>
    <message>
        <source>Verbanden</source>
        <translation>Links</translation>
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
        <source>Zoek in dit stuk</source>
        <translation>Find in this document</translation>
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
    <name>Manual</name>
    <message>
        <source>Handleiding van Woordhouder</source>
        <translation>Manual of Woordhouder</translation>
    </message>
    <message>
        <source>Zoek in de handleiding</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>Inhoud van de handleiding</source>
        <translation>Contents of the manual</translation>
    </message>
    <message>
        <source>Hoofdstuk</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>Dit staat niet in de handleiding.</source>
        <translation>This is not in the manual.</translation>
    </message>
    <message>
        <source>Alle hoofdstukken</source>
        <translation>All chapters</translation>
    </message>
    <message>
        <source>Volgende treffer</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Handleiding sluiten</source>
        <translation>Close manual</translation>
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
    <name>Moved</name>
    <message>
        <source>Hier staat het nu</source>
        <translation>This is where it stands now</translation>
    </message>
    <message>
        <source>De passage gaat naar de voorgestelde plaats (Enter)</source>
        <translation>The passage goes to the place proposed (Enter)</translation>
    </message>
    <message>
        <source>Op de geselecteerde woorden</source>
        <translation>At the selected words</translation>
    </message>
    <message>
        <source>De passage gaat naar de woorden die in de nieuwe versie geselecteerd zijn</source>
        <translation>The passage goes to the words that are selected in the new version</translation>
    </message>
    <message>
        <source>Bij de eerdere versie laten</source>
        <translation>Leave with the earlier version</translation>
    </message>
    <message>
        <source>Toch geen nieuwe versie</source>
        <translation>Not a new version after all</translation>
    </message>
    <message>
        <source>Passages blijven waar ze nu staan; over de andere wordt niets meer gevraagd</source>
        <translation>Passages stay where they are now; nothing more is asked about the others</translation>
    </message>
    <message>
        <source>gewijzigd, maar niet in de toezegging: {count}</source>
        <translation>changed, but not in the pledge: {count}</translation>
    </message>
    <message>
        <source>gewijzigd in de nieuwe versie</source>
        <translation>changed in the new version</translation>
    </message>
    <message>
        <source>Toezegging bijwerken</source>
        <translation>Update pledge</translation>
    </message>
    <message>
        <source>geen termijn meer</source>
        <translation>no deadline any more</translation>
    </message>
    <message>
        <source>Toezegging zo laten</source>
        <translation>Leave the pledge as it is</translation>
    </message>
    <message>
        <source>Overnemen in de toezegging</source>
        <translation>Take over into the pledge</translation>
    </message>
    <message>
        <source>De toezegging zegt voortaan wat de nieuwe versie zegt (Enter)</source>
        <translation>From now on the pledge says what the new version says (Enter)</translation>
    </message>
    <message>
        <source>De toezegging blijft zoals zij is, en dit wordt niet meer gevraagd (Delete)</source>
        <translation>The pledge stays as it is, and this is asked no more (Delete)</translation>
    </message>
    <message>
        <source>De passage blijft waar zij stond (Delete)</source>
        <translation>The passage stays where it was (Delete)</translation>
    </message>
    <message>
        <source>Toon wat er gewijzigd is</source>
        <translation>Show what changed</translation>
    </message>
    <message>
        <source>Passages van de eerdere versie</source>
        <translation>Passages of the earlier version</translation>
    </message>
    <message>
        <source>Passages in de nieuwe versie “{title}”</source>
        <translation>Passages in the new version “{title}”</translation>
    </message>
    <message>
        <source>nog te beslissen: {count}</source>
        <translation>still to decide: {count}</translation>
    </message>
    <message>
        <source>Aan de eerdere versie hing niets dat mee moest.</source>
        <translation>Nothing on the earlier version had to come along.</translation>
    </message>
    <message>
        <source>Passage laten staan</source>
        <translation>Leave passage</translation>
    </message>
    <message>
        <source>Passage verplaatsen</source>
        <translation>Move passage</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Naar de knoppen onder de notitie</source>
        <translation>To the buttons below the note</translation>
    </message>
    <message>
        <source>De verwijzing in de notitie openen</source>
        <translation>Open the reference in the note</translation>
    </message>
    <message>
        <source>Vet</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Schuin</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Opsomming</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Genummerde lijst</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Verwijzen naar een passage</source>
        <translation>Refer to a passage</translation>
    </message>
    <message>
        <source>Groter schrijven</source>
        <translation>Write with more room</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Schrijf een notitie…</source>
        <translation>Write a note…</translation>
    </message>
</context>
<context>
    <name>NoteWindow</name>
    <message>
        <source>Schrijf hier…</source>
        <translation>Write here…</translation>
    </message>
    <message>
        <source>Dit venster sluiten</source>
        <translation>Close this window</translation>
    </message>
    <message>
        <source>Notitie bij {subject}</source>
        <translation>Note on {subject}</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{count} · minder dan een minuut spreken</source>
        <translation>{count} · less than a minute to speak</translation>
    </message>
    <message>
        <source>{count} · ongeveer een minuut spreken</source>
        <translation>{count} · about a minute to speak</translation>
    </message>
    <message>
        <source>{count} · ongeveer {n} minuten spreken</source>
        <translation>{count} · about {n} minutes to speak</translation>
    </message>
</context>
<context>
    <name>OpenNote</name>
    <message>
        <source>Notitie schrijven</source>
        <translation>Write note</translation>
    </message>
    <message>
        <source>Notitie verwijderen</source>
        <translation>Delete note</translation>
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
    <message>
        <source>Dit stuk heeft geen koppen.</source>
        <translation>This document has no headings.</translation>
    </message>
</context>
<context>
    <name>OverviewList</name>
    <message>
        <source>Achter dit getal</source>
        <translation>Behind this number</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Op het bureau, naast wat het latere stuk ervan zegt (Enter)</source>
        <translation>On the desk, beside what the later document says of it (Enter)</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>Maak er een toezegging van (P)</source>
        <translation>Make it a pledge (P)</translation>
    </message>
    <message>
        <source>Spoor</source>
        <translation>Trail</translation>
    </message>
    <message>
        <source>Wat er van deze toezegging is geworden, in de tijd (Ctrl+T)</source>
        <translation>What has become of this pledge, in time (Ctrl+T)</translation>
    </message>
    <message>
        <source>Afvoeren</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Dit doet er niet toe: meld het niet meer (X of Delete)</source>
        <translation>This does not matter: tell it no more (X or Delete)</translation>
    </message>
    <message>
        <source>Op het bureau openen</source>
        <translation>Open on the desk</translation>
    </message>
    <message>
        <source>Niet meer melden</source>
        <translation>Tell no more</translation>
    </message>
    <message>
        <source>Toezegging maken</source>
        <translation>Make a pledge</translation>
    </message>
    <message>
        <source>Status met deze woorden als bewijs</source>
        <translation>Status with these words as evidence</translation>
    </message>
    <message>
        <source>Status vastleggen</source>
        <translation>Record status</translation>
    </message>
</context>
<context>
    <name>OverviewPlace</name>
    <message>
        <source>Deadlines</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Hardheid</source>
        <translation>Firmness</translation>
    </message>
    <message>
        <source>Ministerie</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Deadlines in de tijd</source>
        <translation>Deadlines in time</translation>
    </message>
    <message>
        <source>Wat latere stukken maken van wat is beloofd</source>
        <translation>What later documents make of what was promised</translation>
    </message>
    <message>
        <source>alleen vastgelegde toezeggingen</source>
        <translation>recorded pledges only</translation>
    </message>
    <message>
        <source>Tel niet mee wat wel is gevonden maar nog geen toezegging is</source>
        <translation>Leave out what was found but is no pledge yet</translation>
    </message>
    <message>
        <source>Stil: wat het kabinet eerder hard, als inspanning of als verkenning beloofde, en waarover het latere stuk niets zegt. Afwijzingen tellen niet mee, en van een vergadering alleen wat bewindspersonen zeggen.</source>
        <translation>Silent: what the government promised before, firmly, as an effort or as an exploration, and on which the later document says nothing. Refusals do not count, and of a meeting only what members of the government say.</translation>
    </message>
    <message>
        <source>Wordt gezocht: wat in de stukken is gevonden en wat latere ervan maken …</source>
        <translation>Looking: what was found in the documents and what later ones make of it …</translation>
    </message>
    <message>
        <source>Zoek toezeggingen in dit dossier</source>
        <translation>Find pledges in this file</translation>
    </message>
    <message>
        <source>Zoek uitwerking in dit dossier</source>
        <translation>Find elaboration in this file</translation>
    </message>
    <message>
        <source>Zonder ministerie</source>
        <translation>Without ministry</translation>
    </message>
    <message>
        <source>niet ingevuld</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>Gevonden, nog niet beslist</source>
        <translation>Found, not decided yet</translation>
    </message>
    <message>
        <source>{count} over tijd op {day}</source>
        <translation>{count} overdue on {day}</translation>
    </message>
    <message>
        <source>debat op {day}</source>
        <translation>debate on {day}</translation>
    </message>
    <message>
        <source>over tijd</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>binnen 30 dagen</source>
        <translation>within 30 days</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
    <message>
        <source>zonder datum</source>
        <translation>without a date</translation>
    </message>
    <message>
        <source>Deadline {standing}</source>
        <translation>Deadline {standing}</translation>
    </message>
    <message>
        <source>Zonder hardheid</source>
        <translation>Without firmness</translation>
    </message>
    <message>
        <source>nog niet bepaald</source>
        <translation>not judged yet</translation>
    </message>
    <message>
        <source>Hardheid {firmness}</source>
        <translation>Firmness {firmness}</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>debat</source>
        <translation>debate</translation>
    </message>
    <message>
        <source>reces</source>
        <translation>recess</translation>
    </message>
    <message>
        <source>Deadline {days}</source>
        <translation>Deadline {days}</translation>
    </message>
    <message>
        <source>stil</source>
        <translation>silent</translation>
    </message>
    <message>
        <source>{document}: {shift}</source>
        <translation>{document}: {shift}</translation>
    </message>
    <message>
        <source>{document} is stil over</source>
        <translation>{document} is silent on</translation>
    </message>
    <message>
        <source>In {documents} is nog niet naar toezeggingen gezocht.</source>
        <translation>{documents} not searched for pledges yet.</translation>
    </message>
    <message>
        <source>Paren van stukken die nog niet zijn vergeleken: {count}.</source>
        <translation>Pairs of documents not compared yet: {count}.</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Nog niets om te overzien</source>
        <translation>Nothing to look over yet</translation>
    </message>
    <message>
        <source>Hier komt wat in dit dossier is beloofd, wanneer het af moet zijn en wat latere stukken ervan maken.</source>
        <translation>Here comes what was promised in this file, when it is due and what later documents make of it.</translation>
    </message>
    <message>
        <source>Stukken importeren</source>
        <translation>Import documents</translation>
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
    <name>Palette</name>
    <message>
        <source>Doe of open…</source>
        <translation>Do or open…</translation>
    </message>
    <message>
        <source>Typ wat je wilt doen of openen</source>
        <translation>Type what you want to do or open</translation>
    </message>
    <message>
        <source>Wat bedoeld kan zijn</source>
        <translation>What may be meant</translation>
    </message>
    <message>
        <source>Enter: doen of openen   ·   Ctrl+Enter: stuk ernaast openen   ·   Esc: sluiten</source>
        <translation>Enter: do or open   ·   Ctrl+Enter: open document beside   ·   Esc: close</translation>
    </message>
    <message>
        <source>nu niet mogelijk · {where}</source>
        <translation>not possible now · {where}</translation>
    </message>
    <message>
        <source>Zo heet niets in deze bibliotheek.</source>
        <translation>Nothing in this library has this name.</translation>
    </message>
    <message>
        <source>Zoek deze woorden in de stukken (Enter)</source>
        <translation>Search the documents for these words (Enter)</translation>
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
        <source>Wat bij het inlezen is hersteld</source>
        <translation>What was mended on import</translation>
    </message>
    <message>
        <source>Zoek in dit stuk</source>
        <translation>Find in this document</translation>
    </message>
    <message>
        <source>Volgende treffer</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Vorige treffer</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Inhoud</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Origineel naast de tekst</source>
        <translation>Original beside the text</translation>
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
        <source>Zet hier akkoorden, brieven en antwoorden neer, of sleep ze in het venster.</source>
        <translation>Put agreements, letters and answers here, or drag them into the window.</translation>
    </message>
    <message>
        <source>Nog geen stukken in dit dossier</source>
        <translation>No documents in this dossier yet</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
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
        <translation>Back to where you were reading (Alt+←)</translation>
    </message>
    <message>
        <source>Weer vooruit (Alt+→)</source>
        <translation>Forward again (Alt+→)</translation>
    </message>
    <message>
        <source>Meer: het paneel, de indeling, samen scrollen</source>
        <translation>More: the pane, the layout, scrolling together</translation>
    </message>
    <message>
        <source>Paneel sluiten (Ctrl+W)</source>
        <translation>Close pane (Ctrl+W)</translation>
    </message>
</context>
<context>
    <name>PassagePicker</name>
    <message>
        <source>Passage kiezen</source>
        <translation>Choose a passage</translation>
    </message>
    <message>
        <source>Woorden van de passage of de vindplaats…</source>
        <translation>Words of the passage or its source…</translation>
    </message>
    <message>
        <source>Passage zoeken</source>
        <translation>Search passages</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Geen passage gevonden. Selecteer woorden op het bureau, of geef eerst een passage een label.</source>
        <translation>No passage found. Select words on the desk, or tag a passage first.</translation>
    </message>
    <message>
        <source>Selectie op het bureau: “{words}”</source>
        <translation>Selection on the desk: “{words}”</translation>
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
        <source>Spoor</source>
        <translation>Trail</translation>
    </message>
    <message>
        <source>Wat er van deze toezegging is geworden, in de tijd (Ctrl+T)</source>
        <translation>What has become of this pledge, in time (Ctrl+T)</translation>
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
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Hardheid</source>
        <translation>Firmness</translation>
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
        <source>Notities</source>
        <translation>Notes</translation>
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
        <source>Op het bureau openen</source>
        <translation>Open on the desk</translation>
    </message>
    <message>
        <source>Toezeggingen</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>Geen toezegging past hierbij</source>
        <translation>No pledge matches</translation>
    </message>
    <message>
        <source>Het filter boven de lijst laat niets over.</source>
        <translation>The filter above the list leaves nothing.</translation>
    </message>
    <message>
        <source>Alles tonen</source>
        <translation>Show all</translation>
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
        <source>{shown} van {there}</source>
        <translation>{shown} of {there}</translation>
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
    <name>QuestionPreview</name>
    <message>
        <source>Vraag en antwoord</source>
        <translation>Question and answer</translation>
    </message>
    <message>
        <source>Toezegging bekijken</source>
        <translation>Show the pledge</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>Toezegging maken van de zin of de geselecteerde woorden (P)</source>
        <translation>Make the sentence or the selected words a pledge (P)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Label op de zin of de geselecteerde woorden (T)</source>
        <translation>Tag the sentence or the selected words (T)</translation>
    </message>
    <message>
        <source>Naar de volgende zin die iets belooft</source>
        <translation>To the next sentence that promises something</translation>
    </message>
    <message>
        <source>Naar de vorige zin die iets belooft</source>
        <translation>To the previous sentence that promises something</translation>
    </message>
    <message>
        <source>Vraag {number}</source>
        <translation>Question {number}</translation>
    </message>
    <message>
        <source>Antwoord op vraag {number}</source>
        <translation>Answer to question {number}</translation>
    </message>
    <message>
        <source>Belooft: {firmness} (P maakt er een toezegging van)</source>
        <translation>Promises: {firmness} (P makes it a pledge)</translation>
    </message>
    <message>
        <source>Naar het antwoord waarnaar dit verwijst</source>
        <translation>To the answer that this points at</translation>
    </message>
    <message>
        <source>Nog geen antwoord</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>1 zin belooft iets</source>
        <translation>1 sentence promises something</translation>
    </message>
    <message>
        <source>{count} zinnen beloven iets</source>
        <translation>{count} sentences promise something</translation>
    </message>
    <message>
        <source>Toezegging maken</source>
        <translation>Make a pledge</translation>
    </message>
    <message>
        <source>Toezegging gemaakt</source>
        <translation>Pledge made</translation>
    </message>
    <message>
        <source>Nog eens P: deze zin wordt een toezegging</source>
        <translation>P once more: this sentence becomes a pledge</translation>
    </message>
    <message>
        <source>Selecteer eerst woorden in het antwoord</source>
        <translation>First select words in the answer</translation>
    </message>
    <message>
        <source>Label plakken</source>
        <translation>Put on a tag</translation>
    </message>
    <message>
        <source>Label weghalen</source>
        <translation>Take off a tag</translation>
    </message>
</context>
<context>
    <name>QuestionsPlace</name>
    <message>
        <source>Filter op woorden</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Waarin</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>vraag en antwoord</source>
        <translation>question and answer</translation>
    </message>
    <message>
        <source>alleen de vraag</source>
        <translation>only the question</translation>
    </message>
    <message>
        <source>alleen het antwoord</source>
        <translation>only the answer</translation>
    </message>
    <message>
        <source>Kamerlid</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Partij</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Bewindspersoon</source>
        <translation>Minister</translation>
    </message>
    <message>
        <source>Stuk</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Met verwijzing</source>
        <translation>By reference</translation>
    </message>
    <message>
        <source>Beantwoord met een verwijzing naar een ander antwoord of een brief</source>
        <translation>Answered by pointing at another answer or a letter</translation>
    </message>
    <message>
        <source>Ongelezen</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Volgorde</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>volgorde van de stukken</source>
        <translation>as in the documents</translation>
    </message>
    <message>
        <source>op nummer</source>
        <translation>by number</translation>
    </message>
    <message>
        <source>op Kamerlid</source>
        <translation>by member</translation>
    </message>
    <message>
        <source>Alles tonen</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Gelezen</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Gelezen, en naar de volgende (R)</source>
        <translation>Read, and on to the next (R)</translation>
    </message>
    <message>
        <source>Ernaast</source>
        <translation>Beside</translation>
    </message>
    <message>
        <source>Naast het stuk op het bureau leggen (Ctrl+Enter)</source>
        <translation>Lay beside the document on the desk (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Op het bureau openen (Enter)</source>
        <translation>Open on the desk (Enter)</translation>
    </message>
    <message>
        <source>Op het bureau openen</source>
        <translation>Open on the desk</translation>
    </message>
    <message>
        <source>Toezegging maken</source>
        <translation>Make a pledge</translation>
    </message>
    <message>
        <source>Label plakken</source>
        <translation>Put on a tag</translation>
    </message>
    <message>
        <source>alle Kamerleden</source>
        <translation>all members</translation>
    </message>
    <message>
        <source>alle partijen</source>
        <translation>all parties</translation>
    </message>
    <message>
        <source>alle bewindspersonen</source>
        <translation>all ministers</translation>
    </message>
    <message>
        <source>alle stukken</source>
        <translation>all documents</translation>
    </message>
    <message>
        <source>{shown} van {there}</source>
        <translation>{shown} of {there}</translation>
    </message>
    <message>
        <source>Weer ongelezen (R)</source>
        <translation>Unread again (R)</translation>
    </message>
    <message>
        <source>Vragen</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Geen vraag voldoet aan deze filters.</source>
        <translation>No question meets these filters.</translation>
    </message>
    <message>
        <source>Nog geen vragen in dit dossier</source>
        <translation>No questions in this dossier yet</translation>
    </message>
    <message>
        <source>Importeer beantwoorde Kamervragen of antwoorden op begrotingsvragen. Alle vragen staan dan hier.</source>
        <translation>Import answered parliamentary questions or answers to budget questions. All questions then stand here.</translation>
    </message>
    <message>
        <source>Stukken importeren</source>
        <translation>Import documents</translation>
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
        <source>Vragen</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
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
        <source>Volgende markering</source>
        <translation>Next highlight</translation>
    </message>
    <message>
        <source>Vorige markering</source>
        <translation>Previous highlight</translation>
    </message>
    <message>
        <source>Volgende voetnoot</source>
        <translation>Next footnote</translation>
    </message>
    <message>
        <source>Vorige voetnoot</source>
        <translation>Previous footnote</translation>
    </message>
    <message>
        <source>Openen wat hier staat</source>
        <translation>Open what stands here</translation>
    </message>
    <message>
        <source>Kiezen uit de markeringen hier</source>
        <translation>Choose among the highlights here</translation>
    </message>
    <message>
        <source>Een scherm verder</source>
        <translation>One screen further</translation>
    </message>
    <message>
        <source>Markeringen hier</source>
        <translation>Highlights here</translation>
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
    <name>SavedSign</name>
    <message>
        <source>bewaren…</source>
        <translation>saving…</translation>
    </message>
    <message>
        <source>alles bewaard</source>
        <translation>everything saved</translation>
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
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Zoekvraag bewaren: ze staat dan links, onder BEWAARD (Ctrl+S)</source>
        <translation>Save this search: it then stands at the left, under SAVED (Ctrl+S)</translation>
    </message>
    <message>
        <source>Label laten voorstellen…</source>
        <translation>Suggest a tag…</translation>
    </message>
    <message>
        <source>Wat deze zoekvraag vindt, wordt bij een label voorgesteld</source>
        <translation>What this search finds is suggested for a tag</translation>
    </message>
    <message>
        <source>Treffers</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Zoekvraag bewaren</source>
        <translation>Save search</translation>
    </message>
    <message>
        <source>Bewaard</source>
        <translation>Saved</translation>
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
        <source>Zoek ruimer, of met andere woorden.</source>
        <translation>Search wider, or with other words.</translation>
    </message>
    <message>
        <source>{total} in {groups}</source>
        <translation>{total} in {groups}</translation>
    </message>
    <message>
        <source>Zoek in alle dossiers</source>
        <translation>Search all dossiers</translation>
    </message>
    <message>
        <source>Niet per se in deze vorm en volgorde</source>
        <translation>Not necessarily in this form and order</translation>
    </message>
    <message>
        <source>Eén van deze woorden is genoeg</source>
        <translation>One of these words is enough</translation>
    </message>
    <message>
        <source>Ook als deel van een langer woord</source>
        <translation>Also as part of a longer word</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notitie bij {subject}</source>
        <translation>Note on {subject}</translation>
    </message>
    <message>
        <source>Toezegging: {title}</source>
        <translation>Pledge: {title}</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>dichtgevouwen</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>StatusButton</name>
    <message>
        <source>Status…</source>
        <translation>Status…</translation>
    </message>
    <message>
        <source>Leg een status vast, met deze woorden als bewijs (S, dan een cijfer)</source>
        <translation>Record a status, with these words as evidence (S, then a digit)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
    <name>Strip</name>
    <message>
        <source>Lijst sluiten (Esc)</source>
        <translation>Close list (Esc)</translation>
    </message>
    <message>
        <source>Lijst sluiten</source>
        <translation>Close list</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Zoek uitwerking in het stuk ernaast</source>
        <translation>Find what became of it in the document beside it</translation>
    </message>
    <message>
        <source>Zoek uitwerking in alle stukken</source>
        <translation>Find what became of it in all documents</translation>
    </message>
    <message>
        <source>Zoek uitwerking van dit onderdeel</source>
        <translation>Find what became of this section</translation>
    </message>
    <message>
        <source>Zoek toezeggingen in dit stuk</source>
        <translation>Find pledges in this document</translation>
    </message>
    <message>
        <source>Zoek toezeggingen in dit dossier</source>
        <translation>Find pledges in this dossier</translation>
    </message>
    <message>
        <source>Zoek uitwerking van alles in dit dossier</source>
        <translation>Find what became of everything in this dossier</translation>
    </message>
    <message>
        <source>Toezeggingen zoeken</source>
        <translation>Looking for pledges</translation>
    </message>
    <message>
        <source>Uitwerking zoeken</source>
        <translation>Looking for what became of pledges</translation>
    </message>
    <message>
        <source>Er is geen later stuk in dit dossier om in te zoeken. Importeer het stuk dat erop volgde.</source>
        <translation>There is no later document in this dossier to look in. Import the document that followed it.</translation>
    </message>
    <message>
        <source>Voorstel: {firmness}</source>
        <translation>Suggestion: {firmness}</translation>
    </message>
    <message>
        <source>Stil</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>Voorstel: {shift}, {standing}</source>
        <translation>Suggestion: {shift}, {standing}</translation>
    </message>
</context>
<context>
    <name>TagDrops</name>
    <message>
        <source>Label plakken</source>
        <translation>Put on a tag</translation>
    </message>
</context>
<context>
    <name>TagKeys</name>
    <message>
        <source>Label weghalen</source>
        <translation>Take tag off</translation>
    </message>
    <message>
        <source>Label plakken</source>
        <translation>Put tag on</translation>
    </message>
</context>
<context>
    <name>TagList</name>
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
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Label kiezen</source>
        <translation>Choose tag</translation>
    </message>
    <message>
        <source>Spatie: nog een erbij.  Enter: klaar.
Nieuw onder een ander label: Geld/Boetes</source>
        <translation>Space: one more.  Enter: done.
New under another tag: Money/Fines</translation>
    </message>
    <message>
        <source>Nieuw label: {name}</source>
        <translation>New tag: {name}</translation>
    </message>
</context>
<context>
    <name>TagRemoval</name>
    <message>
        <source>Label verwijderen</source>
        <translation>Delete tag</translation>
    </message>
    <message>
        <source>Label {name} verwijderen?</source>
        <translation>Delete the tag {name}?</translation>
    </message>
    <message>
        <source>Dit label gaat van {count} in {documents}.</source>
        <translation>This tag is taken off {count} in {documents}.</translation>
    </message>
    <message>
        <source>Eronder: {count} met {passages}: {names}.</source>
        <translation>Below it: {count} with {passages}: {names}.</translation>
    </message>
    <message>
        <source>De woorden zelf blijven staan. Ongedaan maken kan met Ctrl+Z.</source>
        <translation>The words themselves stay. Ctrl+Z undoes this.</translation>
    </message>
    <message>
        <source>Alleen dit label</source>
        <translation>Only this tag</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ook wat eronder hangt</source>
        <translation>Also what hangs under it</translation>
    </message>
    <message>
        <source>Laten staan</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>TaggedPlace</name>
    <message>
        <source>ook labels eronder</source>
        <translation>also tags under it</translation>
    </message>
    <message>
        <source>Waarin</source>
        <translation>Where</translation>
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
        <source>Ook met label</source>
        <translation>Also with tag</translation>
    </message>
    <message>
        <source>Zonder label</source>
        <translation>Without tag</translation>
    </message>
    <message>
        <source>Passages of voorstellen</source>
        <translation>Passages or suggestions</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Voorgesteld</source>
        <translation>Suggested</translation>
    </message>
    <message>
        <source>Passages met het label</source>
        <translation>Passages with the tag</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Op het bureau openen (Enter)</source>
        <translation>Open on the desk (Enter)</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Labels kiezen (T)</source>
        <translation>Choose tags (T)</translation>
    </message>
    <message>
        <source>Label weghalen</source>
        <translation>Take tag off</translation>
    </message>
    <message>
        <source>Dit label weghalen (Delete)</source>
        <translation>Take this tag off (Delete)</translation>
    </message>
    <message>
        <source>Kopiëren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Met vindplaats kopiëren (Ctrl+C)</source>
        <translation>Copy with source (Ctrl+C)</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Label plakken en naar het volgende voorstel (O)</source>
        <translation>Put the tag on and go to the next suggestion (O)</translation>
    </message>
    <message>
        <source>Afwijzen</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Nooit meer voorstellen (A)</source>
        <translation>Never suggest again (A)</translation>
    </message>
    <message>
        <source>Alles overnemen</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>Alle voorstellen in één stap overnemen</source>
        <translation>Accept all suggestions in one step</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Terug naar het bureau (Esc)</source>
        <translation>Back to the desk (Esc)</translation>
    </message>
    <message>
        <source>Nog geen passages</source>
        <translation>No passages yet</translation>
    </message>
    <message>
        <source>Selecteer op het bureau woorden en druk op T, of sleep ze naar dit label.</source>
        <translation>Select words on the desk and press T, or drag them to this tag.</translation>
    </message>
    <message>
        <source>Naar het bureau</source>
        <translation>To the desk</translation>
    </message>
    <message>
        <source>Geen voorstellen</source>
        <translation>No suggestions</translation>
    </message>
    <message>
        <source>Bewaar een zoekvraag en laat die dit label voorstellen. Wat ze vindt, staat dan hier.</source>
        <translation>Save a search and have it suggest this tag. What it finds then stands here.</translation>
    </message>
    <message>
        <source>Naar Zoeken</source>
        <translation>Go to Search</translation>
    </message>
    <message>
        <source>Geen passage past hierbij</source>
        <translation>No passage fits</translation>
    </message>
    <message>
        <source>De filters boven de lijst laten niets over.</source>
        <translation>The filters above the list leave nothing.</translation>
    </message>
    <message>
        <source>Alles tonen</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Op het bureau openen</source>
        <translation>Open on the desk</translation>
    </message>
    <message>
        <source>Ernaast openen</source>
        <translation>Open beside</translation>
    </message>
    <message>
        <source>Labels kiezen</source>
        <translation>Choose tags</translation>
    </message>
    <message>
        <source>Dit label weghalen</source>
        <translation>Take this tag off</translation>
    </message>
    <message>
        <source>Met vindplaats kopiëren</source>
        <translation>Copy with source</translation>
    </message>
    <message>
        <source>Voorstel overnemen</source>
        <translation>Accept suggestion</translation>
    </message>
    <message>
        <source>Voorstel afwijzen</source>
        <translation>Reject suggestion</translation>
    </message>
    <message>
        <source>Terug naar het bureau</source>
        <translation>Back to the desk</translation>
    </message>
    <message>
        <source>{count} in {documents}</source>
        <translation>{count} in {documents}</translation>
    </message>
    <message>
        <source>Passages {count}</source>
        <translation>Passages {count}</translation>
    </message>
    <message>
        <source>Voorgesteld {count}</source>
        <translation>Suggested {count}</translation>
    </message>
    <message>
        <source>De bewaarde zoekvraag {name} klopt niet.</source>
        <translation>The saved search {name} cannot be read.</translation>
    </message>
    <message>
        <source>Label plakken</source>
        <translation>Put tag on</translation>
    </message>
    <message>
        <source>Voorstellen overnemen</source>
        <translation>Accept suggestions</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
</context>
<context>
    <name>Title</name>
    <message>
        <source>Titel van het stuk</source>
        <translation>Title of the document</translation>
    </message>
    <message>
        <source>Titel wijzigen</source>
        <translation>Change the title</translation>
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
    <name>TrailPicture</name>
    <message>
        <source>Spoor als tijdlijn</source>
        <translation>Trail as a time line</translation>
    </message>
    <message>
        <source>Vorige stap</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Volgende stap</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Naar de woorden</source>
        <translation>To the words</translation>
    </message>
    <message>
        <source>Wordt gezocht …</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
</context>
<context>
    <name>TrailView</name>
    <message>
        <source>Doorzoek de latere stukken</source>
        <translation>Search the later documents</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Dit voorstel wordt een verband (O)</source>
        <translation>This suggestion becomes a link (O)</translation>
    </message>
    <message>
        <source>Afwijzen</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Dit voorstel komt niet terug (X)</source>
        <translation>This suggestion does not come back (X)</translation>
    </message>
    <message>
        <source>Naast de vorige</source>
        <translation>Beside the previous</translation>
    </message>
    <message>
        <source>Deze woorden op het bureau naast die van de stap ervoor (Ctrl+Enter)</source>
        <translation>These words on the desk beside those of the step before (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Naar de woorden</source>
        <translation>To the words</translation>
    </message>
    <message>
        <source>Naast de stap ervoor</source>
        <translation>Beside the step before</translation>
    </message>
    <message>
        <source>Voorstel overnemen</source>
        <translation>Accept suggestion</translation>
    </message>
    <message>
        <source>Voorstel afwijzen</source>
        <translation>Reject suggestion</translation>
    </message>
    <message>
        <source>Status met deze stap als bewijs</source>
        <translation>Status with this step as evidence</translation>
    </message>
    <message>
        <source>Terug naar de lijst</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Stukken zonder datum staan achteraan.</source>
        <translation>Documents without a date stand at the end.</translation>
    </message>
    <message>
        <source>Later, en nog niet doorzocht: {documents}.</source>
        <translation>Later, and not searched yet: {documents}.</translation>
    </message>
    <message>
        <source>Verband overnemen</source>
        <translation>Accept link</translation>
    </message>
    <message>
        <source>Verband afwijzen</source>
        <translation>Reject link</translation>
    </message>
    <message>
        <source>Status vastleggen</source>
        <translation>Record status</translation>
    </message>
    <message>
        <source>Spoor als tabel</source>
        <translation>Trail as a table</translation>
    </message>
    <message>
        <source>Lijst</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Terug naar de lijst van toezeggingen (Esc)</source>
        <translation>Back to the list of pledges (Esc)</translation>
    </message>
    <message>
        <source>Woorden van de gekozen stap</source>
        <translation>Words of the chosen step</translation>
    </message>
    <message>
        <source>Spoor</source>
        <translation>Trail</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Dossier: stukken, labels en toezeggingen</source>
        <translation>Dossier: documents, tags and pledges</translation>
    </message>
    <message>
        <source>Nieuw label</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>Naam wijzigen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Niets heet zo.</source>
        <translation>Nothing has this name.</translation>
    </message>
    <message>
        <source>Alles tonen</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
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
        <source>Zoekvraag hernoemen</source>
        <translation>Rename search</translation>
    </message>
    <message>
        <source>Stuk verwijderen</source>
        <translation>Delete document</translation>
    </message>
    <message>
        <source>Zoekvraag verwijderen</source>
        <translation>Delete search</translation>
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
        <source>Nieuw label {number}</source>
        <translation>New tag {number}</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Nieuwe versie</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Toch geen nieuwe versie</source>
        <translation>Not a new version after all</translation>
    </message>
    <message>
        <source>Leg de eerdere versie links en de nieuwe rechts.</source>
        <translation>Put the earlier version on the left and the new one on the right.</translation>
    </message>
    <message>
        <source>Op het bureau ligt geen nieuwe versie van een stuk.</source>
        <translation>There is no new version of a document on the desk.</translation>
    </message>
    <message>
        <source>Leg twee stukken naast elkaar om ze te vergelijken.</source>
        <translation>Put two documents side by side to compare them.</translation>
    </message>
    <message>
        <source>“{new}” lijkt een nieuwe versie van “{old}”.</source>
        <translation>“{new}” looks like a new version of “{old}”.</translation>
    </message>
    <message>
        <source>Labels, notities en toezeggingen kunnen mee naar de nieuwe versie; de eerdere blijft bewaard.</source>
        <translation>Tags, notes and pledges can come along to the new version; the earlier one is kept.</translation>
    </message>
    <message>
        <source>Neem als nieuwe versie</source>
        <translation>Take as new version</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Pagina {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>Kop niveau {level}</source>
        <translation>Heading level {level}</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Voetnoot</source>
        <translation>Footnote</translation>
    </message>
    <message>
        <source>Wie vroeg en wie antwoordt</source>
        <translation>Who asked and who answers</translation>
    </message>
    <message>
        <source>Tabel, rij {row} van {last}</source>
        <translation>Table, row {row} of {last}</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message>
        <source>Verband dat wacht op het andere eind</source>
        <translation>Link that waits for its other end</translation>
    </message>
    <message>
        <source>Naar deze woorden</source>
        <translation>To these words</translation>
    </message>
    <message>
        <source>Selecteer de andere woorden, dan L of Enter. Esc stopt.</source>
        <translation>Select the other words, then L or Enter. Esc stops.</translation>
    </message>
    <message>
        <source>Verband leggen (L)</source>
        <translation>Link (L)</translation>
    </message>
    <message>
        <source>Geen verband leggen (Esc)</source>
        <translation>Make no link (Esc)</translation>
    </message>
    <message>
        <source>Geen verband leggen</source>
        <translation>Make no link</translation>
    </message>
    <message>
        <source>Verband vanaf “{quote}”  {source}</source>
        <translation>Link from “{quote}”  {source}</translation>
    </message>
</context>
<context>
    <name>WalkView</name>
    <message>
        <source>Markeringen hier</source>
        <translation>Highlights here</translation>
    </message>
    <message>
        <source>Zonder naam</source>
        <translation>Without a name</translation>
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
        <source>Verband</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Verband leggen met andere woorden, in een ander paneel of stuk (L)</source>
        <translation>Link to other words, in another pane or document (L)</translation>
    </message>
    <message>
        <source>Kopieer met vindplaats</source>
        <translation>Copy with source</translation>
    </message>
    <message>
        <source>De geselecteerde woorden met hun vindplaats kopiëren (Ctrl+Shift+C)</source>
        <translation>Copy the selected words with their source (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Citaat</source>
        <translation>Quote</translation>
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
    <name>WordsPage</name>
    <message>
        <source>Labels</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Toezeggingen</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>In deze woorden</source>
        <translation>In these words</translation>
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
        <source>Alle passages met dit label</source>
        <translation>All passages with this tag</translation>
    </message>
    <message>
        <source>Label {name} weghalen van “{words}”</source>
        <translation>Take tag {name} off “{words}”</translation>
    </message>
    <message>
        <source>Label weghalen</source>
        <translation>Take off a tag</translation>
    </message>
    <message>
        <source>bewijs bij: {title}</source>
        <translation>evidence for: {title}</translation>
    </message>
    <message>
        <source>Open dit stuk</source>
        <translation>Open this document</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n stukken</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n treffers</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pagina&apos;s</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n toezeggingen</source>
        <translation>
            <numerusform>%n pledge</numerusform>
            <numerusform>%n pledges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vragen</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n woorden</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Wijziging</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Eerst</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>vervangen</source>
        <translation>replaced</translation>
    </message>
    <message>
        <source>erbij gekomen</source>
        <translation>added</translation>
    </message>
    <message>
        <source>weggelaten</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>verplaatst</source>
        <translation>moved</translation>
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
        <source>In de bibliotheek in {folder} wordt nu te lang geschreven. Er is niets veranderd; probeer het opnieuw.</source>
        <translation>The library in {folder} is being written to for too long. Nothing was changed; try again.</translation>
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
        <source>De lijst met ministeries in {name} klopt niet: {where}. Herstel de lijst of zet de oude terug.</source>
        <translation>The list of ministries in {name} is not right: {where}. Mend the list or put the old one back.</translation>
    </message>
    <message>
        <source>De lijst met synoniemen in {name} klopt niet: {where}. Herstel de lijst of zet de oude terug.</source>
        <translation>The list of synonyms in {name} is not right: {where}. Mend the list or put the old one back.</translation>
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
        <source>Kopiëren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Label met cijfer</source>
        <translation>Tag by number</translation>
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
        <source>Paginanummers</source>
        <translation>Page numbers</translation>
    </message>
    <message>
        <source>Alineanummers</source>
        <translation>Paragraph numbers</translation>
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
        <source>B&amp;ureau</source>
        <translation>&amp;Desk</translation>
    </message>
    <message>
        <source>Vergelijk de twee stukken</source>
        <translation>Compare the two documents</translation>
    </message>
    <message>
        <source>Volgende wijziging</source>
        <translation>Next change</translation>
    </message>
    <message>
        <source>Vorige wijziging</source>
        <translation>Previous change</translation>
    </message>
    <message>
        <source>Neem rechts als nieuwe versie van links</source>
        <translation>Take right as new version of left</translation>
    </message>
    <message>
        <source>Passages na een nieuwe versie</source>
        <translation>Passages after a new version</translation>
    </message>
    <message>
        <source>Toch geen nieuwe versie</source>
        <translation>Not a new version after all</translation>
    </message>
    <message>
        <source>&amp;Voorstellen</source>
        <translation>&amp;Suggestions</translation>
    </message>
    <message>
        <source>&amp;Ga</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>Doe of open…</source>
        <translation>Do or open…</translation>
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
        <source>Naar pagina of alinea…</source>
        <translation>Go to page or paragraph…</translation>
    </message>
    <message>
        <source>Zoek in alles</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Naar het volgende paneel</source>
        <translation>Go to the next pane</translation>
    </message>
    <message>
        <source>Naar het vorige paneel</source>
        <translation>Go to the previous pane</translation>
    </message>
    <message>
        <source>Spoor van de toezegging</source>
        <translation>Trail of the pledge</translation>
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
        <source>Handleiding</source>
        <translation>Manual (in Dutch)</translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Over Woordhouder</source>
        <translation>About Woordhouder</translation>
    </message>
</context>
<context>
    <name>moves</name>
    <message>
        <source>Plaats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Passage in de eerdere versie</source>
        <translation>Passage in the earlier version</translation>
    </message>
    <message>
        <source>In de nieuwe versie</source>
        <translation>In the new version</translation>
    </message>
    <message>
        <source>zelfde plaats</source>
        <translation>same place</translation>
    </message>
    <message>
        <source>meegegaan</source>
        <translation>came along</translation>
    </message>
    <message>
        <source>onzeker</source>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>niet gevonden</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>beslist</source>
        <translation>decided</translation>
    </message>
    <message>
        <source>termijn gewijzigd</source>
        <translation>deadline changed</translation>
    </message>
    <message>
        <source>bedrag gewijzigd</source>
        <translation>amount changed</translation>
    </message>
    <message>
        <source>hardheid gewijzigd</source>
        <translation>firmness changed</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{value}  ·  toezegging “{title}”</source>
        <translation>{value}  ·  pledge “{title}”</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Woorden</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>stil</source>
        <translation>silent</translation>
    </message>
    <message>
        <source>vastgelegd als toezegging</source>
        <translation>recorded as a pledge</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Opdracht</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Stuk</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>Zoekvraag</source>
        <translation>Search</translation>
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
    <name>questions</name>
    <message>
        <source>Gelezen</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Nr.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Kamerlid</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Bewindspersoon</source>
        <translation>Minister</translation>
    </message>
    <message>
        <source>gelezen</source>
        <translation>read</translation>
    </message>
    <message>
        <source>ongelezen</source>
        <translation>unread</translation>
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
    <name>suggestions</name>
    <message>
        <source>Hardheid</source>
        <translation>Firmness</translation>
    </message>
    <message>
        <source>Woorden</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Verschuiving</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>overgenomen</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>stil</source>
        <translation>silent</translation>
    </message>
    <message>
        <source>mogelijk</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>waarschijnlijk</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>gemeen: {words}</source>
        <translation>in common: {words}</translation>
    </message>
</context>
<context>
    <name>tagged</name>
    <message>
        <source>{words}. {source}. Labels: {names}</source>
        <translation>{words}. {source}. Tags: {names}</translation>
    </message>
</context>
<context>
    <name>trail</name>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Stuk</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Hardheid</source>
        <translation>Firmness</translation>
    </message>
    <message>
        <source>Verschuiving</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Woorden</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>{name} (verband)</source>
        <translation>{name} (link)</translation>
    </message>
    <message>
        <source>{name} (bewijs)</source>
        <translation>{name} (evidence)</translation>
    </message>
    <message>
        <source>{name} (voorstel)</source>
        <translation>{name} (suggestion)</translation>
    </message>
    <message>
        <source>zonder datum</source>
        <translation>without a date</translation>
    </message>
    <message>
        <source>stil</source>
        <translation>silent</translation>
    </message>
    <message>
        <source>Zegt hier niets over.</source>
        <translation>Says nothing of it.</translation>
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
        <source>noemt het</source>
        <translation>mentions it</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>debat</source>
        <translation>debate</translation>
    </message>
</context>
<context>
    <name>tree</name>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Passages tonen</source>
        <translation>Show passages</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Label laten voorstellen…</source>
        <translation>Suggest a tag…</translation>
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
        <source>Cijfertoets</source>
        <translation>Number key</translation>
    </message>
    <message>
        <source>Verplaatsen naar…</source>
        <translation>Move to…</translation>
    </message>
    <message>
        <source>Samenvoegen met…</source>
        <translation>Merge with…</translation>
    </message>
    <message>
        <source>Toch geen nieuwe versie</source>
        <translation>Not a new version after all</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Onder welk label?</source>
        <translation>Under which tag?</translation>
    </message>
    <message>
        <source>Onder geen ander label</source>
        <translation>Under no other tag</translation>
    </message>
    <message>
        <source>Samenvoegen met welk label? Dat blijft, met alle passages.</source>
        <translation>Merge with which tag? That one stays, with all passages.</translation>
    </message>
    <message>
        <source>Welk label stelt deze zoekvraag voor?</source>
        <translation>Which tag does this search suggest?</translation>
    </message>
    <message>
        <source>Label laten voorstellen</source>
        <translation>Suggest a tag</translation>
    </message>
    <message>
        <source>Geen label</source>
        <translation>No tag</translation>
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
        <source>Label plakken</source>
        <translation>Put tag on</translation>
    </message>
    <message>
        <source>Label verplaatsen</source>
        <translation>Move tag</translation>
    </message>
    <message>
        <source>Labels samenvoegen</source>
        <translation>Merge tags</translation>
    </message>
    <message>
        <source>{name} onder {other} hangen</source>
        <translation>Hang {name} under {other}</translation>
    </message>
    <message>
        <source>{name} samenvoegen met {other}</source>
        <translation>Merge {name} with {other}</translation>
    </message>
    <message>
        <source>Niets doen</source>
        <translation>Do nothing</translation>
    </message>
    <message>
        <source>{name}, {count} passages</source>
        <translation>{name}, {count} passages</translation>
    </message>
    <message>
        <source>{said}, toets {number}</source>
        <translation>{said}, key {number}</translation>
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
        <source>BEWAARD</source>
        <translation>SAVED</translation>
    </message>
    <message>
        <source>TOEZEGGINGEN</source>
        <translation>PLEDGES</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <source>Stelt label {name} voor</source>
        <translation>Suggests the tag {name}</translation>
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
        <source>werkt uit</source>
        <translation>elaborates</translation>
    </message>
    <message>
        <source>verzwakt</source>
        <translation>weakens</translation>
    </message>
    <message>
        <source>versterkt</source>
        <translation>strengthens</translation>
    </message>
    <message>
        <source>spreekt tegen</source>
        <translation>contradicts</translation>
    </message>
    <message>
        <source>herhaalt</source>
        <translation>repeats</translation>
    </message>
    <message>
        <source>beantwoordt</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>wordt uitgewerkt door</source>
        <translation>is elaborated by</translation>
    </message>
    <message>
        <source>wordt verzwakt door</source>
        <translation>is weakened by</translation>
    </message>
    <message>
        <source>wordt versterkt door</source>
        <translation>is strengthened by</translation>
    </message>
    <message>
        <source>wordt tegengesproken door</source>
        <translation>is contradicted by</translation>
    </message>
    <message>
        <source>wordt herhaald door</source>
        <translation>is repeated by</translation>
    </message>
    <message>
        <source>wordt beantwoord door</source>
        <translation>is answered by</translation>
    </message>
    <message>
        <source>gelijk</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>concreter</source>
        <translation>more concrete</translation>
    </message>
    <message>
        <source>zwakker</source>
        <translation>weaker</translation>
    </message>
    <message>
        <source>sterker</source>
        <translation>stronger</translation>
    </message>
    <message>
        <source>gewijzigd</source>
        <translation>changed</translation>
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
