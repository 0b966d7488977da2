"""Runs the table."""

from __future__ import annotations

import pytest
from twilio.rest import Client

from exchange import Exchange, PhoneCall
from tests.exchange.conformance import (
    detection,
    dial,
    documents,
    flow,
    gather,
    messaging,
    record,
    refused,
    sms,
    speech,
    ssml,
)
from tests.exchange.conformance.rows import ABSENT, ELDER, FRIEND, METHOD, Requests, Row, TextRow
from tests.exchange.conftest import BASE, LINE, Application, Asked

ROWS: list[Row] = [
    *gather.ROWS,
    *speech.ROWS,
    *flow.ROWS,
    *ssml.ROWS,
    *record.ROWS,
    *dial.ROWS,
    *detection.ROWS,
    *sms.ROWS,
    *documents.ROWS,
]
LEAST = 120


def _run(ex: Exchange, app: Application, client: Client, row: Row) -> PhoneCall:
    app.pages = {"/voice": row.twiml, **row.pages}
    if any(path == "/voice" for path, _ in row.then):
        app.pages["/voice"] = lambda asked: row.twiml if len(app.asked) == 1 else ""
    for number, behaviour in row.others.items():
        ex.phone(number, behaviour)
    if row.create is None:
        call = ex.phone(ELDER).dials(LINE)
    else:
        asked = {"to": ELDER, "from_": LINE, "url": f"{BASE}/voice", **row.create}
        callee = ex.phone(asked["to"], row.callee)
        client.calls.create(**asked)
        ex.settle()
        call = callee.calls[-1]
    row.person(call)
    ex.settle()
    return call


def _same(asked: list[Asked], then: Requests, transcript: str) -> None:
    """The requests are these, in this order; where none is expected none may come."""
    assert [one.path for one in asked][: len(then) or None] == [path for path, _ in then], transcript
    for one, (_, params) in zip(asked, then, strict=False):
        known = {**one.params, METHOD: one.method}
        for name, value in params.items():
            assert known.get(name, ABSENT) == value, (name, known, transcript)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_next_requests_are_those_of_the_reference(ex: Exchange, app: Application, client: Client, row: Row) -> None:
    call = _run(ex, app, client, row)
    beside = {"/ended"} if row.create is None else set()
    asked = [asked for asked in app.asked[1:] if asked.path not in beside]
    _same(asked, row.then, call.transcript)
    _same(app.asked[:1], [("/voice", row.first)], call.transcript)
    if row.ends:
        assert call.status == row.ends, call.transcript
    for words in row.hears:
        assert words in call.transcript
    if row.warns:
        assert row.warns in call.transcript, call.transcript
    if row.sends:
        assert ex.phone(ELDER).inbox + ex.phone(FRIEND).inbox == list(row.sends)
    assert [problem.code for problem in ex.problems] == ([row.problem] if row.problem else []), ex.problems
    hooks = [hook for hook in ex.webhooks.log if hook.url != f"{BASE}/ended"]
    came = [(hook.at - hooks[0].at).total_seconds() for hook in hooks[1 : 1 + len(row.seconds)]]
    assert came == pytest.approx(list(row.seconds), abs=0.02), call.transcript


@pytest.mark.parametrize("row", refused.ROWS, ids=lambda row: f"{row.problem} {row.name}")
def test_a_document_that_cannot_be_run_is_apologised_for(
    ex: Exchange, app: Application, client: Client, row: Row
) -> None:
    call = _run(ex, app, client, row)
    assert "application error" in call.transcript
    assert call.is_over().status == "completed"
    assert ex.problems[0].code == row.problem, ex.problems
    if row.warns:
        assert row.warns in ex.problems[0].message


@pytest.mark.parametrize("row", messaging.ROWS, ids=lambda row: row.name)
def test_a_text_is_answered_as_the_reference_says(ex: Exchange, app: Application, row: TextRow) -> None:
    app.pages = {"/sms": row.twiml, **row.pages}
    phone = ex.phone(FRIEND)
    ex.texting.text(FRIEND, LINE, row.body)
    ex.advance(60)
    _same(app.asked[1:], row.then, str(app.asked))
    sent = [(message.to_number, message.body) for message in ex.messages.values() if message.direction != "inbound"]
    assert sent == list(row.replies)
    assert [problem.code for problem in ex.problems] == ([row.problem] if row.problem else [])
    phone.ignores_everything()


def test_the_table_is_long_enough_and_every_row_says_where_its_rule_stands() -> None:
    rows = [*ROWS, *refused.ROWS, *messaging.ROWS]
    assert len(rows) >= LEAST
    assert [row.name for row in rows if not row.page or len(row.rule) < 12] == []
    assert len({row.name for row in rows}) == len(rows)
