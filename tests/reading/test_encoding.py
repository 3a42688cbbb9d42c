from collections import Counter

import pytest

from desktop.errors import DamagedFile, EmptyFile, UnknownFormat
from desktop.reading.encoding import decode, undouble

SENTENCE = "De coördinatie van één regio’s financiën – zo bleek – is ‘geïnd’.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_an_encoding_is_found_from_the_bytes(encoding):
    assert decode((SENTENCE * 5).encode(encoding), "brief.txt") == SENTENCE * 5


def test_latin_1_is_read_as_what_it_has_in_common_with_cp1252():
    assert decode("Een café in Curaçao".encode("latin-1"), "brief.txt") == "Een café in Curaçao"


def test_a_few_bytes_of_another_encoding_do_not_spoil_the_rest():
    content = SENTENCE.encode() * 3 + "één stuk\n".encode("cp1252")
    assert decode(content, "brief.txt") == SENTENCE * 3 + "één stuk\n"


def test_text_encoded_twice_is_put_right_and_counted():
    repairs = Counter()
    twice = SENTENCE.strip().encode().decode("cp1252")
    assert undouble(f"Een gewone regel.\n{twice}\n", repairs) == f"Een gewone regel.\n{SENTENCE.strip()}\n"
    assert repairs["encoding", "coÃ¶rdinatie", "coördinatie"] == 1


@pytest.mark.parametrize(
    ("content", "failure"),
    [
        (b"", EmptyFile),
        (bytes(range(256)) * 20, UnknownFormat),
        (b"Gewone tekst. " * 400 + b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f" + b"Meer tekst. " * 400, DamagedFile),
    ],
)
def test_what_is_no_text_is_refused_by_name(content, failure):
    with pytest.raises(failure, match=r"brief\.txt"):
        decode(content, "brief.txt")
