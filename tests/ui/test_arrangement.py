import json

import pytest

from desktop.ui.desk.arrangement import Arrangement, Laid, Layout, Sight, Sync, as_state, from_state, rows_of

DESK = Arrangement(
    (Laid(1, Sight.BOTH, outline=True), Laid(None), Laid(7, window=(-40, 10, 800, 600))),
    Layout.SQUARE,
    ((300, 500), (800,)),
    (400, 400),
    Sync.SECTIONS,
    active=2,
    alone=True,
)


def test_what_is_kept_comes_back():
    assert from_state(json.loads(json.dumps(as_state(DESK)))) == DESK


@pytest.mark.parametrize("state", [None, [], "desk", {}, {"panes": []}, {"panes": "x"}, {"panes": [3, None]}])
def test_what_cannot_be_understood_is_nothing(state):
    assert from_state(state) is None


@pytest.mark.parametrize(
    ("damage", "usual"),
    [
        ({"layout": "spiral"}, {"layout": Layout.COLUMNS}),
        ({"layout": []}, {"layout": Layout.COLUMNS}),
        ({"sync": None}, {"sync": Sync.OFF}),
        ({"active": 9}, {"active": 0}),
        ({"active": "2"}, {"active": 0}),
        ({"heights": [1, "x"]}, {"heights": ()}),
        ({"widths": {"a": 1}}, {"widths": ()}),
        ({"alone": 1}, {"alone": False}),
    ],
)
def test_damage_costs_only_what_is_damaged(damage, usual):
    expected = {
        name: getattr(DESK, name) for name in ("layout", "sync", "active", "heights", "widths", "alone")
    } | usual
    found = from_state(as_state(DESK) | damage)
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("kept", "laid"),
    [
        ({"document_id": "1"}, Laid(None)),
        ({"document_id": True}, Laid(None)),
        ({"document_id": 10**30}, Laid(None)),
        ({"document_id": 3, "sight": "x-ray"}, Laid(3)),
        ({"document_id": 3, "window": [0, 0, 0, 0]}, Laid(3)),
        ({"document_id": 3, "window": [1, 2, 3]}, Laid(3)),
    ],
)
def test_a_damaged_pane_is_an_empty_or_a_usual_one(kept, laid):
    assert from_state({"panes": [kept]}).panes == (laid,)


def test_no_more_panes_than_the_desk_holds():
    assert len(from_state({"panes": [{"document_id": number} for number in range(9)]}).panes) == 4


def test_documents_that_are_gone_leave_the_others():
    left = DESK.without([1])
    assert [laid.document_id for laid in left.panes] == [None, 7]
    assert (left.active, left.widths) == (1, ())
    assert DESK.without([99]) is DESK


@pytest.mark.parametrize(
    ("count", "layout", "rows"),
    [
        (1, Layout.SQUARE, [[0]]),
        (4, Layout.COLUMNS, [[0, 1, 2, 3]]),
        (3, Layout.ROWS, [[0], [1], [2]]),
        (3, Layout.SQUARE, [[0, 1], [2]]),
        (4, Layout.SQUARE, [[0, 1], [2, 3]]),
        (0, Layout.COLUMNS, []),
    ],
)
def test_panes_stand_in_rows(count, layout, rows):
    assert [list(row) for row in rows_of(count, layout)] == rows
