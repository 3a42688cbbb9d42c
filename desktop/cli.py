"""The same work as the window's, without Qt and without a screen. The contract: what each call prints with --json.

Exit status: 0 done, 1 the input could not be used (one sentence on standard error), 2 wrong arguments.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from desktop.cli_analysis import (
    compare_files,
    match_files,
    pledges_in_file,
    show_differences,
    show_matches,
    show_pledges,
)
from desktop.errors import WoordhouderError
from desktop.settings import default_library

Printed = dict[str, object] | list[dict[str, object]]
"""What a call prints with --json."""


def main(arguments: Sequence[str]) -> int:
    chosen = _parser().parse_args(arguments)
    if chosen.call is None:
        gc.disable()  # loading throws nothing away; `run_window` turns it on again
        from desktop.app import run_window

        return run_window(chosen.library)
    try:
        printed, is_good = chosen.call(chosen)
    except WoordhouderError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Afgebroken; wat klaar was, is bewaard.", file=sys.stderr)
        return 1
    try:
        if chosen.json:
            json.dump(printed, sys.stdout, ensure_ascii=False, indent=1)
            print(flush=True)
        else:
            chosen.show(printed)
            sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough, `| head` for instance
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0 if is_good else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="woordhouder", description="Wat is beloofd, wat is ervan geworden, wat vragen we?"
    )
    parser.set_defaults(call=None)
    library = argparse.ArgumentParser(add_help=False)
    _add_library(library, argparse.SUPPRESS)
    output = argparse.ArgumentParser(add_help=False)
    output.add_argument("--json", action="store_true", help="druk één JSON-document af")
    _add_library(parser, default_library())
    calls = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT")

    def add(
        name: str, help_: str, call: Callable[[argparse.Namespace], tuple[Printed, bool]], show: Callable[..., None]
    ) -> argparse.ArgumentParser:
        parents = [output] if name in ("read", "pledges", "match", "compare", "bench") else [library, output]
        found = calls.add_parser(name, help=help_, description=help_, parents=parents)
        found.set_defaults(call=call, show=show)
        return found

    reading = add("read", "lees een bestand en toon wat erin staat", _read, _show_document)
    reading.add_argument("file", type=Path)
    pledging = add("pledges", "zoek de beloften in een bestand", pledges_in_file, show_pledges)
    pledging.add_argument("file", type=Path)
    pledging.add_argument("--all", action="store_true", help="toon ook de zinnen die niets beloven")
    for name, help_, call, show in (
        ("match", "zoek bij elke belofte in A wat B ervan maakt", match_files, show_matches),
        ("compare", "toon welke woorden tussen A en B zijn veranderd", compare_files, show_differences),
    ):
        two = add(name, help_, call, show)
        two.add_argument("a", type=Path, metavar="A")
        two.add_argument("b", type=Path, metavar="B")
    importing = add("import", "lees bestanden of mappen in de bibliotheek", _import, _show_imported)
    importing.add_argument("files", type=Path, nargs="+", metavar="FILE")
    importing.add_argument("--dossier", metavar="NAAM", help="het dossier waar ze in komen")
    for with_scans in (reading, importing):
        with_scans.add_argument("--ocr", action="store_true", help="lees scans met tekstherkenning (Tesseract)")
    searching = add("search", "zoek in alles wat in de bibliotheek staat", _search, _show_hits)
    searching.add_argument("query", metavar="ZOEKVRAAG")
    searching.add_argument("--limit", type=_positive, default=50, metavar="N")
    briefing = add("briefing", "maak de briefing van een dossier als PDF", _briefing, _show_briefing)
    briefing.add_argument("--dossier", metavar="NAAM")
    briefing.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    add("backup", "zet de hele bibliotheek in één bestand", _backup, _show_file).add_argument(
        "file", type=Path, nargs="?"
    )
    add("restore", "zet een reservekopie terug", _restore, _show_file).add_argument("file", type=Path)
    add("check", "controleer of de bibliotheek heel is", _check, _show_check)
    add("bench", "meet hoe snel het programma hier is, naast maatstaven", _bench, _show_figures)
    return parser


def _add_library(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument("--library", type=Path, default=default, metavar="DIR", help="map van de bibliotheek")


def _positive(words: str) -> int:
    number = int(words)
    if number < 1:
        raise ValueError(words)
    return number


class _Bar:
    """A job that draws a line on standard error, where someone is looking."""

    def step(self, done: int, total: int, doing: str) -> None:
        if sys.stderr.isatty():
            end = "\n" if done == total else ""
            print(f"\r\033[K{done}/{total} {doing}", end=end, file=sys.stderr, flush=True)


def _read(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    from desktop.analysis.references import ReferenceKind, find_references
    from desktop.reading.isolation import Reader

    with Reader() as reader:
        document = reader.read(chosen.file, with_ocr=chosen.ocr, job=_Bar())
    head = document.head

    def piece(start: int, end: int) -> dict[str, object]:
        return {"text": document.text[start:end], "start": start, "end": end}

    return {
        "title": head.title,
        "kind": head.kind,
        "date": _iso(head.date),
        "number": head.number,
        "sender": head.sender,
        "addressee": head.addressee,
        "parliamentary_year": head.parliamentary_year,
        "members": [asdict(person) for person in head.members],
        "ministers": [asdict(person) for person in head.ministers],
        "pages": document.pages,
        "text": document.text,
        "blocks": [
            {"kind": block.kind, "level": block.level, **piece(block.start, block.end), "page": block.page}
            for block in document.blocks
        ],
        "footnotes": [asdict(footnote) for footnote in document.footnotes],
        "questions": [
            {
                "number": question.number,
                "numbers": question.numbers,
                "heading": question.heading,
                "member": question.member,
                "ministers": question.ministers,
                "question": document.text_of(question.question),
                "answer": document.text_of(question.answer) if question.answer else None,
                "question_start": question.question.start,
                "question_end": question.question.end,
                "answer_start": question.answer.start if question.answer else None,
                "answer_end": question.answer.end if question.answer else None,
                "answer_numbers": question.answer_numbers,
                "refers_to": question.refers_to,
            }
            for question in document.questions
        ],
        "references": [
            {
                "kind": reference.kind,
                **piece(reference.span.start, reference.span.end),
                "dossier": reference.dossier,
                "number": reference.number,
                "law": reference.law,
                "article": reference.article,
                "date": _precise(reference.date, reference.precision),
                "url": reference.url,
            }
            for reference in find_references(document.text, head.date)
            if reference.kind is not ReferenceKind.AMENDEMENT  # the contract has no word for it
        ],
        "repairs": [asdict(repair) for repair in document.repairs],
    }, True


def _import(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    from desktop.library import derived, dossiers
    from desktop.library.documents import import_files
    from desktop.library.library import Library

    with Library.open(chosen.library) as library:
        with library.change("Nieuw dossier") as session:
            dossier_id = dossiers.add_dossier(session, chosen.dossier or dossiers.usual_name(session))
        results = import_files(library, chosen.files, dossier_id, _Bar(), with_ocr=chosen.ocr)
        derived.refresh(library, _Bar())
    for result in results:
        if result.error:
            print(result.error, file=sys.stderr)
    return [
        {
            "file": result.file,
            "document": result.document,
            "error": result.error,
            "duplicate_of": result.duplicate_of,
        }
        for result in results
    ], all(result.error is None for result in results)


def _search(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    from desktop.jobs import Silent
    from desktop.library import searching
    from desktop.library.library import Library

    with Library.open(chosen.library) as library:
        searching.refresh(library, Silent())
        results = searching.search(library, chosen.query, chosen.limit)
    hits: list[dict[str, object]] = []
    for hit in results.hits:
        target = searching.Target.of(hit)
        hits.append(
            {
                "document": target.id if target.sort == "document" else None,
                target.sort: target.id,
                "title": hit.title,
                "block": hit.block,
                "start": hit.start,
                "end": hit.end,
                "snippet": hit.snippet,
                "score": hit.score,
            }
        )
    return {"total": results.total, "milliseconds": results.milliseconds, "hits": hits}, True


def _briefing(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    from desktop.library import dossiers
    from desktop.library.briefing import write_briefing
    from desktop.library.library import Library

    with Library.open(chosen.library) as library:
        with library.read() as session:
            name = chosen.dossier or dossiers.usual_name(session)
            dossier = dossiers.get_dossier(session, name)
        pages = write_briefing(library, dossier.id, chosen.out, date.today(), _Bar())
    return {"file": str(chosen.out), "pages": pages}, True


def _backup(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    from desktop.library.backup import backup
    from desktop.library.library import Library

    with Library.open(chosen.library) as library:
        return {"file": str(backup(library, chosen.file, _Bar()))}, True


def _restore(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    from desktop.library.backup import restore

    restore(chosen.library, chosen.file, _Bar())
    return {"file": str(chosen.file)}, True


def _check(chosen: argparse.Namespace) -> tuple[Printed, bool]:
    from desktop.library.checking import check
    from desktop.library.library import Library

    with Library.open(chosen.library) as library:
        problems = check(library, _Bar())
    return {"ok": not problems, "problems": problems}, not problems


def _bench(_chosen: argparse.Namespace) -> tuple[Printed, bool]:
    from desktop.bench.figures import Sizes
    from desktop.bench.run import run

    figures = run(Sizes(), lambda part: print(part, file=sys.stderr, flush=True))
    return {figure.name: {"value": round(figure.value, 3), "unit": figure.unit} for figure in figures}, True


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _precise(day: date | None, precision: str | None) -> str | None:
    """A date as far as the words give it: "2025-12" for a month."""
    return day.isoformat()[: 7 if precision == "month" else 10] if day else None


def _show_document(printed: dict[str, object]) -> None:
    for name in ("title", "kind", "date", "number"):
        if printed[name]:
            print(f"{name}: {printed[name]}")
    print()
    print(printed["text"])


def _show_imported(printed: list[dict[str, object]]) -> None:
    for result in printed:
        if not result["error"]:
            print(f"{result['file']}: {'stond er al' if result['duplicate_of'] else 'ingelezen'}")


def _show_hits(printed: dict[str, object]) -> None:
    print(f"{printed['total']} treffers")
    hits = printed["hits"]
    assert isinstance(hits, list)
    for hit in hits:
        print(f"\n{hit['title']}\n  {hit['snippet']}")


def _show_briefing(printed: dict[str, object]) -> None:
    print(f"{printed['file']}: {printed['pages']} pagina's")


def _show_file(printed: dict[str, object]) -> None:
    print(printed["file"])


def _show_figures(printed: dict[str, dict[str, object]]) -> None:
    for name, figure in printed.items():
        print(f"{name:36}{figure['value']:>12} {figure['unit']}")


def _show_check(printed: dict[str, object]) -> None:
    problems = printed["problems"]
    assert isinstance(problems, list)
    print("De bibliotheek is heel." if printed["ok"] else "\n".join(problems))
