"""The window in English: every text translated, and none left in Dutch once it is built."""

import re
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from itertools import count, takewhile
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu, QMenuBar
from walk import acts_in_sight, walk

import desktop
from desktop.errors import NoText
from desktop.library import documents
from desktop.places import resources
from desktop.text.pledge import Status
from desktop.ui.words import status_word
from desktop.ui.workroom import sentence_of

TRANSLATIONS = resources() / "translations"
PACKAGE = Path(desktop.__file__).parent
SHOWN = ("text", "title", "windowTitle", "placeholderText", "toolTip", "statusTip")
SAID = ("accessibleName", "accessibleDescription")

COUNTED = ("count", "n", "m", "number", "page", "there", "shown", "total", "groups")
"""The blanks that numbers fill."""


def texts_in(file: Path) -> dict[tuple[str, str], str | None]:
    """(context, Dutch) → English, None where it is not finished; of a count the form for one."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): (
            message.findtext("translation/numerusform") or message.findtext("translation")
            if message.find("translation[@type]") is None
            else None
        )
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def english_texts():
    return texts_in(TRANSLATIONS / "woordhouder_en.ts")


@pytest.fixture
def english(qapp):
    """The program speaks English."""
    for earlier in qapp.findChildren(QTranslator):  # of a program that another test started
        qapp.removeTranslator(earlier)
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "woordhouder_en.qm"))
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def test_every_text_of_the_code_has_its_place_among_the_translations(english_texts, tmp_path):
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("the tool that finds the texts, pyside6-lupdate, is not installed")
    found = tmp_path / "found.ts"
    sources = map(str, sorted(PACKAGE.rglob("*.py")))
    subprocess.run([tool, *sources, "-locations", "none", "-ts", str(found)], check=True, capture_output=True)
    in_code = texts_in(found).keys()
    assert in_code - english_texts.keys() == set(), "run make translations, and translate what is new"
    assert english_texts.keys() - in_code == set(), "run make translations: these texts are gone"


def test_every_text_is_translated(english_texts):
    assert [text for text, translation in english_texts.items() if not translation or not text[0]] == []


def test_both_languages_have_the_same_blanks_to_fill(english_texts):
    def blanks(text: str) -> list[str]:
        return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)

    assert [dutch for (_, dutch), text in english_texts.items() if text and blanks(dutch) != blanks(text)] == []


def test_the_program_reads_what_the_translations_say(english_texts, english):
    said = {text: english.translate(*text) for text, translation in english_texts.items() if translation}
    assert said.items() <= english_texts.items(), "run make translations"


def test_failures_and_terms_speak_english(english):
    assert sentence_of(NoText(name="brief.pdf")) == "There is no text in brief.pdf."
    assert status_word(Status.AT_RISK) == "at risk"


def test_a_window_in_english_has_no_dutch_left(english, english_texts, sample_window):
    dutch = {source for _, source in english_texts} - set(english_texts.values())
    sample_window.desk.active.find_bar.words.setText("de")
    seen = set()
    for tops in walk(sample_window):
        seen |= set(acts_in_sight(tops))
        seen |= {text for top in tops if top is not sample_window.window for text in shown_in(top)}
        sample_window.manual.contents.clear()  # the manual is Dutch
    seen = {text.replace("&", "") for text in seen} | shown_in(sample_window.window)
    assert {"Desk", "Pledges", "Search everything…", "Write a note…", "Minister"} <= seen
    words = "|".join(pattern_of(text) for text in sorted(dutch))
    as_shown = re.compile(rf"(?:\W )?(?:{words})(?: +\d+)?")  # "● voldaan", "STUKKEN   5"
    spoken = words_of_dossier(sample_window)
    left = {text for text in seen if as_shown.fullmatch(text)}
    assert {text for text in left if as_shown.fullmatch(without_quotes(text, spoken))} == set()


def words_of_dossier(desktop) -> str:
    """What the documents themselves say is Dutch in every language."""
    with desktop.workroom.read() as session:
        return "\n".join(
            " ".join(documents.get_text(session, number).split()) for number in desktop.documents().values()
        )


def without_quotes(text: str, spoken: str) -> str:
    """What is shown beside the words of documents."""
    parts = re.split(r"<[^>]+>|” \(|[“”]|(?<=[.!?…]) ", text)
    return " ".join(part for part in parts if part.strip(".… ") not in spoken)


def test_no_two_menus_answer_to_one_letter(english, sample_window):
    menus = [*sample_window.findChildren(QMenuBar), *sample_window.findChildren(QMenu)]
    for menu in menus:
        letters = [key for action in menu.actions() if (key := QKeySequence.mnemonic(action.text()).toString())]
        assert sorted(letters) == sorted(set(letters))
    assert sum(len(menu.actions()) for menu in menus) > 20


def shown_in(window) -> set[str]:
    """All that a window shows, tells on hovering, or says aloud, line by line; headings and rows of its lists too."""
    texts = set()
    for thing in [window, *window.findChildren(QObject)]:
        texts |= {said for name in (*SHOWN, *SAID) if isinstance(said := thing.property(name), str)}
        if isinstance(thing, QHeaderView):
            texts |= {str(thing.model().headerData(number, thing.orientation())) for number in range(thing.count())}
        if isinstance(thing, QAbstractItemModel):
            texts |= set(rows_of(thing, QModelIndex()))
    return {line.replace("&", "") for text in texts for line in (text, *text.splitlines())}


def rows_of(model: QAbstractItemModel, parent: QModelIndex):
    columns = takewhile(lambda column: model.hasIndex(0, column, parent), count())  # Qt keeps a list's count to itself
    for column in columns:
        for row in range(model.rowCount(parent)):
            place = model.index(row, column, parent)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                if isinstance(said := model.data(place, role), str):
                    yield said
            if column == 0:
                yield from rows_of(model, place)


def pattern_of(text: str) -> str:
    """What a text may look like once its blanks are filled."""
    numbered = re.sub(rf"%n|\\{{(?:{'|'.join(COUNTED)})\\}}", r"\\d+", re.escape(text.replace("&", "")))
    return re.sub(r"\\{\w+\\}", ".+", numbered)
