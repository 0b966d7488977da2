"""The desk reads what the telephone company said, what it means, and that the line goes on trying."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Outbox, OutboxKind
from services.outages import refusals
from services.phones import channel
from settings import TextChannel
from tests.support.builders import LINE
from tests.support.desk import Desk


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("10004", "fleire samtalar samstundes (kode 10004)"),
        ("20003", "Sjå til at kontoen er betalt og open, og at nøkkelen er rett (kode 20003)"),
        ("21408", "Opne for landet hjå teleselskapet (kode 21408)"),
        ("21606", "nummeret er registrert, og at det kan sende meldingar (kode 21606)"),
        ("30007", "la lenker vere ute med TEXT_LINKS=no (kode 30007)"),
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


def own(session: Session) -> Community:
    return session.scalars(sa.select(Community).where(Community.number == LINE)).one()


def refused(desk: Desk, times: int = 1) -> None:
    with desk.db.write() as session:
        community = own(session)
        for _ in range(times):
            channel.refused(session, community, "21661")


def test_that_no_text_can_be_sent_is_told_once_with_what_to_do(desk: Desk) -> None:
    refused(desk, times=3)
    said = desk.words("/desk")
    assert "sender ikkje SMS frå 61 99 90 00" in said
    assert "setje TEXT_FROM til det (kode 21661)" in said
    assert said.count("kode 21661") == 1


@pytest.mark.parametrize(
    ("text_from", "said"),
    [
        ("", "SMS blir sende frå 61 99 90 00, og folk kan svare på dei."),
        ("+4759440012", "SMS blir sende frå 59 44 00 12, og folk kan svare på dei."),
        ("Grendelinja", "SMS blir sende frå Grendelinja, og ingen kan svare på dei: spørsmål går som samtale."),
        ("Fjellbud", "SMS blir sende frå Fjellbud, og ingen kan svare på dei: spørsmål går som samtale."),
        ("none", "Linja sender ikkje SMS no: alt går som samtale."),
    ],
)
def test_the_settings_say_what_texts_are_sent_from(desk: Desk, text_from: str, said: str) -> None:
    with channel.replaced_by(TextChannel.read(text_from)):
        assert said in desk.words("/desk/settings")


def test_the_settings_say_that_no_text_can_be_sent(desk: Desk) -> None:
    refused(desk)
    assert "Linja sender ikkje SMS no" in desk.words("/desk/settings")


def test_another_sender_is_tried_at_once(desk: Desk) -> None:
    refused(desk)
    with channel.replaced_by(TextChannel.read("+4759440012")), desk.db.read() as session:
        assert channel.of(own(session)).answers
