"""What the window must not wait for."""

import subprocess
import sys

READING = tuple(f"desktop.analysis.{part}" for part in ("pledges", "matching", "references", "shift"))
LATER = (*READING, "desktop.search", "desktop.briefing", "whoosh", "reportlab", "alembic", "pypdfium2", "lxml")


def test_the_window_is_loaded_without_what_its_first_page_does_not_need():
    told = "import desktop.app, sys; print('\\n'.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split()
    assert "desktop.ui.main_window" in loaded
    assert [name for name in loaded if name.startswith(LATER)] == []
