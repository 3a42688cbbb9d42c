import pytest
from made_files import ODF, odt, outline, zipped

from desktop.errors import DamagedFile, EncryptedFile
from desktop.reading.odt import read_odt

AUTOMATIC = (
    '<style:style style:name="V" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" '
    'text:display-levels="2"/><text:list-level-style-bullet text:level="3" text:bullet-char="·"/></text:list-style>'
)
STYLES = (
    '<style:style style:name="Title" style:family="paragraph" style:display-name="Title"/>'
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>'
    "<style:header><text:p>Ministerie van Wijken</text:p></style:header>"
    "<style:footer><text:p>Pagina 1 van 2</text:p></style:footer>"
)


def lines(body):
    return outline(read_odt(odt(body, AUTOMATIC), "brief.odt").pieces)


def test_headings_their_numbers_and_the_title():
    body = '<text:p text:style-name="P1">Brief</text:p><text:h text:outline-level="1">Inleiding</text:h>'
    body += '<text:h text:outline-level="1">Aanpak</text:h><text:p>Tekst.</text:p>'
    draft = read_odt(odt(body, AUTOMATIC, STYLES), "brief.odt")
    assert outline(draft.pieces) == ["h1 Brief", "h1 1 Inleiding", "h1 2 Aanpak", "p Tekst."]
    assert draft.head.title == "Brief"
    assert set(draft.repairs) == {("running_head", "Ministerie van Wijken", ""), ("page_number", "Pagina 1 van 2", "")}


def test_lists_are_numbered_as_printed_and_go_on_where_they_say_so():
    inner = "<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>punt</text:p>"
    inner += "</text:list-item></text:list></text:list-item></text:list>"
    body = f'<text:list text:style-name="L"><text:list-item><text:p>een</text:p>{inner}</text:list-item></text:list>'
    body += '<text:p>Tekst.</text:p><text:list text:style-name="L" text:continue-numbering="true"><text:list-item>'
    body += "<text:p>twee</text:p><text:p>erbij</text:p></text:list-item></text:list>"
    assert lines(body) == ["l1 1. een", "l2 1.a) a", "l3 punt", "p Tekst.", "l1 2. twee", "p erbij"]


def test_notes_tables_changes_and_breaks():
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Noot.</text:p><text:p>Meer."
    note += "</text:p></text:note-body></text:note>"
    cells = f"<table:table-cell><text:p>Cel{note}</text:p></table:table-cell><table:table-cell><text:p>Twee</text:p>"
    body = "<text:tracked-changes><text:p>weg</text:p></text:tracked-changes>"
    body += '<text:p>De<text:s text:c="3"/>brief<text:tab/>komt.<text:line-break/>Later.</text:p>'
    body += f"<table:table><table:table-row>{cells}</table:table-cell></table:table-row></table:table>"
    body += "<text:p>Postbus 1<text:line-break/>Wijk</text:p>"
    assert lines(body) == ["p De brief komt.", "p Later.", "t Cel|Twee", "f[1] Noot. Meer.", "p Postbus 1/Wijk"]


def test_bold_lines_are_headings_and_text_boxes_stand_behind_their_paragraph():
    box = "<draw:frame><draw:text-box><text:p>In het kader</text:p></draw:text-box></draw:frame>"
    body = f'<text:p><text:span text:style-name="V">Geld</text:span></text:p><text:p>Het kost geld.{box}</text:p>'
    assert lines(body) == ["h1 Geld", "p Het kost geld.", "p In het kader"]


def test_flat_xml_is_read_too_and_a_locked_or_damaged_file_is_refused():
    flat = f"<office:document {ODF}><office:body><office:text><text:p>Tekst.</text:p></office:text></office:body>"
    assert outline(read_odt(f"{flat}</office:document>".encode(), "brief.fodt").pieces) == ["p Tekst."]
    with pytest.raises(EncryptedFile):
        read_odt(odt("<text:p>Tekst.</text:p>", manifest="<encryption-data/>"), "brief.odt")
    with pytest.raises(DamagedFile):
        read_odt(zipped({"mimetype": "x", "content.xml": "<a/>"}), "brief.odt")
