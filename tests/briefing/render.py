"""Write the example briefing and a picture of each page, to look at: python tests/briefing/render.py out/"""

import sys
from pathlib import Path

import pypdfium2
from briefing_example import EXAMPLE

from desktop.briefing.pdf import write_pdf
from desktop.jobs import Silent


def render(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "briefing.pdf"
    write_pdf(EXAMPLE, file, Silent())
    with pypdfium2.PdfDocument(file) as document:
        for number, page in enumerate(document, start=1):
            page.render(scale=1.5).to_pil().save(folder / f"briefing-{number:02}.png")


if __name__ == "__main__":
    render(Path(sys.argv[1]))
