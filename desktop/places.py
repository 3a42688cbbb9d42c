"""Where the program keeps what it ships with: fonts, icons, word lists, the sample dossier."""

from pathlib import Path


def resources() -> Path:
    """The folder `resources`: inside the package when installed, beside it in a working copy."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
