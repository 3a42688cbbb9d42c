"""Documents of our own making for tests and pictures of the reader: an agreement, and questions with answers."""

import re

from desktop.reading.draft import Draft, Piece, QuestionDraft, Stretch, assemble
from desktop.text.document import BlockKind, Document, Head, Span

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
NOTE, ROW = BlockKind.FOOTNOTE, BlockKind.TABLE_ROW


def noted(kind: BlockKind, words: str, level: int, page: int) -> Piece:
    """A piece with its footnote marks written into the words: "de dijk{1} houdt"."""
    piece = Piece(kind, "", level, page)
    for part in re.split(r"(\{\d+\})", words):
        if part.startswith("{"):
            piece.marks.append((len(piece.text), part[1:-1]))
        else:
            piece.text += part
    return piece


def agreement() -> Document:
    """Headings of three levels, items of two, footnotes, a table, pages."""
    return assemble(
        Draft(
            head=Head(title="Akkoord van Overmaas 2031–2035"),
            pages=4,
            pieces=[
                Piece(HEADING, "Ruimte om te leven", 1, 1),
                noted(
                    PARAGRAPH,
                    "Wie in dit land woont, moet erop kunnen rekenen dat de trein rijdt, dat de dijk{1} houdt en dat "
                    "de school om de hoek openblijft. De komende jaren kiezen we voor onderhoud boven nieuwe plannen: "
                    "eerst herstellen wat er staat, dan bouwen wat ontbreekt.",
                    0,
                    1,
                ),
                Piece(NOTE, "Zie het Deltaverslag van Overmaas, 2030, hoofdstuk 4.", 0, 1, mark="1"),
                Piece(
                    PARAGRAPH,
                    "Daarvoor is geld nodig, en tijd. We spreken af wat wanneer klaar is, en zeggen het de Kamer als "
                    "het niet lukt.",
                    0,
                    1,
                ),
                Piece(HEADING, "1 Veilige wijken", 2, 1),
                Piece(
                    PARAGRAPH,
                    "De wijkagent is het gezicht van de overheid op straat. Te vaak is dat gezicht er niet, omdat "
                    "bureaudiensten en verlof uit dezelfde uren komen.",
                    0,
                    1,
                ),
                Piece(ITEM, "Elke wijk met meer dan vijfduizend inwoners krijgt een vaste wijkagent.", 1, 2),
                noted(
                    ITEM,
                    "We voeren vóór het zomerreces van 2032 een register{2} in van panden die leegstaan, zodat "
                    "gemeenten sneller kunnen ingrijpen. 😀 Gemeenten krijgen daarvoor 12 miljoen euro per jaar.",
                    1,
                    2,
                ),
                Piece(NOTE, "Kamerstukken II 2030/31, 99 123, nr. 7, p. 3.", 0, 2, mark="2"),
                Piece(ITEM, "het register is openbaar;", 2, 2),
                Piece(ITEM, "de minister bericht ieder kwartaal over de stand.", 2, 2),
                Piece(ITEM, "a. Vrijwillige brandweerlieden worden beter verzekerd dan nu het geval is.", 1, 2),
                Piece(ITEM, "b. De meldkamer in het oosten blijft open.", 1, 2),
                Piece(HEADING, "1.1 Geld en tijd", 3, 3),
                Piece(ROW, "Maatregel\t2032\t2033\t2034", 0, 3),
                Piece(ROW, "Wijkagenten\t12,5\t18,0\t21,0", 0, 3),
                Piece(ROW, "Register leegstand\t4,0\t12,0\t12,0", 0, 3),
                Piece(ROW, "Meldkamer oost\t–\t1,2\t1,2", 0, 3),
                Piece(
                    PARAGRAPH,
                    "De bedragen zijn in miljoenen euro's en lopen na 2034 door. Wat in een jaar overblijft, blijft "
                    "voor de wijken beschikbaar.",
                    0,
                    3,
                ),
                Piece(HEADING, "2 Water en dijken", 2, 4),
                Piece(
                    PARAGRAPH,
                    "We verkennen of bepaalde polders tijdelijk water kunnen opvangen. Boeren die land beschikbaar "
                    "stellen, worden daarvoor betaald.",
                    0,
                    4,
                ),
                *(
                    Piece(
                        PARAGRAPH, f"De dijk bij kilometer {kilometer} wordt in {2031 + kilometer % 4} versterkt.", 0, 4
                    )
                    for kilometer in range(1, 41)
                ),
            ],
        )
    )


def answers() -> Document:
    """Written answers as a question table gives them: number and question, answer, who asked and who answers."""
    pieces = [Piece(HEADING, "Van Dam (Partij van de Polder)", 1, 1)]
    questions = []
    for number, question, answer, member, minister in [
        (
            "17",
            "Hoeveel wijkagenten zijn er in 2031 bij gekomen, en hoe verhoudt zich dat tot de afspraak in het akkoord?",
            "In 2031 zijn er 140 wijkagenten bij gekomen. Dat zijn er 60 minder dan afgesproken. Vóór het meireces "
            "ontvangt de Kamer een brief over de werving.",
            "Dam, A. van",
            "MVW",
        ),
        (
            "102",
            "Kan de minister toezeggen dat de meldkamer in het oosten openblijft?",
            "De meldkamer blijft tot en met 2033 open. Over de jaren daarna wordt bij de voorjaarsnota besloten.",
            "Dam, A. van",
            "MVW, SBZ",
        ),
    ]:
        first = len(pieces)
        pieces += [
            Piece(ROW, f"{number} {question}", 0, 1),
            Piece(PARAGRAPH, answer, 0, 1),
            Piece(ROW, f"{member}\t{minister}", 0, 1),
        ]
        questions.append(
            QuestionDraft(
                number=number,
                numbers=(int(number),),
                question=Stretch(first, first, skip=len(number) + 1),
                answer=Stretch(first + 1, first + 1),
                heading="Van Dam (Partij van de Polder)",
                member=member,
                ministers=tuple(minister.split(", ")),
            )
        )
    return assemble(Draft(pieces=pieces, questions=questions, head=Head(title="Antwoorden begroting 2032"), pages=1))


def long_agreement(blocks: int = 600, length: int = 406) -> Document:
    """As long as the longest real ones: 600 blocks, some 206,000 characters."""
    sentence = "De minister stuurt voor de zomer een brief over de wijken waar het register nog niet wordt gebruikt. "
    words = (sentence * (length // len(sentence) + 1))[:length].rstrip() + "."
    kinds = [HEADING, PARAGRAPH, ITEM, ITEM, ITEM, PARAGRAPH]
    return assemble(
        Draft(
            head=Head(title="Lang akkoord"),
            pieces=[
                Piece(kind, f"Hoofdstuk {index}", 1 + index // 6 % 3, index // 8 + 1)
                if kind is HEADING
                else Piece(
                    kind,
                    words * (1 if index % 6 else 2),
                    1,
                    index // 8 + 1,
                    marks=[(10, str(index))] if index % 50 == 1 else [],
                )
                for index in range(blocks)
                for kind in [kinds[index % len(kinds)]]
            ],
        )
    )


def span_of(document: Document, words: str) -> Span:
    """Where `words` stand first."""
    start = document.text.index(words)
    return Span(start, start + len(words))
