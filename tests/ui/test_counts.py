"""One is named as one."""

import pytest
from PySide6.QtCore import QTranslator

from desktop.places import resources
from desktop.ui import counts


@pytest.fixture
def speak(qapp):
    translators = []

    def load(language: str) -> None:
        translator = QTranslator()
        assert translator.load(str(resources() / "translations" / f"woordhouder_{language}.qm"))
        qapp.installTranslator(translator)
        translators.append(translator)

    yield load
    for translator in translators:
        qapp.removeTranslator(translator)


def test_one_is_named_as_one(speak):
    speak("nl")
    assert [counts.documents(1), counts.questions(1), counts.pages(1)] == ["1 stuk", "1 vraag", "1 pagina"]
    assert [counts.documents(0), counts.pledges(2), counts.passages(12)] == [
        "0 stukken",
        "2 toezeggingen",
        "12 passages",
    ]
