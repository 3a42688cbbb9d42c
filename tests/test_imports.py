"""Who may import whom: the table of docs/architecture.md, held against the code."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "desktop"

FOUNDATION = {"text", "jobs", "errors", "places"}
CORE = {"reading", "analysis", "search", "briefing", "exchange"}
MAY_IMPORT = {
    "text": {"text"},
    "jobs": {"text"},
    "errors": set(),
    "places": set(),
    "settings": set(),
    **{room: {room} | FOUNDATION for room in CORE},
    "models": {"models", "text"},
    "library": {"library", "models", "settings"} | FOUNDATION | CORE,
    "ui": {"ui", "library", "settings"} | FOUNDATION,
}
COMPOSITION = {"cli", "cli_analysis", "app", "demo", "bench", "__main__", "__init__"}
ONLY_IN = {
    "PySide6": {"ui", "app", "bench"},
    "sqlalchemy": {"models", "library"},
    "alembic": {"models", "library"},
    "whoosh": {"search"},
    "reportlab": {"briefing", "bench"},
    "lxml": {"reading"},
    "pypdfium2": {"reading", "bench"},
}
MODULES = sorted(ROOT.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_what_it_may(path):
    room = room_of(path)
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("desktop.")}
    if room not in COMPOSITION:
        assert ours <= MAY_IMPORT[room]
    theirs = {name.split(".")[0] for name in imported(path)}
    assert {library for library in theirs if room not in ONLY_IN.get(library, {room})} == set()


@pytest.mark.parametrize("room", ["text", "models"])
def test_the_document_and_the_tables_need_little(room):
    allowed = {"desktop", "sqlalchemy", "alembic"} if room == "models" else {"desktop"}
    standard = __import__("sys").stdlib_module_names
    for path in (ROOT / room).rglob("*.py"):
        assert {name.split(".")[0] for name in imported(path)} <= standard | allowed
