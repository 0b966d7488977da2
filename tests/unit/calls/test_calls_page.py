"""Calls and texts in one list: narrowed by its address, a page at a time, and never another community's."""

from __future__ import annotations

import html
import re
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from models import (
    About,
    Call,
    CallStatus,
    Community,
    Direction,
    Message,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Step,
)
from services.desk.calls import listing
from services.desk.calls.listing import Asked, Became, Kind, Mark, Outcome, Way
from services.hours import duetime
from tests.support.counting import asked
from tests.support.desk import NOW, Desk

serial = count(1)


def call(
    desk: Desk,
    name: str,
    direction: Direction = Direction.INBOUND,
    status: CallStatus = CallStatus.COMPLETED,
    at: datetime = NOW,
    **step: Any,
) -> int:
    with desk.db.write() as session:
        person = desk.person(session, name)
        row = Call(
            community_id=person.community_id,
            sid=f"CA{next(serial)}",
            direction=direction,
            status=status,
            other_number=person.phone,
            person_id=person.id,
            created_at=at,
        )
        session.add(row)
        session.flush()
        if step:
            session.add(Step(call_sid=row.sid, call_id=row.id, n=1, address="home", **step))
        return row.id


def received(desk: Desk, name: str, body: str, at: datetime = NOW, error: str | None = None) -> None:
    with desk.db.write() as session:
        person = desk.person(session, name)
        session.add(
            Message(
                community_id=person.community_id,
                sid=f"SM{next(serial)}",
                number=str(person.phone),
                person_id=person.id,
                body=body,
                error=error,
                created_at=at,
            )
        )


def sent(desk: Desk, name: str, body: str, state: OutboxState = OutboxState.DONE, at: datetime = NOW) -> None:
    with desk.db.write() as session:
        person = desk.person(session, name)
        session.add(
            Outbox(
                community_id=person.community_id,
                kind=OutboxKind.TEXT,
                about=About.CHECKIN,
                key=f"test/{next(serial)}",
                person_id=person.id,
                number=str(person.phone),
                state=state,
                body=body,
                not_before=at,
                expires_at=at + timedelta(hours=1),
                created_at=at,
            )
        )


def listed(desk: Desk, wanted: Asked | None = None) -> listing.Found:
    with desk.db.read() as session:
        community = session.get_one(Community, desk.person(session, "Kari").community_id)
        return listing.of(session, community, wanted or Asked(), NOW)


def outcomes(desk: Desk, wanted: Asked | None = None) -> list[Outcome]:
    return [entry.outcome for entry in listed(desk, wanted).entries]


# -- what became of it


@pytest.mark.parametrize(
    ("status", "step", "outcome"),
    [
        (CallStatus.COMPLETED, {"digits": "1"}, Outcome.PRESSED),
        (CallStatus.COMPLETED, {"speech": "ja"}, Outcome.PRESSED),
        (CallStatus.COMPLETED, {}, Outcome.LIFTED),
        (CallStatus.COMPLETED, {"said": "Hei"}, Outcome.LIFTED),
        (CallStatus.BUSY, {}, Outcome.NO_ANSWER),
        (CallStatus.NO_ANSWER, {}, Outcome.NO_ANSWER),
        (CallStatus.IN_PROGRESS, {}, Outcome.ON),
        (CallStatus.COMPLETED, {"digits": "1", "error": "KeyError"}, Outcome.BROKE),
    ],
)
def test_what_became_of_a_call(desk: Desk, status: CallStatus, step: dict[str, Any], outcome: Outcome) -> None:
    call(desk, "Kari", Direction.OUTBOUND, status, **step)
    assert outcomes(desk) == [outcome]


@pytest.mark.parametrize("state", list(OutboxState))
def test_every_state_of_a_text_has_an_outcome_and_words(desk: Desk, state: OutboxState) -> None:
    in_vain = {
        OutboxState.REFUSED: ("kom ikkje fram", Became.NOT_REACHED),
        OutboxState.STUCK: ("kom ikkje fram", Became.NOT_REACHED),
        OutboxState.EXPIRED: ("ikkje send", Became.NOT_REACHED),
        OutboxState.WITHDRAWN: ("ikkje send", Became.NOT_REACHED),
        OutboxState.DUE: ("ventar på å bli send", None),
        OutboxState.CLAIMED: ("ventar på å bli send", None),
    }
    words, became = in_vain.get(state, ("send", Became.GOOD))
    sent(desk, "Kari", "Hei", state)
    assert f"Hei {words} {words}" in desk.words("/desk/calls")
    assert [each for each in Became if outcomes(desk, Asked(became=each))] == ([became] if became else [])


# -- narrowed


@pytest.fixture
def some(desk: Desk) -> Desk:
    call(desk, "Kari", digits="1", at=NOW - timedelta(minutes=4))
    call(desk, "Anna", Direction.OUTBOUND, CallStatus.NO_ANSWER, at=NOW - timedelta(minutes=3))
    received(desk, "Kari", "Kan nokon ringje?", at=NOW - timedelta(minutes=2))
    sent(desk, "Anna", "Du er påmeld.", OutboxState.REFUSED, at=NOW - timedelta(minutes=1))
    call(desk, "Kari", at=NOW - timedelta(days=3), error="ValueError")
    return desk


