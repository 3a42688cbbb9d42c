"""The command line's contract: what is printed, and how it ends."""

import json
import os
import subprocess
import sys

import pytest

from desktop import cli
from desktop.library import sample

LETTER = """Brief over bruggen

1. Bruggen
We bouwen voor de zomer van 2032 een brug over de Linge. Zie ook Kamerstukken II 2030/31, 39 999, nr. 12.

2. Veren
We onderzoeken of het veer blijft varen.
"""


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


@pytest.fixture
def woordhouder(tmp_path, capfd):
    """Call the command line on a library of its own: exit status, what it printed as JSON, what it told."""

    def call(*arguments):
        library = [] if arguments[0] == "read" else ["--library", str(tmp_path / "bibliotheek")]
        status = cli.main([*map(str, arguments), *library, "--json"])
        printed = capfd.readouterr()
        return status, json.loads(printed.out) if printed.out else None, printed.err

    return call


def test_read_gives_text_blocks_and_references_that_fit(woordhouder, letter):
    status, document, _ = woordhouder("read", letter)
    assert status == 0
    for piece in document["blocks"] + document["references"]:
        assert document["text"][piece["start"] : piece["end"]] == piece["text"]
    assert {block["kind"] for block in document["blocks"]} == {"heading", "paragraph"}
    [reference] = document["references"]
    assert (reference["kind"], reference["dossier"], reference["number"]) == ("kamerstuk", "39999", "12")
    assert reference["url"] == "https://zoek.officielebekendmakingen.nl/kst-39999-12"


def test_import_search_check_backup_and_restore(woordhouder, letter, tmp_path):
    status, [first], _ = woordhouder("import", letter, "--dossier", "Rivieren")
    assert (status, first["error"], first["duplicate_of"]) == (0, None, None)
    status, [again], _ = woordhouder("import", letter, "--dossier", "Wegen")
    assert again["duplicate_of"] == first["document"]
    status, results, _ = woordhouder("search", "brug", "--limit", "1")
    assert results["total"] >= 1
    hit = results["hits"][0]
    assert hit["document"] == first["document"]
    assert woordhouder("check")[1] == {"ok": True, "problems": []}
    status, saved, _ = woordhouder("backup", tmp_path / "kopie.zip")
    assert status == 0
    assert woordhouder("restore", saved["file"])[0] == 0
    assert woordhouder("search", "brug")[1]["total"] >= 1


def test_briefing_of_a_dossier(woordhouder, letter, tmp_path):
    woordhouder("import", letter, "--dossier", "Rivieren")
    target = tmp_path / "briefing.pdf"
    status, made, _ = woordhouder("briefing", "--dossier", "Rivieren", "--out", target)
    assert status == 0
    assert made["pages"] >= 1
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("weg.pdf", None, "is er niet"),
        ("leeg.txt", b"", "is leeg"),
        ("wit.txt", b"  \n\t ", "geen tekst"),
        ("afval.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40, "beschadigd"),
        ("afval.docx", b"PK\x03\x04" + bytes(range(256)) * 40, "beschadigd"),
        ("plaatje.png", b"\x89PNG\r\n\x1a\n" + bytes(256), "geen soort bestand"),
    ],
)
def test_a_file_that_cannot_be_used_gets_one_sentence(woordhouder, tmp_path, name, content, sentence):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    status, printed, told = woordhouder("read", path)
    assert (status, printed) == (1, None)
    assert told.count("\n") == 1
    assert name in told
    assert sentence in told
    status, [result], told = woordhouder("import", path)
    assert (status, result["document"]) == (1, None)
    assert sentence in told


def test_a_folder_without_documents_is_told(woordhouder, tmp_path):
    (tmp_path / "leeg").mkdir()
    status, [result], told = woordhouder("import", tmp_path / "leeg")
    assert (status, result["document"]) == (1, None)
    assert "geen stukken" in told


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("briefing", "--dossier", "Bestaat niet", "--out", "x.pdf"), "geen dossier met de naam Bestaat niet"),
        (("restore", "weg.zip"), "is er niet"),
    ],
)
def test_what_is_not_there_is_told(woordhouder, arguments, sentence):
    status, printed, told = woordhouder(*arguments)
    assert (status, printed) == (1, None)
    assert sentence in told


@pytest.mark.parametrize("arguments", [["search"], ["search", "x", "--limit", "0"], ["nonsense"], ["briefing"]])
def test_wrong_arguments_end_with_2(arguments):
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2


def test_an_index_that_was_deleted_is_made_again(woordhouder, letter, tmp_path):
    woordhouder("import", letter)
    for file in (tmp_path / "bibliotheek" / "index").iterdir():
        file.unlink()
    assert woordhouder("search", "brug")[1]["total"] >= 1


@pytest.mark.skipif(sys.platform != "linux", reason="a full disk is played by the limit on a file's size")
def test_a_full_disk_loses_nothing(tmp_path, letter):
    import resource

    library = tmp_path / "bibliotheek"
    assert cli.main(["import", str(letter), "--library", str(library)]) == 0
    big = tmp_path / "groot.txt"
    big.write_text("Een lange zin over bruggen en veren. " * 60_000, encoding="utf-8")

    def small_files_only():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    done = subprocess.run(
        [sys.executable, "-m", "desktop", "import", str(big), "--library", str(library)],
        capture_output=True,
        text=True,
        preexec_fn=small_files_only,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 1
    assert "vol" in done.stderr
    assert "Traceback" not in done.stderr
    assert cli.main(["check", "--library", str(library)]) == 0


def test_the_sample_dossier_comes_in_whole(woordhouder):
    files = sorted((sample.folder() / "files").iterdir())
    status, results, told = woordhouder("import", *files)
    assert (status, told) == (0, "")
    assert all(result["document"] for result in results)
