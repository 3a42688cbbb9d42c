"""The index as derived data: kept up to date, damaged, emptied, killed half-way, and always there again."""

import gc
import multiprocessing
import os
import random
import shutil
from pathlib import Path

import pytest

from desktop.errors import Gone, IndexMissing, LibraryInUse, LibraryReadOnly
from desktop.jobs import Cancelled, Silent
from desktop.search import index as index_module
from desktop.search import store
from desktop.search.index import Entry, SearchIndex

# Whoosh leaves a damaged file open, and Python closes it with a warning
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

NOTES = {f"note:{n}": f"De gemeente bouwt school {name}." for n, name in enumerate(("abel", "boog", "cirkel", "duin"))}


def note(key: str, text: str | None = None) -> Entry:
    text = text or NOTES[key]
    return Entry(key, "Notitie", text, ((0, len(text)),))


@pytest.fixture(autouse=True)
def no_file_left_open():
    yield
    gc.collect()


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def index(folder):
    index = SearchIndex(folder)
    yield index
    index.close()


@pytest.fixture
def filled(index) -> SearchIndex:
    index.sync(dict.fromkeys(NOTES, "1"), note, Silent())
    return index


def keys(index: SearchIndex, query: str) -> set[str]:
    return {hit.key for hit in index.search(query).hits}


def test_an_index_that_is_not_there_is_said_to_be_missing_and_built_at_the_next_sync(index, folder):
    with pytest.raises(IndexMissing) as missing:
        index.search("school")
    assert str(folder) in str(missing.value)
    index.sync(dict.fromkeys(NOTES, "1"), note, Silent())
    assert keys(index, "school") == set(NOTES)


def test_a_sync_adds_replaces_and_deletes(filled):
    loaded = []

    def load(key: str) -> Entry:
        loaded.append(key)
        return note(key, "Een zwembad erbij." if key == "note:1" else "Een park erbij.")

    filled.sync({"note:0": "1", "note:1": "2", "note:9": "1"}, load, Silent())
    assert loaded == ["note:1", "note:9"]
    assert keys(filled, "school") == {"note:0"}
    assert keys(filled, "zwembaden") == {"note:1"}
    assert keys(filled, "erbij") == {"note:1", "note:9"}


def test_a_sync_with_nothing_new_loads_and_writes_nothing(filled, folder):
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    filled.sync(dict.fromkeys(NOTES, "1"), pytest.fail, Silent())
    assert {file.name: file.stat().st_mtime_ns for file in folder.iterdir()} == before


def test_everything_gone_is_found_no_more(filled):
    filled.sync({}, pytest.fail, Silent())
    assert filled.search("school").total == 0


def test_many_small_syncs_leave_few_files_and_lose_nothing(index, folder):
    stamps = {}
    for n in range(30):
        stamps[f"note:{n}"] = "1"
        index.sync(stamps, lambda key: note(key, f"Plan woord{key[5:]} gemeente."), Silent())
    assert index.search("gemeente").total == 30
    assert keys(index, "woord17") == {"note:17"}
    assert len(list(folder.iterdir())) < 15


class Stops:
    """A job that is stopped at its n-th step."""

    def __init__(self, at: int) -> None:
        self.steps: list[tuple[int, int]] = []
        self.at = at

    def step(self, done: int, total: int, doing: str) -> None:
        self.steps.append((done, total))
        if done == self.at:
            raise Cancelled


def test_what_was_done_before_a_cancel_stays_and_the_next_sync_does_the_rest(index):
    job = Stops(at=2)
    with pytest.raises(Cancelled):
        index.sync(dict.fromkeys(NOTES, "1"), note, job)
    assert job.steps == [(0, 4), (1, 4), (2, 4)]
    assert keys(index, "school") == {"note:0", "note:1"}
    index.sync(dict.fromkeys(NOTES, "1"), note, Silent())
    assert keys(index, "school") == set(NOTES)


def test_an_entry_that_cannot_be_loaded_costs_only_what_comes_after_it(index):
    def load(key: str) -> Entry:
        if key == "note:3":
            raise Gone
        return note(key)

    with pytest.raises(Gone):
        index.sync(dict.fromkeys(NOTES, "1"), load, Silent())
    assert keys(index, "school") == {"note:0", "note:1", "note:2"}


def test_batches_are_committed_as_they_fill(index, folder, monkeypatch):
    monkeypatch.setattr(index_module, "BATCH", 1)
    other = SearchIndex(folder)
    counted = []

    def load(key: str) -> Entry:
        counted.append(other.search("school").total)
        return note(key)

    index.sync(dict.fromkeys(NOTES, "1"), load, Silent())
    other.close()
    assert counted == [0, 1, 2, 3]


