"""The original beside the text, on a small PDF of our own that is read as any other."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from reportlab.pdfgen.canvas import Canvas

from desktop.reading.draft import Draft, Piece, assemble
from desktop.reading.registry import read
from desktop.text.document import BlockKind, Document, Repair, Span
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.desk import repairs
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.pane import Pane, Sight
from desktop.ui.desk.printed_text import Place, PrintedText

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton

PAGES = [
    [
        "1 Veilige dijken",
        "",
        "De minister van Water stuurt voor het zomerreces een brief over de dijken die het komende",
        "jaar worden versterkt, en over het geld dat daarvoor nodig is. Wie langs een dijk woont, krijgt",
        "bericht voordat het werk begint.",
        "",
        "De commissaris meldt ieder kwartaal hoeveel kilometer klaar is. Zie het antwoord op vraag 3.",
        "",
        "Zie het antwoord op vraag 3.",
    ],
    [
        "2 Open scholen",
        "",
        "Iedere kern houdt een school op fietsafstand. Waar dat niet lukt, rijdt er een bus, en betaalt",
        "het Rijk de chauffeur tot en met het laatste jaar van deze kabinetsperiode.",
        "",
        "De minister van Onderwijs verkent of bepaalde scholen een gebouw kunnen delen.",
    ],
    [
        "3 Geld",
        "",
        "De begroting groeit in drie jaar met honderd miljoen euro. Wat overblijft gaat naar de wijken.",
    ],
    [
        "",
        "4 Bijlage over de proef",
        "",
        "Hieronder staat welke gemeenten meedoen, en tot wanneer.",
    ],
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The file: four pages with a running foot."""
    file = tmp_path_factory.mktemp("origineel") / "akkoord.pdf"
    canvas = Canvas(str(file))
    for number, lines in enumerate(PAGES, start=1):
        for row, line in enumerate(lines):
            canvas.setFont("Helvetica-Bold" if row == 0 else "Helvetica", 14 if row == 0 else 11)
            canvas.drawString(60, 760 - 16 * row, line)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 40, f"Akkoord van Overmaas, pagina {number} van {len(PAGES)}")
        canvas.showPage()
    canvas.save()
    return file


@pytest.fixture(scope="module")
def paper(printed):
    return read(printed)


@pytest.fixture
def pane(qtbot, qapp, printed, paper):
    theme.apply(qapp, Scheme.LIGHT)
    pane = Pane()
    qtbot.addWidget(pane)
    pane.resize(1100, 700)
    pane.set_choices([(1, "Akkoord van Overmaas")])
    pane.show_document(1, "Akkoord van Overmaas", paper, printed)
    pane.show()
    pane.activateWindow()
    pane.reader.setFocus()
    qtbot.waitUntil(pane.reader.hasFocus)
    return pane


def button(pane, name) -> QAbstractButton:
    return next(child for child in pane.findChildren(QAbstractButton) if child.accessibleName().startswith(name))


def span_of(paper: Document, words: str, which: int = 0) -> Span:
    start = -1
    for _ in range(which + 1):
        start = paper.text.index(words, start + 1)
    return Span(start, start + len(words))


def show_both(pane, qtbot) -> None:
    pane.show_sight(Sight.BOTH)
    qtbot.waitUntil(lambda: pane.original.pages.page_count() == 4 and pane.original.pages.is_drawn())


def on_screen(pane, span) -> tuple[int, QPoint, QPoint]:
    """The page that words stand on, and where they begin and end in the view of the pages."""
    page, _ = pane.original._printed.find(span)
    lines = pane.original._printed.lines_of(page, span)
    pages = pane.original.pages
    begin, end = (QPointF(lines[0].left() + 1.5, lines[0].center().y()), lines[-1].center())
    end.setX(lines[-1].right() - 1.5)
    return page, pages.place_of(page, begin), pages.place_of(page, end)


def grounds(pane, page) -> list[str]:
    return [mark.ground for mark in pane.original._marked.get(page, ()) if mark.lines]


def test_the_key_turns_from_text_to_both_to_the_original_and_back(pane, qtbot):
    seen = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_F12)
        seen.append((pane.reader.isVisible(), pane.original.isVisible()))
    assert seen == [(True, True), (False, True), (True, False)]
    assert pane.reader.hasFocus()


def test_the_button_puts_the_original_beside_the_text_and_takes_it_away(pane, qtbot):
    qtbot.mouseClick(button(pane, "Origineel naast"), LEFT)
    assert pane.sight is Sight.BOTH
    qtbot.waitUntil(lambda: pane.original.pages.page_count() == 4 and pane.original.pages.is_drawn())
    qtbot.mouseClick(button(pane, "Alleen het origineel"), LEFT)
    assert pane.sight is Sight.ORIGINAL
    qtbot.mouseClick(button(pane, "Origineel naast"), LEFT)
    assert pane.sight is Sight.TEXT


