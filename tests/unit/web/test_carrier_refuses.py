"""The desk reads what the telephone company said, what it means, and that the line goes on trying."""

from __future__ import annotations

import pytest

from models import Outbox, OutboxKind
from services.outages import refusals
from tests.support.desk import Desk


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("10004", "fleire samtalar samstundes (kode 10004)"),
        ("20003", "Sjå til at kontoen er betalt og open, og at nøkkelen er rett (kode 20003)"),
        ("21408", "Opne for landet hjå teleselskapet (kode 21408)"),
        ("21606", "nummeret er registrert, og at det kan sende meldingar (kode 21606)"),
        ("63038", "Vis koden til den som driftar linja (kode 63038)"),
    ],
)
def test_what_the_carrier_said_stands_on_the_board_in_words(desk: Desk, code: str, words: str) -> None:
    with desk.db.write() as session:
        row = Outbox(community_id=desk.person(session, "Kari").community_id, kind=OutboxKind.CALL, reason=code)
        refusals.note(session, row)
        refusals.note(session, row)
    said = desk.words("/desk")
    assert words in said
    assert said.count("(kode ") == 1