def test_a_second_sync_meanwhile_is_refused(index, folder, monkeypatch):
    monkeypatch.setattr(store, "PATIENCE", 0.0)

    def load(key: str) -> Entry:
        with pytest.raises(LibraryInUse):
            SearchIndex(folder).sync({}, pytest.fail, Silent())
        return note(key)

    index.sync({"note:0": "1"}, load, Silent())
    assert keys(index, "school") == {"note:0"}


def die_while_syncing(folder: Path) -> None:
    def load(key: str) -> Entry:
        if key == "note:3":
            os._exit(9)
        return note(key, "Een haven.")

    SearchIndex(folder).sync(dict.fromkeys(NOTES, "2"), load, Silent())


def test_a_process_killed_while_syncing_leaves_the_last_commit_and_no_lock(filled, folder):
    process = multiprocessing.get_context("spawn").Process(target=die_while_syncing, args=(folder,))
    process.start()
    process.join()
    assert process.exitcode == 9
    assert keys(filled, "school") == set(NOTES)
    with pytest.raises(Cancelled):
        filled.sync(dict.fromkeys(NOTES, "3"), note, Stops(at=0))
    assert len(list(folder.glob("*.seg"))) == len(list(folder.glob("MAIN_*.*"))) == 1
    filled.sync(dict.fromkeys(NOTES, "3"), lambda key: note(key, "Een haven."), Silent())
    assert keys(filled, "haven") == set(NOTES)
    assert not list(folder.glob("*.tmp"))


def delete(folder: Path) -> None:
    shutil.rmtree(folder)


def empty(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def lose_the_postings(folder: Path) -> None:
    for file in folder.glob("*.seg"):
        file.unlink()


def cut_off(folder: Path) -> None:
    for file in folder.iterdir():
        os.truncate(file, file.stat().st_size // 2)


def overwrite(folder: Path) -> None:
    for file in folder.iterdir():
        file.write_bytes(b"\x93" * file.stat().st_size)


def age(folder: Path) -> None:
    (folder / "version").write_text("0")


@pytest.mark.parametrize("harm", [delete, empty, lose_the_postings, cut_off, overwrite, age])
@pytest.mark.parametrize("is_open", [True, False])
def test_an_index_that_was_harmed_is_noticed_and_built_anew(filled, folder, harm, is_open):
    if not is_open:
        filled.close()
    harm(folder)
    if harm is not lose_the_postings or not is_open:  # what is open is still whole
        with pytest.raises(IndexMissing):
            filled.search("school")
    filled.close()
    filled.sync(dict.fromkeys(NOTES, "1"), note, Silent())
    assert keys(filled, "school") == set(NOTES)


def test_files_that_a_power_cut_left_short_or_blank_show_as_a_missing_index_and_nothing_else(filled, folder):
    filled.close()
    whole = {file: file.read_bytes() for file in folder.iterdir()}
    chance = random.Random(7)
    missing = 0
    for _ in range(30):
        for file in folder.iterdir():
            file.unlink()
        for file, content in whole.items():
            file.write_bytes(content)
        harmed = chance.choice([file for file in whole if file.suffix in (".seg", ".toc")])
        content = whole[harmed]
        at = chance.randrange(len(content))
        blank = bytes(chance.choice([0, 16, 512]))
        harmed.write_bytes(content[:at] + blank + content[at + len(blank) :] if blank else content[:at])
        index = SearchIndex(folder)
        try:
            index.search("school gemeente")
            index.search("b* OF notitie")
        except IndexMissing:
            missing += 1
            index.sync(dict.fromkeys(NOTES, "1"), note, Silent())
            assert keys(index, "school") == set(NOTES)
        index.close()
    assert missing > 10


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="folders cannot be made read-only for this user")
def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(LibraryReadOnly) as refused:
        SearchIndex(tmp_path / "index").sync(dict.fromkeys(NOTES, "1"), note, Silent())
    assert str(tmp_path) in str(refused.value)


def test_an_entry_without_text_is_found_by_its_title(index):
    index.sync({"pledge:1": "1"}, lambda key: Entry(key, "Zwembaden openhouden", "", ()), Silent())
    hit = index.search("zwembad").hits[0]
    assert (hit.key, hit.block, hit.start, hit.end, hit.snippet) == ("pledge:1", 0, 0, 0, "")


def test_half_a_character_does_no_harm(index):
    index.sync({"note:1": "1"}, lambda key: note(key, "kapot \ud83d teken\ud83dje hier"), Silent())
    assert keys(index, "hier kapot") == {"note:1"}