def test_a_narrow_pane_puts_the_original_below_the_text(pane, qtbot):
    show_both(pane, qtbot)
    assert pane.original.x() > pane.reader.x()
    pane.resize(420, 700)
    qtbot.waitUntil(lambda: pane.original.y() > pane.reader.y())


def test_words_selected_in_the_text_are_marked_where_they_are_printed(pane, paper, qtbot):
    show_both(pane, qtbot)
    pane.reader.select(span_of(paper, "kunnen delen"))
    qtbot.waitUntil(lambda: grounds(pane, 2) == [theme.colours().selection])
    assert pane.original.pages.page() == 2
    (line,) = pane.original._marked[2][0].lines
    assert 760 - 16 * 5 - 4 < 842 - line.center().y() < 760 - 16 * 5 + 10


def test_a_jump_in_the_text_shows_its_place_on_the_page(pane, paper, qtbot):
    show_both(pane, qtbot)
    pane.reader.go_to(span_of(paper, "welke gemeenten"))
    qtbot.waitUntil(lambda: grounds(pane, 4) == [theme.colours().shown])
    assert pane.original.pages.page() == 4
    pane.reader.back()
    qtbot.waitUntil(lambda: pane.original.pages.page() == 1)


def test_the_search_shows_each_place_on_the_page_even_without_the_text(pane, qtbot):
    pane.show_sight(Sight.ORIGINAL)
    pane.original.pages.setFocus()
    qtbot.keyClick(pane.original.pages, Key.Key_F, Modifier.ControlModifier)
    qtbot.keyClicks(pane.find_bar.words, "fietsafstand")
    qtbot.waitUntil(lambda: grounds(pane, 2) == [theme.colours().shown])


def test_the_caret_has_its_paragraph_pointed_at(pane, paper, qtbot):
    show_both(pane, qtbot)
    pane.reader.select(Span(paper.blocks[-1].start, paper.blocks[-1].start))
    qtbot.waitUntil(lambda: [mark.bar for mark in pane.original._marked.get(4, ())] == [theme.colours().edge])


def test_a_drag_over_the_page_selects_those_words_and_no_others(pane, paper, qtbot):
    show_both(pane, qtbot)
    words = "brief over de dijken die het komende jaar worden versterkt"
    _, begin, end = on_screen(pane, span_of(paper, words))
    view = pane.original.pages.viewport()
    with qtbot.waitSignal(pane.reader.selection_changed):
        QTest.mousePress(view, LEFT, Modifier.NoModifier, begin)
        QTest.mouseMove(view, (begin + end) / 2)
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, LEFT, Modifier.NoModifier, end)
    assert paper.text_of(pane.reader.selected_span()) == words


def test_a_drag_may_run_over_pages_and_leaves_the_running_foot_out(pane, paper, qtbot):
    show_both(pane, qtbot)
    text = pane.original._printed
    first = text.map_of(1).to_page(span_of(paper, "Zie het antwoord op vraag 3.", 1))[0]
    last = text.map_of(2).to_page(span_of(paper, "2 Open scholen"))[0]
    span = text.span_between(Place(2, last.end), Place(1, first.start))
    assert paper.text_of(span) == "Zie het antwoord op vraag 3.\n\n2 Open scholen"


def test_a_double_click_selects_the_word(pane, paper, qtbot):
    show_both(pane, qtbot)
    _, begin, end = on_screen(pane, span_of(paper, "zomerreces"))
    QTest.mouseDClick(pane.original.pages.viewport(), LEFT, Modifier.NoModifier, (begin + end) / 2)
    assert paper.text_of(pane.reader.selected_span()) == "zomerreces"


def test_a_click_goes_to_the_paragraph_in_the_text_and_the_page_stays(pane, paper, qtbot):
    show_both(pane, qtbot)
    _, begin, _ = on_screen(pane, span_of(paper, "Zie het antwoord op vraag 3.", 1))
    at = pane.original.pages.verticalScrollBar().value()
    QTest.mouseClick(pane.original.pages.viewport(), LEFT, Modifier.NoModifier, begin + QPoint(4, 0))
    assert pane.reader.caret_position() == span_of(paper, "Zie het antwoord op vraag 3.", 1).start
    assert pane.reader.history.can_go_back
    assert pane.original.pages.verticalScrollBar().value() == at


