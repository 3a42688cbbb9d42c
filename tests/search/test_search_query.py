"""From what the user types to a tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import BadQuery
from desktop.search.query import All, Any, Not, Pattern, Phrase, Word, parse

A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("a", A),
        ("a b", All((A, B))),
        ("a EN b", All((A, B))),
        ("a AND b", All((A, B))),
        ("a OF b c", Any((A, All((B, C))))),
        ("(a OR b) c", All((Any((A, B)), C))),
        ("a NIET b", All((A, Not(B)))),
        ("a NOT (b OF c)", All((A, Not(Any((B, C)))))),
        ("a -b", All((A, Not(B)))),
        ('a -"b c"', All((A, Not(Phrase((B, C)))))),
        ("a en b", All((A, Word("en"), B))),
        ('"a b"', Phrase((A, B))),
        ("„a b”", Phrase((A, B))),
        ("a* b?c", All((Pattern("a*"), Pattern("b?c")))),
        ('"a* b"', Phrase((Pattern("a*"), B))),
        ("a/b", Phrase((A, B))),
        ("a-b", Any((Word("a-b"), Phrase((A, B))))),
        ("36 600-VI", Any((Word("36 600-VI"), Phrase((Word("36600"), Word("VI")))))),
        ("foto's", Word("foto's")),
        ("a, b.", All((A, B))),
        ("a a", A),
    ],
)
def test_a_query_means(query, tree):
    assert parse(query) == tree


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ('a "b c', All((A, Phrase((B, C))))),
        ("(a b", All((A, B))),
        ("a EN", A),
        ("a OF", A),
        ("OF a", A),
        ("a NIET", A),
        ("a (", A),
        ("a -", A),
        ('a "', A),
        ("a ()", A),
        ("NIET NIET a", A),
    ],
)
def test_half_a_query_is_understood_while_it_is_typed(query, tree):
    assert parse(query) == tree


@pytest.mark.parametrize("query", ["", "  ", "*", "?", "**", '""', "()", "NIET", "- –", "§ …"])
def test_a_query_without_letters_asks_nothing(query):
    assert parse(query) is None


@pytest.mark.parametrize("query", ["a)", ")", "(a))", "(" * 500 + "a", "NIET " * 500 + "a"])
def test_brackets_that_cannot_match_are_refused_with_the_query(query):
    with pytest.raises(BadQuery) as refused:
        parse(query)
    assert query in str(refused.value)


@given(st.text(alphabet='ab()"“-*? ENOFIT36\u00a0', max_size=60))
def test_whatever_is_typed_gets_a_tree_or_a_clear_refusal(query):
    try:
        parse(query)
    except BadQuery:
        assert ")" in query or query.count("(") > 40
