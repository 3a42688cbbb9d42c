"""Where the library lies by default, and what the user set for the program as a whole."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import appdirs

APPLICATION = "Woordhouder"


def default_library() -> Path:
    """The folder of WOORDHOUDER_LIBRARY, else the user's data folder."""
    chosen = os.environ.get("WOORDHOUDER_LIBRARY")
    return Path(chosen) if chosen else Path(appdirs.user_data_dir(APPLICATION, appauthor=False))


def settings_file() -> Path:
    return Path(appdirs.user_config_dir(APPLICATION, appauthor=False)) / "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """language: "nl" or "en"; scheme: "system", "light" or "dark"; zoom: of the reading text, in steps from 0;
    geometry, state: of the window, as Qt gives them, in hexadecimal; recent: what the palette offers
    first, one a line; tag_keys: the tags at the keys 1 to 9, by id. page_numbers, paragraph_numbers:
    whether they stand in the margin of a text."""

    language: str = "nl"
    scheme: str = "system"
    zoom: int = 0
    geometry: str = ""
    state: str = ""
    last_folder: str = ""
    recent: str = ""
    tag_keys: str = ""
    page_numbers: bool = True
    paragraph_numbers: bool = False


class SettingsFile:
    """Settings kept in one JSON file, written at every change. A damaged file means the defaults."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.now = _read(path)

    def change(self, **changes: str | int) -> None:
        """Set some settings and write them; where the file cannot be written they hold until the program ends."""
        self.now = replace(self.now, **changes)  # type: ignore[arg-type]
        written = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(json.dumps(asdict(self.now), indent=1), encoding="utf-8")
            written.replace(self._path)
        except OSError:
            return


def _read(path: Path) -> Settings:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    defaults = asdict(Settings())
    sound = {name: kept[name] for name, default in defaults.items() if type(kept.get(name)) is type(default)}
    return Settings(**sound)