def test_a_click_on_a_highlight_opens_it(pane, paper, qtbot):
    span = span_of(paper, "hoeveel kilometer klaar is")
    pane.reader.set_highlights([Highlight(span, 3, "wijken", "Wijken")])
    show_both(pane, qtbot)
    qtbot.waitUntil(lambda: [mark.underline for mark in pane.original._marked.get(1, ()) if mark.ground] == [3])
    _, begin, end = on_screen(pane, span)
    with qtbot.waitSignal(pane.reader.highlight_activated) as told:
        QTest.mouseClick(pane.original.pages.viewport(), LEFT, Modifier.NoModifier, (begin + end) / 2)
    assert told.args == ["wijken"]


def test_paragraphs_are_walked_and_the_text_reached_by_keyboard(pane, paper, qtbot):
    show_both(pane, qtbot)
    pages = pane.original.pages
    pages.setFocus()
    qtbot.keyClick(pages, Key.Key_Down, Modifier.ControlModifier)
    qtbot.keyClick(pages, Key.Key_Down, Modifier.ControlModifier)
    assert pane.reader.caret_position() == paper.blocks[2].start
    qtbot.keyClick(pages, Key.Key_Up, Modifier.ControlModifier)
    assert pane.reader.caret_position() == paper.blocks[1].start
    qtbot.keyClick(pages, Key.Key_Return)
    assert pane.reader.hasFocus()


def test_pages_turn_and_their_number_is_told_and_can_be_typed(pane, qtbot):
    show_both(pane, qtbot)
    pages, number = pane.original.pages, pane.original.findChild(QLineEdit)
    pages.setFocus()
    qtbot.keyClick(pages, Key.Key_PageDown, Modifier.ControlModifier)
    assert number.text() == "2"
    assert pages.accessibleDescription() == "p. 2 van 4"
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "99")
    qtbot.keyClick(number, Key.Key_Return)
    assert pages.page() == 4
    assert number.text() == "4"


def test_zoom_is_the_pages_own_while_they_have_the_keyboard_and_keeps_the_place(pane, qtbot):
    show_both(pane, qtbot)
    pages = pane.original.pages
    pages.setFocus()
    pages.show_page(3)
    for key in (Key.Key_Plus, Key.Key_Plus, Key.Key_Minus):
        override = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Modifier.ControlModifier)
        override.ignore()
        QApplication.sendEvent(pages, override)
        assert override.isAccepted()
        qtbot.keyClick(pages, key, Modifier.ControlModifier)
    assert (pages.zoom, pane.reader.zoom, pages.page()) == (1, 0, 3)
    qtbot.keyClick(pages, Key.Key_0, Modifier.ControlModifier)
    assert pages.zoom == 0


def test_the_original_opens_where_the_text_is_and_the_text_where_the_original_was(pane, paper, qtbot):
    pane.resize(1100, 240)
    pane.reader.show_at_top(span_of(paper, "3 Geld").start)
    pane.show_sight(Sight.ORIGINAL)
    qtbot.waitUntil(lambda: pane.original.pages.page() == 3)
    pane.original.pages.show_page(2)
    pane.show_sight(Sight.TEXT)
    assert pane.reader.top_position() == span_of(paper, "2 Open scholen").start


def test_the_path_of_headings_follows_the_pages_when_they_stand_alone(pane, qtbot):
    pane.resize(1100, 240)
    pane.show_sight(Sight.ORIGINAL)
    qtbot.waitUntil(lambda: pane.original.pages.page_count() == 4)
    pane.original.pages.show_page(2)
    qtbot.waitUntil(lambda: pane.breadcrumb.path() == ["2 Open scholen"])


def test_a_pane_without_its_text_still_takes_the_keyboard_and_says_so(pane, qtbot):
    pane.show_sight(Sight.ORIGINAL)
    pane.find_bar.start()
    with qtbot.waitSignal(pane.entered):
        pane.reader.setFocus()
    assert pane.original.pages.hasFocus()


def test_another_document_comes_with_its_own_original(pane, qtbot, tmp_path):
    show_both(pane, qtbot)
    note = tmp_path / "brief.txt"
    note.write_text("Een brief.")
    pane.show_document(2, "Brief", read(note), note)
    assert pane.sight is Sight.TEXT
    assert button(pane, "Origineel openen in het eigen programma").isEnabled()


