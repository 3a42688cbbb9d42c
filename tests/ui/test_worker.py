"""Jobs in a process of their own: progress, results, failures, and every way to stop one."""

import multiprocessing
import os

import pytest

from desktop.errors import JobBroke, JobDied, UnknownDossier
from desktop.library.library import Library
from desktop.ui.worker import Worker

PATIENCE = 60_000


def count(library, until, job):
    for number in range(until):
        job.step(number, until, f"nummer {number}")
    return library.folder.name


def count_forever(library, job):
    number = 0
    while True:
        job.step(number, number + 1, "")
        number += 1


def ignore_everything(library, job):
    job.step(0, 1, "")
    while True:
        pass


def list_numbers(library, numbers, job):
    return [number + 1 for number in numbers]


def fail(library, job):
    raise UnknownDossier(name="Bestaat niet")


def break_down(library, job):
    raise ZeroDivisionError


def die(library, job):
    os._exit(3)


@pytest.fixture
def worker(tmp_path, qtbot):
    Library.open(tmp_path / "bibliotheek").close()
    found = Worker(tmp_path / "bibliotheek")
    yield found
    found.close()
    assert multiprocessing.active_children() == []


@pytest.fixture
def outcome(worker, qtbot):
    """Run a task to its end: what it gave, or how it failed."""

    def run(function, *arguments):
        task = worker.run("Taak", function, *arguments)
        told = []
        task.finished.connect(lambda result: told.append(result))
        task.failed.connect(lambda problem: told.append(problem))
        task.cancelled.connect(lambda: told.append("cancelled"))
        with qtbot.waitSignal(task.ended, timeout=PATIENCE):
            pass
        return told

    return run


def test_a_task_tells_its_progress_and_gives_its_result(worker, qtbot):
    task = worker.run("Tellen", count, 3)
    steps = []
    task.progress.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(task.finished, timeout=PATIENCE) as finished:
        pass
    assert finished.args == ["bibliotheek"]
    assert steps == [(0, 3, "nummer 0"), (1, 3, "nummer 1"), (2, 3, "nummer 2")]


def test_a_task_that_fails_says_how_and_the_next_one_runs(outcome):
    [problem] = outcome(fail)
    assert isinstance(problem, UnknownDossier)
    assert "Bestaat niet" in str(problem)
    [problem] = outcome(break_down)
    assert isinstance(problem, JobBroke)
    [problem] = outcome(die)
    assert isinstance(problem, JobDied)
    assert outcome(count, 1) == ["bibliotheek"]


@pytest.mark.parametrize("function", [count_forever, ignore_everything])
def test_a_task_that_is_cancelled_ends_and_the_next_one_runs(worker, qtbot, outcome, function):
    task = worker.run("Eindeloos", function)
    with qtbot.waitSignal(task.progress, timeout=PATIENCE):
        pass
    with qtbot.waitSignal(task.cancelled, timeout=PATIENCE):
        task.cancel()
    assert outcome(count, 1) == ["bibliotheek"]


def test_a_task_cancelled_before_its_turn_never_starts(worker, qtbot):
    first = worker.run("Eindeloos", count_forever)
    waiting = worker.run("Wacht", count, 1)
    with qtbot.waitSignal(first.progress, timeout=PATIENCE), qtbot.waitSignal(waiting.cancelled, timeout=PATIENCE):
        waiting.cancel()
    with qtbot.waitSignal(first.cancelled, timeout=PATIENCE):
        first.cancel()


def test_nothing_starts_after_the_worker_was_closed(worker, qtbot):
    worker.close()
    worker.run("Te laat", count, 1)
    worker.start()
    qtbot.wait(1)
    assert multiprocessing.active_children() == []


def test_a_long_list_goes_and_comes_whole(worker, outcome):
    numbers = list(range(100_000))
    worker.start()  # what is asked for is more than a pipe holds while the process is still starting
    [found] = outcome(list_numbers, numbers)
    assert found == [number + 1 for number in numbers]
