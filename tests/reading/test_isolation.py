import multiprocessing
import os
import pickle
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from made_files import docx, p, table, tr

from desktop.errors import DamagedFile, FileMissing, TookTooLong, TooLarge
from desktop.reading.isolation import Limits, Reader, _unpacked, read_isolated
from desktop.reading.registry import read

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are told to stop by signals here")


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    path = tmp_path_factory.mktemp("klein") / "brief.docx"
    path.write_bytes(docx(p("De brief.")))
    return path


@pytest.fixture(scope="module")
def endless(tmp_path_factory):
    """A table that takes minutes to read."""
    path = tmp_path_factory.mktemp("groot") / "tabel.docx"
    path.write_bytes(docx(table(tr("Jaar", "2032") * 300_000)))
    return path


@pytest.fixture
def reader():
    with Reader() as reader:
        yield reader
    assert not multiprocessing.active_children()


def child():
    (process,) = multiprocessing.active_children()
    return process.pid


def test_a_document_comes_through_whole_and_the_process_is_used_again(reader, small):
    assert reader.read(small) == read(small)
    first = child()
    with pytest.raises(FileMissing, match=r"weg\.txt"):
        reader.read(small.with_name("weg.txt"))
    assert reader.read(small) == read(small)
    assert child() == first


@pytest.mark.parametrize(("stop", "failure"), [(signal.SIGSEGV, DamagedFile), (signal.SIGKILL, TooLarge)])
def test_a_crash_costs_one_file_and_the_next_one_is_read(reader, small, endless, stop, failure):
    reader.read(small)
    crash = threading.Timer(0.3, os.kill, (child(), stop))
    crash.start()
    with pytest.raises(failure, match=r"tabel\.docx"):
        reader.read(endless)
    crash.join()
    assert reader.read(small) == read(small)


def test_a_file_that_takes_too_long_is_stopped(small, endless):
    with Reader(Limits(seconds=0.3)) as reader:
        with pytest.raises(TookTooLong):
            reader.read(endless)
        assert not multiprocessing.active_children()
        reader.limits = Limits()
        assert reader.read(small) == read(small)


def test_a_file_that_takes_too_much_memory_is_stopped(endless):
    with pytest.raises(TooLarge):
        read_isolated(endless, Limits(memory=320 * 2**20))
    assert not multiprocessing.active_children()


def read_in_child(path, connection):
    connection.send(read_isolated(path).text)


def test_a_child_process_can_have_a_reader_too(small):
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=read_in_child, args=(small, theirs))
    process.start()
    assert ours.poll(60)
    assert ours.recv() == "De brief."
    process.join()


ORPHANED = """
import multiprocessing, os, sys
from pathlib import Path
from desktop.reading.isolation import Reader

if __name__ == "__main__":
    Reader().read(Path(sys.argv[1]))
    print(multiprocessing.active_children()[0].pid, flush=True)
    sys.stdin.read()
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="the system cannot wait for another's process")
def test_no_process_is_left_when_the_program_is_killed(small, tmp_path):
    script = tmp_path / "program.py"
    script.write_text(ORPHANED)
    with subprocess.Popen(
        [sys.executable, str(script), str(small)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdin is not None
        process = os.pidfd_open(int(program.stdout.readline()))
        program.stdin.close()
        ended, _, _ = select.select([process], [], [], 20)
        os.close(process)
    assert ended


def test_what_is_no_document_is_not_unpacked():
    class Evil:
        def __reduce__(self):
            return os.system, ("true",)

    with pytest.raises(pickle.UnpicklingError):
        _unpacked(pickle.dumps(Evil()))


def test_a_path_need_not_be_in_ascii(reader, tmp_path, small):
    path = Path(tmp_path, "brief aan de coördinator €.docx")
    path.write_bytes(small.read_bytes())
    assert reader.read(path).text == "De brief."
