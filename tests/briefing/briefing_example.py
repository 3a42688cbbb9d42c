"""A briefing of our own invention: no such debate, people, parties or documents exist."""

from datetime import date

from desktop.briefing.content import (
    Briefing,
    Deadline,
    Listed,
    Notes,
    OpenQuestions,
    Pair,
    Passages,
    Pledge,
    PledgeCards,
    PledgeTable,
    Question,
    Quote,
    RichText,
    Section,
    SideBySide,
    Source,
    Sources,
    Standing,
)
from desktop.text.document import DocumentKind
from desktop.text.pledge import Firmness, Status
from desktop.text.rich_text import from_marks

MINISTER = "Minister Van Aerdenhout"
SAFETY = "Ministerie van Veiligheid en Wijken"


def marked(text: str, *sources: tuple[int, str]) -> RichText:
    """A note written with light marks."""
    return RichText(from_marks(text), sources)


def notes(title: str, text: str) -> Notes:
    return Notes(title, (Section(marked(text)),))


REGISTER = Pledge(
    title="Landelijk register van wapenvondsten op scholen",
    who=MINISTER,
    ministry=SAFETY,
    to_whom="Kamerlid Okkerse (Lijst Morgenrood)",
    standing=Standing(
        Status.PARTLY,
        date(2032, 3, 3),
        "Het register is gebouwd, maar alleen scholen in de vier proefgemeenten kunnen erin melden.",
        Quote(
            "Het register is sinds 1 maart in gebruik in vier gemeenten. Over een landelijke uitrol besluit ik na de "
            "evaluatie.",
            "Brief 03-03-2032, p. 2",
        ),
    ),
    deadlines=(
        Deadline("voor het einde van het jaar", date(2031, 1, 1), date(2031, 12, 31)),
        Deadline(
            "in het tweede kwartaal van 2032",
            date(2032, 4, 1),
            date(2032, 6, 30),
            "De aanbesteding liep een half jaar uit.",
        ),
    ),
    firmness=Firmness.FIRM,
    quotes=(
        Quote(
            "We voeren een landelijk register in van wapens die op of rond scholen worden aangetroffen. Elke school "
            "meldt, elke melding wordt opgevolgd.",
            "Akkoord 2031–2035, p. 14",
        ),
        Quote(
            "Ik zeg de Kamer toe dat het register in het tweede kwartaal van 2032 voor alle scholen in het voortgezet "
            "onderwijs open is.",
            "Brief 12-11-2031, p. 4",
        ),
    ),
    note=marked(
        "Het akkoord zegt **elke school**, de brief alleen nog *voortgezet onderwijs*. Het mbo is stilletjes "
        "weggevallen; de vakbond wees daar in januari op."
    ),
    amount="€ 12 miljoen per jaar",
    question="Kan de minister bevestigen dat ook mbo-scholen voor 1 juli in het register kunnen melden, en zo niet, "
    "waarom is de Kamer daarover niet geïnformeerd?",
)

BODYCAMS = Pledge(
    title="Bodycams voor alle handhavers in het openbaar vervoer",
    who=MINISTER,
    ministry=SAFETY,
    to_whom="Kamerlid Terpsma-de Wit (Verbond voor het Platteland)",
    standing=Standing(Status.AT_RISK, date(2032, 3, 12), "De toezegging is in de laatste brief afgezwakt."),
    deadlines=(Deadline("voor het zomerreces", date(2032, 1, 1), date(2032, 7, 2)),),
    firmness=Firmness.EXPLORATORY,
    quotes=(
        Quote("Alle handhavers in trein, tram en bus krijgen een bodycam.", "Akkoord 2031–2035, p. 15"),
        Quote(
            "Samen met de vervoerders verkennen we of bepaalde groepen handhavers op termijn een bodycam krijgen.",
            "Brief 12-03-2032, p. 4",
        ),
    ),
    question="Waarom is ‘krijgen’ veranderd in ‘verkennen of’, en wat is er sinds het akkoord gebeurd?",
)

