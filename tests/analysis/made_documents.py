"""Documents made of paragraphs, and what the program ships with to judge them by."""

from functools import cache

from desktop.analysis.recesses import read_recesses
from desktop.analysis.statements import Standards
from desktop.analysis.synonyms import read_synonyms
from desktop.analysis.wording import read_wording
from desktop.places import resources
from desktop.text.document import BLOCK_BREAK, Block, BlockKind, Document, Head


def text(*paragraphs, kind=BlockKind.PARAGRAPH, written=None):
    """A document; a paragraph that begins with "# " is a heading."""
    blocks, texts, at = [], [], 0
    for paragraph in paragraphs:
        is_heading = paragraph.startswith("# ")
        words = paragraph.removeprefix("# ")
        blocks.append(Block(BlockKind.HEADING if is_heading else kind, at, at + len(words), int(is_heading)))
        texts.append(words)
        at += len(words) + len(BLOCK_BREAK)
    return Document(Head(date=written), BLOCK_BREAK.join(texts), tuple(blocks))


@cache
def standards():
    wording, recesses, synonyms = (resources() / name for name in ("wording.toml", "recess.toml", "synonyms.toml"))
    return Standards(
        read_wording(wording.read_text(encoding="utf-8"), wording.name),
        read_recesses(recesses.read_text(encoding="utf-8"), recesses.name),
        lambda: read_synonyms(synonyms.read_text(encoding="utf-8"), synonyms.name),
    )
