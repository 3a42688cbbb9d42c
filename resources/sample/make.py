"""Make the five files of the sample dossier from their words: python resources/sample/make.py [folder].

The same words give the same bytes at every run.
"""

from __future__ import annotations

import sys
from pathlib import Path

from making.agreement_pdf import write_agreement
from making.answers_pdf import write_answers
from making.budget_txt import write_budget
from making.letter_docx import write_letter
from making.markup import read_source
from making.questions_html import write_questions

HERE = Path(__file__).parent
TEXT = HERE / "text"


def make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    write_agreement(read_source(TEXT / "akkoord.md"), folder / "akkoord.pdf")
    write_letter(read_source(TEXT / "brief.md"), folder / "brief.docx")
    write_answers(TEXT / "antwoorden.toml", folder / "antwoorden.pdf")
    write_questions(read_source(TEXT / "kamervragen.md"), folder / "kamervragen.html")
    write_budget(read_source(TEXT / "begroting.md"), folder / "begroting.txt")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "files")
