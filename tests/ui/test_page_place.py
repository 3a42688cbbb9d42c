"""The words one reads stay at the top, however often the page is laid out anew."""

from papers import long_agreement

from desktop.ui.desk.page_view import PageView


def test_widths_that_come_and_go_lead_nowhere(qtbot):
    view = PageView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.open(long_agreement(60))
    view.show()
    view.show_at_top(9_000)
    begun, scrolled = view.top_position(), view.verticalScrollBar().value()
    for width in (300, 560, 240, 420, 210, 700):
        view.resize(width, 600)
    assert (view.top_position(), view.verticalScrollBar().value()) == (begun, scrolled)