LETTER = Pledge(
    title="Brief over de bezetting van politieposten buiten de steden",
    who=MINISTER,
    ministry=SAFETY,
    to_whom="Kamerlid Terpsma-de Wit (Verbond voor het Platteland)",
    standing=Standing(Status.OPEN, date(2031, 10, 8)),
    deadlines=(Deadline("voor het voorjaarsreces", date(2031, 10, 8), date(2032, 2, 13)),),
    firmness=Firmness.FIRM,
    quotes=(
        Quote(
            "Voor het voorjaarsreces ontvangt de Kamer een brief waarin per regio staat hoeveel agenten er op de "
            "posten werken en hoeveel posten minder dan drie dagen per week open zijn.",
            "Antwoorden begroting 08-10-2031, vraag 37",
        ),
    ),
    note=marked(
        "Nog niets ontvangen. Op 2 maart gebeld:\n\n- het concept ligt bij de politie\n- de cijfers van twee "
        "eenheden ontbreken\n- er komt *geen* uitstelbrief"
    ),
    question="Waar blijft de brief over de politieposten?",
)

LIGHTING = Pledge(
    title="Vijf miljoen euro voor straatverlichting bij bushaltes",
    who="Staatssecretaris Dijkgraaf-Mulder",
    ministry="Ministerie van Bereikbaarheid",
    to_whom="Kamerlid Okkerse (Lijst Morgenrood)",
    standing=Standing(
        Status.FULFILLED,
        date(2032, 1, 21),
        "De regeling is gepubliceerd en staat open voor gemeenten.",
        Quote("De regeling is op 19 januari in werking getreden. Er is € 5,0 miljoen beschikbaar.", "Brief 21-01-2032"),
    ),
    deadlines=(Deadline("begin 2032", date(2032, 1, 1), date(2032, 3, 31)),),
    firmness=Firmness.FIRM,
    quotes=(
        Quote(
            "Voor verlichting bij bushaltes stel ik in 2032 eenmalig € 5 miljoen beschikbaar.", "Brief 12-11-2031, p. 9"
        ),
    ),
)

TALKS = Pledge(
    title="Gesprek met de horeca over glas op straat",
    who=MINISTER,
    ministry=SAFETY,
    standing=Standing(Status.OPEN, date(2031, 11, 12)),
    deadlines=(Deadline("zo spoedig mogelijk"),),
    firmness=Firmness.EFFORT,
    quotes=(
        Quote(
            "Ik ga met de branche in gesprek en span mij in om tot afspraken over glas op straat te komen.",
            "Brief 12-11-2031, p. 11",
        ),
    ),
)

BAN = Pledge(
    title="Verbod op de verkoop van slagwapens aan minderjarigen",
    who=MINISTER,
    ministry=SAFETY,
    to_whom="Kamerlid Achterberg (Unie voor Recht en Rede)",
    standing=Standing(Status.LAPSED, date(2032, 2, 4), "Vervallen na het advies van de Raad van State."),
    deadlines=(Deadline("uiterlijk 1 januari 2033", None, date(2033, 1, 1)),),
    firmness=Firmness.REFUSAL,
    quotes=(Quote("Alles afwegende zie ik af van een wettelijk verbod.", "Brief 04-02-2032, p. 1"),),
)

LONG_LETTER = (
    "De afgelopen maanden is met gemeenten, schoolbesturen, politie en jongerenwerk gesproken over de vraag hoe het "
    "toezicht rond scholen verbeterd kan worden. Daarbij kwam steeds hetzelfde beeld naar voren: er gebeurt veel, "
    "maar wat er gebeurt is van toeval afhankelijk. De ene school heeft een vaste wijkagent die de leerlingen bij "
    "naam kent, de andere kent alleen het algemene nummer.\n"
    "Daarom krijgt iedere school voor voortgezet onderwijs een vast aanspreekpunt bij de politie. De afspraken "
    "daarover worden vastgelegd in een convenant, dat jaarlijks wordt geëvalueerd. Scholen die dat willen kunnen "
    "samen met de gemeente een schoolveiligheidsteam inrichten; voor de ondersteuning daarvan wordt vanaf 2033 "
    "structureel € 12,5 miljoen vrijgemaakt."
)

