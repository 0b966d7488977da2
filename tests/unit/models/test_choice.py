"""What is compared with one of a few words says it in the statement itself."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from models import Outbox, OutboxKind, OutboxState

WAITS = {OutboxState.SENDING, OutboxState.DUE, OutboxState.CLAIMED}


def _said(condition: sa.ColumnElement[bool]) -> str:
    return str(condition.compile(dialect=sqlite.dialect()))


def test_a_word_and_a_set_of_words_stand_in_the_statement_in_one_order() -> None:
    assert _said(Outbox.kind == OutboxKind.CALL) == "outbox.kind = 'call'"
    assert _said(Outbox.state != OutboxState.DONE) == "outbox.state != 'done'"
    words = ", ".join(f"'{word}'" for word in sorted(WAITS))
    for asked in (WAITS, frozenset(WAITS), sorted(WAITS, reverse=True)):
        assert _said(Outbox.state.in_(asked)) == f"outbox.state IN ({words})"


def test_what_is_given_later_stands_beside_it() -> None:
    assert _said(Outbox.kind == sa.bindparam("kind")) == "outbox.kind = ?"