def test_what_has_no_pages_opens_in_its_own_program(pane, qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    note = tmp_path / "brief.txt"
    note.write_text("Een brief.")
    pane.show_document(2, "Brief", read(note), note)
    qtbot.mouseClick(button(pane, "Origineel openen"), LEFT)
    assert [url.toLocalFile() for url in opened] == [str(note)]


@pytest.mark.parametrize(("content", "says"), [(b"%PDF-1.4 half", "niet worden getoond"), (None, "niet meer in")])
def test_an_original_that_cannot_be_shown_says_so_and_leaves_the_text(pane, paper, qtbot, tmp_path, content, says):
    file = tmp_path / "stuk.pdf"
    if content is not None:
        file.write_bytes(content)
    pane.show_document(3, "Stuk", paper, file)
    pane.show_sight(Sight.BOTH)
    qtbot.waitUntil(pane.original._why.isVisible)
    assert says in pane.original._why.text()
    assert pane.reader.isVisible()


def test_words_selected_on_the_page_are_made_a_pledge_by_its_key(sample_window, qtbot):
    words = "krijgt een bereikbaarheidsgarantie"
    sample_window.workroom.open_document(sample_window.documents()["akkoord.pdf"])
    pane = sample_window.desk.active
    pane.show_sight(Sight.BOTH)
    pages = pane.original.pages
    sample_window.wait(lambda: pages.page_count() > 0)
    span = span_of(pane.reader.content, words)
    pages.show_line(*pane.original._printed.find(span))
    _, begin, end = on_screen(pane, span)
    QTest.mousePress(pages.viewport(), LEFT, Modifier.NoModifier, begin)
    QTest.mouseMove(pages.viewport(), end)
    QTest.mouseRelease(pages.viewport(), LEFT, Modifier.NoModifier, end)
    assert words not in sample_window.highlighted()
    sample_window.press(Key.Key_P, widget=pages)
    assert sample_window.highlighted()[words].startswith("Toezegging")


def test_every_control_of_the_original_has_a_name_and_can_be_reached_by_tab(pane, qtbot):
    show_both(pane, qtbot)
    controls = [
        child
        for child in pane.original.findChildren(QWidget)
        if child.isVisible() and isinstance(child, QAbstractButton | QLineEdit)
    ] + [pane.original.pages]
    assert len(controls) == 6
    assert [control for control in controls if not control.accessibleName()] == []
    assert [control for control in controls if not control.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_what_was_repaired_is_told_in_words_with_what_stood_there(pane, qtbot):
    document = assemble(
        Draft(
            pieces=[Piece(BlockKind.PARAGRAPH, "De officier belooft hulpaanbod.", 0, 1)],
            repairs={("page_number", "1", ""): 1, ("ligature", "oƯicier", "officier"): 2, ("hard_wrap", "", ""): 40},
        )
    )
    pane.show_document(4, "Stuk", document, None)
    qtbot.mouseClick(button(pane, "Wat bij het inlezen"), LEFT)
    popup = QApplication.activePopupWidget()
    rows = [popup.list.topLevelItem(number) for number in range(popup.list.topLevelItemCount())]
    assert [row.text(0) for row in rows] == [
        "40 afgebroken regels aan elkaar gezet",
        "2 woorden met een ligatuur hersteld",
        "1 paginanummer weggehaald",
    ]
    assert [rows[1].child(0).text(0), rows[2].child(0).text(0)] == ["oƯicier → officier (2 keer)", "1"]
    qtbot.keyClick(popup.list, Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_repairs_of_a_kind_are_counted_together():
    found = [Repair("hyphen", "an-/der", "ander", 2), Repair("page_number", "1", ""), Repair("hyphen", "a-/b", "ab")]
    assert repairs.counts(found) == [("hyphen", 3), ("page_number", 1)]


def pdf_of(shown: bytes, page: bytes = b"") -> bytes:
    """A PDF with one line, in whose font byte 2 is a character that Qt counts as two."""
    unicode = (
        b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <02> <D83DDE00> endbfchar endcmap"
    )
    content = b"BT /F 20 Tf 120 100 Td (" + shown + b") Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>" + page + b">>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(unicode), unicode),
    ]
    body, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, start=1):
        places.append(b"%010d 00000 n \n" % len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"xref\n0 7\n0000000000 65535 f \n" + b"".join(places)
    return body + table + b"trailer<</Size 7/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(body)


@pytest.mark.parametrize(
    "page", [b"", b"/Rotate 90", b"/Rotate 180/CropBox[10 50 350 180]", b"/CropBox[50 50 350 180]"]
)
@pytest.mark.parametrize("shown", [b"De dijk houdt", b"De \2\2 dijk houdt", b"De \0 dijk houdt"])
def test_words_are_found_on_turned_and_cut_pages_and_behind_characters_without_text(qapp, tmp_path, page, shown):
    file = tmp_path / "stuk.pdf"
    file.write_bytes(pdf_of(shown, page))
    pdf = QPdfDocument(qapp)
    pdf.load(str(file))
    paper = assemble(Draft(pages=1, pieces=[Piece(BlockKind.PARAGRAPH, pdf.getAllText(0).text(), 0, 1)]))
    text = PrintedText(pdf, paper)
    dijk = span_of(paper, "dijk")
    (line,) = text.lines_of(1, dijk)
    assert paper.text_of(text.word_at(text.place_at(1, line.center()))) == "dijk"
    assert dijk.contains(text.position_at(1, line.center()))
    pdf.close()