DOWN_TO_EARTH = Passages(
    (
        SideBySide(
            "Veilige scholen",
            "Akkoord 2031–2035",
            "Brief van 12 november 2031",
            (
                Pair(
                    Quote(
                        "We voeren een landelijk register in van wapens die op of rond scholen worden aangetroffen.",
                        "Akkoord 2031–2035, p. 14",
                    ),
                    Quote(
                        "Ik zeg de Kamer toe dat het register in het tweede kwartaal van 2032 voor alle scholen in het "
                        "voortgezet onderwijs open is.",
                        "Brief 12-11-2031, p. 4",
                        marked("Het mbo ontbreekt."),
                    ),
                ),
                Pair(
                    Quote("Elke school krijgt een vaste wijkagent.", "Akkoord 2031–2035, p. 14"),
                    Quote(LONG_LETTER, "Brief 12-11-2031, p. 5"),
                ),
                Pair(
                    Quote("Kluisjescontroles worden in de wet geregeld.", "Akkoord 2031–2035, p. 15"),
                    None,
                ),
            ),
        ),
        Listed(
            "Openbaar vervoer",
            (
                Quote("Alle handhavers in trein, tram en bus krijgen een bodycam.", "Akkoord 2031–2035, p. 15"),
                Quote(
                    "Samen met de vervoerders verkennen we of bepaalde groepen handhavers op termijn een bodycam "
                    "krijgen. De kosten daarvan, geraamd op € 3,2 miljoen per jaar, zijn niet gedekt.",
                    "Brief 12-03-2032, p. 4",
                    marked("Let op het woord *bepaalde*."),
                ),
                Quote(
                    "Op 41 procent van de avondtrajecten reed in 2031 geen conducteur mee.",
                    "Antwoorden begroting 08-10-2031, vraag 112",
                ),
            ),
        ),
        SideBySide(
            "Geld",
            "Akkoord 2031–2035",
            "Begroting 2032",
            (
                Pair(
                    Quote("Voor wijkagenten komt structureel € 40 miljoen beschikbaar.", "Akkoord 2031–2035, p. 41"),
                    Quote(
                        "Artikel 3.2: intensivering wijkpolitie, oplopend tot € 28 miljoen in 2035.",
                        "Begroting 2032, p. 77",
                    ),
                ),
            ),
        ),
    )
)

PLEDGES = (REGISTER, BODYCAMS, LETTER, LIGHTING, TALKS, BAN)

EXAMPLE = Briefing(
    title="Veilig op straat, op school en onderweg",
    made_on=date(2032, 3, 15),
    debate="Commissiedebat Veilige wijken",
    debate_on=date(2032, 3, 18),
    for_whom="Kamerlid Okkerse, Lijst Morgenrood",
    made_by="Beleidsmedewerker Veiligheid",
    parts=(
        notes(
            "Samenvatting",
            "Van de zes toezeggingen waar wij op letten is er één voldaan. Twee verdienen donderdag aandacht:\n\n"
            "- **Het wapenregister.** Het akkoord belooft elke school, de brief alleen het voortgezet onderwijs.\n"
            "- **De bodycams.** Wat in november ‘krijgen’ heette, heet nu ‘verkennen of’.\n\n"
            "De minister zal wijzen op de evaluatie in de vier proefgemeenten. Die is volgens de eigen planning pas "
            "na de zomer klaar, terwijl de termijn voor het register op 30 juni afloopt.",
        ),
        PledgeTable(PLEDGES),
        OpenQuestions(
            (
                Question(REGISTER.question, "de minister van Veiligheid en Wijken", REGISTER),
                Question(BODYCAMS.question, "de minister van Veiligheid en Wijken", BODYCAMS),
                Question(LETTER.question, "de minister van Veiligheid en Wijken", LETTER),
                Question("Hoeveel gemeenten hebben al een aanvraag voor de haltes ingediend?", "de staatssecretaris"),
            )
        ),
        PledgeCards(PLEDGES),
        DOWN_TO_EARTH,
        Sources(
            (
                Source(
                    "Samen verder: akkoord 2031–2035",
                    DocumentKind.COALITION_AGREEMENT,
                    date(2031, 6, 27),
                    "",
                    "akkoord.pdf",
                ),
                Source(
                    "Voortgang veiligheid in wijken en op scholen",
                    DocumentKind.POLICY_LETTER,
                    date(2031, 11, 12),
                    "2031D04711",
                    "brief-veilige-wijken.docx",
                ),
                Source(
                    "Toezicht in het openbaar vervoer",
                    DocumentKind.POLICY_LETTER,
                    date(2032, 3, 12),
                    "2032D01088",
                    "brief toezicht ov (definitief, getekend).pdf",
                ),
                Source(
                    "Schriftelijke antwoorden eerste termijn begroting Veiligheid en Wijken",
                    DocumentKind.BUDGET_ANSWERS,
                    date(2031, 10, 8),
                    "2031D04120",
                    "antwoorden.html",
                ),
                Source(
                    "Begroting Veiligheid en Wijken 2032",
                    DocumentKind.BUDGET,
                    date(2031, 9, 16),
                    "41 200-VI, nr. 2",
                    "begroting.txt",
                ),
            )
        ),
    ),
)