@pytest.mark.parametrize(
    ("wanted", "kinds"),
    [
        (Asked(), [Kind.SENT, Kind.RECEIVED, Kind.CALL, Kind.CALL, Kind.CALL]),
        (Asked(kind=Kind.CALL), [Kind.CALL] * 3),
        (Asked(way=Way.IN), [Kind.RECEIVED, Kind.CALL, Kind.CALL]),
        (Asked(way=Way.OUT), [Kind.SENT, Kind.CALL]),
        (Asked(became=Became.GOOD), [Kind.RECEIVED, Kind.CALL]),
        (Asked(became=Became.NOT_REACHED), [Kind.SENT, Kind.CALL]),
        (Asked(became=Became.BROKE), [Kind.CALL]),
        (Asked(day=date(2026, 11, 23)), [Kind.CALL]),
        (Asked(kind=Kind.RECEIVED, way=Way.OUT), []),
    ],
)
def test_the_list_is_narrowed_by_kind_direction_outcome_and_day(some: Desk, wanted: Asked, kinds: list[Kind]) -> None:
    assert [entry.mark.kind for entry in listed(some, wanted).entries] == kinds


def test_it_is_narrowed_to_one_person_by_id_and_says_whom(some: Desk) -> None:
    with some.db.read() as session:
        anna = some.person(session, "Anna")
    words = some.words(f"/desk/calls?person={anna.id}")
    assert "Du er påmeld." in words
    assert "Kan nokon ringje?" not in words
    assert anna.full_name in words


def test_a_leg_that_was_dialled_stands_in_its_call_alone(desk: Desk) -> None:
    call(desk, "Kari", Direction.LEG)
    assert outcomes(desk) == []


def test_an_outcome_is_looked_for_a_month_back_and_of_a_day_any_time(desk: Desk) -> None:
    long_ago = NOW - timedelta(days=60)
    call(desk, "Kari", at=long_ago, digits="1")
    assert outcomes(desk, Asked(became=Became.GOOD)) == []
    day = duetime.local_day(long_ago, ZoneInfo("Europe/Oslo"))
    assert outcomes(desk, Asked(became=Became.GOOD, day=day)) == [Outcome.PRESSED]
    assert "den siste månaden" in desk.words("/desk/calls?became=good")


@pytest.mark.parametrize("address", ["kind=x", "way=x", "became=x", "after=x", "after=2026_call_1", "person=x"])
def test_what_is_no_filter_is_none(some: Desk, address: str) -> None:
    assert "Kan nokon ringje?" in some.words(f"/desk/calls?{address}")


def test_a_day_that_is_none_is_said_at_its_field(some: Desk) -> None:
    answer = some.client.get("/desk/calls?day=aldri")
    assert (answer.status_code, 'value="aldri"' in answer.text) == (422, True)


def test_nothing_that_fits_offers_to_see_all(desk: Desk) -> None:
    assert "Ingen samtalar eller SMS passar." in desk.words("/desk/calls?kind=received")


# -- pages


def test_a_page_goes_on_where_the_one_before_ended_and_tells_each_once(desk: Desk) -> None:
    """Many at the same instant, of all kinds."""
    for number in range(25):
        at = NOW - timedelta(minutes=number // 9)
        call(desk, "Kari", at=at)
        received(desk, "Anna", f"nr {number}", at=at)
        sent(desk, "Kari", f"svar {number}", at=at)
    seen: list[Mark] = []
    mark, pages = None, 0
    while pages == 0 or mark is not None:
        found = listed(desk, Asked(after=mark))
        seen += [entry.mark for entry in found.entries]
        mark, pages = found.more, pages + 1
    assert (len(seen), len(set(seen)), pages) == (75, 75, 2)
    assert seen == sorted(seen, key=lambda each: (each.at, each.kind, each.id), reverse=True)


def test_the_page_leads_to_the_older_with_its_filters(desk: Desk) -> None:
    for number in range(listing.PAGE + 3):
        call(desk, "Kari", at=NOW - timedelta(minutes=number))
    (older,) = re.findall(r'href="([^"]*after=[^"]+)"', desk.get("/desk/calls?kind=call&way=in"))
    assert "kind=call" in older
    assert desk.get(html.unescape(older)).count('<th scope="row">') == 3


def test_it_asks_as_much_of_a_full_page_as_of_one(desk: Desk) -> None:
    call(desk, "Kari", digits="1")
    sent(desk, "Kari", "a")
    received(desk, "Kari", "b")
    desk.get("/desk/calls")
    with asked(desk.db) as few:
        desk.get("/desk/calls")
    with desk.db.read() as session:
        names = session.scalars(sa.select(Person.first_name).distinct().limit(12)).all()
    for name in names:
        call(desk, name, digits="1")
        sent(desk, name, "a")
        received(desk, name, "b")
    with asked(desk.db) as many:
        desk.get("/desk/calls")
    assert len(many.statements) == len(few.statements) <= 12, "\n".join(many.statements)


def test_another_community_reads_none_of_it(outsider: Desk) -> None:
    call(outsider, "Kari", digits="1")
    received(outsider, "Kari", "Kan nokon ringje?")
    with outsider.db.read() as session:
        kari = outsider.person(session, "Kari").id
    outsider.signs_in("nabo", "a-long-password")
    for address in ("/desk/calls", f"/desk/calls?person={kari}"):
        words = outsider.words(address)
        assert "Kan nokon ringje?" not in words
        assert "Kari" not in words
